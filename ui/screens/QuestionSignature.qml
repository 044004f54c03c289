import QtQuick
import Balcao
import "../widgets"

/* A signature by finger, or the same word by a key for whoever cannot draw, or would rather not. */
QuestionPage {
    id: page

    readonly property var given: view.value
    readonly property bool drawn: given !== null && given !== undefined && given.how === "drawn"

    function raw(): var {
        if (!pad.empty)
            return {
                "strokes": pad.strokes
            };
        return given ?? null;
    }

    /* At the desk a keyboard is nearer than the pad. */
    function typeKey(text: string): bool {
        if (!Kiosk.attended || text !== "1")
            return false;
        confirm();
        return true;
    }
    function confirm(): void {
        Kiosk.answer({
            "how": "keys"
        });
    }

    hasPad: false

    Label {
        width: parent.width
        text: qsTr("Assine com o dedo dentro do quadro.")
    }
    Banner {
        width: parent.width
        visible: page.given !== null && page.given !== undefined && pad.empty && page.problem === ""
        tone: "good"
        text: page.drawn ? qsTr("Você já assinou. Para mudar, assine de novo.") : qsTr("Você já confirmou sem desenhar.")
    }
    Rectangle {
        width: parent.width
        height: Math.round(Math.min(width * 0.4, Math.max(Theme.mm(45), page.height * 0.42)))
        radius: Theme.radius
        color: Theme.surface
        border.width: Theme.border
        border.color: Theme.edge
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Quadro para assinar com o dedo")

        Rectangle {
            x: Theme.margin
            y: Math.round(parent.height * 0.76)
            width: parent.width - 2 * x
            height: Theme.border
            color: Theme.line
        }
        SignatureItem {
            id: pad
            objectName: "signature"
            anchors.fill: parent
            ink: Theme.ink
            onChanged: page.mended = true
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.gap

        BalcaoButton {
            objectName: "sign:keys"
            look: "outline"
            icon: "keyboard"
            text: (Kiosk.attended ? "1 · " : "") + qsTr("Confirmar sem desenhar")
            note: qsTr("Vale como a assinatura.")
            width: Math.min(implicitWidth, parent.width)
            onActivated: page.confirm()
        }
        BalcaoButton {
            objectName: "sign:clear"
            look: "quiet"
            icon: "undo"
            text: qsTr("Apagar")
            visible: !pad.empty
            width: Math.min(implicitWidth, parent.width)
            onActivated: pad.clear()
        }
    }
}
