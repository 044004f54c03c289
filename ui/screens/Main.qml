import QtQuick
import Balcao
import "../widgets"

/* The three zones and whatever lies over them. Screens come and go by what the desk shows. */
Rectangle {
    id: root

    readonly property Page page: loader.item as Page
    readonly property bool framed: page !== null && page.framed
    /* A finger that was meant for the old screen does not press on the new one. */
    readonly property bool settled: !settling.running && !Kiosk.busy
    /* By what is seen: an animation that loses its time in the middle does not say that it has ended. */
    readonly property bool arriving: loader.offset > 0 || loader.opacity < 1
    readonly property bool attended: framed && Kiosk.attended
    property string sheet: ""
    readonly property bool covered: cover.item !== null

    function show(): void {
        sheet = "";
        settling.restart();
        loader.setSource(Kiosk.screen + ".qml");
        if (page && page.firstFocus)
            page.firstFocus.forceActiveFocus();
        else
            root.forceActiveFocus();
        arrival.restart();
    }

    /* Arrows turn the pages of a long text before they leave it. */
    function arrow(key: int): void {
        const here = root.Window.activeFocusItem;
        const nowhere = here === null || here === root;
        const target = Focus.target(key) as Item;
        const area = covered || !page ? null : page.scroller;
        const down = key === Qt.Key_Down;
        if (area && (down || key === Qt.Key_Up) && (nowhere || area.holds(here))) {
            const leaves = !target || !area.holds(target) || !area.near(target);
            if (leaves && area.turn(down))
                return;
        }
        const next = nowhere && !covered && bar.mainButton.visible ? bar.mainButton : target;
        if (next)
            next.forceActiveFocus(Qt.TabFocusReason);
    }

    /* Out: at once when nothing is lost by it, else after a question. */
    function askLeave(): void {
        if (Kiosk.unsent)
            sheet = "LeaveSheet";
        else
            Kiosk.leave();
    }

    function close(): void {
        sheet = "";
    }

    function refocus(): void {
        if (!covered && page && page.firstFocus)
            page.firstFocus.forceActiveFocus();
    }

    color: framed ? Theme.page : Theme.night
    focus: true

    Keys.onPressed: event => {
        event.accepted = true;
        if ([Qt.Key_Left, Qt.Key_Right, Qt.Key_Up, Qt.Key_Down].includes(event.key))
            Focus.arrow(event.key);
        else if (event.key === Qt.Key_Escape || event.key === Qt.Key_Back)
            root.sheet !== "" ? root.close() : root.page && root.page.canBack && !root.covered ? root.page.back() : undefined;
        else if ([Qt.Key_Return, Qt.Key_Enter].includes(event.key) && root.attended && root.page && !root.covered)
            root.page.mainPressed();
        else if (event.key === Qt.Key_Backspace && root.page && !root.covered)
            root.page.eraseKey();
        else if (event.text !== "" && root.page && !root.covered)
            event.accepted = root.page.typeKey(event.text);
        else
            event.accepted = false;
    }

    Connections {
        target: Kiosk

        function onReplaced(): void {
            root.show();
        }
        function onRefreshed(): void {
            if (root.page)
                root.page.view = Kiosk.view;
        }
    }

    Binding {
        target: root.page
        property: "upperRoom"
        value: stage.y - high.height
    }
    Binding {
        target: root.page
        property: "bandsAbove"
        value: staff.y + staff.height
    }

    Connections {
        target: root.page

        function onLeaveAsked(): void {
            root.askLeave();
        }
        function onHelpAsked(): void {
            Kiosk.askHelp();
        }
    }

    Connections {
        target: Focus

        function onArrowed(key: int): void {
            root.arrow(key);
        }
    }

    /* Keys of who serves a queue all day; a citizen has none of them. */
    Shortcut {
        enabled: Kiosk.attendant !== "" && !root.covered
        sequences: ["F8"]
        onActivated: Kiosk.staff.open()
    }
    Shortcut {
        enabled: Kiosk.attendant !== "" && !root.covered
        sequences: ["F10"]
        onActivated: Kiosk.staff.seek()
    }
    Shortcut {
        enabled: root.attended && !root.covered && root.page !== null
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: root.page.mainPressed()
    }
    Shortcut {
        enabled: root.attended && !root.covered
        sequences: ["F9"]
        onActivated: Kiosk.leaveEmpty()
    }

    Timer {
        id: settling
        interval: 250
    }

    Item {
        id: stage
        width: root.width
        y: Theme.halved && root.framed ? Math.round(root.height / 2) : 0
        height: root.height - y
        enabled: !root.covered

        HighBand {
            id: high
            visible: parent.y > 0
            y: -parent.y
            width: parent.width
            cut: band.cut
            attended: root.attended
        }

        TopBand {
            id: band
            visible: root.framed
            width: parent.width
            height: root.framed ? implicitHeight : 0
            onLanguagesAsked: root.sheet = "LanguageSheet"
            onEaseAsked: root.sheet = "EaseSheet"
            canLeave: root.page !== null && root.page.canLeave
            onLeaveAsked: root.askLeave()
        }

        StaffBand {
            id: staff
            visible: root.attended
            y: band.height
            width: parent.width
            height: visible ? implicitHeight : 0
        }

        Loader {
            id: loader
            objectName: "page"
            y: start + offset
            width: parent.width
            height: parent.height - start - bar.height

            readonly property int start: staff.y + staff.height + (root.page?.railHeight ?? 0)

            property real offset: 0

            ParallelAnimation {
                id: arrival
                NumberAnimation {
                    target: loader
                    property: "offset"
                    from: Theme.slide
                    to: 0
                    duration: Theme.slideMs
                    easing.type: Easing.OutCubic
                }
                NumberAnimation {
                    target: loader
                    property: "opacity"
                    from: 0.35
                    to: 1
                    duration: Theme.slideMs
                }
            }
        }

        ActionBar {
            id: bar
            visible: root.framed
            page: root.page
            anchors.bottom: parent.bottom
            width: parent.width
            height: root.framed ? implicitHeight : 0
            onHelpAsked: Kiosk.askHelp()
        }

        MouseArea {
            anchors.fill: parent
            enabled: !root.settled
            visible: enabled
        }
    }

    Loader {
        id: cover
        objectName: "sheet"
        anchors.fill: parent
        readonly property string wanted: Kiosk.idleSeconds >= 0 ? "IdleSheet" : Kiosk.busy ? "SavingSheet" : root.sheet === "LeaveSheet" ? root.sheet : Kiosk.helpAsked && Kiosk.screen !== "SignIn" ? "HelpSheet" : root.sheet

        source: wanted === "" ? "" : wanted + ".qml"
        onLoaded: {
            const overlay = item as Overlay;
            if (overlay && overlay.firstFocus)
                overlay.firstFocus.forceActiveFocus();
        }
        onWantedChanged: {
            if (wanted === "")
                Qt.callLater(root.refocus);
        }
    }

    /* A whole row of keys, while two switches go from row to row. */
    Item {
        x: Focus.row.x
        y: Focus.row.y
        width: Focus.row.width
        height: Focus.row.height
        visible: width > 0

        FocusRing {}
    }

    Connections {
        target: cover.item as Overlay
        ignoreUnknownSignals: true

        function onClosed(): void {
            root.close();
        }
        function onLeaveAsked(): void {
            root.askLeave();
        }
    }

    /* Dark for whoever listens: nobody reads along. A touch brings the light back, and presses nothing. */
    Rectangle {
        anchors.fill: parent
        visible: Speech.blank
        color: "black"

        MouseArea {
            anchors.fill: parent
            onClicked: Speech.toggleBlank()
        }
    }

    Component.onCompleted: show()
}
