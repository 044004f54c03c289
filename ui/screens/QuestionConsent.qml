pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* What is done with the person's data, in plain words, and their word on it: no is as easy to say as yes. */
QuestionPage {
    id: page

    function raw(): var {
        return true;
    }

    hasPad: false
    mainLabel: qsTr("Concordo")
    mainName: "agree"
    mainArrow: ""
    mainIcon: "check"
    otherLabel: problem === "" ? qsTr("Não concordo") : qsTr("Sair sem fazer o pedido")
    otherName: problem === "" ? "disagree" : "leave:consent"
    otherIcon: "close"
    onOtherPressed: problem === "" ? Kiosk.answer(false) : leaveAsked()

    Panelled {
        width: parent.width
        spacing: Theme.margin

        Repeater {
            model: page.view.consent

            FactRow {
                required property var modelData

                width: parent?.width ?? 0
                label: modelData.label
                text: modelData.text.text
                untranslated: modelData.text.untranslated
                icon: modelData.icon
            }
        }
    }
}
