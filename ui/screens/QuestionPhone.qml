import QtQuick
import "../widgets"

/* A telephone with its area code; a mobile one has a digit more. A foreign one keeps its country code. */
QuestionDigits {
    id: page

    readonly property bool mobile: digits.length < 3 || digits[2] === "9"

    mask: mobile ? "(00) 00000-0000" : "(00) 0000-0000"
    Component.onCompleted: {
        const given = String(view.value ?? "");
        if (given.startsWith("+55"))
            digits = given.slice(3);
    }
}
