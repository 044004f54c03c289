pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* The request is safe: its number, its one QR code, its secret, where it is, what comes next. */
Page {
    id: screen

    /* On its way: asking again would print nothing more. */
    readonly property bool sent: ["sending", "sent", "blind"].includes(view.paper)

    canBack: false
    mainLabel: qsTr("Terminar")
    mainName: "finish"
    mainArrow: ""
    scroller: area
    onMainPressed: Kiosk.finish()

    ScrollArea {
        id: area
        anchors.fill: parent
        topMargin: Theme.shrunk(8)
        spacing: Theme.shrunk(6)
        widest: screen.width

        Column {
            width: parent.width
            spacing: Theme.smallGap

            Row {
                id: heading
                width: parent.width
                spacing: Theme.gap

                Symbol {
                    id: tick
                    icon: "check_circle"
                    tint: Theme.good
                    side: Theme.letters(18)
                }
                Label {
                    objectName: "title"
                    width: heading.width - tick.width - heading.spacing
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Pedido feito")
                    font.pixelSize: Theme.titleSize
                    font.weight: Font.Bold
                    Accessible.role: Accessible.Heading
                }
            }
            NamesLabel {
                width: parent.width
                names: [screen.view.service.text, screen.view.agency.text]
                color: Theme.soft
            }
        }

        Grid {
            id: parts
            width: parent.width
            columns: screen.wide ? 2 : 1
            columnSpacing: Theme.margin
            rowSpacing: Theme.shrunk(6)
            readonly property int share: screen.wide ? Math.floor((width - columnSpacing) * 0.58) : width
            readonly property int rest: screen.wide ? width - columnSpacing - share : width

            Panelled {
                id: slip
                width: parts.share

                Column {
                    width: parent.width

                    Label {
                        width: parent.width
                        text: qsTr("Protocolo")
                        color: Theme.soft
                        font.pixelSize: Theme.letters(7.4)
                    }
                    Label {
                        objectName: "protocol"
                        width: parent.width
                        text: Theme.paired(screen.view.protocol)
                        font.family: Theme.digitFamily
                        font.weight: Font.DemiBold
                        font.pixelSize: Theme.letters(15)
                    }
                }
                Grid {
                    id: pair
                    width: parent.width
                    columns: width > qr.width + Theme.letters(70) ? 2 : 1
                    columnSpacing: Theme.margin
                    rowSpacing: Theme.gap

                    QrItem {
                        id: qr
                        objectName: "qr"
                        readonly property int pixel: Math.max(2, Math.round(Theme.shrunk(78) / Math.max(1, moduleCount)))

                        width: moduleCount * pixel
                        height: width
                        text: screen.view.qr
                        Accessible.role: Accessible.Graphic
                        Accessible.name: qsTr("Código QR do seu pedido")
                    }
                    Column {
                        width: pair.columns === 2 ? pair.width - qr.width - pair.columnSpacing : pair.width
                        spacing: Theme.gap

                        Label {
                            width: parent.width
                            text: qsTr("Aponte a câmera do seu celular para acompanhar.")
                        }
                        Label {
                            width: parent.width
                            topPadding: Theme.gap
                            text: qsTr("Guarde o código secreto")
                            font.weight: Font.Bold
                        }
                        Label {
                            objectName: "secret"
                            width: parent.width
                            text: screen.view.secret.join(" · ")
                            font.weight: Font.Bold
                            font.pixelSize: Theme.letters(12)
                        }
                        Label {
                            width: parent.width
                            text: Theme.together(qsTr("Só com ele o pedido pode ser mudado ou cancelado."))
                            color: Theme.soft
                            font.pixelSize: Theme.smallSize
                        }
                    }
                }
            }

            Column {
                width: parts.rest
                spacing: Theme.shrunk(6)

                Banner {
                    objectName: "line"
                    width: parent.width
                    tone: ["down", "struck_off"].includes(screen.view.line.key) ? "warning" : "good"
                    icon: screen.view.line.key === "down" ? "cloud_off" : screen.view.line.key === "up" ? "cloud_done" : "lock"
                    text: screen.view.line.text
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
                    onActivated: Kiosk.printReceipt()
                }
                BulletList {
                    width: parent.width
                    title: qsTr("O que acontece agora")
                    items: screen.view.next_steps
                }
                BulletList {
                    width: parent.width
                    title: qsTr("Tenha com você")
                    items: screen.view.documents
                    icon: "check"
                }
            }
        }
    }
}
