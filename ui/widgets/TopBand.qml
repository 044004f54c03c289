import QtQuick
import Balcao

/* Where we are, in which language, and the way to see better. */
Rectangle {
    id: band

    signal languagesAsked
    signal easeAsked
    signal leaveAsked

    property bool canLeave: false

    readonly property bool cut: Kiosk.lineKey === "down" && Kiosk.screen !== "Receipt"

    readonly property int room: width - 2 * Theme.margin
    readonly property int leaveWidth: canLeave ? leave.width + chips.spacing : 0
    readonly property int chipsWidth: language.implicitWidth + ease.implicitWidth + chips.spacing
    /* Large words: the place and the way out above, the other chips below. */
    readonly property bool stacked: Math.min(placeWidth.advanceWidth, Theme.letters(52)) + chipsWidth + leaveWidth + Theme.gap > room

    color: Theme.surface
    implicitHeight: bars.height + (cut ? notice.height : 0)

    TextMetrics {
        id: placeWidth
        font: place.font
        text: place.text
    }

    Item {
        id: bars
        width: parent.width
        height: Math.max(Theme.bandHeight, chips.y + chips.height + Theme.mm(1.4), place.y + place.height + Theme.mm(1.4))

        Label {
            id: place
            x: Theme.margin
            y: band.stacked ? Theme.mm(2) : Math.max(Theme.mm(1.4), Math.round((Theme.bandHeight - height) / 2))
            width: band.room - band.leaveWidth - (band.stacked ? 0 : band.chipsWidth + Theme.gap)
            text: Kiosk.place
            color: Theme.brand
            font.pixelSize: Theme.letters(7.1)
            font.weight: Font.DemiBold
        }

        Flow {
            id: chips
            x: band.stacked ? Theme.margin : band.width - Theme.margin - band.leaveWidth - width
            y: band.stacked ? Math.max(place.y + place.height + Theme.mm(1), band.canLeave ? leave.y + leave.height + Theme.smallGap : 0) : Math.max(Theme.mm(1.4), Math.round((Theme.bandHeight - height) / 2))
            width: Math.min(band.room, band.chipsWidth + 1)
            spacing: Theme.smallGap

            Chip {
                id: language
                objectName: "languages"
                filled: true
                icon: "translate"
                text: Kiosk.languages.find(language => language.id === Kiosk.language).name
                note: qsTr("Mudar a língua")
                onActivated: band.languagesAsked()
            }
            Chip {
                id: ease
                objectName: "ease"
                filled: true
                icon: "accessibility_new"
                text: qsTr("Acessibilidade")
                onActivated: band.easeAsked()
            }
        }

        Chip {
            id: leave
            objectName: "leave"
            x: band.width - Theme.margin - width
            y: band.stacked ? Theme.mm(1.4) : Math.max(Theme.mm(1.4), Math.round((Theme.bandHeight - height) / 2))
            visible: band.canLeave
            filled: true
            icon: "close"
            text: qsTr("Sair")
            onActivated: band.leaveAsked()
        }
    }

    Rectangle {
        id: notice
        visible: band.cut
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(Theme.shrunk(12), words.height + Theme.smallGap)
        color: Theme.warningSurface

        Symbol {
            id: cloud
            x: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            icon: "cloud_off"
            tint: Theme.warningInk
            side: Theme.letters(8)
        }
        Label {
            id: words
            x: cloud.x + cloud.width + Theme.smallGap
            width: parent.width - x - Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            text: Kiosk.lineText
            color: Theme.warningInk
            font.pixelSize: Theme.smallSize
            font.weight: Font.DemiBold
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hair
        color: Theme.line
        visible: !band.cut
    }
}
