import QtQuick

/* A Material Symbol in a role's colour. Always beside words: it has no name of its own. */
Image {
    id: symbol

    required property string icon
    property color tint: Theme.ink
    property int side: Theme.buttonSize

    width: side
    height: side
    sourceSize: Qt.size(side, side)
    source: icon === "" ? "" : "image://symbols/" + icon + "/" + String(tint).slice(-6)
    Accessible.ignored: true
}
