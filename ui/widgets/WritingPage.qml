pragma ComponentBehavior: Bound
import QtQuick
import Balcao

/* One line to write, with its title, why, what is wrong, and a keyboard of capitals and digits: docked at the bottom
   upright, at the right lying. */
Page {
    id: page

    default property alias extra: extraSlot.data
    required property string title
    property string help: ""
    required property string fieldName
    property string placeholder: ""
    property int maximumLength: 120
    property string wrong: ""
    /* What else is to be known: below the field, or with what is read above. */
    property Component notes: null
    property alias entry: entry
    /* Lies over all of it while `covered`. */
    property Component cover: null
    property bool covered: false
    property alias area: area
    /* What was wrong is said until something else is written. */
    property bool mended: false
    readonly property string problem: mended ? "" : wrong
    readonly property int share: wide ? Math.min(Math.round(width / 2), width - Theme.keyboardWidth) : width

    function typeKey(text: string): bool {
        if (text < " ")
            return false;
        entry.put(text);
        return true;
    }
    function eraseKey(): bool {
        entry.erase();
        return true;
    }

    readingWanted: !covered
    firstFocus: entry.input
    scroller: area
    onViewChanged: mended = false

    reading: Column {
        spacing: Theme.gap

        Column {
            width: parent.width
            spacing: Theme.smallGap

            TitleLabel {
                objectName: "title"
                width: parent.width
                text: page.title
            }
            /* Above, no word of it may wait behind a long explanation. */
            ErrorText {
                objectName: "problem"
                width: parent.width
                text: page.raised ? page.problem : ""
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: page.help
                color: Theme.soft
            }
            Label {
                width: parent.width
                visible: text !== "" && Theme.crowded
                text: page.placeholder
                color: Theme.soft
                font.weight: Font.DemiBold
            }
        }
        ErrorText {
            objectName: "problem"
            width: parent.width
            text: page.raised ? "" : page.problem
        }
        Loader {
            active: page.raised
            visible: active
            width: parent.width
            sourceComponent: page.notes
        }
    }

    Loader {
        active: page.covered
        anchors.fill: parent
        sourceComponent: page.cover
    }

    ScrollArea {
        id: area
        visible: !page.covered
        width: page.share
        height: page.height - (page.wide ? 0 : pane.height)
        topMargin: page.raised ? Theme.smallGap : Theme.shrunk(7)
        bottomMargin: Theme.crowded ? Theme.smallGap : Theme.margin

        Loader {
            active: !page.raised
            visible: active
            width: parent.width
            sourceComponent: page.reading
        }
        TextEntry {
            id: entry
            objectName: "answer"
            width: parent.width
            name: page.fieldName
            placeholder: Theme.crowded ? "" : page.placeholder
            current: true
            wrong: page.problem !== ""
            maximumLength: page.maximumLength
            onTextChanged: {
                page.mended = true;
                /* What is written is seen, however large the words above are. */
                if (area.overflows)
                    area.reveal(entry.input);
            }
            onSubmitted: page.mainPressed()
        }
        Loader {
            active: !page.raised
            visible: active
            width: parent.width
            sourceComponent: page.notes
        }
        Column {
            id: extraSlot
            width: parent.width
            spacing: Theme.gap
        }
    }

    Item {
        id: pane
        visible: !page.covered
        x: page.wide ? area.width : 0
        y: page.wide ? 0 : page.height - height
        width: page.width - x
        height: page.wide ? page.height : keys.height + 2 * inset

        readonly property int inset: Theme.crowded ? Theme.smallGap : Theme.gap

        Rectangle {
            anchors.fill: parent
            color: Theme.quiet
        }
        OnScreenKeyboard {
            id: keys
            layout: "code"
            x: Theme.margin
            y: page.wide ? Math.max(Theme.gap, Math.round((parent.height - height) / 2)) : parent.inset
            width: parent.width - 2 * Theme.margin
            onTyped: text => entry.put(text)
            onErased: entry.erase()
            onCleared: entry.clear()
        }
    }
}
