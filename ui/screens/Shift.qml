pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* Numbers of the day at this desk; nothing of anybody. */
Page {
    id: page

    function back(): void {
        Kiosk.staff.back();
    }
    function figure(tenths: int): string {
        return Math.floor(tenths / 10) + "," + tenths % 10;
    }

    scroller: area

    ScrollArea {
        id: area
        anchors.fill: parent
        topMargin: Theme.shrunk(10)

        TitleLabel {
            objectName: "title"
            width: parent.width
            text: qsTr("Os números de hoje neste balcão")
        }
        Panelled {
            width: parent.width
            spacing: Theme.gap

            FactRow {
                width: parent.width
                icon: "group"
                label: qsTr("Pedidos enviados")
                text: String(page.view.visits)
            }
            FactRow {
                width: parent.width
                icon: "schedule"
                label: qsTr("Tempo de cada um, em média")
                text: page.view.visits > 0 ? qsTr("%1 min").arg(Math.round(page.view.minutes / page.view.visits)) : "–"
            }
            FactRow {
                width: parent.width
                icon: "sentiment_satisfied"
                label: qsTr("Nota, de 1 a 5")
                text: page.view.stars_tenths > 0 ? page.figure(page.view.stars_tenths) : "–"
            }
            FactRow {
                width: parent.width
                icon: "folder_open"
                label: qsTr("Guardados por você")
                text: String(page.view.parked)
            }
        }
        Section {
            width: parent.width
            visible: page.view.services.length > 0
            title: qsTr("Por serviço")

            Repeater {
                model: page.view.services

                Label {
                    required property var modelData

                    width: parent?.width ?? 0
                    text: modelData.subtitle.text + " · " + modelData.title.text
                }
            }
        }
    }
}
