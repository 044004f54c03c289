import QtQuick
import Balcao

/* What the camera sees while a receipt's code is looked for, with what to do. */
Rectangle {
    id: mirror

    required property AfterVerbs after
    readonly property bool wide: Panel.wide
    /* Of the upper half, where that is for reading; and how much of the lower half lies above this mirror. */
    property int upperRoom: 0
    property int bandsAbove: 0
    readonly property bool raised: upperRoom > 0
    readonly property int above: wide || raised ? 0 : words.height

    color: Theme.page

    /* What lies below rests. */
    MouseArea {
        anchors.fill: parent
    }

    ScrollArea {
        id: words
        width: mirror.wide ? frame.x : mirror.width
        y: mirror.raised ? -mirror.bandsAbove - height : 0
        height: mirror.raised ? Math.min(contentHeight, mirror.upperRoom) : mirror.wide ? mirror.height : Math.min(contentHeight, Math.round(mirror.height / 2))
        topMargin: mirror.wide ? Theme.margin : Theme.shrunk(7)
        bottomMargin: mirror.raised ? Theme.gap : mirror.wide ? Theme.margin : 0

        TitleLabel {
            objectName: "instruction"
            width: parent.width
            text: !mirror.after.there ? qsTr("A câmera parou. Espere um instante") : camera.live ? qsTr("Mostre o código do comprovante à câmera") : qsTr("Ligando a câmera")
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
        y: mirror.above + Theme.margin

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
