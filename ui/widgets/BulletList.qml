pragma ComponentBehavior: Bound
import QtQuick

/* A titled list of `Words`: with an icon before each, or numbered. */
Section {
    id: list

    required property var items
    property string icon: ""

    visible: items.length > 0

    Repeater {
        model: list.items

        Item {
            id: entry

            required property int index
            required property var modelData

            width: list.width
            implicitHeight: Math.max(words.height, sign.height)

            Symbol {
                id: sign
                visible: list.icon !== ""
                icon: list.icon
                tint: Theme.action
                side: Theme.letters(9.5)
            }
            Label {
                visible: list.icon === ""
                width: sign.width
                text: (entry.index + 1) + "."
                color: Theme.action
                font.weight: Font.Bold
                Accessible.ignored: true
            }
            Column {
                id: words
                x: sign.width + Theme.smallGap
                width: entry.width - x

                Label {
                    width: parent.width
                    text: Theme.together(entry.modelData.text)
                }
                PortugueseMark {
                    of: entry.modelData
                }
            }
        }
    }
}
