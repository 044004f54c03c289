import QtQuick
import "../widgets"

/* The citizen's own screen: what is written of them, and whether it is right. Words come with the view. */
Rectangle {
    id: root

    required property var mirror
    readonly property var view: mirror.view
    readonly property bool served: view.rows !== undefined
    readonly property bool asked: served && view.asked

    color: served ? Theme.page : Theme.night
    focus: true

    WrittenSheet {
        visible: root.served
        width: root.width
        height: root.height - (foot.visible ? foot.height : 0)
        view: root.served ? root.view : ({
                "words": {
                    "title": "",
                    "help": "",
                    "point": "",
                    "pointed": "",
                    "unanswered": ""
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
            text: root.asked ? root.view.words.confirm : ""
            onActivated: root.mirror.confirm()
        }
    }
    onAskedChanged: {
        if (asked)
            yes.forceActiveFocus();
    }
}
