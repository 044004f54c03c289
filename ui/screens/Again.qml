import QtQuick
import Balcao
import "../widgets"

/* A receipt once more: everything but its secret code, which only the person has. */
Page {
    id: screen

    /* On its way: asking again would print nothing more. */
    readonly property bool sent: ["sending", "sent", "blind"].includes(view.paper)

    mainLabel: view.first_time ? qsTr("A pessoa já tem o comprovante") : qsTr("Pronto")
    mainName: "given"
    mainArrow: ""
    mainIcon: "check"
    scroller: area
    onMainPressed: Kiosk.after.given()

    ScrollArea {
        id: area
        anchors.fill: parent
        topMargin: Theme.shrunk(8)
        spacing: Theme.shrunk(6)

        TitleLabel {
            objectName: "title"
            width: parent.width
            text: screen.view.first_time ? qsTr("Comprovante que ninguém viu") : qsTr("Comprovante, de novo")
        }
        Banner {
            width: parent.width
            text: screen.view.first_time ? qsTr("O pedido foi guardado, mas a tela se apagou antes do comprovante. O código secreto se perdeu: para mudar o pedido, a pessoa faz outro.") : qsTr("O código secreto não aparece aqui: só a pessoa o tem.")
        }
        Banner {
            objectName: "paper"
            visible: text !== ""
            width: parent.width
            tone: screen.sent ? "info" : "warning"
            icon: "print"
            text: screen.view.paperText
        }
        BalcaoButton {
            objectName: "print"
            visible: screen.view.paper !== "" && !screen.sent
            width: Math.min(implicitWidth, parent.width)
            look: "outline"
            icon: "print"
            text: screen.view.paper === "offered" ? qsTr("Imprimir") : qsTr("Tentar imprimir de novo")
            onActivated: Kiosk.after.printAgain()
        }
        Panelled {
            width: parent.width

            Label {
                width: parent.width
                visible: text !== ""
                text: screen.view.service ? screen.view.service.text : ""
                font.weight: Font.Bold
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
            Label {
                width: parent.width
                text: qsTr("Protocolo")
                color: Theme.soft
                font.pixelSize: Theme.smallSize
            }
            Label {
                objectName: "protocol"
                width: parent.width
                text: Theme.paired(screen.view.protocol)
                font.family: Theme.digitFamily
                font.weight: Font.DemiBold
                font.pixelSize: Theme.letters(15)
            }
            Label {
                width: parent.width
                text: qsTr("Feito em %1").arg(screen.view.made_at)
            }
            QrItem {
                objectName: "qr"
                visible: screen.view.qr !== ""
                readonly property int pixel: Math.max(2, Math.round(Theme.shrunk(78) / Math.max(1, moduleCount)))

                width: moduleCount * pixel
                height: width
                text: screen.view.qr
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Código QR do seu pedido")
            }
            Label {
                width: parent.width
                visible: screen.view.qr !== ""
                text: qsTr("Aponte a câmera do seu celular para acompanhar.")
            }
        }
    }
}
