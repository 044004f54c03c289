import QtQuick
import "../widgets"

/* A date: day, month, year, typed one after the other. */
QuestionDigits {
    mask: "00/00/0000"
    ghost: qsTr("dd/mm/aaaa")
    legend: qsTr("Dia, mês e ano, só números. Por exemplo: 05/03/1984")

    function raw(): var {
        return digits.length === 8 ? digits.slice(0, 2) + "/" + digits.slice(2, 4) + "/" + digits.slice(4) : digits;
    }
    Component.onCompleted: {
        const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(view.value ?? ""));
        if (iso)
            digits = iso[3] + iso[2] + iso[1];
    }
}
