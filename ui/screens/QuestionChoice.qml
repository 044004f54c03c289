pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* One answer of several. */
QuestionPage {
    id: page

    property string chosen: view.options.find(option => option.chosen)?.id ?? ""

    function raw(): var {
        return chosen;
    }

    function choose(id: string): void {
        chosen = id;
        mended = true;
    }
    /* An attendant answers with the option's number, and is at the next question. */
    function typeKey(text: string): bool {
        const option = Kiosk.attended ? view.options[shortcuts.indexOf(text.toLowerCase())] : undefined;
        if (option === undefined)
            return false;
        choose(option.id);
        go();
        return true;
    }

    hasPad: false
    firstFocus: rows.count > 0 ? rows.itemAt(0) : null

    Grid {
        id: list
        width: parent.width
        columns: page.wide && page.view.options.length > 3 ? 2 : 1
        spacing: Theme.smallGap * 1.2

        Repeater {
            id: rows
            model: page.view.options

            ChoiceRow {
                required property int index
                required property var modelData

                shortcut: Kiosk.attended ? page.shortcuts[index] : ""
                objectName: "option:" + modelData.id
                width: Math.floor((list.width - (list.columns - 1) * list.spacing) / list.columns)
                text: modelData.label.text
                untranslated: modelData.label.untranslated
                help: modelData.help ? modelData.help.text : ""
                chosen: page.chosen === modelData.id
                onActivated: page.choose(modelData.id)
            }
        }
    }
}
