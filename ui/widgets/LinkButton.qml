import QtQuick

/* The way out of a question: underlined words with a whole button's room to touch. */
Control {
    id: link

    required property string text

    name: text
    implicitWidth: Math.max(Theme.mm(40), Math.ceil(metrics.advanceWidth) + 2 * Theme.gap)
    implicitHeight: Math.max(Theme.chipHeight, label.height + Theme.smallGap)
    Accessible.role: Accessible.Link

    TextMetrics {
        id: metrics
        font: label.font
        text: link.text
    }

    Rectangle {
        anchors.fill: parent
        radius: link.radius
        color: Theme.pressed
        visible: link.down
    }

    Label {
        id: label
        anchors.centerIn: parent
        width: Math.min(Math.ceil(metrics.advanceWidth) + 2, link.width - Theme.gap)
        text: link.text
        color: link.down ? Theme.pressedInk : Theme.action
        font.weight: Font.DemiBold
        font.underline: true
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
}
