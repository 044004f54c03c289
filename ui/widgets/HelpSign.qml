import QtQuick
import Balcao

/* For whoever stands five metres away: one word, as large as its place allows, in the language of the counter's staff.
   It neither blinks nor depends on its colour. */
Rectangle {
    id: sign

    color: Panel.theme === "contrast" ? Theme.ink : Theme.guide

    TextMetrics {
        id: metrics
        font.family: Theme.textFamily
        font.weight: Font.Bold
        font.pixelSize: 100
        text: word.text
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.gap

        Symbol {
            anchors.horizontalCenter: parent.horizontalCenter
            icon: "support_agent"
            tint: word.color
            side: Math.min(Theme.mm(70), Math.round(sign.height * 0.38))
        }
        Text {
            id: word
            objectName: "sign"
            anchors.horizontalCenter: parent.horizontalCenter
            text: "AJUDA"
            textFormat: Text.PlainText
            color: Theme.guideInk
            font.family: Theme.textFamily
            font.weight: Font.Bold
            font.pixelSize: Math.min(Theme.mm(64), Math.round(sign.height * 0.45), Math.floor(100 * (sign.width - 2 * Theme.margin) / metrics.advanceWidth))
            Accessible.ignored: true
        }
    }
}
