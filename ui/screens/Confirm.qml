import QtQuick
import Balcao
import "../widgets"

/* The screen is turned to the citizen, who confirms what was written, or points at what is wrong. */
Page {
    id: page

    function back(): void {
        Kiosk.staff.back();
    }

    mainLabel: view.words.confirm
    mainName: "confirm"
    mainArrow: ""
    mainIcon: "check"
    scroller: sheet.area
    onMainPressed: Kiosk.staff.confirmHere()

    WrittenSheet {
        id: sheet
        anchors.fill: parent
        view: page.view
        onPointed: target => Kiosk.staff.point(target)

        LinkButton {
            objectName: "unconfirmed"
            anchors.horizontalCenter: parent?.horizontalCenter
            width: Math.min(implicitWidth, parent?.width ?? 0)
            text: qsTr("A pessoa não pode confirmar")
            onActivated: Kiosk.staff.ask("unconfirmed")
        }
    }
}
