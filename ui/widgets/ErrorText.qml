import QtQuick

/* Why an answer was refused, right above its field. */
Item {
    id: problem

    property string text: ""

    visible: text !== ""
    implicitHeight: visible ? Math.max(sign.height, label.height) : 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: Theme.loose(text)

    Symbol {
        id: sign
        icon: "error"
        tint: Theme.danger
        side: Theme.letters(9.5)
    }

    Label {
        id: label
        x: sign.width + Theme.smallGap
        width: problem.width - x
        y: Math.max(0, Math.round((sign.height - height) / 2))
        text: Theme.together(problem.text)
        color: Theme.danger
        font.weight: Font.Bold
        font.pixelSize: Theme.letters(8.2)
        Accessible.ignored: true
    }
}
