import QtQuick
import Balcao

/* What the camera sees while a receipt's code is looked for, with what to do. */
Rectangle {
    id: mirror

    required property AfterVerbs after
    readonly property bool wide: Panel.wide
    readonly property int above: wide ? 0 : words.height + Theme.margin

    color: Theme.page

    /* What lies below rests. */
    MouseArea {
        anchors.fill: parent
    }

    Column {
        id: words
        x: Theme.margin
        y: mirror.wide ? frame.y : Theme.shrunk(7)
        width: (mirror.wide ? frame.x : mirror.width) - 2 * Theme.margin
        spacing: Theme.gap

        Label {
            objectName: "instruction"
            width: parent.width
            text: !mirror.after.there ? qsTr("A câmera parou. Espere um instante") : camera.live ? qsTr("Mostre o código do comprovante à câmera") : qsTr("Ligando a câmera")
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
            lineHeight: 0.94
            Accessible.role: Accessible.AlertMessage
        }
        Label {
            width: parent.width
            text: qsTr("No papel ou no celular. Segure firme, até o código encher o quadro.")
            color: Theme.soft
        }
    }

    Item {
        id: frame
        readonly property int room: mirror.height - mirror.above - 2 * Theme.margin

        width: Math.round(Math.min(mirror.wide ? mirror.width * 0.55 : mirror.width - 2 * Theme.margin, room * 4 / 3))
        height: Math.round(width * 3 / 4)
        x: mirror.wide ? mirror.width - width - Theme.margin : Math.round((mirror.width - width) / 2)
        y: mirror.wide ? Theme.margin : words.y + words.height + Theme.margin

        Rectangle {
            anchors.fill: parent
            color: Theme.night
        }
        CameraItem {
            id: camera
            anchors.fill: parent
        }
        /* Where the code belongs. */
        Rectangle {
            anchors.centerIn: parent
            width: Math.round(parent.height * 0.86)
            height: width
            radius: Theme.radius
            color: "transparent"
            border.width: Theme.border
            border.color: Theme.nightInk
        }
    }

    Connections {
        target: mirror.after

        function onFrameReady(picture: var): void {
            camera.show(picture);
        }
    }
}
