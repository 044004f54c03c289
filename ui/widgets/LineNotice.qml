import QtQuick
import Balcao

/* The line is down: nothing is lost by it. */
Rectangle {
    id: notice

    implicitHeight: Math.max(Theme.shrunk(12), words.height + Theme.smallGap)
    color: Theme.warningSurface

    Symbol {
        id: cloud
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        icon: "cloud_off"
        tint: Theme.warningInk
        side: Theme.letters(8)
    }
    Label {
        id: words
        x: cloud.x + cloud.width + Theme.smallGap
        width: parent.width - x - Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        text: Kiosk.lineText
        color: Theme.warningInk
        font.pixelSize: Theme.smallSize
        font.weight: Font.DemiBold
    }
}
