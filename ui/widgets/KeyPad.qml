pragma ComponentBehavior: Bound
import QtQuick

/* The numeric pad, as a telephone has it; in two rows where height is what is scarcest. */
Grid {
    id: pad

    property int keyHeight: Theme.padHeight

    signal typed(string text)
    signal erased
    signal cleared

    readonly property bool flat: Theme.crowded
    readonly property int columnWidth: Math.floor((width - (flat ? 5 : 2) * spacing) / (flat ? 7 : 3))
    readonly property var upright: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "clear", "0", "erase"]
    readonly property var lying: ["1", "2", "3", "4", "5", "erase", "6", "7", "8", "9", "0", "clear"]

    columns: flat ? 6 : 3
    spacing: Math.max(Theme.mm(2.6), Theme.shrunk(4.4))

    Repeater {
        model: pad.flat ? pad.lying : pad.upright

        KeyCap {
            required property string modelData
            readonly property bool digit: modelData.length === 1

            objectName: "pad:" + modelData
            width: pad.flat && !digit ? 2 * pad.columnWidth : pad.columnWidth
            height: pad.keyHeight
            quiet: !digit
            size: digit ? Theme.letters(13) : Theme.letters(7.2)
            name: digit ? modelData : modelData === "clear" ? qsTr("Limpar") : qsTr("Apagar")
            text: name
            icon: modelData === "erase" ? "backspace" : ""
            onActivated: digit ? pad.typed(modelData) : modelData === "clear" ? pad.cleared() : pad.erased()
        }
    }
}
