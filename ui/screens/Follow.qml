import QtQuick
import Balcao
import "../widgets"

/* An earlier request: where it stands here and at the agency, and what can still be done about it. */
Page {
    id: screen

    readonly property bool unheard: ["no_sync", "no_line", "not_now", "unknown"].includes(view.platform)
    readonly property string changeTone: view.change === "cancelled" ? "good" : view.change.startsWith("cancel_refused") ? "danger" : "info"

    mainLabel: view.for_staff ? "" : qsTr("Terminar")
    mainName: "finish"
    mainArrow: ""
    scroller: area
    onMainPressed: Kiosk.leave()

    ScrollArea {
        id: area
        anchors.fill: parent
        topMargin: Theme.shrunk(8)
        spacing: Theme.shrunk(6)

        Column {
            width: parent.width
            spacing: Theme.smallGap

            Label {
                objectName: "title"
                width: parent.width
                text: qsTr("Seu pedido")
                font.pixelSize: Theme.titleSize
                font.weight: Font.Bold
                Accessible.role: Accessible.Heading
            }
            Label {
                objectName: "protocol"
                width: parent.width
                text: Theme.paired(screen.view.protocol)
                font.family: Theme.digitFamily
                font.weight: Font.DemiBold
                font.pixelSize: Theme.letters(13)
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: screen.view.service ? screen.view.service.text : ""
                font.weight: Font.DemiBold
            }
            PortugueseMark {
                of: screen.view.service
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: screen.view.agency ? screen.view.agency.text : ""
                color: Theme.soft
            }
        }

        Banner {
            objectName: "verdict"
            width: parent.width
            visible: screen.view.for_staff
            tone: screen.view.genuine ? "good" : "info"
            icon: screen.view.genuine ? "verified" : "info"
            text: screen.view.genuine ? qsTr("Comprovante verdadeiro: feito por um ponto de atendimento daqui, em %1.").arg(screen.view.made_at) : qsTr("Só o número foi escrito. Para conferir o comprovante, leia o código dele.")
        }
        Banner {
            objectName: "change"
            width: parent.width
            visible: screen.view.change !== ""
            tone: screen.changeTone
            text: screen.view.change_text
        }

        Banner {
            objectName: "blocked"
            width: parent.width
            visible: screen.view.blocked !== ""
            tone: "warning"
            text: screen.view.blocked
        }

        Panelled {
            width: parent.width

            FactRow {
                objectName: "here"
                width: parent.width
                icon: screen.view.here === "delivered" ? "cloud_done" : "storefront"
                label: screen.view.here_at === "" ? qsTr("Neste quiosque") : qsTr("Neste quiosque, em %1").arg(screen.view.here_at)
                text: screen.view.here_text
            }
            FactRow {
                objectName: "platform"
                width: parent.width
                icon: screen.view.platform === "asking" ? "hourglass_empty" : screen.unheard ? "cloud_off" : "account_balance"
                label: screen.view.platform_at === "" ? qsTr("No órgão") : qsTr("No órgão, desde %1").arg(screen.view.platform_at)
                text: screen.view.platform_text
            }
            FactRow {
                width: parent.width
                visible: text !== ""
                icon: "chat"
                label: qsTr("O que o órgão escreveu")
                text: screen.view.note ? screen.view.note.text : ""
                untranslated: screen.view.note ? screen.view.note.untranslated : false
            }
            FactRow {
                width: parent.width
                visible: text !== ""
                icon: "signpost"
                label: qsTr("Próximo passo")
                text: screen.view.next_step ? screen.view.next_step.text : ""
                untranslated: screen.view.next_step ? screen.view.next_step.untranslated : false
            }
        }

        Flow {
            width: parent.width
            spacing: Theme.gap

            BalcaoButton {
                objectName: "ask"
                width: Math.min(implicitWidth, parent.width)
                visible: screen.unheard
                look: "outline"
                icon: "refresh"
                text: qsTr("Perguntar de novo ao órgão")
                onActivated: Kiosk.after.askAgain()
            }
            BalcaoButton {
                objectName: "correct"
                width: Math.min(implicitWidth, parent.width)
                visible: screen.view.changeable
                look: "outline"
                icon: "edit"
                text: qsTr("Corrigir o pedido")
                onActivated: Kiosk.after.askCode("correct")
            }
            BalcaoButton {
                objectName: "cancel"
                width: Math.min(implicitWidth, parent.width)
                visible: screen.view.changeable
                look: "outline"
                icon: "close"
                text: qsTr("Cancelar o pedido")
                onActivated: Kiosk.after.askCode("cancel")
            }
            BalcaoButton {
                objectName: "again"
                width: Math.min(implicitWidth, parent.width)
                visible: screen.view.for_staff && screen.view.genuine
                look: "outline"
                icon: "receipt_long"
                text: qsTr("Mostrar o comprovante de novo")
                onActivated: Kiosk.after.showAgain()
            }
        }
        Label {
            width: parent.width
            visible: screen.view.changeable
            text: qsTr("Para corrigir ou cancelar é preciso o código secreto do comprovante.")
            color: Theme.soft
        }
    }
}
