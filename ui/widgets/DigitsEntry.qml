pragma ComponentBehavior: Bound
import QtQuick
import Balcao

/* A number as people read it: grouped, of fixed width, what is missing shown pale. `mask` has a 0 for each character. */
Item {
    id: entry

    required property string name
    property string mask: ""
    /* The same shape in letters for what is still missing: 'dd/mm/aaaa'. */
    property string ghost: mask
    property int limit: mask === "" ? 13 : mask.split("0").length - 1
    property bool letters: false
    /* Never shown and never said: a dot for each. */
    property bool secret: false
    property bool wrong: false
    property string value: ""
    readonly property string shown: dress(value)
    /* Digits that are hardly too wide for one line are a little smaller rather than parted. */
    readonly property real fits: lines.width / (digit.advanceWidth * Math.max(1, mask.length) + Theme.border)
    readonly property int size: mask !== "" && fits < 1 && fits > 0.85 ? Math.floor(Theme.digitSize * fits) : Theme.digitSize
    /* Where large digits may go on in a second line: "000.", "000.", "000-", "00". */
    readonly property var groups: parts(mask)
    readonly property string places: ghost.replace(Theme.stark ? /[0a-z]/g : /0/g, "_")

    signal submitted

    function dress(raw: string): string {
        if (secret)
            return "•".repeat(raw.length);
        if (mask === "")
            return raw.replace(/\B(?=(\d{3})+(?!\d))/g, ".");
        let out = "";
        let next = 0;
        for (const place of mask) {
            if (place === "0") {
                if (next >= raw.length)
                    return out;
                out += raw[next++];
            } else {
                if (next >= raw.length && next > 0)
                    return out;
                out += place;
            }
        }
        return out;
    }
    function parts(shape: string): var {
        let end = 0;
        return (shape.match(/[^0]*0+[^0]*/g) ?? [""]).map(part => ({
                    "start": end,
                    "end": part === "" ? Infinity : end += part.length
                }));
    }
    function put(words: string): bool {
        const wanted = letters ? words.toUpperCase().replace(/[^0-9A-Z]/g, "") : words.replace(/[^0-9]/g, "");
        if (wanted !== "")
            value = (value + wanted).slice(0, limit);
        return wanted !== "";
    }
    function erase(): void {
        value = value.slice(0, -1);
    }
    function clear(): void {
        value = "";
    }

    TextMetrics {
        id: digit
        font.family: Theme.digitFamily
        font.pixelSize: Theme.digitSize
        font.weight: Font.DemiBold
        text: "0"
    }

    activeFocusOnTab: true
    implicitHeight: Math.max(Theme.buttonHeight, lines.height + 2 * Theme.smallGap)
    Accessible.role: Accessible.EditableText
    Accessible.name: Theme.loose(entry.name)
    Accessible.description: entry.secret ? "" : entry.shown
    Accessible.focusable: true

    Keys.onPressed: event => {
        if (![Qt.Key_Return, Qt.Key_Enter, Qt.Key_Select].includes(event.key))
            return;
        event.accepted = true;
        if (!event.isAutoRepeat)
            entry.submitted();
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: entry.forceActiveFocus(Qt.MouseFocusReason)
    }

    FieldFrame {
        anchors.fill: parent
        current: true
        wrong: entry.wrong
    }

    FocusRing {
        visible: entry.activeFocus && Focus.keysInUse
    }

    Flow {
        id: lines
        x: Theme.margin
        width: entry.width - 2 * Theme.margin
        anchors.verticalCenter: parent.verticalCenter

        Repeater {
            model: entry.groups

            Row {
                id: part

                required property int index
                required property var modelData
                readonly property int from: Math.max(modelData.start, entry.shown.length)
                readonly property bool last: index === entry.groups.length - 1

                DigitsLabel {
                    text: entry.shown.slice(part.modelData.start, part.modelData.end)
                    font.weight: Font.DemiBold
                }
                Rectangle {
                    visible: part.from === entry.shown.length && (part.from < part.modelData.end || part.last)
                    width: Theme.border
                    height: entry.size * 1.1
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.action
                }
                DigitsLabel {
                    text: entry.places.slice(part.from, part.modelData.end)
                    color: Theme.ghost
                }
            }
        }
    }

    component DigitsLabel: Label {
        visible: text !== ""
        font.family: Theme.digitFamily
        font.pixelSize: entry.size
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
