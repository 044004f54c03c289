import QtQuick

/* A small pill: a language, a life event, a setting. `filled` for those of the top band. */
Control {
    id: chip

    required property string text
    property string icon: ""
    property bool filled: false
    /* Longer words go on in a second line; 0 for no bound. */
    property int widest: 0
    /* Height of one that is less, or more, tall than others; words that are taller make it grow. */
    property int least: Theme.chipHeight
    property bool chosen: false
    /* One of several to choose from: a tick says which, not the colour alone. */
    property bool choice: false
    readonly property color words: night ? Theme.nightInk : chosen ? Theme.actionInk : down ? Theme.pressedInk : filled ? Theme.brand : Theme.action
    readonly property color face: chosen ? Theme.action : night ? (down ? Theme.nightPressed : Theme.night) : down ? Theme.pressed : filled ? Theme.quiet : Theme.surface

    name: text
    Accessible.role: choice ? Accessible.RadioButton : Accessible.Button
    Accessible.checkable: choice
    Accessible.checked: choice && chosen
    radius: night ? Theme.radius : height / 2
    implicitWidth: row.width + 2 * Theme.gap + Theme.smallGap
    implicitHeight: Math.max(least, label.height + Theme.smallGap)

    Rectangle {
        anchors.fill: parent
        radius: chip.radius
        color: chip.face
        border.width: chip.filled ? Theme.hair : chip.night ? Theme.hair * 2 : Theme.border
        border.color: chip.night ? Theme.nightEdge : chip.filled ? Theme.edge : Theme.action
    }

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.smallGap

        Symbol {
            visible: icon !== ""
            icon: chip.choice && chip.chosen ? "check" : chip.icon
            tint: chip.words
            side: Theme.cardSize
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            id: label
            width: chip.widest ? Math.min(implicitWidth, chip.widest - 2 * Theme.gap - Theme.smallGap) : implicitWidth
            text: chip.text
            horizontalAlignment: lineCount > 1 ? Text.AlignHCenter : Text.AlignLeft
            color: chip.words
            font.pixelSize: Theme.letters(chip.filled ? 6.9 : 7.8)
            font.weight: Font.DemiBold
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
    }
}
