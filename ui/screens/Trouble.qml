import QtQuick
import Balcao
import "../widgets"

/* Something failed: a calm sentence and a way on. */
Page {
    id: screen

    canBack: view.retry
    backLabel: qsTr("Sair")
    backName: "leave"
    backIcon: "close"
    mainLabel: view.retry ? qsTr("Voltar e tentar de novo") : qsTr("Terminar")
    mainName: view.retry ? "retry" : "finish"
    mainArrow: ""
    scroller: area
    onMainPressed: view.retry ? Kiosk.back() : Kiosk.leave()

    function back(): void {
        leaveAsked();
    }

    ScrollArea {
        id: area
        anchors.fill: parent
        topMargin: Theme.shrunk(screen.wide ? 16 : 40)

        Symbol {
            icon: "support_agent"
            tint: Theme.action
            side: Theme.letters(26)
        }
        TitleLabel {
            objectName: "title"
            width: parent.width
            text: qsTr("Não conseguimos terminar agora")
        }
        Label {
            width: parent.width
            text: screen.view.text
        }
        Label {
            width: parent.width
            text: screen.view.retry ? qsTr("Você pode tentar de novo ou tocar em Ajuda.") : qsTr("Toque em Ajuda ou fale com alguém do balcão.")
            color: Theme.soft
        }
    }
}
