"""The panel as screens see it: how many pixels a millimetre has, how large text is, which theme is on.

Colours and sizes themselves are roles in `widgets/Theme.qml`; what changes while a person is here lies in `Panel`
and goes back to its default when the visit ends. Sizes are millimetres because Qt's own dots an inch are a guess.
"""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

QML_IMPORT_NAME = "Balcao"
QML_IMPORT_MAJOR_VERSION = 1

FULL_SHORT_SIDE_MM = 268.0
"""A short side from which nothing needs to be smaller: a 21.5 inch panel standing upright."""
SMALLEST_FIT = 0.72
SMALLEST_TEXT, LARGEST_TEXT = 1.0, 2.0
THEMES = ("light", "dark", "contrast", "yellow")
"""Palettes of `widgets/Palettes.qml`; the first is what a visit begins with."""


@QmlElement
@QmlSingleton
class Panel(QObject):
    """What the person and the panel decide about how screens look."""

    geometryChanged = Signal()
    textScaleChanged = Signal()
    themeChanged = Signal()
    motionChanged = Signal()
    loweredChanged = Signal()

    def __init__(self, px_per_mm: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._px_per_mm = px_per_mm
        self._width, self._height = 1080, 1920
        self._text_scale = 1.0
        self._theme = THEMES[0]
        self._reduced_motion = False
        self._lowered = False

    @staticmethod
    def create(engine: QQmlEngine) -> "Panel":
        """The panel that the window gave its engine."""
        panel: Panel = engine.property("panel")
        return panel

    def resize(self, width: int, height: int) -> None:
        """The window's size in pixels."""
        if (width, height) != (self._width, self._height):
            self._width, self._height = width, height
            self.geometryChanged.emit()

    @Slot()
    def reset(self) -> None:
        """Back to how the next person expects it."""
        self.textScale, self.theme, self.reducedMotion, self.lowered = 1.0, THEMES[0], False, False

    def _get_px_per_mm(self) -> float:
        return self._px_per_mm

    def _get_fit(self) -> float:
        short_mm = min(self._width, self._height) / self._px_per_mm
        return max(SMALLEST_FIT, min(1.0, short_mm / FULL_SHORT_SIDE_MM))

    def _get_wide(self) -> bool:
        return self._width > self._height

    def _get_text_scale(self) -> float:
        return self._text_scale

    def _set_text_scale(self, value: float) -> None:
        value = max(SMALLEST_TEXT, min(LARGEST_TEXT, value))
        if value != self._text_scale:
            self._text_scale = value
            self.textScaleChanged.emit()

    def _get_theme(self) -> str:
        return self._theme

    def _set_theme(self, value: str) -> None:
        if value in THEMES and value != self._theme:
            self._theme = value
            self.themeChanged.emit()

    def _get_reduced_motion(self) -> bool:
        return self._reduced_motion

    def _set_reduced_motion(self, value: bool) -> None:
        if value != self._reduced_motion:
            self._reduced_motion = value
            self.motionChanged.emit()

    def _get_lowered(self) -> bool:
        return self._lowered

    def _set_lowered(self, value: bool) -> None:
        if value != self._lowered:
            self._lowered = value
            self.loweredChanged.emit()

    pxPerMm = Property(float, _get_px_per_mm, constant=True)
    fit = Property(float, _get_fit, notify=geometryChanged)
    """Below 1 where the panel is small: text and padding shrink with it, touch targets keep their floor."""
    wide = Property(bool, _get_wide, notify=geometryChanged)
    """Lying: height is what is scarce."""
    textScale = Property(float, _get_text_scale, _set_text_scale, notify=textScaleChanged)
    theme = Property(str, _get_theme, _set_theme, notify=themeChanged)
    reducedMotion = Property(bool, _get_reduced_motion, _set_reduced_motion, notify=motionChanged)
    lowered = Property(bool, _get_lowered, _set_lowered, notify=loweredChanged)
    """Everything slides into the lower half of an upright panel, within reach of a wheelchair."""
