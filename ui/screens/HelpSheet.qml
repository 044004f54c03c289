import QtQuick
import Balcao
import "../widgets"

/* Somebody is wanted: it can be seen from afar, and nothing is wiped meanwhile. */
Overlay {
    id: sheet

    icon: "support_agent"
    title: qsTr("Um atendente pode ajudar você")
    firstFocus: alone

    Label {
        width: parent.width
        text: qsTr("Chame alguém do balcão e mostre esta tela. Espere sem pressa: o que você escreveu continua aqui.")
    }
    BalcaoButton {
        id: alone
        objectName: "help:end"
        width: parent.width
        text: qsTr("Continuar sem ajuda")
        onActivated: Kiosk.endHelp()
    }
    BalcaoButton {
        objectName: "help:staff"
        width: parent.width
        look: "quiet"
        text: qsTr("Sou da equipe do balcão")
        onActivated: Kiosk.staff.open()
    }
    BalcaoButton {
        objectName: "help:leave"
        width: parent.width
        look: "outline"
        visible: Kiosk.screen !== "Attract"
        text: qsTr("Apagar tudo e sair")
        onActivated: Kiosk.leave()
    }
}
