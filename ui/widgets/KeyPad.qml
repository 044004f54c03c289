pragma ComponentBehavior: Bound
import QtQuick

/* The numeric pad, as a telephone has it. */
Grid {
    id: pad

    property int keyHeight: Theme.padHeight

    signal typed(string text)
    signal erased
    signal cleared

    columns: 3
    spacing: Math.max(Theme.mm(2.6), Theme.shrunk(4.4))

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "clear", "0", "erase"]

        KeyCap {
            required property string modelData
            readonly property bool digit: modelData.length === 1

            objectName: "pad:" + modelData
            width: Math.floor((pad.width - 2 * pad.spacing) / 3)
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
