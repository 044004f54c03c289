pragma ComponentBehavior: Bound
import QtQuick
import Balcao

/* One question: progress, title, why, what is wrong, the answer, the pad to give it with, the way out.
   Upright everything stands in one column; lying the pad moves to the right. */
Page {
    id: page

    default property alias answer: answerSlot.data
    property alias pad: padBox.data
    property alias area: area
    property bool hasPad: true
    /* A keyboard keeps its place at the bottom; a numeric pad follows its field. */
    property bool docked: false
    property real padShare: docked ? Math.max(0.5, Theme.keyboardWidth / width) : 0.5
    /* A page of several fields shows the problem at the one it belongs to. */
    property bool showsProblem: true
    /* More to read where words stand above: which of several fields is asked now. */
    property string aside: ""
    property bool asideQuiet: false
    /* What was written so far, where its field shows no more than a line of it. */
    property string written: ""
    /* What is no part of a visit has no place in its row of steps. */
    property bool showsSteps: true
    /* The keys of options, for who serves: 1 to 9, then letters. */
    readonly property string shortcuts: "123456789abcdefghijklmnopqrstuvwxyz"
    readonly property bool split: wide && hasPad
    /* Lying, who serves has the answers so far beside a question that needs no pad. */
    readonly property bool beside: Kiosk.attended && wide && !hasPad && Panel.textScale <= 1.3 && ["choice", "choices", "yes_no", "signature", "information"].includes(view.kind)
    readonly property bool whole: !beside || soFar.active
    /* What was wrong is said until something else is written. */
    property bool mended: false
    readonly property string problem: view.problem && !mended ? view.problem.text : ""

    /* The raw answer, as the desk takes it. */
    function raw(): var {
        return null;
    }
    function go(): void {
        Kiosk.answer(raw());
    }

    function leaveEmpty(): void {
        Kiosk.leaveEmpty();
    }

    canLeave: showsSteps && !Kiosk.attended
    mainLabel: qsTr("Continuar")
    onViewChanged: mended = false
    /* The value that a screen comes with is not yet written anew. */
    Component.onCompleted: mended = false
    scroller: area
    onMainPressed: go()

    reading: Column {
        spacing: Theme.gap

        ProgressSteps {
            visible: page.showsSteps
            width: parent.width
            step: page.view.step
            steps: page.view.steps
        }

        Column {
            width: parent.width
            spacing: Theme.smallGap
            topPadding: Theme.shrunk(4)

            Label {
                width: parent.width
                visible: text !== ""
                text: page.view.item ? page.view.item.text : ""
                color: Theme.action
                font.weight: Font.Bold
            }
            TitleLabel {
                objectName: "title"
                width: parent.width
                text: page.view.title.text
            }
            PortugueseMark {
                of: page.view.title
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: page.view.help ? Theme.together(page.view.help.text) : ""
                color: Theme.soft
            }
            PortugueseMark {
                of: page.view.title.untranslated ? null : page.view.help
            }
            Label {
                objectName: "aside"
                width: parent.width
                visible: text !== "" && page.raised
                text: page.aside
                color: page.asideQuiet ? Theme.soft : Theme.brand
                font.pixelSize: page.asideQuiet ? Theme.smallSize : Theme.headingSize
                font.weight: page.asideQuiet ? Font.Normal : Font.Bold
            }
        }

        Label {
            objectName: "value"
            width: parent.width
            visible: text !== ""
            text: page.written
            Accessible.ignored: true
        }

        ErrorText {
            objectName: "problem"
            width: parent.width
            text: page.showsProblem ? page.problem : ""
        }
    }

    ScrollArea {
        id: area
        width: page.split ? Math.round(page.width * (1 - page.padShare)) : page.beside ? Math.round(page.width * 0.6) : page.width
        height: page.height - (bottomPane.visible ? bottomPane.height : 0)
        topMargin: page.raised ? Theme.smallGap : Theme.shrunk(7)
        bottomMargin: Theme.crowded ? Theme.smallGap : Theme.margin

        Loader {
            active: !page.raised
            visible: active
            width: parent.width
            sourceComponent: page.reading
        }

        Column {
            id: answerSlot
            width: parent.width
            spacing: Theme.gap
        }

        Item {
            id: padSlot
            width: parent.width
            height: page.split || page.docked || !page.hasPad ? 0 : padBox.height
            visible: height > 0
        }

        LinkButton {
            objectName: "exit"
            visible: text !== ""
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width)
            text: page.view.exit_label ? page.view.exit_label.text : page.view.required ? "" : qsTr("Pular esta pergunta")
            onActivated: page.leaveEmpty()
        }
    }

    Loader {
        id: soFar
        x: area.width
        width: page.width - x
        height: page.height
        active: false
        visible: page.beside
        sourceComponent: SoFar {
            rows: Kiosk.staff.soFar()
        }
    }
    /* Once the question stands there: nobody waits for what was answered before. */
    Timer {
        interval: 120
        running: page.beside
        onTriggered: soFar.active = true
    }

    Item {
        id: rightPane
        x: area.width
        width: page.width - x
        height: page.height
        visible: page.split

        Rectangle {
            anchors.fill: parent
            color: Theme.quiet
            visible: page.docked
        }
        Rectangle {
            width: Theme.hair
            height: parent.height
            color: Theme.line
        }
    }

    Rectangle {
        id: bottomPane
        visible: page.hasPad && page.docked && !page.split
        y: page.height - height
        width: page.width
        height: padBox.height + 2 * inset

        readonly property int inset: Theme.crowded ? Theme.smallGap : Theme.gap
        color: Theme.quiet
    }

    Column {
        id: padBox
        parent: page.split ? rightPane : page.docked ? bottomPane : padSlot
        width: page.split ? rightPane.width - 2 * Theme.margin : page.docked ? page.width - 2 * Theme.margin : area.columnWidth
        x: page.split || page.docked ? Theme.margin : 0
        y: page.split ? Math.max(Theme.margin, Math.round((rightPane.height - height) / 2)) : page.docked ? bottomPane.inset : 0
    }
}
