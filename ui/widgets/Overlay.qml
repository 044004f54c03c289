import QtQuick
import Balcao

/* A question over the screen: what lies below rests until it is answered. */
Rectangle {
    id: overlay

    default property alias content: column.data
    required property string title
    property string icon: ""
    property Item firstFocus: null

    signal closed

    color: Theme.scrim
    Accessible.role: Accessible.Dialog
    Accessible.name: title

    /* Nothing goes through to what lies below. */
    MouseArea {
        anchors.fill: parent
    }

    Rectangle {
        readonly property int start: Panel.lowered && !Panel.wide ? Math.round(parent.height / 2) : Theme.margin
        readonly property int room: parent.height - start - Theme.margin

        anchors.horizontalCenter: parent.horizontalCenter
        y: start + Math.round((room - height) / 2)
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(250))
        height: Math.min(room, area.contentHeight)
        radius: Theme.radiusLarge
        color: Theme.page
        border.width: Theme.hair
        border.color: Theme.sheetEdge

        ScrollArea {
            id: area
            anchors.fill: parent
            spacing: Theme.gap

            Symbol {
                visible: overlay.icon !== ""
                icon: overlay.icon
                tint: Theme.action
                side: Theme.letters(18)
            }
            Label {
                width: parent.width
                text: overlay.title
                font.pixelSize: Theme.letters(13)
                font.weight: Font.Bold
                Accessible.role: Accessible.Heading
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
