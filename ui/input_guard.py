"""What may reach the window: letters, arrows, and the keys of the counter's own pad; a finger, and one mouse button.

Shortcuts, keys of other windows, drops, and (in full screen) the window manager's wish to close are swallowed here,
before any screen can see them. What a reader types arrives as one scan and is written like by a keyboard, without its
Enter.

A letter waits until it is clear that no reader typed it. Where what it does can be taken back (`undo`), it does it at
once; should it have been a reader's, that is undone before the scan arrives.
"""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow

from kiosk.devices.keyboard_reader import GAP_MS, KeyboardReader, Scan

_Key = Qt.Key
NAMED = {
    *(_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down),
    *(_Key.Key_Return, _Key.Key_Enter, _Key.Key_Select, _Key.Key_Tab, _Key.Key_Backtab),
    *(_Key.Key_Escape, _Key.Key_Back, _Key.Key_Backspace, _Key.Key_Delete),
    # The voice's keys, as an audio pad sends them.
    *(_Key.Key_F1, _Key.Key_F2, _Key.Key_F3, _Key.Key_F4, _Key.Key_F5, _Key.Key_F6, _Key.Key_F7),
    *(_Key.Key_VolumeDown, _Key.Key_VolumeUp),
    *(_Key.Key_Shift, _Key.Key_AltGr, _Key.Key_CapsLock, _Key.Key_NumLock),
}
"""Keys that write nothing and may pass."""
DEAD = range(_Key.Key_Dead_Grave.value, _Key.Key_Dead_Longsolidusoverlay.value + 1)
"""Accents that wait for their letter."""
ENDS = (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Tab)
COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier

_KEYS = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride}
_BUTTONS = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}
_DROPS = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}
_NEVER = {QEvent.Type.ContextMenu, *_DROPS}
_SHOWN = {QEvent.Type.Expose, QEvent.Type.FocusIn}


def may_pass(event: QKeyEvent) -> bool:
    """Whether a key belongs to a counter."""
    if event.modifiers() & COMMANDS:
        return False
    key = event.key()
    return key in NAMED or key in DEAD or is_letter(event)


def is_letter(event: QKeyEvent) -> bool:
    """Whether a key writes something that can be seen."""
    text = event.text()
    return bool(text) and text.isprintable()


def _nobody(_text: str) -> bool:
    return False


Undo = Callable[[], None]


def _nothing() -> Undo | None:
    return None


class InputGuard(QObject):
    """Stands before a window. `locked`: nobody closes it from outside, and no window manager hears its keys.

    `scanned` is asked first about what a reader read; where it takes it, nothing is written. `undoing` gives what takes
    back whatever the next letter does, or None where that is not possible.
    """

    def __init__(
        self,
        window: QWindow,
        locked: bool,
        scanned: Callable[[str], bool] = _nobody,
        undoing: Callable[[], Undo | None] = _nothing,
    ) -> None:
        super().__init__(window)
        self._window, self._locked, self._scanned, self._undoing = window, locked, scanned, undoing
        self._undo: Undo | None = None
        self._reader: KeyboardReader[QKeyEvent] = KeyboardReader()
        self._passing = False
        self._timer = QTimer(self, interval=GAP_MS, singleShot=True)
        self._timer.timeout.connect(self.rest)
        window.installEventFilter(self)

    @property
    def holds(self) -> bool:
        """Whether letters wait to be told from a reader's."""
        return self._reader.holds

    def rest(self) -> None:
        """Nothing follows: hand on what is held."""
        self._hand_on(self._reader.rest())

    def forget(self) -> None:
        """A visit is over: nothing of it may be brought back."""
        self._undo = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True for what goes no further."""
        kind = event.type()
        if kind in _KEYS and not self._passing:
            return self._key(cast("QKeyEvent", event))
        if kind in _BUTTONS:
            return cast("QMouseEvent", event).button() is not Qt.MouseButton.LeftButton
        if kind in _SHOWN and self._locked:
            self._hold_keyboard()
        return self._refuses(kind, event)

    def _refuses(self, kind: QEvent.Type, event: QEvent) -> bool:
        if kind in _NEVER or (kind is QEvent.Type.Close and self._locked):
            event.ignore()
            return True
        return False

    def _hold_keyboard(self) -> None:
        # An X server asks a window manager first for the keys that it wants; not while a window holds them all.
        if QGuiApplication.platformName() == "xcb":
            self._window.setKeyboardGrabEnabled(True)

    def _key(self, event: QKeyEvent) -> bool:
        if not may_pass(event):
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if not is_letter(event) or event.isAutoRepeat():
            return self._other(event)
        copy = QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers(), event.text())
        if not self._reader.follows(event.timestamp()):
            self._hand_on(self._reader.rest())
        undo = self._undoing()
        ready = self._reader.typed(copy, event.text(), event.timestamp(), hurried=undo is not None)
        if copy in ready:
            self._undo = undo
        self._hand_on(ready)
        self._timer.start()
        return True

    def _other(self, event: QKeyEvent) -> bool:
        """What is no letter: it comes after all letters that came before."""
        swallowed, before = False, self._reader.rest() if event.key() not in ENDS else None
        if before is None:
            swallowed, before = self._reader.ended(event.timestamp())
        self._hand_on(before)
        return swallowed

    def _hand_on(self, ready: list[QKeyEvent | Scan]) -> None:
        self._timer.stop()
        for one in ready:
            if not isinstance(one, Scan):
                self._press(one)
                continue
            if one.gone_ahead and self._undo is not None:
                self._undo()
            if not self._scanned(one.text):
                self._write(one)

    def _write(self, scan: Scan) -> None:
        for letter in scan.text:
            self._press(QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))

    def _press(self, event: QKeyEvent) -> None:
        self._passing = True
        try:
            QCoreApplication.sendEvent(self._window, event)
        finally:
            self._passing = False
