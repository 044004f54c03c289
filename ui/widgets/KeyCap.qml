import QtQuick

/* One key of a pad or keyboard. */
Control {
    id: key

    property string text: ""
    property string icon: ""
    property int size: Theme.letters(10.5)
    property bool held: false
    property bool quiet: false
    readonly property bool lit: down || held

    radius: Math.min(Theme.radius, height * 0.2)
    implicitHeight: Theme.keyHeight

    Rectangle {
        anchors.fill: parent
        radius: key.radius
        color: key.lit ? Theme.pressed : key.quiet ? Theme.quiet : Theme.surface
        border.width: Theme.hair
        border.color: key.held ? Theme.action : Theme.edge
    }

    Label {
        visible: key.icon === ""
        anchors.centerIn: parent
        width: key.width - Theme.mm(1)
        text: key.text
        color: key.lit ? Theme.pressedInk : Theme.ink
        horizontalAlignment: Text.AlignHCenter
        font.pixelSize: key.size
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    Symbol {
        visible: key.icon !== ""
        anchors.centerIn: parent
        icon: key.icon
        tint: key.lit ? Theme.pressedInk : Theme.ink
        side: Math.min(Theme.letters(11.5), Math.round(key.height * 0.6))
    }
}
