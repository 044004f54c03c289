import QtQuick

/* Where the keys are: a thick ring with a gap, outside of what it surrounds. */
Rectangle {
    property bool night: false
    property real around: Theme.radius

    anchors.fill: parent
    anchors.margins: -2 * Theme.ring
    radius: around + 2 * Theme.ring
    color: "transparent"
    border.width: Theme.ring
    border.color: night ? Theme.guide : Theme.focus
    Accessible.ignored: true
}
