import QtQuick

/* A column that scrolls when it must: by finger, by arrows, and by a button, as dragging is never the only way. */
Item {
    id: area

    default property alias content: column.data
    property alias spacing: column.spacing
    property int margin: Theme.margin
    property int topMargin: Theme.margin
    property int bottomMargin: Theme.margin
    /* The button that turns the page stands elsewhere, at `railY`: words in the upper half, their button in the lower. */
    property bool railed: false
    property real railY: 0
    readonly property int railHeight: railed && overflows ? more.height : 0
    property color ground: Theme.page
    /* How far from the right edge the bar stands; less than nothing where words go up to that edge. */
    property int barMargin: Theme.shrunk(2)
    /* Of what lies below: the corners at its foot stay round under the button. */
    property int corners: 0
    property bool night: false
    /* Widest line that is still easy to read. */
    property int widest: Theme.mm(455)
    /* Words of the button, for a window that speaks another language than its engine. */
    property string moreText: qsTr("Ver mais")
    property string startText: qsTr("Voltar ao começo")
    readonly property int contentHeight: column.height + topMargin + bottomMargin
    readonly property bool overflows: contentHeight > height + 1
    readonly property int columnWidth: column.width
    /* How much lies below the visible part. */
    readonly property real below: contentHeight - flick.contentY - flick.height
    readonly property Item focused: Window.activeFocusItem
    /* Where the keys began here: seen from the top as far as may be, until somebody turns the page. */
    property Item begun: null
    property bool turned: false

    /* One page down or up; false when there is no more that way. */
    function turn(down: bool): bool {
        const end = flick.contentHeight - flick.height;
        if (!overflows || (down ? flick.contentY >= end - 1 : flick.contentY <= 0))
            return false;
        turned = true;
        const to = flick.contentY + (down ? 0.7 : -0.7) * flick.height;
        flick.contentY = Math.max(0, Math.min(end, to));
        return true;
    }

    function holds(item: Item): bool {
        for (let up = item; up; up = up.parent)
            if (up === column)
                return true;
        return false;
    }

    /* Brings a control of this area into sight. */
    function reveal(control: Item): void {
        const item = control instanceof TextInput ? control.parent : control;
        const spot = column.mapFromItem(item, 0, 0).y + topMargin;
        const slack = Theme.gap;
        if (spot - slack < flick.contentY)
            flick.contentY = Math.max(0, spot - slack);
        else if (spot + item.height + slack > flick.contentY + flick.height)
            flick.contentY = Math.max(0, Math.min(contentHeight - flick.height, spot + item.height + slack - flick.height));
    }

    /* How far down the column something ends, with some room below it. */
    function foot(control: Item): real {
        const item = control instanceof TextInput ? control.parent : control;
        return column.mapFromItem(item, 0, 0).y + topMargin + item.height + Theme.gap;
    }

    function toStart(): void {
        flick.contentY = 0;
    }

    /* Whether an item lies within the visible part, or no more than a page away from it. */
    function near(item: Item): bool {
        const spot = column.mapFromItem(item, 0, 0).y + topMargin - flick.contentY;
        return spot > -0.8 * flick.height && spot + Math.min(item.height, flick.height) < 1.8 * flick.height;
    }

    /* What has the focus stays in sight, also when a problem above it or larger words push it away. */
    function follow(): void {
        if (!overflows)
            flick.contentY = 0;
        else if (focused && holds(focused)) {
            begun = begun ?? focused;
            if (!turned && (focused === begun || foot(focused) <= flick.height))
                flick.contentY = 0;
            reveal(focused);
        }
    }

    onFocusedChanged: follow()
    onContentHeightChanged: follow()

    Flickable {
        id: flick
        width: parent.width
        height: parent.height - (area.overflows && !area.railed ? more.height : 0)
        contentWidth: width
        contentHeight: area.contentHeight
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.VerticalFlick
        interactive: area.overflows
        clip: area.overflows
        pixelAligned: true
        onHeightChanged: area.follow()
        onMovementStarted: area.turned = true

        Column {
            id: column
            x: area.margin
            y: area.topMargin
            width: Math.min(area.widest, flick.width - 2 * area.margin)
            spacing: Theme.gap
        }
    }

    Rectangle {
        visible: area.overflows
        anchors.right: parent.right
        anchors.rightMargin: area.barMargin
        width: Theme.shrunk(1.8)
        radius: width / 2
        color: Theme.edge
        y: flick.visibleArea.yPosition * flick.height
        height: Math.max(Theme.mm(10), flick.visibleArea.heightRatio * flick.height)
    }

    Rectangle {
        id: more
        visible: area.overflows
        y: area.railed ? area.railY : area.height - height
        width: parent.width
        height: button.height + Theme.smallGap
        color: area.ground
        bottomLeftRadius: area.corners
        bottomRightRadius: area.corners

        Rectangle {
            width: parent.width
            height: Theme.hair
            color: Theme.line
        }

        Chip {
            id: button
            objectName: area.railed ? "more:reading" : "more"
            anchors.centerIn: parent
            filled: !area.night
            night: area.night
            text: flick.atYEnd ? area.startText : area.moreText
            icon: flick.atYEnd ? "keyboard_arrow_up" : "keyboard_arrow_down"
            /* Of the size of its letters, not of its words: these follow how far the page is turned. */
            implicitHeight: Math.max(Theme.mm(13), Theme.shrunk(14), Theme.crowded ? 0 : Math.round(Theme.smallSize * 1.5))
            onActivated: {
                if (flick.atYEnd)
                    area.toStart();
                else
                    area.turn(true);
            }
        }
    }
}
