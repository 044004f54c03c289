pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* Everything that was answered, each with its way back, before it is sent. */
QuestionPage {
    id: page

    /* Beside the largest letters an answer has no room for the button. */
    readonly property bool below: Panel.textScale > 1.6 && !wide

    function go(): void {
        Kiosk.submit();
    }

    hasPad: false
    mainLabel: qsTr("Enviar pedido")
    mainName: "submit"

    Panelled {
        id: sheet
        width: parent.width
        spacing: 0
        inset: Theme.gap

        Repeater {
            model: page.view.rows

            Column {
                id: row

                required property int index
                required property var modelData

                width: parent?.width ?? 0

                Rectangle {
                    visible: row.index > 0
                    width: parent.width
                    height: Theme.hair
                    color: Theme.line
                }
                Label {
                    visible: text !== ""
                    width: parent.width
                    topPadding: Theme.gap
                    leftPadding: Theme.gap
                    text: row.modelData.heading ? row.modelData.heading.text : ""
                    color: Theme.action
                    font.weight: Font.Bold
                }
                Item {
                    width: parent.width
                    height: (page.below ? words.height + Theme.smallGap + edit.height : Math.max(words.height, edit.height)) + 2 * Theme.smallGap

                    Column {
                        id: words
                        x: Theme.gap
                        y: page.below ? Theme.smallGap : Math.round((parent.height - height) / 2)
                        width: parent.width - x - (page.below ? 0 : edit.width + Theme.gap) - Theme.gap
                        spacing: Theme.mm(0.5)

                        Label {
                            width: parent.width
                            text: row.modelData.title.text
                            color: Theme.soft
                            font.pixelSize: Theme.letters(7.2)
                        }
                        Label {
                            objectName: "value"
                            width: parent.width
                            text: row.modelData.value.text === "" ? qsTr("Não respondido") : row.modelData.value.text
                            font.weight: Font.DemiBold
                            font.pixelSize: Theme.letters(9)
                        }
                    }
                    Chip {
                        id: edit
                        objectName: "edit:" + row.modelData.target
                        x: page.below ? words.x : parent.width - width - Theme.gap
                        y: page.below ? words.y + words.height + Theme.smallGap : Math.round((parent.height - height) / 2)
                        filled: true
                        icon: "edit"
                        text: qsTr("Corrigir")
                        name: qsTr("Corrigir: %1").arg((row.modelData.heading ? row.modelData.heading.text + ", " : "") + row.modelData.title.text)
                        least: Math.max(Theme.mm(14), Theme.shrunk(16))
                        onActivated: Kiosk.correct(row.modelData.target)
                    }
                }
            }
        }
    }
}
