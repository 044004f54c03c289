"""Decides what is said, and when.

Silent until somebody asks: headphones go in, 'Ouvir' is pressed, or F1. Then each new screen is read, each control when
it has the focus, each letter that is written, each problem when it comes. Any key or touch ends what is being said.
Everything ends with the visit: rate, volume, blank screen, and the voice itself unless headphones are still in.

Without headphones the voice comes from a loudspeaker, so what is secret is not said: a machine that cannot tell
whether headphones are in counts as one without.
"""

import time
from typing import Any

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickView
from shiboken6 import getCppPointer

from kiosk import spoken
from kiosk.text import DEFAULT_LANGUAGE
from ui.bridge import Kiosk
from ui.speech import readout
from ui.speech.phrases import phrase
from ui.speech.readout import Line
from ui.speech.sound import Sound
from ui.speech.talker import Talker, Utterance
from ui.unbroken import loose

QML_IMPORT_NAME = "Balcao"
QML_IMPORT_MAJOR_VERSION = 1

RATES = (110, 140, 170, 210, 260)
"""Words a minute."""
GAINS = (0.35, 0.6, 1.0, 1.6, 2.4)
USUAL = 2
PLACES = ("sheet", "page")
"""Object names of what holds a screen: a sheet lies over the page."""
JACK_POLL_MS = 50
UNUSED_S = 60.0
"""On the attract screen, without headphones: nobody is listening any more."""
LAST_CALL_S = 10
AHEAD = 80
"""Controls of a screen that are rendered before they are reached."""


