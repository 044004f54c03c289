pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* Some answers of several. */
QuestionPage {
    id: page

    property var chosen: view.options.filter(option => option.chosen).map(option => option.id)

    function raw(): var {
        return chosen;
    }
    function toggle(id: string): void {
        mended = true;
        chosen = chosen.includes(id) ? chosen.filter(one => one !== id) : chosen.concat([id]);
    }

    /* An attendant marks with the options' numbers, and goes on with Return. */
    function typeKey(text: string): bool {
        const option = Kiosk.attended ? view.options[shortcuts.indexOf(text.toLowerCase())] : undefined;
        if (option === undefined)
            return false;
        toggle(option.id);
        return true;
    }

    hasPad: false
    firstFocus: rows.count > 0 && !Kiosk.attended ? rows.itemAt(0) : null

    Label {
        width: parent.width
        text: qsTr("Você pode marcar mais de uma.")
        color: Theme.soft
        font.pixelSize: Theme.letters(7.6)
    }
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
                several: true
                text: modelData.label.text
                untranslated: modelData.label.untranslated
                help: modelData.help ? modelData.help.text : ""
                chosen: page.chosen.includes(modelData.id)
                onActivated: page.toggle(modelData.id)
            }
        }
    }
}
