pragma ComponentBehavior: Bound
import QtQuick
import Balcao

/* The mirror: what to do in large letters, the person in an oval, how far each movement has come. */
Item {
    id: mirror

    required property PresenceFeed feed
    required property int step
    required property int steps
    readonly property bool wide: Panel.wide
    /* The picture's place, where that is not below the words. */
    property rect apart: Qt.rect(0, 0, 0, 0)
    readonly property bool parted: apart.height > 0

    ProgressSteps {
        id: progress
        visible: !Theme.crowded
        x: Theme.margin
        y: Theme.crowded ? Theme.smallGap : Theme.shrunk(7)
        height: visible ? implicitHeight : 0
        width: mirror.width - 2 * Theme.margin
        step: mirror.step
        steps: mirror.steps
    }

    Column {
        id: words
        readonly property int room: mirror.wide ? mirror.width - frame.width - 3 * Theme.margin : mirror.width - 2 * Theme.margin

        x: mirror.wide ? frame.x + frame.width + Theme.margin : Theme.margin
        y: mirror.wide ? Math.max(progress.y + progress.height + Theme.gap, frame.y + (frame.height - height) / 2) : progress.y + progress.height + (progress.visible ? Theme.shrunk(8) : 0)
        width: room
        spacing: Theme.gap

        TitleLabel {
            id: instruction
            objectName: "instruction"
            width: parent.width
            height: mirror.wide ? implicitHeight : Math.max(implicitHeight, Theme.titleSize * 2.5)
            text: camera.live ? mirror.feed.instruction : qsTr("Ligando a câmera")
            horizontalAlignment: mirror.wide ? Text.AlignLeft : Text.AlignHCenter
            Accessible.role: Accessible.AlertMessage
        }
        Label {
            visible: mirror.wide
            width: parent.width
            text: mirror.feed.encouragement
            color: Theme.soft
        }
    }

    Item {
        id: frame
        readonly property int upper: mirror.parted ? mirror.apart.y + Theme.margin : mirror.wide ? progress.y + progress.height + Theme.gap : words.y + words.height + Theme.gap
        readonly property int tallest: mirror.parted ? mirror.apart.height - 2 * Theme.margin : mirror.height - upper - (mirror.wide ? Theme.margin : below.height + 2 * Theme.gap)

        width: Math.round(Math.min(mirror.wide ? mirror.width * 0.55 : mirror.width - 2 * Theme.margin, tallest * 0.875))
        height: Math.round(width / 0.875)
        x: mirror.wide ? Theme.margin : Math.round((mirror.width - width) / 2)
        y: upper

        Rectangle {
            visible: !camera.live
            anchors.fill: parent
            radius: Theme.radiusLarge
            color: Theme.night
        }
        CameraItem {
            id: camera
            anchors.fill: parent
        }
        OvalGuide {
            anchors.fill: parent
            ground: Theme.page
            veil: Theme.veil
            ring: Theme.nightInk
            corner: Theme.radiusLarge
        }
        MovementArrow {
            id: arrow
            anchors.fill: parent
            movement: mirror.feed.prompt
            progress: mirror.feed.progress
            ink: Theme.guide
            plate: Theme.night

            SequentialAnimation on opacity {
                running: !Panel.reducedMotion && arrow.points
                loops: Animation.Infinite
                alwaysRunToEnd: true
                PropertyAction {
                    value: 1
                }
                PauseAnimation {
                    duration: 500
                }
                PropertyAction {
                    value: 0.55
                }
                PauseAnimation {
                    duration: 500
                }
                PropertyAction {
                    value: 1
                }
            }
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.gap
            spacing: Theme.smallGap
            Accessible.role: Accessible.ProgressBar
            Accessible.name: mirror.feed.encouragement

            Repeater {
                model: mirror.feed.steps

                Rectangle {
                    required property int index

                    width: Theme.shrunk(5.5)
                    height: width
                    radius: width / 2
                    border.width: Theme.border
                    border.color: Theme.nightInk
                    color: index + 1 < mirror.feed.step ? Theme.nightInk : index + 1 === mirror.feed.step ? Theme.guide : "transparent"
                }
            }
        }
    }

    Label {
        id: below
        visible: !mirror.wide && !Theme.crowded
        x: Theme.margin
        y: mirror.parted ? words.y + words.height + Theme.gap : frame.y + frame.height + Theme.gap
        width: mirror.width - 2 * Theme.margin
        text: mirror.feed.encouragement
        color: Theme.soft
        horizontalAlignment: Text.AlignHCenter
    }

    Connections {
        target: mirror.feed

        function onFrameReady(picture: var): void {
            camera.show(picture);
        }
    }
}
