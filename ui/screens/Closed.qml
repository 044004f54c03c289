pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* The counter cannot open: one calm sentence, where people are served meanwhile, and a try that anybody may make. */
Page {
    id: screen

    framed: false
    canBack: false
    firstFocus: retry

    ScrollArea {
        id: area
        x: Theme.shrunk(18)
        width: screen.width - 2 * x
        height: foot.y - Theme.gap
        ground: Theme.night
        night: true
        margin: 0
        barMargin: -Theme.shrunk(6)
        topMargin: Theme.shrunk(screen.wide ? 30 : 60)
        spacing: Theme.gap * 2

        Label {
            objectName: "title"
            width: parent.width
            text: qsTr("Este quiosque está parado agora")
            color: Theme.nightInk
            font.pixelSize: Theme.letters(20)
            font.weight: Font.Bold
            lineHeight: 0.9
            Accessible.role: Accessible.Heading
        }
        Label {
            width: Math.min(parent.width, Theme.letters(230))
            text: qsTr("Seu atendimento continua: fale com um atendente neste mesmo lugar.")
            color: Theme.nightSoft
            font.pixelSize: Theme.letters(10.6)
            lineHeight: 1.08
        }
        Label {
            objectName: "contact"
            visible: screen.view.contact !== ""
            width: Math.min(parent.width, Theme.letters(230))
            text: qsTr("Para a equipe: este quiosque precisa de conserto. Chame %1.").arg(screen.view.contact)
            color: Theme.nightInk
            font.pixelSize: Theme.letters(8)
            lineHeight: 1.08
        }
        WayList {
            width: parent.width
            night: true
            visible: Kiosk.ways.length > 0
        }
    }

    Column {
        id: foot
        x: Theme.shrunk(18)
        width: screen.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.shrunk(screen.wide ? 12 : 27)
        spacing: Theme.gap

        Flow {
            width: parent.width
            spacing: Theme.gap

            BalcaoButton {
                id: retry
                objectName: "retry"
                look: "outline"
                width: Math.min(implicitWidth, parent.width)
                text: qsTr("Tentar abrir de novo")
                onActivated: Kiosk.back()
            }
            BalcaoButton {
                objectName: "help"
                look: "outline"
                icon: "support_agent"
                text: qsTr("Ajuda")
                onActivated: screen.helpAsked()
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.smallGap * 1.2

            Repeater {
                model: Kiosk.languages.filter(language => language.id !== Kiosk.language)

                Chip {
                    required property var modelData

                    objectName: "language:" + modelData.id
                    night: true
                    text: modelData.name
                    width: Math.max(implicitWidth, Theme.shrunk(40))
                    onActivated: Kiosk.setLanguage(modelData.id)
                }
            }
        }
    }
}
