pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* The languages, each by its own name. */
Overlay {
    id: sheet

    icon: "translate"
    title: qsTr("Em que língua?")
    firstFocus: rows.count > 0 ? rows.itemAt(0) : null

    Column {
        id: list
        width: parent.width
        spacing: Theme.smallGap

        Repeater {
            id: rows
            model: Kiosk.languages

            ChoiceRow {
                required property var modelData

                objectName: "language:" + modelData.id
                width: list.width
                implicitHeight: Math.max(Theme.mm(18), Theme.shrunk(22))
                text: modelData.name
                chosen: Kiosk.language === modelData.id
                onActivated: {
                    Kiosk.setLanguage(modelData.id);
                    sheet.closed();
                }
            }
        }
    }
}
