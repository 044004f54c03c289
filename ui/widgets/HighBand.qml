import QtQuick
import Balcao

/* The head of the panel while every control lies in its lower half: where we are, who serves, whether the line is down. */
Rectangle {
    id: band

    property bool cut: false
    property bool attended: false

    color: Theme.surface
    implicitHeight: words.height + 2 * Theme.mm(2) + (notice.visible ? notice.height : 0)

    Column {
        id: words
        x: Theme.margin
        y: Theme.mm(2)
        width: band.width - 2 * Theme.margin

        NamesLabel {
            width: parent.width
            names: Kiosk.place.split(" · ")
            color: Theme.brand
            font.pixelSize: Theme.letters(7.1)
            font.weight: Font.DemiBold
        }
        Label {
            objectName: "attendant"
            width: parent.width
            visible: band.attended
            text: Kiosk.attendant
            color: Theme.brand
            font.pixelSize: Theme.letters(7.1)
        }
    }
    LineNotice {
        id: notice
        visible: band.cut
        anchors.bottom: parent.bottom
        width: parent.width
    }
    Rectangle {
        visible: !notice.visible
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hair
        color: Theme.line
    }
}
