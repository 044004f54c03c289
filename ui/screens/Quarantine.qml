pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* What the platform refuses: why, once more as it is, or carried off on a stick. Nothing is deleted here. */
Page {
    id: screen

    readonly property bool went: ["written", "retried"].includes(view.outcome)

    scroller: area

    ScrollArea {
        id: area
        anchors.fill: parent
        topMargin: Theme.shrunk(8)
        spacing: Theme.shrunk(6)

        TitleLabel {
            objectName: "title"
            width: parent.width
            text: qsTr("Recusados pela plataforma")
        }
        Banner {
            objectName: "outcome"
            width: parent.width
            visible: screen.view.outcome !== ""
            tone: screen.went ? "good" : screen.view.outcome === "not_written" ? "danger" : "info"
            text: screen.view.outcome_text
        }
        Label {
            width: parent.width
            visible: screen.view.items.length === 0
            text: qsTr("Nada foi recusado.")
        }

        Repeater {
            model: screen.view.items

            Panelled {
                id: refused

                required property var modelData
                readonly property string what: modelData.protocol === "" ? modelData.kind_text : modelData.kind_text + " " + Theme.paired(modelData.protocol)

                width: parent?.width ?? 0

                Label {
                    width: parent.width
                    text: refused.what
                    font.weight: Font.Bold
                }
                Label {
                    width: parent.width
                    text: refused.modelData.why_text
                }
                Label {
                    objectName: "faults"
                    width: parent.width
                    visible: text !== ""
                    text: refused.modelData.faults_text
                }
                /* The codes, for a technician. */
                Label {
                    width: parent.width
                    visible: text !== ""
                    text: refused.modelData.detail === "" ? "" : qsTr("Para o técnico: %1").arg(refused.modelData.detail)
                    color: Theme.soft
                    font.pixelSize: Theme.smallSize
                }
                Label {
                    width: parent.width
                    text: qsTr("Na fila desde %1").arg(refused.modelData.at)
                    color: Theme.soft
                    font.pixelSize: Theme.smallSize
                }
                BalcaoButton {
                    objectName: "retry:" + refused.modelData.id
                    width: Math.min(implicitWidth, parent.width)
                    look: "outline"
                    icon: "refresh"
                    text: qsTr("Enviar de novo")
                    name: text + ": " + refused.what + ", " + refused.modelData.at
                    onActivated: Kiosk.after.retry(refused.modelData.id)
                }
            }
        }

        Section {
            width: parent.width
            visible: screen.view.items.length > 0
            title: qsTr("Levar à plataforma em um pendrive")

            Label {
                width: parent.width
                text: screen.view.sticks.length > 0 ? qsTr("Vai fechado: só a plataforma abre. Nada é apagado daqui.") : qsTr("Ligue um pendrive a este quiosque.")
                color: Theme.soft
            }
            Repeater {
                model: screen.view.sticks

                BalcaoButton {
                    required property string modelData

                    objectName: "stick:" + modelData
                    width: Math.min(implicitWidth, parent?.width ?? 0)
                    look: "outline"
                    icon: "save"
                    text: qsTr("Gravar em %1").arg(modelData)
                    onActivated: Kiosk.after.carryOff(modelData)
                }
            }
        }
    }
}
