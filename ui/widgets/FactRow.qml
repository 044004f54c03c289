import QtQuick

/* A named fact: icon, what it is, what is so. */
Item {
    id: fact

    required property string label
    required property string text
    property string icon: ""
    property bool untranslated: false

    implicitHeight: Math.max(sign.height, words.height)

    Symbol {
        id: sign
        icon: fact.icon
        tint: Theme.action
        side: Theme.letters(10.5)
    }

    Column {
        id: words
        x: sign.width + Theme.gap
        width: fact.width - x
        spacing: Theme.mm(0.4)

        Label {
            width: parent.width
            text: fact.label
            color: Theme.soft
            font.pixelSize: Theme.smallSize
        }
        Label {
            width: parent.width
            text: Theme.together(fact.text)
            font.weight: Font.DemiBold
        }
        PortugueseMark {
            of: fact
        }
    }
}
