pragma Singleton
import QtQuick
import Balcao

/* Roles, not colours; millimetres, not pixels. Blues and yellow of the gov.br design system. */
QtObject {
    id: theme

    readonly property var now: Palettes.all[Panel.theme]
    /* Two colours and nothing between them. */
    readonly property bool stark: Panel.theme === "contrast" || Panel.theme === "yellow"

    readonly property color page: now.page
    readonly property color surface: now.surface
    readonly property color quiet: now.quiet
    readonly property color line: now.line
    readonly property color edge: now.edge
    readonly property color sheetEdge: now.sheetEdge
    readonly property color ink: now.ink
    readonly property color soft: now.soft
    readonly property color ghost: now.ghost
    readonly property color night: now.night
    readonly property color nightInk: now.nightInk
    readonly property color nightSoft: now.nightSoft
    readonly property color nightEdge: now.nightEdge
    readonly property color nightPressed: now.nightPressed
    readonly property color nightAction: now.nightAction
    readonly property color nightActionInk: now.nightActionInk
    readonly property color nightActionPressed: now.nightActionPressed
    readonly property color brand: now.brand
    readonly property color action: now.action
    readonly property color actionInk: now.actionInk
    readonly property color actionPressed: now.actionPressed
    readonly property color actionPressedInk: now.actionPressedInk
    readonly property color pressed: now.pressed
    readonly property color pressedInk: now.pressedInk
    readonly property color focus: now.focus
    readonly property color guide: now.guide
    readonly property color guideInk: "#000000"
    readonly property color track: now.track
    readonly property color scrim: now.scrim
    readonly property color veil: now.veil
    readonly property color good: now.good
    readonly property color goodSurface: now.goodSurface
    readonly property color goodInk: now.goodInk
    readonly property color warningSurface: now.warningSurface
    readonly property color warningInk: now.warningInk
    readonly property color danger: now.danger
    readonly property color dangerSurface: now.dangerSurface
    readonly property color dangerInk: now.dangerInk
    readonly property color infoSurface: now.infoSurface
    readonly property color infoInk: now.infoInk

    /* Height is scarce: lying, or lowered. */
    readonly property bool flat: Panel.wide || Panel.lowered
    /* Lowered, upright: what is pressed lies in the lower half, what is read before that stands in the upper one. */
    readonly property bool halved: Panel.lowered && !Panel.wide
    /* The same with large letters: keys, bars and field fill their half. */
    readonly property bool crowded: halved && Panel.textScale > 1.2

    readonly property string textFamily: "Atkinson Hyperlegible Next"
    readonly property string digitFamily: "Atkinson Hyperlegible Mono"

    readonly property int heroSize: letters(28)
    readonly property int titleSize: letters(flat ? 13.5 : 15.5)
    readonly property int headingSize: letters(11)
    readonly property int cardSize: letters(9.5)
    readonly property int buttonSize: letters(9.6)
    readonly property int textSize: letters(8.7)
    readonly property int smallSize: letters(6.9)
    readonly property int digitSize: letters(17)

    readonly property int margin: shrunk(12)
    readonly property int gap: Math.max(mm(2.6), shrunk(5))
    readonly property int smallGap: Math.max(mm(2.6), shrunk(3.2))
    readonly property int hair: Math.max(1, Math.round(mm(0.3)))
    readonly property int border: Math.max(2, mm(0.7))
    readonly property int barPadding: crowded ? mm(2.6) : shrunk(flat ? 4.5 : 7)
    readonly property int ring: Math.max(3, mm(1.0))
    readonly property int radius: shrunk(6)
    readonly property int radiusLarge: shrunk(7.5)

    readonly property int touchLeast: mm(12.7)
    readonly property int chipHeight: Math.max(mm(14), shrunk(flat ? 16 : 20))
    readonly property int buttonHeight: Math.max(mm(20), shrunk(flat ? 23 : 29))
    readonly property int keyHeight: Math.max(mm(14), crowded ? 0 : shrunk(Panel.lowered ? 16 : 21))
    readonly property int padHeight: Math.max(mm(15), shrunk(flat ? 19 : 28))
    /* What ten keys of the least width need, with the margins beside them. */
    readonly property int keyboardWidth: 10 * mm(13) + 9 * mm(2.6) + 2 * margin
    readonly property int bandHeight: Math.max(mm(17), shrunk(flat ? 20 : 27))

    readonly property int slide: Panel.reducedMotion ? 0 : 24
    readonly property int slideMs: Panel.reducedMotion ? 0 : 160

    /* A sentence whose last two words go to the next line together, rather than one alone. */
    function together(text: string): string {
        return text.replace(/( \S{1,9}) (\S{1,10})$/, "$1\u00a0$2");
    }
    /* The words for a voice, without what keeps lines together on the screen. No pattern: what one matched last stays
       with the engine, and this may be what somebody wrote. */
    function loose(text: string): string {
        return text.split("\u2060").join("").split("\u00a0").join(" ");
    }
    /* A protocol number that breaks, where it must, in its middle. */
    function paired(protocol: string): string {
        const groups = protocol.split(" ");
        return groups.length === 4 ? groups.slice(0, 2).join("\u00a0") + " " + groups.slice(2).join("\u00a0") : protocol;
    }
    /* Pixels of so many millimetres. */
    function mm(millimetres: real): int {
        return Math.round(millimetres * Panel.pxPerMm);
    }
    /* The same, less on a small panel. */
    function shrunk(millimetres: real): int {
        return Math.round(millimetres * Panel.pxPerMm * Panel.fit);
    }
    /* Pixels of a letter's em in millimetres, as large as the person asked for. */
    function letters(millimetres: real): int {
        return Math.round(millimetres * Panel.pxPerMm * Panel.fit * Panel.textScale);
    }
}
