import QtQuick
import Balcao

/* A number on the numeric pad of the screen, or on a real one from anywhere on the page. */
QuestionPage {
    id: page

    property string mask: ""
    property string ghost: mask
    property string legend: ""
    property bool secret: false
    property alias digits: entry.value

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

    firstFocus: entry
    docked: Theme.crowded
    asideQuiet: true
    aside: Theme.crowded ? legend : ""
    written: Theme.crowded && !secret ? entry.shown : ""
    padShare: 0.42 + 0.08 * (Panel.textScale - 1)

    DigitsEntry {
        id: entry
        objectName: "answer"
        width: parent.width
        name: page.view.title.text
        mask: page.mask
        ghost: page.ghost
        wrong: page.problem !== ""
        secret: page.secret
        value: String(page.view.value ?? "").replace(/[^0-9]/g, "")
        onValueChanged: page.mended = true
        onSubmitted: page.mainPressed()
    }
    Label {
        width: parent.width
        visible: text !== "" && !Theme.crowded
        text: page.legend
        color: Theme.soft
        font.pixelSize: Theme.smallSize
    }

    pad: KeyPad {
        width: parent.width
        keyHeight: page.split ? Math.max(Theme.mm(14), Math.min(Theme.shrunk(34), Math.floor((page.height - 2 * Theme.margin - 3 * spacing) / 4))) : Theme.crowded ? Theme.mm(20) : Theme.padHeight
        onTyped: text => entry.put(text)
        onErased: entry.erase()
        onCleared: entry.clear()
    }
}
