pragma ComponentBehavior: Bound
import QtQuick
import Balcao
import "../widgets"

/* Requests that were stored and whose receipt nobody saw: for the person who comes and asks. */
Page {
    id: screen

    scroller: area

    ScrollArea {
        id: area
        anchors.fill: parent
        topMargin: Theme.shrunk(8)

        TitleLabel {
            objectName: "title"
            width: parent.width
            text: qsTr("Comprovantes que ninguém viu")
        }
        Label {
            width: parent.width
            text: screen.view.items.length > 0 ? qsTr("Pergunte à pessoa o dia e a hora em que a tela se apagou, e mostre o comprovante dela.") : qsTr("Todos os comprovantes foram vistos.")
            color: Theme.soft
        }
        Repeater {
            model: screen.view.items

            DoorCard {
                required property var modelData

                objectName: "unseen:" + modelData.protocol
                width: parent?.width ?? 0
                icon: "receipt_long"
                arrow: "arrow_forward"
                title: ({
                        "text": modelData.at,
                        "untranslated": false
                    })
                subtitle: ({
                        "text": qsTr("Protocolo %1").arg(Theme.paired(modelData.protocol)),
                        "untranslated": false
                    })
                onActivated: Kiosk.after.showUnseen(modelData.id)
            }
        }
    }
}
