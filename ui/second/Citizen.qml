pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* The citizen's own screen: what is written of them, and whether it is right; larger letters, other colours, lower
   buttons. Words come with the view, in the citizen's language. */
Rectangle {
    id: root

    required property var mirror
    readonly property var view: mirror.view
    readonly property bool served: view.rows !== undefined
    readonly property bool asked: served && view.asked
    readonly property var words: served ? view.words : null
    readonly property var sizes: [1.0, 1.3, 1.6, 2.0]
    readonly property var themes: ["light", "dark", "contrast", "yellow"]

    /* The next of several, and from the last to the first again. */
    function next(list: var, now: var): var {
        return list[(list.indexOf(now) + 1) % list.length];
    }
    function arrow(key: int): void {
        const target = Focus.target(key) as Item;
        if (target)
            target.forceActiveFocus(Qt.TabFocusReason);
    }

    color: served ? Theme.page : Theme.night
    focus: true

    Keys.onPressed: event => {
        if ([Qt.Key_Left, Qt.Key_Right, Qt.Key_Up, Qt.Key_Down].includes(event.key))
            root.arrow(event.key);
        event.accepted = true;
    }

    Connections {
        target: Focus

        function onArrowed(key: int): void {
            root.arrow(key);
        }
    }

    Item {
        id: stage
        visible: root.served
        width: root.width
        y: Panel.lowered && !Panel.wide ? Math.round(root.height / 2) : 0
        height: root.height - y

        Rectangle {
            id: band
            width: parent.width
            height: ease.height + 2 * Theme.smallGap
            color: Theme.quiet

            Flow {
                id: ease
                x: Theme.margin
                y: Theme.smallGap
                width: parent.width - 2 * x
                spacing: Theme.smallGap

                Chip {
                    objectName: "second:size"
                    filled: true
                    icon: "format_size"
                    text: root.words ? root.words.size.arg(root.words["size" + Math.round(Panel.textScale * 100)]) : ""
                    widest: ease.width
                    onActivated: Panel.textScale = root.next(root.sizes, Panel.textScale)
                }
                Chip {
                    objectName: "second:theme"
                    filled: true
                    icon: "contrast"
                    text: root.words ? root.words.colours.arg(root.words[Panel.theme]) : ""
                    widest: ease.width
                    onActivated: Panel.theme = root.next(root.themes, Panel.theme)
                }
                Chip {
                    objectName: "second:lowered"
                    visible: !Panel.wide
                    filled: true
                    icon: Panel.lowered ? "keyboard_arrow_up" : "keyboard_arrow_down"
                    text: root.words ? (Panel.lowered ? root.words.higher : root.words.lower) : ""
                    widest: ease.width
                    onActivated: Panel.lowered = !Panel.lowered
                }
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.hair
                color: Theme.line
            }
        }
        WrittenSheet {
            y: band.height
            width: parent.width
            height: parent.height - y - (foot.visible ? foot.height : 0)
            view: root.served ? root.view : ({
                    "words": {
                        "title": "",
                        "help": "",
                        "point": "",
                        "pointed": "",
                        "unanswered": "",
                        "portuguese": "",
                        "more": "",
                        "start": ""
                    },
                    "service": {
                        "text": "",
                        "untranslated": false
                    },
                    "rows": [],
                    "wrong": ""
                })
            onPointed: target => root.mirror.point(target)
        }
        Rectangle {
            id: foot
            visible: root.asked
            anchors.bottom: parent.bottom
            width: parent.width
            height: yes.height + 2 * Theme.barPadding
            color: Theme.surface

            BalcaoButton {
                id: yes
                objectName: "second:confirm"
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.margin
                icon: "check"
                text: root.words?.confirm ?? ""
                onActivated: root.mirror.confirm()
            }
        }
    }
    onAskedChanged: {
        if (asked)
            yes.forceActiveFocus();
    }
}
