pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* What is done with the person's data, in plain words, and their word on it. */
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
    LinkButton {
        objectName: page.problem === "" ? "disagree" : "leave:consent"
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, parent.width)
        text: page.problem === "" ? qsTr("Não concordo") : qsTr("Sair sem fazer o pedido")
        onActivated: page.problem === "" ? Kiosk.answer(false) : page.leaveAsked()
    }
}
