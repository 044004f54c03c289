import QtQuick
import "../widgets"

/* One line of text, written on the screen's keyboard or a real one. */
QuestionPage {
    id: page

    property string layout: "text"

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

    docked: true
    firstFocus: entry.input

    TextEntry {
        id: entry
        objectName: "answer"
        width: parent.width
        name: page.view.title.text
        current: true
        wrong: page.problem !== ""
        maximumLength: page.view.max_length
        text: page.view.value ?? ""
        onTextChanged: page.mended = true
        onSubmitted: page.mainPressed()
    }

    pad: OnScreenKeyboard {
        width: parent.width
        layout: page.layout
        starting: page.layout === "text" && entry.text === ""
        onTyped: text => entry.put(text)
        onErased: entry.erase()
        onCleared: entry.clear()
    }
}
