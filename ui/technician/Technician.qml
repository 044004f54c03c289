pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* The parts of this machine, or the test of one of them. */
Rectangle {
    id: root

    readonly property bool testing: Bench.part !== ""

    color: Theme.page
    focus: true

    Keys.onPressed: event => {
        const next = Focus.target(event.key) as Item;
        event.accepted = [Qt.Key_Left, Qt.Key_Right, Qt.Key_Up, Qt.Key_Down].includes(event.key);
        if (event.accepted && next)
            next.forceActiveFocus(Qt.TabFocusReason);
    }

    Column {
        x: Theme.margin
        y: Theme.margin
        width: root.width - 2 * Theme.margin
        spacing: Theme.gap
        visible: !root.testing

        Label {
            width: parent.width
            text: "Testes desta máquina"
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
        }
        Label {
            width: parent.width
            text: "Só as suas mãos, olhos e ouvidos dizem se cada parte funciona. Depois: balcao doctor --report laudo.pdf"
            color: Theme.soft
        }
        Repeater {
            model: Bench.parts

            delegate: BalcaoButton {
                id: door
                required property var modelData
                objectName: "part:" + modelData.name
                width: parent ? parent.width : 0
                height: Theme.flat ? Theme.mm(17) : implicitHeight
                look: "outline"
                text: door.modelData.label + " · " + door.modelData.told
                onActivated: Bench.begin(door.modelData.name)
            }
        }
    }

    BalcaoButton {
        objectName: "done"
        visible: !root.testing
        x: Theme.margin
        y: root.height - height - Theme.margin
        text: "Voltar ao quiosque"
        onActivated: Bench.done()
    }

    Item {
        id: test
        /* Squares lie along all four edges: words and buttons go to the middle. */
        readonly property bool middle: Bench.part === "touch"
        readonly property real side: middle ? width / 6 + Theme.gap : Theme.margin

        anchors.fill: parent
        visible: root.testing

        Column {
            id: head
            x: test.side
            y: test.middle ? Math.round((test.height - height - answers.height) / 2) : Theme.margin
            width: parent.width - 2 * test.side
            spacing: Theme.smallGap

            Label {
                width: parent.width
                text: Bench.title
                font.pixelSize: Theme.titleSize
                font.weight: Font.Bold
            }
            Label {
                width: parent.width
                text: Bench.task
            }
            Banner {
                width: parent.width
                visible: text !== ""
                text: Bench.said
            }
        }

        Loader {
            id: area
            x: Theme.margin
            y: head.y + head.height + Theme.gap
            width: parent.width - 2 * Theme.margin
            height: answers.y - y - Theme.gap
            active: root.testing
            sourceComponent: Bench.part === "camera" ? picture : null
        }

        Flow {
            id: answers
            x: test.side
            y: test.middle ? head.y + head.height + Theme.gap : parent.height - height - Theme.margin
            width: parent.width - 2 * test.side
            spacing: Theme.gap

            BalcaoButton {
                objectName: "passed"
                visible: Bench.judged
                text: "Passou"
                onActivated: Bench.passed()
            }
            BalcaoButton {
                objectName: "again"
                visible: ["sound", "printer", "camera"].includes(Bench.part)
                look: "outline"
                text: "De novo"
                onActivated: Bench.again()
            }
            BalcaoButton {
                objectName: "failed"
                look: "outline"
                text: "Não passou"
                onActivated: Bench.failed()
            }
            BalcaoButton {
                objectName: "absent"
                look: "outline"
                text: "Este quiosque não tem"
                onActivated: Bench.absent()
            }
            BalcaoButton {
                objectName: "leave"
                look: "quiet"
                text: "Voltar"
                onActivated: Bench.leave()
            }
        }
    }

    /* Over everything, to the corners: that is where touch screens fail. */
    Loader {
        anchors.fill: parent
        active: Bench.part === "touch"
        sourceComponent: squares
    }

    Component {
        id: picture

        CameraItem {
            id: camera
            objectName: "picture"

            Connections {
                target: Bench

                function onFrameReady(frame: var): void {
                    camera.show(frame);
                }
            }
        }
    }

    Component {
        id: squares

        TouchSquares {
            free: Qt.rect(head.x, head.y, head.width, answers.y + answers.height - head.y)
            onAll: Bench.touched()
        }
    }
}
