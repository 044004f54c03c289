pragma ComponentBehavior: Bound
import QtQuick
import "../widgets"

/* One answer of several. */
QuestionPage {
    id: page

    property string chosen: view.options.find(option => option.chosen)?.id ?? ""

    function raw(): var {
        return chosen;
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
                required property var modelData

                objectName: "option:" + modelData.id
                width: Math.floor((list.width - (list.columns - 1) * list.spacing) / list.columns)
                text: modelData.label.text
                untranslated: modelData.label.untranslated
                help: modelData.help ? modelData.help.text : ""
                chosen: page.chosen === modelData.id
                onActivated: {
                    page.chosen = modelData.id;
                    page.mended = true;
                }
            }
        }
    }
}
