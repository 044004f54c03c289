pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* Presence by camera: first what will happen, then the mirror with one thing to do at a time. */
Page {
    id: page

    readonly property PresenceFeed feed: Kiosk.presence
    readonly property bool running: feed.running
    readonly property string problem: view.problem ? view.problem.text : ""

    function back(): void {
        if (running)
            feed.cancel();
        else
            Kiosk.back();
    }

    canLeave: !Kiosk.attended
    mainLabel: running ? "" : problem === "" ? qsTr("Ligar a câmera") : qsTr("Tentar de novo")
    mainName: "camera"
    mainArrow: ""
    mainIcon: "photo_camera"
    backLabel: running ? qsTr("Prefiro um atendente") : qsTr("Voltar")
    backName: running ? "attendant" : "back"
    backIcon: running ? "" : "arrow_back"
    scroller: running ? null : before
    onMainPressed: feed.begin()
    readingWanted: !running

    reading: CameraHead {
        view: page.view
        problem: page.problem
    }

    ScrollArea {
        id: before
        visible: !page.running
        anchors.fill: parent
        topMargin: page.raised ? Theme.smallGap : Theme.shrunk(7)

        Loader {
            active: !page.raised
            visible: active
            width: parent.width
            sourceComponent: page.reading
        }
        Panelled {
            width: parent.width

            FactRow {
                width: parent.width
                icon: "face"
                label: qsTr("Seu rosto")
                text: qsTr("Tire boné, máscara e óculos escuros.")
            }
            FactRow {
                width: parent.width
                icon: "animation"
                label: qsTr("Movimentos")
                text: qsTr("A tela pede movimentos simples, um de cada vez. Faça com calma.")
            }
            FactRow {
                width: parent.width
                icon: "lock"
                label: qsTr("Suas imagens")
                text: qsTr("Vão protegidas, e só para o órgão que cuida do seu pedido.")
            }
        }
        LinkButton {
            objectName: "attendant"
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Prefiro um atendente")
            onActivated: page.feed.cancel()
        }
    }

    Loader {
        active: page.running
        anchors.fill: parent
        sourceComponent: PresenceMirror {
            feed: page.feed
            apart: page.lookedAt
            step: page.view.step
            steps: page.view.steps
        }
    }
}
