import QtQuick

/* What a page asks or says, in the largest letters: lines of about one length, so that no word is left alone. */
Label {
    id: title

    readonly property int lines: width > 0 ? Math.ceil(whole.advanceWidth / width) : 1
    /* As narrow as the same number of lines allows, wherever words happen to break. */
    readonly property real even: Math.ceil((whole.advanceWidth + (lines - 1) * longest.advanceWidth) / lines) + Theme.hair
    readonly property int spare: lines > 1 ? Math.max(0, Math.floor(width - even)) : 0
    readonly property bool centred: horizontalAlignment === Text.AlignHCenter

    leftPadding: centred ? Math.floor(spare / 2) : 0
    rightPadding: spare - leftPadding
    font.pixelSize: Theme.titleSize
    font.weight: Font.Bold
    lineHeight: 0.94
    Accessible.role: Accessible.Heading

    TextMetrics {
        id: whole
        font: title.font
        text: title.text
    }
    TextMetrics {
        id: longest
        font: title.font
        text: title.text.split(" ").reduce((longer, word) => word.length > longer.length ? word : longer, "")
    }
}
