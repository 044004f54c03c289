import QtQuick
import Balcao
import "../widgets"

/* How delivery stands, at one glance; and a button that says honestly what came of it. */
Page {
    id: screen

    readonly property bool went: ["all_sent", "nothing_to_send", "some_sent"].includes(view.outcome)

    mainLabel: view.asking ? "" : qsTr("Enviar agora")
    mainName: "send"
    mainArrow: ""
    mainIcon: "send"
    scroller: area
    onMainPressed: Kiosk.after.sendNow()

    ScrollArea {
        id: area
        anchors.fill: parent
        topMargin: Theme.shrunk(8)
        spacing: Theme.shrunk(6)

        Label {
            objectName: "title"
            width: parent.width
            text: qsTr("Envio à plataforma")
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
            Accessible.role: Accessible.Heading
        }
        Banner {
            objectName: "line"
            width: parent.width
            tone: screen.view.line === "up" ? "good" : "warning"
            icon: screen.view.line === "up" ? "cloud_done" : "cloud_off"
            text: screen.view.line_text
        }
        Banner {
            objectName: "outcome"
            width: parent.width
            visible: screen.view.asking || screen.view.outcome !== ""
            tone: screen.view.asking ? "info" : screen.went ? "good" : "warning"
            icon: screen.view.asking ? "sync" : screen.went ? "done_all" : "warning"
            text: screen.view.asking ? qsTr("Enviando o que espera aqui.") : screen.view.outcome_text
        }
        Panelled {
            width: parent.width

            FactRow {
                width: parent.width
                icon: "hourglass"
                label: qsTr("Esperam aqui")
                text: screen.view.oldest === "" ? String(screen.view.waiting) : qsTr("%1, desde %2").arg(screen.view.waiting).arg(screen.view.oldest)
            }
            FactRow {
                width: parent.width
                icon: "schedule"
                label: qsTr("Última resposta da plataforma")
                text: screen.view.last_contact === "" ? qsTr("Nenhuma ainda") : screen.view.last_contact
            }
        }
        DoorCard {
            objectName: "room:quarantine"
            width: parent.width
            icon: "report"
            arrow: "arrow_forward"
            title: ({
                    "text": qsTr("Recusados pela plataforma: %1").arg(screen.view.refused),
                    "untranslated": false
                })
            subtitle: ({
                    "text": qsTr("Veja por quê, mande de novo ou leve em um pendrive."),
                    "untranslated": false
                })
            onActivated: Kiosk.after.openRoom("quarantine")
        }
        DoorCard {
            objectName: "room:unseen"
            width: parent.width
            icon: "visibility_off"
            arrow: "arrow_forward"
            title: ({
                    "text": qsTr("Comprovantes que ninguém viu: %1").arg(screen.view.unseen),
                    "untranslated": false
                })
            subtitle: ({
                    "text": qsTr("O pedido foi guardado e a tela se apagou antes do comprovante."),
                    "untranslated": false
                })
            onActivated: Kiosk.after.openRoom("unseen")
        }
    }
}
