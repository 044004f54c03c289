import QtQuick
import Balcao
import "../widgets"

/* The request is being sealed and stored, or a PIN checked. Shown only when that takes longer than a blink. */
Overlay {
    id: sheet

    opacity: 0
    icon: "lock"
    title: Kiosk.screen === "SignIn" ? qsTr("Conferindo a senha") : qsTr("Guardando seu pedido")

    Label {
        width: parent.width
        text: qsTr("Leva um instante. Não precisa tocar em nada.")
    }
    Timer {
        interval: 150
        running: true
        onTriggered: sheet.opacity = 1
    }
}
