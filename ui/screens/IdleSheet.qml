import QtQuick
import Balcao
import "../widgets"

/* Silence for a while: is somebody still here? */
Overlay {
    id: overlay

    readonly property string staffWords: Kiosk.idleSeconds === 1 ? qsTr("Se ninguém usar o balcão, em 1 segundo a sua entrada termina. Nada do que foi escrito se perde.") : qsTr("Se ninguém usar o balcão, em %1 segundos a sua entrada termina. Nada do que foi escrito se perde.").arg(Kiosk.idleSeconds)

    icon: "timer"
    title: qsTr("Você ainda está aí?")
    firstFocus: stay

    Label {
        width: parent.width
        text: Kiosk.attendant !== "" ? overlay.staffWords : Kiosk.idleSeconds === 1 ? qsTr("Se ninguém tocar na tela, em 1 segundo apagamos tudo o que foi escrito.") : qsTr("Se ninguém tocar na tela, em %1 segundos apagamos tudo o que foi escrito.").arg(Kiosk.idleSeconds)
    }
    Label {
        width: parent.width
        text: String(Kiosk.idleSeconds)
        color: Theme.action
        font.family: Theme.digitFamily
        font.weight: Font.DemiBold
        font.pixelSize: Theme.letters(24)
        Accessible.ignored: true
    }
    BalcaoButton {
        id: stay
        objectName: "stay"
        width: parent.width
        text: qsTr("Continuar")
        onActivated: Kiosk.touch()
    }
}
