import QtQuick
import "../widgets"

/* The CNPJ, which has had letters since July 2026. */
QuestionPage {
    id: page

    function raw(): var {
        return entry.value;
    }
    function typeKey(text: string): bool {
        return entry.put(text);
    }
    function eraseKey(): bool {
        entry.erase();
        return true;
    }

    docked: true
    written: Theme.crowded ? entry.shown : ""
    firstFocus: entry

    DigitsEntry {
        id: entry
        objectName: "answer"
        width: parent.width
        name: page.view.title.text
        letters: true
        mask: "00.000.000/0000-00"
        wrong: page.problem !== ""
        value: String(page.view.value ?? "").toUpperCase().replace(/[^0-9A-Z]/g, "")
        onValueChanged: page.mended = true
        onSubmitted: page.mainPressed()
    }

    pad: OnScreenKeyboard {
        width: parent.width
        layout: "code"
        onTyped: text => entry.put(text)
        onErased: entry.erase()
        onCleared: entry.clear()
    }
}
