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
    readonly property int signWidth: Panel.wide ? Math.round(width * (Panel.textScale > 1.3 ? 0.42 : 0.46)) : width
    /* With large letters a low card needs all its room for what it says. */
    readonly property int edge: Theme.crowded || (Panel.wide && Panel.textScale > 1.3) ? Theme.smallGap : Theme.margin
    /* What is only read, the title, then stands above that half. */
    readonly property int headRoom: Theme.crowded ? heading.height + Theme.gap : 0
    readonly property int signHeight: Panel.wide ? height : Math.round(height * (Panel.textScale > 1.3 ? 0.25 : 0.4))

    signal closed
    signal leaveAsked

    color: Theme.scrim
    Accessible.role: Accessible.Dialog
    Accessible.name: Theme.loose(title)

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
        y: Math.max(above, Panel.lowered && !Panel.wide ? Math.round(parent.height / 2) - overlay.edge - overlay.headRoom : 0)
        width: parent.width - x
        height: parent.height - y
    }

    Rectangle {
        readonly property int room: place.height - 2 * overlay.edge

        x: place.x + Math.round((place.width - width) / 2)
        y: place.y + overlay.edge + Math.round((room - height) / 2)
        width: Math.min(place.width - 2 * Theme.margin, Math.round(Theme.mm(250) * Math.max(1, 0.8 * Panel.textScale)))
        height: Math.min(room, area.contentHeight + 2 * Theme.hair)
        radius: Theme.radiusLarge
        color: Theme.page
        border.width: Theme.hair
        border.color: Theme.sheetEdge

        ScrollArea {
            id: area
            anchors.fill: parent
            anchors.margins: Theme.hair
            topMargin: overlay.edge
            bottomMargin: overlay.edge
            spacing: Theme.gap
            corners: Theme.radiusLarge - Theme.hair

            Symbol {
                visible: overlay.icon !== "" && !Theme.crowded
                icon: overlay.icon
                tint: Theme.action
                side: Theme.letters(18)
            }
            TitleLabel {
                id: heading
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
