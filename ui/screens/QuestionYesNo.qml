import QtQuick
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
            width: pair.share
            height: Math.max(implicitHeight, Theme.shrunk(44))
            text: qsTr("Sim")
            chosen: page.chosen === "yes"
            onActivated: page.choose("yes")
        }
        ChoiceRow {
            objectName: "option:no"
            width: pair.share
            height: yes.height
            text: qsTr("Não")
            chosen: page.chosen === "no"
            onActivated: page.choose("no")
        }
    }
}
