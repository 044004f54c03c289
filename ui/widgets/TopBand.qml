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
    readonly property int chipsWidth: (language.visible ? language.implicitWidth + chips.spacing : 0) + ease.implicitWidth
    /* Large words: the place and the way out above, the other chips below. */
    readonly property bool stacked: (halved ? 0 : Math.min(placeWidth.advanceWidth, Theme.letters(52)) + Theme.gap) + chipsWidth + leaveWidth > room
    /* Only what is pressed: where we are stands at the head of the panel. */
    readonly property bool halved: Theme.halved

    color: Theme.surface
    implicitHeight: bars.height + (notice.visible ? notice.height : 0)

    TextMetrics {
        id: placeWidth
        font: place.font
        text: Kiosk.place
    }

    Item {
        id: bars
        width: parent.width
        height: Math.max(band.halved ? 0 : Theme.bandHeight, chips.y + chips.height + Theme.mm(1.4), place.visible ? place.y + place.height + Theme.mm(1.4) : 0)

        NamesLabel {
            id: place
            visible: !band.halved
            x: Theme.margin
            y: band.stacked ? Math.max(Theme.mm(2), band.canLeave ? Math.round(leave.y + (leave.height - height) / 2) : 0) : Math.max(Theme.mm(1.4), Math.round((Theme.bandHeight - height) / 2))
            width: band.room - band.leaveWidth - (band.stacked ? 0 : band.chipsWidth + Theme.gap)
            names: Kiosk.place.split(" · ")
            color: Theme.brand
            font.pixelSize: Theme.letters(7.1)
            font.weight: Font.DemiBold
        }

        Flow {
            id: chips
            x: band.stacked ? Theme.margin : band.width - Theme.margin - band.leaveWidth - width
            y: band.stacked ? Math.max(place.visible ? place.y + place.height + Theme.mm(1) : Theme.mm(1.4), band.canLeave ? leave.y + leave.height + Theme.smallGap : 0) : Math.max(Theme.mm(1.4), Math.round((Theme.bandHeight - height) / 2))
            width: Math.min(band.room, band.chipsWidth + 1)
            spacing: Theme.smallGap

            Chip {
                id: language
                objectName: "languages"
                visible: Kiosk.languages.length > 1
                filled: true
                icon: "translate"
                text: (Kiosk.languages.find(language => language.id === Kiosk.language) ?? Kiosk.languages[0]).name
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

    LineNotice {
        id: notice
        visible: band.cut && !band.halved
        anchors.bottom: parent.bottom
        width: parent.width
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hair
        color: Theme.line
        visible: !notice.visible
    }
}
