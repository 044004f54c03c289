import QtQuick
import Balcao

/* Somebody of the staff has this visit before them: who, and the way to what they can do. */
Rectangle {
    id: band

    color: Theme.quiet
    implicitHeight: Math.max(Theme.halved ? 0 : Theme.mm(17), Math.max(name.visible ? name.height : 0, acts.height) + 2 * Theme.mm(1.3))

    Symbol {
        id: sign
        visible: name.visible
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        icon: "support_agent"
        tint: Theme.brand
        side: Theme.letters(8)
    }
    Label {
        id: name
        objectName: "attendant"
        /* Lowered the name stands at the head of the panel. */
        visible: !Theme.halved
        x: sign.x + sign.width + Theme.smallGap
        width: acts.x - x - Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: Kiosk.attendant
        color: Theme.brand
        font.pixelSize: Theme.letters(7.1)
        font.weight: Font.DemiBold
    }
    Chip {
        id: acts
        objectName: "acts"
        anchors.verticalCenter: parent.verticalCenter
        x: band.width - Theme.margin - width
        text: qsTr("Opções do atendente")
        note: "F8"
        widest: Theme.halved ? band.width - 2 * Theme.margin : Math.round(band.width / 2)
        onActivated: Kiosk.staff.open()
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hair
        color: Theme.line
    }
}
