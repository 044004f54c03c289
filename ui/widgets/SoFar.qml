pragma ComponentBehavior: Bound
import QtQuick

/* What was answered so far, for who serves, beside the question: the newest first, as many as there is room for. */
Item {
    id: soFar

    property var rows: []
    readonly property int shown: Math.max(1, Math.floor(height / (4 * Theme.textSize)))

    Rectangle {
        anchors.fill: parent
        color: Theme.quiet
    }
    Rectangle {
        width: Theme.hair
        height: parent.height
        color: Theme.line
    }
    Column {
        id: column
        x: Theme.margin
        y: Theme.shrunk(7)
        width: parent.width - 2 * x
        spacing: Theme.smallGap

        Label {
            width: parent.width
            text: qsTr("Respostas até aqui")
            color: Theme.brand
            font.weight: Font.Bold
        }
        Repeater {
            model: soFar.rows.slice(-soFar.shown).reverse()

            Column {
                id: row

                required property var modelData

                width: column.width
                visible: y + height <= soFar.height - column.y

                Label {
                    width: parent.width
                    text: (row.modelData.heading ? row.modelData.heading.text + " · " : "") + row.modelData.title.text
                    color: Theme.soft
                    font.pixelSize: Theme.smallSize
                }
                Label {
                    objectName: "value"
                    width: parent.width
                    text: row.modelData.value.text === "" ? qsTr("Não respondido") : row.modelData.value.text
                    font.weight: Font.DemiBold
                }
            }
        }
    }
}