@QmlElement
@QmlSingleton
class Speech(QObject):
    """The voice as QML and the window see it."""

    changed = Signal()
    said = Signal(str, str)
    """Words as they are spoken, and their language."""

    def __init__(self, view: QQuickView, kiosk: Kiosk, sound: Sound, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view, self._kiosk, self._jack = view, kiosk, sound.jack
        self._talker = Talker(sound.voice, sound.player) if sound.voice and sound.player else None
        self._on = self._blank = self._private = False
        self._rate = self._volume = USUAL
        self._touched = 0.0
        self._forget_scene()
        self._last: list[Line] = []
        self._greeting: list[Line] = []
        self._tune()
        self._keys = {
            Qt.Key.Key_F1: self.toggle,
            Qt.Key.Key_F2: self.repeat,
            Qt.Key.Key_F3: self.slower,
            Qt.Key.Key_F4: self.faster,
            Qt.Key.Key_F5: self.softer,
            Qt.Key.Key_F6: self.louder,
            Qt.Key.Key_F7: self.toggleBlank,
            Qt.Key.Key_VolumeDown: self.softer,
            Qt.Key.Key_VolumeUp: self.louder,
        }

        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        self._poll = QTimer(self, interval=JACK_POLL_MS)
        self._poll.timeout.connect(self._feel)

    @staticmethod
    def create(engine: QQmlEngine) -> "Speech":
        """The one that the window gave its engine."""
        speech: Speech = engine.property("speech")
        return speech

    def open(self) -> None:
        """Begin to watch the window and the headphone socket."""
        self._poll.start()
        for signal in (self._kiosk.replaced, self._kiosk.refreshed, self._kiosk.statusChanged, self._kiosk.busyChanged):
            signal.connect(self._glance)
        self._kiosk.feed.changed.connect(self._glance)
        self._kiosk.paper_feed.changed.connect(self._glance)
        self._kiosk.statusChanged.connect(self._warn)
        self._kiosk.ended.connect(self._reset)
        self._view.activeFocusItemChanged.connect(self._glance)

    def close(self) -> None:
        """Silence for good."""
        self._on = False
        self._poll.stop()
        if self._talker:
            self._talker.close()

    # What QML reads and presses

    def _get_on(self) -> bool:
        return self._on

    def _get_blank(self) -> bool:
        return self._blank

    def _get_rate(self) -> int:
        return self._rate

    def _get_volume(self) -> int:
        return self._volume

    on = Property(bool, _get_on, notify=changed)
    blank = Property(bool, _get_blank, notify=changed)
    """The screen shows nothing while the voice says everything."""
    rate = Property(int, _get_rate, notify=changed)
    volume = Property(int, _get_volume, notify=changed)

    @Slot()
    def toggle(self) -> None:
        """On or off."""
        self._switch(not self._on)

    @Slot()
    def repeat(self) -> None:
        """Say the last thing again."""
        if self._on:
            self._interrupt()
            self._speak(self._last, time.monotonic())

    @Slot()
    def slower(self) -> None:
        """One step slower, and the last thing again."""
        self._adjust(rate=-1)

    @Slot()
    def faster(self) -> None:
        """One step faster, and the last thing again."""
        self._adjust(rate=1)

    @Slot()
    def softer(self) -> None:
        """One step softer, and the last thing again."""
        self._adjust(volume=-1)

    @Slot()
    def louder(self) -> None:
        """One step louder, and the last thing again."""
        self._adjust(volume=1)

    @Slot()
    def toggleBlank(self) -> None:
        """Nothing on the screen, for whoever does not need it and wants nobody to read along; or light again."""
        if self._on:
            self._blank = not self._blank
            self.changed.emit()
            self._speak([Line(phrase("blank" if self._blank else "lit", self._language))], time.monotonic())

    # What the window tells

    def key(self, key: int) -> None:
        """A key was pressed, before anything else hears of it: it ends what is being said."""
        self.touch()
        act = self._keys.get(Qt.Key(key))
        if act is not None:
            act()

    def touch(self) -> None:
        """Somebody pressed something."""
        self._touched = time.monotonic()
        if self._on:
            self._interrupt()
            self._glance()

    # How it keeps up

    @property
    def _language(self) -> str:
        return str(self._kiosk.property("language"))

    def _tune(self) -> None:
        if self._talker:
            self._talker.rate, self._talker.gain = RATES[self._rate], GAINS[self._volume]

    def _switch(self, on: bool) -> None:
        if on == self._on:
            return
        self._on, self._touched = on, time.monotonic()
        self._forget_scene()
        if on:
            self._greeting = [Line(phrase("welcome", self._language))]
            self._glance()
        else:
            self._blank = False
            self._silence()
        self.changed.emit()

    def _adjust(self, rate: int = 0, volume: int = 0) -> None:
        self._rate = max(0, min(len(RATES) - 1, self._rate + rate))
        self._volume = max(0, min(len(GAINS) - 1, self._volume + volume))
        self._tune()
        self.changed.emit()
        self.repeat()

    def _interrupt(self) -> None:
        if self._talker:
            self._talker.hush()

    def _silence(self) -> None:
        self._last = []
        if self._talker:
            self._talker.forget()

    def _reset(self) -> None:
        """A visit is over: nothing of it is kept. The next person finds the voice as it was for the first one.

        On the screens of the staff the same person goes on, or is about to: there the voice stays as they set it.
        """
        self._silence()
        self._forget_scene()
        if self._kiosk.property("screen") == "Attract":
            self._rate = self._volume = USUAL
            self._tune()
            self._on, self._blank = self._private, False
        self.changed.emit()
        self._glance()

    def _feel(self) -> None:
        """Look at the socket: in starts the voice, out ends it at once."""
        private = self._jack.plugged() is True
        if private != self._private:
            self._private = private
            self._switch(private)
        unused = self._on and not private and self._kiosk.property("screen") == "Attract"
        if unused and time.monotonic() - self._touched > UNUSED_S:
            self._switch(False)

    def _glance(self, *_: Any) -> None:
        """Look soon, once for all that changes together; latency counts from the first change."""
        if self._on and not self._soon.isActive():
            self._since = time.monotonic()
            self._soon.start()

    def _warn(self) -> None:
        if self._on and self._kiosk.property("idleSeconds") == LAST_CALL_S:
            self._shapes = set()
            self._glance()

    # What is said

    def _forget_scene(self) -> None:
        self._scene: Any = None
        self._shapes: set[str] = set()
        self._focus: tuple[int, str, str] | None = None
        self._fields: dict[str, str] = {}
        self._since = 0.0

    def _look(self) -> None:
        """Compare what stands on the screen with what has been said."""
        scene = self._present_scene()
        if not self._on or scene is None:
            return
        found = readout.lines(scene, self._language)
        fields = readout.fields(scene)
        place = (address(scene), self._language, self._kiosk.property("view").get("target"))
        arrived = place != self._scene
        news = found if arrived else [line for line in found if line.shape not in self._shapes]
        alerts = any(line.alert for line in news)
        focus = self._focused(arrived)
        self._scene, self._shapes = place, {line.shape for line in found}
        echo = [] if arrived else self._echo(fields)
        self._fields = fields
        if arrived or alerts or focus or echo:
            self._interrupt()
        greeting, self._greeting = self._greeting, []
        self._speak([*greeting, *echo, *news, *focus], self._since)
        if arrived:
            self._prepare(scene)

    def _present_scene(self) -> QQuickItem | None:
        """The sheet that lies over everything, else the page."""
        shown = {item.objectName(): item for item in readout.visible(self._view.contentItem())}
        for place in PLACES:
            if place in shown and shown[place].childItems():
                return shown[place].childItems()[0]
        return None

    @property
    def _sensitive(self) -> bool:
        return bool(self._kiosk.property("view").get("sensitive"))

    def _focused(self, arrived: bool) -> list[Line]:
        item = self._view.activeFocusItem()
        if item is None:
            return []
        told = readout.control(item, self._language, self._sensitive)
        # A field that is being written in is echoed; any other control that says something else has changed its state.
        state = told[0].text if told and not readout.is_field(item) else ""
        here = (address(item), item.objectName(), state)
        if here == self._focus and not arrived:
            return []
        self._focus = here
        return told

    def _echo(self, fields: dict[str, str]) -> list[Line]:
        """What became of the keys: the letter that was written, or that something was erased."""
        for name, value in fields.items():
            before = self._fields.get(name)
            if before is not None and before != value:
                return [self._change(before, value)]
        return []

    def _change(self, before: str, after: str) -> Line:
        if len(after) < len(before) or not after:
            return Line(phrase("erased", self._language))
        if self._sensitive and not self._private:
            return Line(phrase("noted", self._language))
        added = after[len(before) :] if after.startswith(before) else ""
        letters = [letter for letter in added if letter.isalnum()] or list(added)
        single = spoken.key(letters[-1], self._language) if letters and len(letters) == 1 else after
        return Line(single, secret=self._sensitive)

    def _prepare(self, scene: QQuickItem) -> None:
        """Render what the arrows may reach."""
        if self._talker:
            items = [item for item in readout.visible(scene) if item.activeFocusOnTab()][:AHEAD]
            told = [line for item in items for line in readout.control(item, self._language, self._sensitive)]
            self._talker.ahead(self._utterances(told))

    def _speak(self, lines: list[Line], since: float) -> None:
        if not self._on or not lines:
            return
        self._last = lines
        utterances = self._utterances(lines)
        for utterance in utterances:
            self.said.emit(utterance.text, utterance.language)
        if self._talker:
            self._talker.say(utterances, since)

    def _utterances(self, lines: list[Line]) -> list[Utterance]:
        """Words for the engine, each in its language; what is secret only where nobody else hears it."""
        foreign = untranslated(self._kiosk.property("view")) if self._language != DEFAULT_LANGUAGE else set()
        told: list[Utterance] = []
        for line in lines:
            hidden = line.secret and not self._private
            language = DEFAULT_LANGUAGE if loose(line.text) in foreign and not hidden else self._language
            text = phrase("secret", language) if hidden else spoken.aloud(loose(line.text), language)
            if not (hidden and told and told[-1].text == text):
                told.append(Utterance(text, language))
        return told


def address(item: QQuickItem) -> int:
    """Where an item lives: tells items apart without holding one that is gone."""
    pointers: tuple[int, ...] = getCppPointer(item)
    return pointers[0]


def untranslated(view: Any) -> set[str]:
    """The texts of a view that stand in Portuguese for want of a translation: a Portuguese voice reads them."""
    if isinstance(view, list):
        return {text for part in view for text in untranslated(part)}
    if not isinstance(view, dict):
        return set()
    if view.get("untranslated") is True:
        return {loose(view["text"])}
    return {text for part in view.values() for text in untranslated(part)}
