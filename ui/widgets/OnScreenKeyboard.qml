pragma ComponentBehavior: Bound
import QtQuick

/* The keyboard in pt-BR. Ten columns; accents stand in a row of their own, as letters that can be seen;
   those of other languages' names stand with the signs.
   `layout`: text, email, code (capitals and digits). Keys keep their places when the page changes. */
Column {
    id: keyboard

    property string layout: "text"
    /* A line begins: the next letter is a capital, unless the person wants otherwise. */
    property bool starting: false
    /* A number is asked: its page comes first. */
    property bool numbers: false
    property bool shifted: starting
    property bool symbols: numbers
    /* Few rows: digits and accents take turns with the first row of letters. 0: letters, 1 and 2: accents. */
    readonly property bool crowded: Theme.crowded
    property int accents: 0
    readonly property bool upper: layout === "code" || shifted
    readonly property int gap: Math.max(Theme.mm(2.5), Theme.shrunk(2.6))
    readonly property real unit: (width - 9 * gap) / 10
    readonly property var pages: ({
            "text": [["á", "ã", "â", "é", "ê", "í", "ó", "õ", "ô", "ú"], ["q", "w", "e", "r", "t", "y", "u", "i", "o", "p"], ["a", "s", "d", "f", "g", "h", "j", "k", "l", "ç"], ["SHIFT", "z", "x", "c", "v", "b", "n", "m", "ERASE2"], ["PAGE2", "SPACE3", ".", ",", "CLEAR3"]],
            "symbols": [["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"], ["-", "/", "(", ")", "@", "#", "&", "+", "_", "$"], ["'", "\"", ":", "?", "!", "º", "ª", "ä", "ë", "ö"], ["SHIFT", "à", "è", "ò", "ù", "ü", "ï", "ñ", "ERASE2"], ["PAGE2", "SPACE3", ".", ",", "CLEAR3"]],
            "email": [["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"], ["q", "w", "e", "r", "t", "y", "u", "i", "o", "p"], ["a", "s", "d", "f", "g", "h", "j", "k", "l", "_"], ["-", "z", "x", "c", "v", "b", "n", "m", "ERASE2"], ["@2", ".2", ".com.br3", "CLEAR3"]],
            "code": [["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"], ["q", "w", "e", "r", "t", "y", "u", "i", "o", "p"], ["a", "s", "d", "f", "g", "h", "j", "k", "l", "ERASE"], ["z", "x", "c", "v", "b", "n", "m", "CLEAR3"]]
        })
    readonly property var turns: [["q", "w", "e", "r", "t", "y", "u", "i", "o", "p"], ["á", "ã", "â", "é", "ê", "í", "ó", "õ", "ô", "ú"], ["à", "ä", "è", "ë", "ï", "ò", "ö", "ù", "ü", "ñ"]]
    readonly property var fewer: ({
            "text": [turns[accents], ["a", "s", "d", "f", "g", "h", "j", "k", "l", "ç"], ["SHIFT", "z", "x", "c", "v", "b", "n", "m", "ERASE2"], ["PAGE2", "ACCENTS2", "SPACE3", "CLEAR3"]],
            "symbols": [["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"], ["-", "/", "(", ")", "@", "$", "&", "+", "=", "*"], ["'", "\"", ":", ";", "?", "!", "º", "ª", "ERASE2"], ["PAGE2", ".", ",", "SPACE3", "CLEAR3"]],
            "email": [symbols ? pages.email[0] : turns[0], ["a", "s", "d", "f", "g", "h", "j", "k", "l", "_"], ["-", "z", "x", "c", "v", "b", "n", "m", "ERASE2"], ["PAGE2", "@", ".", ".com.br3", "CLEAR3"]],
            "code": pages.code
        })
    readonly property string sheet: symbols && layout === "text" ? "symbols" : layout
    readonly property var rows: crowded ? fewer[sheet] : pages[sheet]

    signal typed(string text)
    signal erased
    signal cleared

    onStartingChanged: shifted = starting
    onNumbersChanged: symbols = numbers

    function press(code: string): void {
        switch (code) {
        case "SHIFT":
            shifted = !shifted;
            return;
        case "PAGE":
            symbols = !symbols;
            return;
        case "ACCENTS":
            accents = (accents + 1) % turns.length;
            return;
        case "ERASE":
            erased();
            return;
        case "CLEAR":
            cleared();
            return;
        case "SPACE":
            typed(" ");
            return;
        default:
            typed(upper ? code.toUpperCase() : code);
            shifted = false;
            accents = 0;
        }
    }
    function nameOf(code: string): string {
        const names = {
            "SHIFT": qsTr("Maiúscula"),
            "PAGE": symbols ? qsTr("ABC, letras") : qsTr("123, números e sinais"),
            "ACCENTS": qsTr("á é, letras com acento"),
            "ERASE": qsTr("Apagar"),
            "CLEAR": qsTr("Limpar"),
            "SPACE": qsTr("espaço"),
            ".": qsTr(". ponto"),
            ",": qsTr(", vírgula"),
            "-": qsTr("- hífen"),
            "@": qsTr("@ arroba"),
            "_": qsTr("_ sublinhado")
        };
        return names[code] ?? (upper ? code.toUpperCase() : code);
    }
    function labelOf(code: string): string {
        const labels = {
            "PAGE": symbols ? qsTr("ABC") : qsTr("123"),
            "ACCENTS": "á é",
            "CLEAR": qsTr("Limpar"),
            "SPACE": qsTr("espaço"),
            "SHIFT": "",
            "ERASE": ""
        };
        return labels[code] ?? (upper ? code.toUpperCase() : code);
    }

    spacing: gap

    Repeater {
        model: keyboard.rows.length

        Row {
            id: row

            required property int index
            readonly property var places: keyboard.rows[index]

            spacing: keyboard.gap

            Repeater {
                model: row.places.length

                KeyCap {
                    required property int index
                    readonly property string place: row.places[index] ?? ""
                    readonly property int span: place.length > 1 && "234".includes(place.slice(-1)) ? Number(place.slice(-1)) : 1
                    readonly property string code: span > 1 ? place.slice(0, -1) : place
                    readonly property bool command: code.length > 1 && code[0] >= "A" && code[0] <= "Z"

                    objectName: "key:" + (command ? code.toLowerCase() : code.toUpperCase())
                    width: Math.floor(span * keyboard.unit + (span - 1) * keyboard.gap)
                    name: keyboard.nameOf(code)
                    text: keyboard.labelOf(code)
                    icon: code === "SHIFT" ? "shift" : code === "ERASE" ? "backspace" : ""
                    held: code === "SHIFT" && keyboard.shifted
                    quiet: command && code !== "SPACE"
                    size: code.length > 1 ? Theme.letters(6.8) : Theme.letters(8.7)
                    onActivated: keyboard.press(code)
                }
            }
        }
    }
}
