import QtQuick
import Balcao

/* Several lines of text. Up and down leave it, as they do everywhere. */
Item {
    id: entry

    required property string name
    property bool wrong: false
    property int limit: 2000
    property alias text: input.text
    property alias input: input

    signal submitted

    function put(words: string): void {
        if (input.length < limit)
            input.insert(input.cursorPosition, words);
    }
    function erase(): void {
        if (input.cursorPosition > 0)
            input.remove(input.cursorPosition - 1, input.cursorPosition);
    }
    function clear(): void {
        input.clear();
    }

    implicitHeight: Theme.letters(52)

    FieldFrame {
        anchors.fill: parent
        current: true
        wrong: entry.wrong
    }

    FocusRing {
        visible: input.activeFocus && Focus.keysInUse
    }

    Flickable {
        id: flick
        anchors.fill: parent
        anchors.margins: Theme.gap
        contentHeight: input.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        TextEdit {
            id: input
            objectName: entry.objectName + ":input"
            width: flick.width
            height: Math.max(implicitHeight, flick.height)
            activeFocusOnTab: true
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            color: Theme.ink
            font.family: Theme.textFamily
            font.pixelSize: Theme.cardSize
            selectByMouse: false
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            cursorDelegate: Rectangle {
                width: Theme.border
                color: Theme.action
            }
            Accessible.role: Accessible.EditableText
            Accessible.name: Theme.loose(entry.name)
            Accessible.multiLine: true
            Keys.onUpPressed: Focus.arrow(Qt.Key_Up)
            Keys.onDownPressed: Focus.arrow(Qt.Key_Down)
            onCursorRectangleChanged: {
                if (cursorRectangle.y + cursorRectangle.height > flick.contentY + flick.height)
                    flick.contentY = cursorRectangle.y + cursorRectangle.height - flick.height;
                else if (cursorRectangle.y < flick.contentY)
                    flick.contentY = cursorRectangle.y;
            }
        }
    }
}
