import QtQuick

/* A sentence that matters, with its icon. `tone`: info, good, warning, danger. */
Rectangle {
    id: banner

    required property string text
    property string tone: "info"
    property string icon: ({
            "info": "info",
            "good": "check_circle",
            "warning": "warning",
            "danger": "error"
        })[tone]
    property int textSize: Theme.letters(7.8)
    readonly property color words: tone === "good" ? Theme.goodInk : tone === "warning" ? Theme.warningInk : tone === "danger" ? Theme.dangerInk : Theme.infoInk

    radius: Theme.radius
    color: tone === "good" ? Theme.goodSurface : tone === "warning" ? Theme.warningSurface : tone === "danger" ? Theme.dangerSurface : Theme.infoSurface
    implicitHeight: Math.max(label.height, sign.height) + 2 * Theme.gap
    Accessible.role: Accessible.AlertMessage
    Accessible.name: Theme.loose(text)

    Symbol {
        id: sign
        x: Theme.gap + Theme.smallGap
        anchors.verticalCenter: parent.verticalCenter
        icon: banner.icon
        tint: banner.words
        side: Theme.letters(10)
    }

    Label {
        id: label
        x: sign.x + sign.width + Theme.gap
        width: banner.width - x - Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: Theme.together(banner.text)
        color: banner.words
        font.pixelSize: banner.textSize
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
