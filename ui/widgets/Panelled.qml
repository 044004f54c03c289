import QtQuick

/* A white sheet with a thin edge around what belongs together. */
Rectangle {
    id: panel

    default property alias content: column.data
    property alias spacing: column.spacing
    property int inset: Theme.margin

    radius: Theme.radius
    color: Theme.surface
    border.width: Theme.hair
    border.color: Theme.line
    implicitHeight: column.height + 2 * inset

    Column {
        id: column
        x: panel.inset
        y: panel.inset
        width: panel.width - 2 * panel.inset
        spacing: Theme.gap
    }
}
