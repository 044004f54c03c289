pragma ComponentBehavior: Bound
import QtQuick

/* How far the visit has come: bars for a few steps, one bar for many, and always the words. */
Item {
    id: progress

    required property int step
    required property int steps
    readonly property bool few: steps <= 14

    implicitHeight: Math.max(label.height, Theme.shrunk(8))
    Accessible.role: Accessible.ProgressBar
    Accessible.name: label.text

    Row {
        id: bars
        visible: progress.few
        anchors.verticalCenter: parent.verticalCenter
        width: progress.width - label.width - Theme.gap
        spacing: Theme.shrunk(2.4)

        Repeater {
            model: progress.few ? progress.steps : 0

            Rectangle {
                required property int index

                width: (bars.width - bars.spacing * (progress.steps - 1)) / progress.steps
                height: Theme.shrunk(2.9)
                radius: height / 2
                color: index < progress.step ? Theme.action : Theme.track
            }
        }
    }

    Rectangle {
        visible: !progress.few
        anchors.verticalCenter: parent.verticalCenter
        width: bars.width
        height: Theme.shrunk(2.9)
        radius: height / 2
        color: Theme.track

        Rectangle {
            width: parent.width * progress.step / progress.steps
            height: parent.height
            radius: height / 2
            color: Theme.action
        }
    }

    Label {
        id: label
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Passo %1 de %2").arg(progress.step).arg(progress.steps)
        color: Theme.soft
        font.pixelSize: Theme.smallSize
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
