pragma ComponentBehavior: Bound
import QtQuick
import Balcao

/* What was written of somebody, for their own eyes: each line can be pointed at. All words come with the view, in the
   citizen's language, so that it stands on a screen of its own as well. */
Item {
    id: sheet

    required property var view
    readonly property alias area: scroll
    default property alias foot: below.data
    /* Beside the largest letters an answer has no room for the button. */
    readonly property bool piled: Panel.textScale > 1.6 && !Panel.wide

    signal pointed(string target)

    ScrollArea {
        id: scroll
        anchors.fill: parent
        topMargin: Theme.shrunk(7)
        moreText: sheet.view.words.more
        startText: sheet.view.words.start

        TitleLabel {
            objectName: "title"
            width: parent.width
            text: sheet.view.words.title
        }
        Label {
            width: parent.width
            text: sheet.view.words.help
            color: Theme.soft
        }
        Label {
            width: parent.width
            text: sheet.view.service.text
            color: Theme.action
            font.weight: Font.Bold
        }
        PortugueseMark {
            of: sheet.view.service
            words: sheet.view.words.portuguese
        }
        Panelled {
            width: parent.width
            visible: sheet.view.rows.length > 0
            spacing: 0
            inset: Theme.gap

            Repeater {
                model: sheet.view.rows

                Column {
                    id: row

                    required property int index
                    required property var modelData
                    readonly property bool wrong: sheet.view.wrong === modelData.target

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
                        height: (sheet.piled ? words.height + Theme.smallGap + point.height : Math.max(words.height, point.height)) + 2 * Theme.smallGap

                        Column {
                            id: words
                            x: Theme.gap
                            y: sheet.piled ? Theme.smallGap : Math.round((parent.height - height) / 2)
                            width: parent.width - x - (sheet.piled ? 0 : point.width + Theme.gap) - Theme.gap
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
                                text: row.modelData.value.text === "" ? sheet.view.words.unanswered : row.modelData.value.text
                                font.weight: Font.DemiBold
                                font.pixelSize: Theme.letters(9)
                            }
                        }
                        Chip {
                            id: point
                            objectName: "point:" + row.modelData.target
                            x: sheet.piled ? words.x : parent.width - width - Theme.gap
                            y: sheet.piled ? words.y + words.height + Theme.smallGap : Math.round((parent.height - height) / 2)
                            filled: true
                            icon: row.wrong ? "edit" : "report"
                            text: row.wrong ? sheet.view.words.pointed : sheet.view.words.point
                            name: text + ": " + (row.modelData.heading ? row.modelData.heading.text + ", " : "") + row.modelData.title.text
                            widest: sheet.piled ? words.width : Math.round(parent.width / 2)
                            least: Math.max(Theme.mm(14), Theme.shrunk(16), Theme.chipHeight)
                            onActivated: sheet.pointed(row.modelData.target)
                        }
                    }
                }
            }
        }
        Column {
            id: below
            width: parent.width
        }
    }
}
