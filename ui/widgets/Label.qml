import QtQuick

/* Plain text in the house's face: never markup, never cut, never shrunk to fit. */
Text {
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.ink
    font.family: Theme.textFamily
    font.pixelSize: Theme.textSize
    lineHeight: 1.04
    verticalAlignment: Text.AlignVCenter
    Accessible.role: Accessible.StaticText
    Accessible.name: Theme.loose(text)
}
