import QtQuick
import Balcao
import "../widgets"

/* Leaving throws answers away: first a question that says so, and staying is the easy answer. */
Overlay {
    id: sheet

    icon: "delete"
    title: qsTr("Apagar tudo e sair?")
    firstFocus: stay

    Label {
        width: parent.width
        text: qsTr("Seu pedido ainda não foi enviado. Se você sair, apagamos tudo o que você escreveu.")
    }
    BalcaoButton {
        id: stay
        objectName: "leave:stay"
        width: parent.width
        text: qsTr("Ficar e continuar")
        onActivated: sheet.closed()
    }
    BalcaoButton {
        objectName: "leave:sure"
        width: parent.width
        look: "outline"
        text: qsTr("Apagar tudo e sair")
        onActivated: Kiosk.leave()
    }
}
