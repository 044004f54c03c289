pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* A service letter: what it is, what it costs and takes, what to have at hand, how it goes. */
Page {
    id: screen

    canLeave: !Kiosk.attended

    mainLabel: view.can_request && view.blocked === "" ? qsTr("Começar") : ""
    mainName: "begin"
    scroller: area
    onMainPressed: Kiosk.begin()

    ScrollArea {
        id: area
        anchors.fill: parent
        topMargin: Theme.shrunk(9)
        spacing: Theme.shrunk(8)
        widest: screen.width

        Column {
            width: parent.width
            spacing: Theme.smallGap

            TitleLabel {
                objectName: "title"
                width: parent.width
                text: screen.view.name.text
            }
            PortugueseMark {
                of: screen.view.name
            }
            Label {
                width: parent.width
                text: screen.view.agency.text
                color: Theme.soft
                font.pixelSize: Theme.letters(7.4)
            }
            Label {
                width: parent.width
                topPadding: Theme.smallGap
                text: screen.view.summary.text
            }
            PortugueseMark {
                of: screen.view.name.untranslated ? null : screen.view.summary
            }
        }

        Banner {
            objectName: "replaces"
            width: parent.width
            visible: screen.view.replaces !== ""
            tone: screen.view.unproved ? "warning" : "info"
            text: screen.view.unproved ? qsTr("O pedido novo toma o lugar do pedido %1, se o órgão confirmar o código secreto. Responda às perguntas desde o começo.").arg(screen.view.replaces) : qsTr("O pedido novo toma o lugar do pedido %1. Responda às perguntas desde o começo.").arg(screen.view.replaces)
        }
        Banner {
            width: parent.width
            visible: screen.view.blocked !== "" && screen.view.can_request
            tone: "warning"
            text: screen.view.blocked
        }
        Banner {
            width: parent.width
            visible: !screen.view.can_request
            text: qsTr("Este serviço não é pedido aqui. Veja abaixo como fazer.")
        }

        Panelled {
            width: parent.width

            Grid {
                id: facts
                width: parent.width
                columns: screen.wide ? 2 : 1
                columnSpacing: Theme.margin
                rowSpacing: Theme.gap

                Repeater {
                    model: screen.view.facts

                    FactRow {
                        required property var modelData

                        width: Math.floor((facts.width - (facts.columns - 1) * facts.columnSpacing) / facts.columns)
                        label: modelData.label
                        text: modelData.text.text
                        untranslated: modelData.text.untranslated
                        icon: modelData.icon
                    }
                }
            }
        }

        Panelled {
            width: parent.width
            visible: screen.view.take_along !== ""

            Grid {
                id: along
                width: parent.width
                columns: width > code.width + Theme.letters(70) ? 2 : 1
                columnSpacing: Theme.margin
                rowSpacing: Theme.gap

                QrItem {
                    id: code
                    objectName: "take-along"
                    readonly property int pixel: Math.max(2, Math.round(Theme.shrunk(78) / Math.max(1, moduleCount)))

                    width: moduleCount * pixel
                    height: width
                    text: screen.view.take_along
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("Código QR com esta lista")
                }
                Label {
                    width: along.columns === 2 ? along.width - code.width - along.columnSpacing : along.width
                    text: qsTr("Aponte a câmera do celular para levar esta lista com você.")
                }
            }
        }

        Grid {
            id: parts
            width: parent.width
            columns: screen.wide ? 2 : 1
            columnSpacing: Theme.margin * 1.5
            rowSpacing: Theme.shrunk(8)
            readonly property int share: Math.floor((width - (columns - 1) * columnSpacing) / columns)

            BulletList {
                width: parts.share
                title: qsTr("O que você precisa ter")
                items: screen.view.documents
                icon: "check"
            }
            BulletList {
                width: parts.share
                title: qsTr("Talvez você precise")
                items: screen.view.perhaps
                icon: "checklist"
            }
            BulletList {
                width: parts.share
                title: qsTr("Passo a passo")
                items: screen.view.steps
            }
            BulletList {
                width: parts.share
                title: qsTr("Quem pode pedir")
                items: screen.view.requirements
                icon: "person"
            }
            BulletList {
                width: parts.share
                title: qsTr("Para reclamar ou elogiar")
                items: screen.view.complaints
                icon: "campaign"
            }
        }
    }
}
