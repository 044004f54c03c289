pragma ComponentBehavior: Bound
import QtQuick
import Balcao

/* What every screen is: a view to draw, and what the bars around it offer. */
Item {
    id: screen

    /* Taken once, by a call: a binding would follow the desk to the next screen, and values that are handed to a Loader
       stay in memory for good (measured: tests/journeys/test_memory.py finds them). */
    property var view: Kiosk.look()
    property string mainLabel: ""
    property string mainName: "continue"
    property string mainArrow: "arrow_forward"
    property string mainIcon: ""
    property string mainLook: "main"
    /* The other answer of two that weigh the same: as large as the main button, of the same look, beside it. */
    property string otherLabel: ""
    property string otherName: "other"
    property string otherIcon: ""
    property string backLabel: qsTr("Voltar")
    property string backName: "back"
    property string backIcon: "arrow_back"
    property bool canBack: true
    /* Whether the top band offers the way out, where the bar below does not. The staff have ways of their own. */
    property bool canLeave: false
    /* Shows the top band and the action bar. */
    property bool framed: true
    /* Lying: side by side. */
    readonly property bool wide: Panel.wide
    /* Where the keys begin. */
    property Item firstFocus: null
    property ScrollArea scroller: null
    /* What is read before anything is pressed. A page gives it the head of its column; lowered it stands in the upper
       half. The window says how high that is, and what of the lower half lies above this page. */
    property Component reading: null
    property int upperRoom: 0
    property int bandsAbove: 0
    readonly property bool raised: Theme.halved && framed && reading !== null && readingWanted
    property bool readingWanted: true
    /* Where something stands that is looked at and not pressed, a camera's picture: the upper half; or empty. */
    readonly property rect lookedAt: Theme.halved && framed ? Qt.rect(0, -bandsAbove - upperRoom, width, upperRoom) : Qt.rect(0, 0, 0, 0)
    /* What the button takes that turns the pages of what is read, above this page. */
    readonly property int railHeight: above.item ? (above.item as ScrollArea).railHeight : 0

    signal mainPressed
    signal otherPressed
    signal leaveAsked
    signal helpAsked

    function back(): void {
        Kiosk.back();
    }
    /* A character from a numeric pad or a keyboard while no text field has it; true when it was used. */
    function typeKey(text: string): bool {
        return false;
    }
    function eraseKey(): bool {
        return false;
    }

    Loader {
        id: above
        active: screen.raised
        sourceComponent: ScrollArea {
            y: -screen.bandsAbove - railHeight - height
            width: screen.width
            height: Math.min(contentHeight, screen.upperRoom)
            topMargin: Theme.smallGap
            bottomMargin: Theme.smallGap
            railed: true
            moreText: qsTr("Ler mais")
            startText: qsTr("Ler do começo")
            railY: height + screen.bandsAbove

            Loader {
                width: parent.width
                sourceComponent: screen.reading
            }
        }
    }
}
