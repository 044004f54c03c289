import QtQuick

/* Help always at the left, the way back and the one main action at the right; in two rows when words are large. */
Rectangle {
    id: bar

    required property Page page
    readonly property alias mainButton: main
    readonly property bool hasBack: page !== null && page.canBack
    readonly property bool hasMain: page !== null && page.mainLabel !== ""
    readonly property int room: width - 2 * Theme.margin
    readonly property int wanted: help.implicitWidth + (hasBack ? back.implicitWidth + Theme.gap : 0) + (hasMain ? main.implicitWidth + Theme.gap : 0)
    readonly property bool stacked: wanted > room
    readonly property int upper: stacked && hasMain ? main.height + Theme.gap : 0

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
        x: (bar.hasMain && !bar.stacked ? main.x - Theme.gap : bar.width - Theme.margin) - width
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
        width: bar.stacked ? bar.room : implicitWidth
        height: bar.stacked ? implicitHeight : help.height
        x: bar.width - Theme.margin - width
        y: Theme.barPadding
        onActivated: bar.page.mainPressed()
    }
}
