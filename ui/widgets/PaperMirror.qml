pragma ComponentBehavior: Bound
import QtQuick
import Balcao

/* The camera over a document: what to do in large letters, the picture with the sheet's outline, how long to hold still. */
Item {
    id: mirror

    required property PaperFeed feed
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

    TitleLabel {
        id: instruction
        objectName: "instruction"
        x: mirror.wide ? frame.x + frame.width + Theme.margin : Theme.margin
        y: mirror.wide ? Math.max(progress.y + progress.height + Theme.gap, frame.y + (frame.height - height) / 2) : progress.y + progress.height + (progress.visible ? Theme.shrunk(8) : 0)
        width: mirror.wide ? mirror.width - x - Theme.margin : mirror.width - 2 * Theme.margin
        height: mirror.wide ? implicitHeight : Math.max(implicitHeight, Theme.titleSize * 2.5)
        text: picture.live || mirror.feed.instruction !== "" && mirror.feed.running ? mirror.feed.instruction : qsTr("Ligando a câmera")
        horizontalAlignment: mirror.wide ? Text.AlignLeft : Text.AlignHCenter
        Accessible.role: Accessible.AlertMessage
    }

    Item {
        id: frame
        readonly property int upper: mirror.parted ? mirror.apart.y + Theme.margin : mirror.wide ? progress.y + progress.height + Theme.gap : instruction.y + instruction.height + Theme.gap
        readonly property int room: (mirror.parted ? mirror.apart.height - Theme.margin : mirror.height - upper) - Theme.margin - rest.height - Theme.smallGap

        width: Math.round(Math.min(mirror.wide ? mirror.width * 0.58 : mirror.width - 2 * Theme.margin, room / picture.shape))
        height: Math.round(width * picture.shape)
        x: mirror.wide ? Theme.margin : Math.round((mirror.width - width) / 2)
        y: upper

        Rectangle {
            anchors.fill: parent
            color: Theme.night
        }
        PaperItem {
            id: picture
            anchors.fill: parent
            ink: Theme.guide
        }
    }

    Rectangle {
        id: rest
        x: frame.x
        y: frame.y + frame.height + Theme.smallGap
        width: frame.width
        height: Theme.shrunk(4)
        radius: height / 2
        color: Theme.track

        Rectangle {
            width: Math.round(parent.width * mirror.feed.progress)
            height: parent.height
            radius: parent.radius
            color: Theme.action
        }
    }

    Connections {
        target: mirror.feed

        function onFrameReady(frame: var, corners: list<var>): void {
            picture.show(frame, corners);
        }
    }
}
