import QtQuick

/* A row with the key that presses it. */
Control {
    id: row

    required property string number
    required property string text
    property string detail: ""
    property string state_: ""

    name: text
    note: (detail + " " + state_).trim()
    implicitHeight: Math.max(Theme.mm(15), texts.height + 2 * Theme.smallGap)

    Rectangle {
        anchors.fill: parent
        radius: row.radius
        color: row.down ? Theme.pressed : Theme.surface
        border.width: Theme.hair
        border.color: Theme.edge
    }
    Column {
        id: texts
        x: key.visible ? key.x + key.width + Theme.gap : Theme.gap
        width: row.width - x - Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Label {
            objectName: "label"
            width: parent.width
            text: row.text
            color: row.down ? Theme.pressedInk : Theme.ink
            font.pixelSize: Theme.letters(9)
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: row.state_ === "" ? row.detail : row.detail === "" ? row.state_ : row.state_ + " · " + row.detail
            color: row.down ? Theme.pressedInk : Theme.soft
            font.pixelSize: Theme.letters(7)
            Accessible.ignored: true
        }
    }
    /* After the words: they are the row's label, this is only its key. */
    Label {
        id: key
        visible: row.number !== ""
        x: Theme.gap
        width: Theme.letters(10)
        anchors.verticalCenter: parent.verticalCenter
        text: row.number
        color: row.down ? Theme.pressedInk : Theme.action
        font.family: Theme.digitFamily
        font.weight: Font.DemiBold
        font.pixelSize: Theme.headingSize
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
}
