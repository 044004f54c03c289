import QtQuick

/* One answer to choose; `several` draws a box in place of a circle. */
Control {
    id: row

    required property string text
    property string help: ""
    /* The answer stands in Portuguese for want of a translation. */
    property bool untranslated: false
    property bool chosen: false
    property bool several: false
    /* The key that chooses it, for who serves; shown before the words. */
    property string shortcut: ""
    readonly property color words: down ? Theme.pressedInk : Theme.ink

    name: text
    note: untranslated ? help + " " + qsTr("em português") : help
    implicitHeight: Math.max(Theme.buttonHeight, texts.height + 2 * Theme.gap)
    Accessible.role: several ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: chosen

    Rectangle {
        anchors.fill: parent
        radius: row.radius
        color: row.down ? Theme.pressed : row.chosen ? Theme.quiet : Theme.surface
        border.width: row.chosen ? Theme.border : Theme.hair
        border.color: row.chosen ? Theme.action : Theme.edge
    }

    Symbol {
        id: mark
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        side: Theme.headingSize
        tint: row.down ? Theme.pressedInk : row.chosen ? Theme.action : Theme.soft
        icon: row.several ? (row.chosen ? "check_box" : "check_box_outline_blank") : (row.chosen ? "radio_button_checked" : "radio_button_unchecked")
    }

    Column {
        id: texts
        x: mark.x + mark.width + Theme.gap
        width: row.width - x - Theme.margin - (key.visible ? key.width : 0)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.mm(0.8)

        Label {
            width: parent.width
            text: row.text
            color: row.words
            font.pixelSize: Theme.letters(9.2)
            font.weight: row.chosen ? Font.Bold : Font.DemiBold
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: row.help
            color: row.down ? Theme.pressedInk : Theme.soft
            font.pixelSize: Theme.letters(7.2)
            Accessible.ignored: true
        }
        PortugueseMark {
            of: row
            tint: row.down ? Theme.pressedInk : Theme.soft
        }
    }
    Label {
        id: key
        visible: row.shortcut !== ""
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        leftPadding: Theme.gap
        text: row.shortcut
        color: row.down ? Theme.pressedInk : Theme.soft
        font.family: Theme.digitFamily
        font.pixelSize: Theme.headingSize
        Accessible.ignored: true
    }
}
