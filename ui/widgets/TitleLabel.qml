import QtQuick

/* What a page asks or says, in the largest letters: lines of about one length, so that no word is left alone. */
Label {
    id: title

    readonly property real whole: measure(text)
    readonly property real widest: Math.max(...text.split(" ").map(word => measure(word)))
    readonly property int lines: width > 0 ? Math.ceil(whole / width) : 1
    /* As narrow as the same number of lines allows, wherever words happen to break. */
    readonly property real even: Math.ceil((whole + (lines - 1) * widest) / lines) + Theme.hair
    readonly property int spare: lines > 1 ? Math.max(0, Math.floor(width - even)) : 0
    readonly property bool centred: horizontalAlignment === Text.AlignHCenter

    leftPadding: centred ? Math.floor(spare / 2) : 0
    rightPadding: spare - leftPadding
    font.pixelSize: Theme.titleSize
    font.weight: Font.Bold
    lineHeight: 0.94
    Accessible.role: Accessible.Heading

    function measure(words: string): real {
        return metrics.height > 0 ? metrics.advanceWidth(words) : 0; // the height, so that another font measures anew
    }

    FontMetrics {
        id: metrics
        font: title.font
    }
}
