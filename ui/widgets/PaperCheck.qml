pragma ComponentBehavior: Bound
import QtQuick
import Balcao

/* The page that was taken, and what is wrong with it in plain words. */
ScrollArea {
    id: check

    required property PaperFeed feed
    required property int number
    required property list<var> warnings
    /* Another page may follow. */
    required property bool more

    topMargin: Theme.shrunk(7)
    Component.onCompleted: feed.showPage()

    TitleLabel {
        objectName: "title"
        width: parent.width
        text: qsTr("Página %1: a foto ficou boa?").arg(check.number)
    }
    Banner {
        width: parent.width
        visible: check.warnings.length === 0
        tone: "good"
        text: qsTr("A folha está inteira e nítida.")
    }
    Repeater {
        model: check.warnings

        Banner {
            required property string modelData

            width: parent?.width ?? 0
            tone: "warning"
            text: modelData
        }
    }
    Item {
        width: parent.width
        height: picture.height

        Rectangle {
            anchors.fill: picture
            anchors.margins: -Theme.hair
            color: Theme.night
        }
        PaperItem {
            id: picture
            readonly property int tallest: Math.round(check.height * 0.5)

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.round(Math.min(parent.width, tallest / shape))
            height: Math.round(width * shape)
        }
    }
    LinkButton {
        objectName: "retake"
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, parent.width)
        text: qsTr("Tirar de novo")
        onActivated: check.feed.begin()
    }
    LinkButton {
        objectName: "another"
        visible: check.more
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, parent.width)
        text: qsTr("Usar e fotografar outra página")
        onActivated: check.feed.use(true)
    }

    Connections {
        target: check.feed

        function onFrameReady(frame: var, corners: list<var>): void {
            picture.show(frame, corners);
        }
    }
}
