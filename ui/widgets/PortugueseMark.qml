import QtQuick

/* Says of the words beside it that they stand in Portuguese for want of a translation. `of`: `Words`, or nothing. */
Row {
    id: mark

    property var of: null
    property string words: qsTr("em português")
    property color tint: Theme.soft
    readonly property bool shown: of?.untranslated ?? false

    visible: shown
    height: shown ? implicitHeight : 0
    spacing: Theme.mm(2)

    Symbol {
        icon: "translate"
        tint: mark.tint
        side: Theme.letters(6.9)
        anchors.verticalCenter: parent.verticalCenter
    }
    Label {
        objectName: "portuguese"
        text: mark.words
        color: mark.tint
        font.pixelSize: Theme.smallSize
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
        anchors.verticalCenter: parent.verticalCenter
    }
}
