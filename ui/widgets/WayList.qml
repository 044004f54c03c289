pragma ComponentBehavior: Bound
import QtQuick
import Balcao

/* Where else people are served, the nearest first: name, place, hours, telephone. `night` on a dark ground. */
Column {
    id: list

    property bool night: false
    readonly property color ink: night ? Theme.nightInk : Theme.ink
    readonly property color soft: night ? Theme.nightSoft : Theme.soft

    visible: Kiosk.ways.length > 0
    spacing: Theme.gap

    Label {
        width: list.width
        text: qsTr("Você também é atendido aqui:")
        color: list.soft
    }

    Repeater {
        model: Kiosk.ways

        Column {
            id: way

            required property var modelData

            width: list.width
            spacing: Theme.mm(0.6)

            Label {
                width: parent.width
                text: way.modelData.name.text
                color: list.ink
                font.weight: Font.Bold
            }
            Repeater {
                model: [way.modelData.where?.text, way.modelData.hours?.text, way.modelData.phone ? qsTr("Telefone: %1").arg(way.modelData.phone) : ""].filter(line => line)

                Label {
                    required property string modelData

                    width: way.width
                    text: modelData
                    color: list.soft
                }
            }
            PortugueseMark {
                of: [way.modelData.where, way.modelData.hours].find(words => words?.untranslated) ?? null
                tint: list.soft
            }
        }
    }
}
