import QtQuick
import Balcao
import "../widgets"

/* Somebody of the staff comes in: a number, a PIN. */
QuestionDigits {
    id: page

    function back(): void {
        Kiosk.staff.back();
    }
    function go(): void {
        const typed = digits;
        digits = "";
        if (typed !== "")
            Kiosk.staff.enter(typed);
    }

    showsSteps: false
    mask: "000000000000"
    ghost: ""
    secret: view.asked !== "number"
    backLabel: qsTr("Voltar")
    mainLabel: view.asked === "again" ? qsTr("Guardar a senha") : qsTr("Continuar")
    mainName: "enter"
    legend: view.name
}
