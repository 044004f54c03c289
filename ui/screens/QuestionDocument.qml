pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* A document by camera: what to do, the camera with one thing to do at a time, the page to look at. Good pages stay. */
Page {
    id: page

    readonly property PaperFeed feed: Kiosk.paper
    readonly property var paper: view.document
    readonly property string stage: paper.stage
    readonly property bool before: stage === "before"
    readonly property bool aiming: stage === "aiming"
    readonly property bool checking: stage === "checking"
    readonly property string problem: view.problem ? view.problem.text : ""
    /* The document is kept already, and nobody has begun it anew. */
    readonly property bool kept: paper.kept > 0 && paper.pages === 0
    readonly property bool last: paper.pages + 1 >= paper.least

    function back(): void {
        if (before)
            Kiosk.back();
        else
            feed.cancel();
    }

    mainLabel: aiming ? qsTr("Tirar a foto agora") : checking ? (last ? qsTr("Usar esta foto") : qsTr("Usar e fotografar a próxima")) : kept ? qsTr("Continuar") : problem !== "" ? qsTr("Tentar de novo") : paper.pages > 0 ? qsTr("Fotografar a próxima página") : qsTr("Ligar a câmera")
    mainName: aiming ? "take" : checking ? "use" : kept ? "continue" : "camera"
    mainArrow: before && kept ? "arrow_forward" : ""
    mainIcon: checking ? "check" : kept && before ? "" : "photo_camera"
    backLabel: aiming ? qsTr("Desligar a câmera") : qsTr("Voltar")
    backName: aiming ? "stop" : "back"
    backIcon: aiming ? "" : "arrow_back"
    canLeave: !Kiosk.attended
    scroller: before ? area : null
    onMainPressed: {
        if (aiming)
            feed.take();
        else if (checking)
            feed.use(false);
        else if (kept)
            Kiosk.answer(view.value);
        else
            feed.begin();
    }
    readingWanted: before

    reading: CameraHead {
        view: page.view
        problem: page.problem
    }

    ScrollArea {
        id: area
        visible: page.before
        anchors.fill: parent
        topMargin: page.raised ? Theme.smallGap : Theme.shrunk(7)

        Loader {
            active: !page.raised
            visible: active
            width: parent.width
            sourceComponent: page.reading
        }
        Banner {
            width: parent.width
            visible: page.kept || page.paper.pages > 0
            tone: "good"
            text: qsTr("Páginas prontas: %1").arg(page.kept ? page.paper.kept : page.paper.pages)
        }
        Panelled {
            width: parent.width
            visible: !page.kept

            FactRow {
                width: parent.width
                icon: "description"
                label: qsTr("O documento")
                text: qsTr("Tire da capa de plástico e abra. Mostre a folha inteira à câmera.")
            }
            FactRow {
                width: parent.width
                icon: "photo_camera"
                label: qsTr("A foto")
                text: qsTr("Segure firme: ela sai sozinha. Se preferir, use o botão.")
            }
            FactRow {
                width: parent.width
                icon: "lock"
                label: qsTr("Suas imagens")
                text: qsTr("Vão protegidas, e só para o órgão que cuida do seu pedido.")
            }
        }
        Repeater {
            model: page.paper.files

            LinkButton {
                required property string modelData

                objectName: "file:" + modelData
                x: Math.round((parent.width - width) / 2)
                width: Math.min(implicitWidth, parent.width)
                text: qsTr("Usar a foto “%1”").arg(modelData)
                onActivated: page.feed.readFile(modelData)
            }
        }
        LinkButton {
            objectName: "keep"
            visible: page.paper.pages >= page.paper.least
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Guardar as páginas prontas")
            onActivated: page.feed.finish()
        }
        LinkButton {
            objectName: "again"
            visible: page.kept
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Fotografar de novo")
            onActivated: page.feed.again()
        }
        LinkButton {
            objectName: "exit"
            visible: text !== ""
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width)
            text: page.view.exit_label ? page.view.exit_label.text : page.view.required ? "" : qsTr("Não tenho o documento agora")
            onActivated: Kiosk.leaveEmpty()
        }
        LinkButton {
            objectName: "attendant"
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Prefiro um atendente")
            onActivated: Kiosk.askHelp()
        }
    }

    Loader {
        active: page.aiming
        anchors.fill: parent
        sourceComponent: PaperMirror {
            feed: page.feed
            apart: page.lookedAt
            step: page.view.step
            steps: page.view.steps
        }
    }

    Loader {
        active: page.checking
        anchors.fill: parent
        sourceComponent: PaperCheck {
            feed: page.feed
            number: page.paper.pages + 1
            warnings: page.paper.warnings
            more: page.last && page.paper.pages + 1 < page.paper.most
        }
    }
}
