import QtQuick

/* A door: a theme, a service. Title and subtitle are `Words`. */
Control {
    id: card

    required property var title
    required property var subtitle
    property string icon: ""
    property string arrow: ""
    readonly property int badge: icon === "" ? 0 : Theme.letters(21.5)
    readonly property int inset: Theme.shrunk(6)
    readonly property int inner: width - 2 * inset - (badge ? badge + Theme.gap : 0) - (arrow ? Theme.buttonSize + Theme.gap : 0)

    name: title.text
    note: mark.shown ? subtitle.text + " " + qsTr("em português") : subtitle.text
    radius: Theme.radius
    implicitHeight: Math.max(Theme.mm(20), Math.max(badge, texts.height) + 2 * Theme.gap)

    Rectangle {
        anchors.fill: parent
        radius: card.radius
        color: card.down ? Theme.pressed : Theme.surface
        border.width: Theme.hair
        border.color: Theme.edge
    }

    Rectangle {
        id: plate
        visible: card.badge > 0
        x: card.inset
        anchors.verticalCenter: parent.verticalCenter
        width: card.badge
        height: card.badge
        radius: Theme.radius
        color: Theme.quiet

        Symbol {
            anchors.centerIn: parent
            icon: card.icon
            tint: Theme.action
            side: Math.round(card.badge * 0.58)
        }
    }

    Column {
        id: texts
        x: card.inset + (card.badge ? card.badge + Theme.gap : 0)
        anchors.verticalCenter: parent.verticalCenter
        width: card.inner
        spacing: Theme.mm(0.8)

        Label {
            width: parent.width
            text: card.title.text
            color: card.down ? Theme.pressedInk : Theme.ink
            font.pixelSize: Theme.cardSize
            font.weight: Font.Bold
            lineHeight: 0.96
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: card.subtitle.text
            color: card.down ? Theme.pressedInk : Theme.soft
            font.pixelSize: Theme.letters(7)
            Accessible.ignored: true
        }
        PortugueseMark {
            id: mark
            of: card.title
            tint: card.down ? Theme.pressedInk : Theme.soft
        }
    }

    Symbol {
        visible: card.arrow !== ""
        icon: card.arrow
        tint: card.down ? Theme.pressedInk : Theme.action
        anchors.right: parent.right
        anchors.rightMargin: card.inset
        anchors.verticalCenter: parent.verticalCenter
    }
}
