pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* One of several, by touch, arrows, or its number. */
Page {
    id: page

    readonly property string numbers: "123456789abcdefgh"

    function back(): void {
        Kiosk.staff.back();
    }
    function typeKey(text: string): bool {
        const option = view.options[numbers.indexOf(text.toLowerCase())];
        if (option)
            Kiosk.staff.choose(option.id);
        return option !== undefined;
    }

    scroller: area
    firstFocus: rows.count > 0 ? rows.itemAt(0) : null

    ScrollArea {
        id: area
        anchors.fill: parent
        topMargin: Theme.shrunk(10)
        spacing: Theme.smallGap

        TitleLabel {
            objectName: "title"
            width: parent.width
            text: page.view.title
            bottomPadding: Theme.gap
        }
        Repeater {
            id: rows
            model: page.view.options

            NumberedRow {
                required property int index
                required property var modelData

                objectName: "option:" + modelData.id
                width: parent?.width ?? 0
                number: page.numbers[index].toUpperCase()
                text: modelData.text
                onActivated: Kiosk.staff.choose(modelData.id)
            }
        }
    }
}
