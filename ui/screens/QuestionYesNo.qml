import QtQuick
import Balcao
import "../widgets"

/* Yes or no, side by side. */
QuestionPage {
    id: page

    property string chosen: view.value === true ? "yes" : view.value === false ? "no" : ""

    function raw(): var {
        return chosen === "" ? null : chosen === "yes";
    }

    function choose(answer: string): void {
        chosen = answer;
        mended = true;
    }

    /* An attendant answers with one key. */
    function typeKey(text: string): bool {
        const place = Kiosk.attended ? shortcuts.indexOf(text.toLowerCase()) : -1;
        if (place !== 0 && place !== 1)
            return false;
        choose(place === 0 ? "yes" : "no");
        go();
        return true;
    }

    hasPad: false
    firstFocus: yes

    Row {
        id: pair
        width: parent.width
        spacing: Theme.gap
        readonly property int share: Math.floor((width - spacing) / 2)

        ChoiceRow {
            id: yes
            objectName: "option:yes"
            shortcut: Kiosk.attended ? "1" : ""
            width: pair.share
            height: Math.max(implicitHeight, Theme.shrunk(44))
            text: qsTr("Sim")
            chosen: page.chosen === "yes"
            onActivated: page.choose("yes")
        }
        ChoiceRow {
            objectName: "option:no"
            shortcut: Kiosk.attended ? "2" : ""
            width: pair.share
            height: yes.height
            text: qsTr("Não")
            chosen: page.chosen === "no"
            onActivated: page.choose("no")
        }
    }
}
