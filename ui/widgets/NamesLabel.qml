import QtQuick

/* Names with a dot between them on one line; else one below the other, so that no dot hangs at the end of a line. */
Label {
    id: label

    required property var names
    readonly property string joined: names.join(" · ")

    text: Math.ceil(metrics.advanceWidth) > width ? names.join("\n") : joined
    Accessible.name: joined

    TextMetrics {
        id: metrics
        font: label.font
        text: label.joined
    }
}
