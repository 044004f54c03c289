import QtQuick

/* A button with a verb on it. `look`: main, outline, quiet. */
Control {
    id: button

    required property string text
    property string look: "main"
    property string icon: ""
    property string arrow: ""
    property int textSize: Theme.buttonSize
    readonly property color face: look === "main" ? (down ? Theme.actionPressed : Theme.action) : look === "quiet" ? (down ? Theme.pressed : Theme.quiet) : (down ? Theme.pressed : Theme.surface)
    readonly property color words: look === "main" ? (down ? Theme.actionPressedInk : Theme.actionInk) : down ? Theme.pressedInk : look === "quiet" ? Theme.brand : Theme.action
    readonly property int extras: (icon === "" ? 0 : Theme.buttonSize + Theme.smallGap) + (arrow === "" ? 0 : Theme.buttonSize + Theme.smallGap)

    name: text
    implicitWidth: Math.ceil(metrics.advanceWidth) + extras + 2 * Theme.margin
    implicitHeight: Math.max(Theme.buttonHeight, row.height + 2 * Theme.smallGap)

    TextMetrics {
        id: metrics
        font: label.font
        text: button.text
    }

    Rectangle {
        anchors.fill: parent
        radius: button.radius
        color: button.face
        border.width: button.look === "outline" || Theme.stark ? Theme.border : Theme.hair
        border.color: button.look === "quiet" ? Theme.edge : Theme.action
    }

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.smallGap

        Symbol {
            visible: button.icon !== ""
            icon: button.icon
            tint: button.words
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            id: label
            text: button.text
            color: button.words
            font.pixelSize: button.textSize
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            width: Math.min(Math.ceil(metrics.advanceWidth) + 2, button.width - button.extras - Theme.margin)
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
        Symbol {
            visible: button.arrow !== ""
            icon: button.arrow
            tint: button.words
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
