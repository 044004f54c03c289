pragma ComponentBehavior: Bound
import QtQuick
import Balcao

/* One line of text; keys of the on-screen keyboard come by `put`, those of a real one by focus. */
Item {
    id: entry

    required property string name
    property string placeholder: ""
    property string icon: ""
    property bool wrong: false
    /* The keyboard on the screen writes here. */
    property bool current: input.activeFocus
    property alias text: input.text
    property alias maximumLength: input.maximumLength
    property alias input: input

    signal submitted
    signal pressed

    function put(words: string): void {
        input.insert(input.cursorPosition, words);
    }
    function erase(): void {
        if (input.cursorPosition > 0)
            input.remove(input.cursorPosition - 1, input.cursorPosition);
    }
    function clear(): void {
        input.clear();
    }

    implicitHeight: Math.max(Theme.buttonHeight, input.height + (Theme.crowded ? 1 : 2) * Theme.gap, hint.visible ? hint.height + Theme.gap : 0)

    FieldFrame {
        anchors.fill: parent
        current: entry.current
        wrong: entry.wrong
    }

    Symbol {
        id: sign
        visible: entry.icon !== ""
        icon: entry.icon
        tint: Theme.action
        side: Theme.headingSize
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
    }

    Label {
        id: hint
        visible: input.text === "" && entry.placeholder !== ""
        x: input.x + Theme.mm(1.2)
        width: input.width - Theme.mm(1.2)
        anchors.verticalCenter: parent.verticalCenter
        text: entry.placeholder
        color: Theme.ghost
        font.pixelSize: input.font.pixelSize
        Accessible.ignored: true
    }

    TextInput {
        id: input
        x: entry.icon === "" ? Theme.margin : sign.x + sign.width + Theme.gap
        width: parent.width - x - Theme.margin
        /* At the first line of a hint that takes several. */
        y: Math.round(hint.visible && hint.lineCount > 1 ? hint.y : (parent.height - height) / 2)
        activeFocusOnTab: true
        clip: true
        color: Theme.ink
        font.family: Theme.textFamily
        font.pixelSize: Theme.cardSize
        selectByMouse: false
        selectionColor: Theme.action
        selectedTextColor: Theme.actionInk
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
        cursorVisible: entry.current
        cursorDelegate: Rectangle {
            width: Theme.border
            color: Theme.action
            visible: entry.current
        }
        objectName: entry.objectName + ":input"
        Accessible.role: Accessible.EditableText
        Accessible.name: Theme.loose(entry.name)
        onAccepted: entry.submitted()
        /* Return has done its work here: the page that lies below does not press its main button as well. */
        Keys.priority: Keys.AfterItem
        Keys.onPressed: event => event.accepted = [Qt.Key_Return, Qt.Key_Enter].includes(event.key)
    }

    /* Over the input, which would take the finger for itself and never tell. */
    Item {
        anchors.fill: parent

        FocusRing {
        visible: input.activeFocus && Focus.keysInUse
    }

    TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: eventPoint => {
                input.forceActiveFocus(Qt.MouseFocusReason);
                input.cursorPosition = input.positionAt(eventPoint.position.x - input.x, input.height / 2);
                entry.pressed();
            }
        }
    }
}
