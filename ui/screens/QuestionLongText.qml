import QtQuick
import "../widgets"

/* Several lines of text, with what is left to write. */
QuestionPage {
    id: page

    function raw(): var {
        return entry.text;
    }
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

    /* Lowered with large letters the field has what the keyboard leaves; all of the text is read above. */
    readonly property string remaining: qsTr("Você ainda pode escrever %1 letras.").arg(Math.max(0, view.max_length - entry.text.length))

    docked: true
    asideQuiet: true
    aside: Theme.crowded ? remaining : ""
    written: Theme.crowded ? entry.text : ""
    firstFocus: entry.input

    TextArea {
        id: entry
        objectName: "answer"
        width: parent.width
        height: Theme.crowded ? page.area.height - 2 * Theme.smallGap : implicitHeight
        name: page.view.title.text
        wrong: page.problem !== ""
        limit: page.view.max_length
        text: page.view.value ?? ""
        onTextChanged: page.mended = true
    }
    Label {
        width: parent.width
        visible: !Theme.crowded
        text: page.remaining
        color: Theme.soft
        font.pixelSize: Theme.smallSize
    }

    pad: OnScreenKeyboard {
        width: parent.width
        starting: entry.text === "" || entry.text.endsWith(". ")
        onTyped: text => entry.put(text)
        onErased: entry.erase()
        onCleared: entry.clear()
    }
}
