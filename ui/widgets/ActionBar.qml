import QtQuick

/* Help always at the left, the way back and the one main action at the right; in two rows when words are large.
   Where two answers weigh the same, they are one size, side by side; one above the other when words are very large. */
Rectangle {
    id: bar

    required property Page page
    readonly property alias mainButton: main
    readonly property bool hasBack: page !== null && page.canBack
    readonly property bool hasMain: page !== null && page.mainLabel !== ""
    readonly property bool hasOther: hasMain && page.otherLabel !== ""
    readonly property int room: width - 2 * Theme.margin
    readonly property int share: hasOther ? Math.max(main.implicitWidth, other.implicitWidth) : main.implicitWidth
    readonly property int pair: hasOther ? 2 * share + Theme.gap : share
    readonly property int wanted: help.implicitWidth + (hasBack ? back.implicitWidth + Theme.gap : 0) + (hasMain ? pair + Theme.gap : 0)
    readonly property bool stacked: wanted > room
    readonly property bool piled: hasOther && pair > room
    readonly property int upper: stacked && hasMain ? (main.height + Theme.gap) * (piled ? 2 : 1) : 0

    signal helpAsked

    color: Theme.surface
    implicitHeight: upper + Math.max(help.height, hasBack ? back.height : 0, hasMain && !stacked ? main.height : 0) + 2 * Theme.barPadding

    Rectangle {
        width: parent.width
        height: Theme.hair
        color: Theme.line
    }

    BalcaoButton {
        id: help
        objectName: "help"
        look: "quiet"
        icon: "support_agent"
        text: qsTr("Ajuda")
        x: Theme.margin
        y: Theme.barPadding + bar.upper
        width: Math.min(implicitWidth, bar.hasBack ? (bar.room - Theme.gap) / 2 : bar.room)
        height: Math.max(implicitHeight, bar.hasBack ? back.implicitHeight : 0)
        onActivated: bar.helpAsked()
    }

    BalcaoButton {
        id: back
        objectName: bar.page ? bar.page.backName : "back"
        visible: bar.hasBack
        look: "outline"
        icon: bar.page ? bar.page.backIcon : ""
        text: bar.page ? bar.page.backLabel : ""
        width: Math.min(implicitWidth, bar.room - help.width - Theme.gap)
        height: help.height
        x: (bar.hasMain && !bar.stacked ? (bar.hasOther ? other.x : main.x) - Theme.gap : bar.width - Theme.margin) - width
        y: help.y
        onActivated: bar.page.back()
    }

    BalcaoButton {
        id: main
        objectName: bar.page ? bar.page.mainName : "main"
        visible: bar.hasMain
        look: bar.page ? bar.page.mainLook : "main"
        text: bar.page ? bar.page.mainLabel : ""
        icon: bar.page ? bar.page.mainIcon : ""
        arrow: bar.page ? bar.page.mainArrow : ""
        width: !bar.stacked ? bar.share : bar.hasOther && !bar.piled ? Math.floor((bar.room - Theme.gap) / 2) : bar.room
        height: bar.stacked ? Math.max(implicitHeight, bar.hasOther ? other.implicitHeight : 0) : help.height
        x: bar.width - Theme.margin - width
        y: Theme.barPadding
        onActivated: bar.page.mainPressed()
    }

    BalcaoButton {
        id: other
        objectName: bar.page ? bar.page.otherName : "other"
        visible: bar.hasOther
        look: main.look
        text: bar.page ? bar.page.otherLabel : ""
        icon: bar.page ? bar.page.otherIcon : ""
        width: main.width
        height: main.height
        x: bar.piled ? main.x : main.x - Theme.gap - width
        y: bar.piled ? main.y + main.height + Theme.gap : main.y
        onActivated: bar.page.otherPressed()
    }
}
