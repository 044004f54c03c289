import QtQuick

/* The white box that something is written in. */
Rectangle {
    property bool current: false
    property bool wrong: false

    radius: Theme.radius
    color: Theme.surface
    border.width: current || wrong ? Theme.border * 1.35 : Theme.border * 0.6
    border.color: wrong ? Theme.danger : current ? Theme.action : Theme.edge
}
