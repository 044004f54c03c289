import QtQuick
import Balcao
import "../widgets"

/* Somebody is wanted: it sounds, it is seen from afar, and nothing is wiped meanwhile. When nobody came, it says so. */
Overlay {
    id: sheet

    readonly property bool givenUp: Kiosk.help?.state === "nobody"
    readonly property int minutes: Kiosk.help?.minutes ?? 0
    readonly property bool empty: Kiosk.screen === "Attract" || Kiosk.screen === "Closed"

    title: givenUp ? qsTr("Ninguém veio ainda. Pedimos desculpas.") : qsTr("Chamamos um atendente")
    firstFocus: givenUp ? again : alone
    sign: HelpSign {}
    onFirstFocusChanged: firstFocus.forceActiveFocus()

    Label {
        width: parent.width
        text: {
            if (sheet.givenUp)
                return qsTr("Chame de novo, ou vá até o balcão e fale com alguém.");
            if (Kiosk.help?.told)
                return qsTr("Avisamos o balcão de que você precisa de ajuda. Espere aqui, sem pressa.");
            return qsTr("Esta tela está chamando. Se ninguém olhar, fale com alguém do balcão.");
        }
    }
    Label {
        width: parent.width
        visible: !sheet.givenUp && !sheet.empty && sheet.minutes > 0
        text: sheet.minutes === 1 ? qsTr("O que você escreveu espera aqui por 1 minuto.") : qsTr("O que você escreveu espera aqui por %1 minutos.").arg(sheet.minutes)
        color: Theme.soft
    }
    BalcaoButton {
        id: again
        objectName: "help:again"
        width: parent.width
        visible: sheet.givenUp
        text: qsTr("Chamar de novo")
        onActivated: Kiosk.askHelp()
    }
    BalcaoButton {
        id: alone
        objectName: "help:end"
        width: parent.width
        look: sheet.givenUp ? "outline" : "main"
        text: sheet.givenUp ? qsTr("Continuar sem ajuda") : qsTr("Não preciso mais de ajuda")
        onActivated: Kiosk.endHelp()
    }
    BalcaoButton {
        objectName: "help:staff"
        width: parent.width
        look: "quiet"
        visible: Kiosk.screen !== "Closed"
        text: qsTr("Sou da equipe do balcão")
        onActivated: Kiosk.staff.open()
    }
    BalcaoButton {
        objectName: "help:leave"
        width: parent.width
        look: "outline"
        visible: !sheet.empty
        text: qsTr("Sair")
        onActivated: sheet.leaveAsked()
    }
    WayList {
        width: parent.width
        visible: sheet.givenUp && Kiosk.ways.length > 0
    }
}
