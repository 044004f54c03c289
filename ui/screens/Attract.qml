pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* Nobody is here: one sentence, one button, the languages; where people are served when no request is taken here. */
Page {
    id: screen

    framed: false
    canBack: false
    firstFocus: start

    Item {
        x: Theme.shrunk(18)
        width: screen.width - 2 * x
        height: screen.height

        NamesLabel {
            id: place
            y: Theme.shrunk(screen.wide ? 18 : 30)
            width: parent.width
            names: screen.view.place.split(" · ")
            color: Theme.nightSoft
            font.weight: Font.DemiBold
        }

        ScrollArea {
            id: words
            y: place.y + place.height + Theme.gap
            width: parent.width
            height: foot.y - y - Theme.gap
            ground: Theme.night
            night: true
            margin: 0
            barMargin: -Theme.shrunk(6)
            topMargin: Math.max(0, (height - spoken.height - Theme.margin) * (screen.wide ? 0.5 : 0.36))

            Column {
                id: spoken
                width: parent.width
                spacing: Theme.shrunk(9)

                Label {
                    width: Math.min(parent.width, screen.wide ? parent.width : Theme.letters(160))
                    text: qsTr("Vamos resolver juntos?")
                    color: Theme.nightInk
                    font.pixelSize: Theme.heroSize
                    font.weight: Font.Bold
                    lineHeight: 0.86
                    Accessible.role: Accessible.Heading
                }
                Label {
                    objectName: "blocked"
                    visible: text !== ""
                    width: Math.min(parent.width, Theme.letters(210))
                    text: screen.view.blocked
                    color: Theme.nightInk
                    font.pixelSize: Theme.letters(10.6)
                    lineHeight: 1.08
                }
                WayList {
                    width: parent.width
                    night: true
                    visible: screen.view.blocked !== "" && Kiosk.ways.length > 0
                }
                Label {
                    visible: screen.view.blocked === ""
                    width: Math.min(parent.width, Theme.letters(210))
                    text: screen.view.service_count === 1 ? qsTr("Um serviço público em um só lugar. Funciona mesmo quando a internet cai.") : qsTr("%1 serviços públicos em um só lugar. Funciona mesmo quando a internet cai.").arg(screen.view.service_count)
                    color: Theme.nightSoft
                    font.pixelSize: Theme.letters(10.6)
                    lineHeight: 1.08
                }
            }
        }

        Column {
            id: foot
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.shrunk(screen.wide ? 16 : 27)
            width: parent.width
            spacing: Theme.shrunk(screen.wide ? 9 : 19)

            Control {
                id: start
                objectName: "start"
                name: qsTr("Toque para começar")
                night: true
                radius: Theme.radiusLarge
                width: screen.wide ? Math.min(parent.width, Theme.letters(196)) : parent.width
                height: Math.max(Theme.mm(20), Theme.shrunk(screen.wide ? 36 : 45), startWords.height + Theme.gap)
                onActivated: Kiosk.start()

                Rectangle {
                    anchors.fill: parent
                    radius: start.radius
                    color: start.down ? Theme.nightActionPressed : Theme.nightAction
                }
                Row {
                    anchors.centerIn: parent
                    spacing: Theme.gap

                    Label {
                        id: startWords
                        width: Math.min(implicitWidth, start.width - Theme.headingSize * 2 - Theme.margin)
                        text: start.name
                        color: Theme.nightActionInk
                        font.pixelSize: Theme.letters(15)
                        font.weight: Font.Bold
                        Accessible.ignored: true
                    }
                    Symbol {
                        icon: "arrow_forward"
                        tint: Theme.nightActionInk
                        side: Theme.letters(15)
                        anchors.verticalCenter: parent.verticalCenter
                    }
                }
            }

            Flow {
                id: smaller
                readonly property var chips: [...children].filter(child => child instanceof SmallChip)
                readonly property real wanted: chips.reduce((sum, chip) => sum + chip.own + spacing, -spacing)
                /* Upright, one row of them is as wide as the button above. */
                readonly property int stretch: screen.wide || wanted > width ? 0 : Math.floor((width - wanted) / chips.length)

                width: parent.width
                spacing: Theme.smallGap * 1.2

                SmallChip {
                    objectName: "help"
                    icon: "support_agent"
                    text: qsTr("Ajuda")
                    onActivated: screen.helpAsked()
                }
                SmallChip {
                    objectName: "listen"
                    icon: "volume_up"
                    text: Speech.on ? qsTr("Parar a voz") : qsTr("Ouvir")
                    onActivated: Speech.toggle()
                }
                Repeater {
                    model: Kiosk.languages.filter(language => language.id !== Kiosk.language)

                    SmallChip {
                        required property var modelData

                        objectName: "language:" + modelData.id
                        text: modelData.name
                        onActivated: Kiosk.setLanguage(modelData.id)
                    }
                }
            }
        }
    }

    component SmallChip: Chip {
        readonly property real own: Math.max(implicitWidth, Theme.shrunk(40))

        night: true
        width: own + smaller.stretch
        least: Math.max(Theme.chipHeight, Theme.shrunk(25))
    }
}
