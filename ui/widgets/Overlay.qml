import QtQuick
import Balcao

/* A question over the screen: what lies below rests until it is answered. With a `sign`, that fills what the card leaves:
   the part above it, or beside it where the panel lies. */
Rectangle {
    id: overlay

    default property alias content: column.data
    required property string title
    property string icon: ""
    property Item firstFocus: null
    property Component sign: null
    readonly property int signWidth: Panel.wide ? Math.round(width * 0.46) : width
    readonly property int signHeight: Panel.wide ? height : Math.round(height * 0.4)

    signal closed
    signal leaveAsked

    color: Theme.scrim
    Accessible.role: Accessible.Dialog
    Accessible.name: title

    /* Nothing goes through to what lies below. */
    MouseArea {
        anchors.fill: parent
    }

    Loader {
        active: overlay.sign !== null
        width: overlay.signWidth
        height: overlay.signHeight
        sourceComponent: overlay.sign
    }

    Item {
        id: place

        readonly property bool beside: overlay.sign !== null && Panel.wide
        readonly property int above: overlay.sign !== null && !Panel.wide ? overlay.signHeight : 0

        x: beside ? overlay.signWidth : 0
        y: Math.max(above, Panel.lowered && !Panel.wide ? Math.round(parent.height / 2) - Theme.margin : 0)
        width: parent.width - x
        height: parent.height - y
    }

    Rectangle {
        readonly property int room: place.height - 2 * Theme.margin

        x: place.x + Math.round((place.width - width) / 2)
        y: place.y + Theme.margin + Math.round((room - height) / 2)
        width: Math.min(place.width - 2 * Theme.margin, Theme.mm(250))
        height: Math.min(room, area.contentHeight + 2 * Theme.hair)
        radius: Theme.radiusLarge
        color: Theme.page
        border.width: Theme.hair
        border.color: Theme.sheetEdge

        ScrollArea {
            id: area
            anchors.fill: parent
            anchors.margins: Theme.hair
            spacing: Theme.gap
            corners: Theme.radiusLarge - Theme.hair

            Symbol {
                visible: overlay.icon !== ""
                icon: overlay.icon
                tint: Theme.action
                side: Theme.letters(18)
            }
            TitleLabel {
                width: parent.width
                text: overlay.title
                font.pixelSize: Theme.letters(13)
                lineHeight: 1.04
            }
            Column {
                id: column
                width: parent.width
                topPadding: Theme.mm(1)
                spacing: Theme.gap * 1.3
            }
        }
    }
}
