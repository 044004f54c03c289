pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* An earlier request: its number is written, or its receipt shown to the camera or to a reader, which types. */
WritingPage {
    id: page

    readonly property AfterVerbs after: Kiosk.after
    readonly property bool looking: after.scanning

    function back(): void {
        if (looking)
            after.stopScan();
        else
            Kiosk.back();
    }

    title: qsTr("Acompanhar um pedido")
    help: qsTr("Escreva o número do protocolo. Ele está no comprovante.")
    fieldName: qsTr("Número do protocolo")
    placeholder: "MT 0000 0000 0000"
    /* A reader types the whole code. */
    maximumLength: 1300
    wrong: view.problem
    backLabel: looking ? qsTr("Desligar a câmera") : qsTr("Voltar")
    mainLabel: looking ? "" : qsTr("Procurar")
    mainName: "find"
    mainArrow: ""
    mainIcon: "search"
    covered: looking
    scroller: looking ? null : area
    onMainPressed: after.lookUp(entry.text)

    BalcaoButton {
        objectName: "camera"
        width: Math.min(implicitWidth, parent.width)
        look: "outline"
        icon: "photo_camera"
        text: qsTr("Mostrar o comprovante à câmera")
        onActivated: page.after.scan()
    }

    cover: CodeMirror {
        after: page.after
        upperRoom: Theme.halved ? page.upperRoom : 0
        bandsAbove: page.bandsAbove
    }
}
