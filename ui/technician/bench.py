"""The technician's bench as QML sees it: the parts, the test that is on, and what came of it.

What blocks (a camera that opens, a voice, a printer) runs in a pool; its words come back by a signal.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple

from PySide6.QtCore import Property, QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.doctor.proofs import Proofs, Verdict
from kiosk.errors import BalcaoError, DeviceFault
from kiosk.events import Event
from kiosk.ports import Camera, Printer
from ui.speech.sound import Sound
from ui.technician.sheet import sheet
from ui.technician.words import NO_PRINTER, PARTS, SENTENCE, told

QML_IMPORT_NAME = "Balcao"
QML_IMPORT_MAJOR_VERSION = 1

RATE = 165
NEEDED_KEYS = {
    Qt.Key.Key_Up: "↑",
    Qt.Key.Key_Down: "↓",
    Qt.Key.Key_Left: "←",
    Qt.Key.Key_Right: "→",
    Qt.Key.Key_Return: "selecionar",
}
SELECT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
BY_ITSELF = ("touch", "reader", "keypad")
"""Tests that pass by what the machine felt, and by nobody's word."""


class Devices(NamedTuple):
    """What is tried."""

    camera: Callable[[], Camera]
    sound: Sound
    printer: Printer | None


class _Work(QRunnable):
    def __init__(self, call: Callable[[], None]) -> None:
        super().__init__()
        self._call = call

    def run(self) -> None:
        """Called by the pool."""
        self._call()


@QmlElement
@QmlSingleton
class Bench(QObject):
    """One technician at one machine."""

    changed = Signal()
    frameReady = Signal("QVariant")
    done = Signal()
    """The technician has done: the counter may come back."""
    _told = Signal(str, str, bool)

    def __init__(self, proofs: Proofs, devices: Devices, record: Callable[[Event], object]) -> None:
        super().__init__()
        self._proofs, self._devices, self._record = proofs, devices, record
        self._part, self._said, self._tried = "", "", False
        self._keys: list[str] = []
        self._pool = QThreadPool(self)
        self._told.connect(self._tell)

    @staticmethod
    def create(engine: QQmlEngine) -> "Bench":
        """The one that the window gave its engine."""
        bench: Bench = engine.property("bench")
        return bench

    # What QML reads

    @Property("QVariantList", notify=changed)
    def parts(self) -> list[dict[str, str]]:
        """Every part, with what came of its last test here."""
        return [{"name": name, "label": PARTS[name][0], "told": told(self._proofs.of(name))} for name in PARTS]

    @Property(str, notify=changed)
    def part(self) -> str:
        """The test that is on; empty: none."""
        return self._part

    @Property(str, notify=changed)
    def title(self) -> str:
        """Its name."""
        return PARTS[self._part][0] if self._part else ""

    @Property(str, notify=changed)
    def task(self) -> str:
        """What to do."""
        return PARTS[self._part][1] if self._part else ""

    @Property(str, notify=changed)
    def said(self) -> str:
        """What the machine says of it."""
        return self._said

    @Property(bool, notify=changed)
    def judged(self) -> bool:
        """Whether the technician may say that it passed: it was tried, and eyes or ears decide."""
        return self._tried and self._part not in BY_ITSELF

    # What it can do

    @Slot(str)
    def begin(self, part: str) -> None:
        """Start a part's test."""
        self._part, self._said, self._tried, self._keys = part, "", False, []
        self.changed.emit()
        self.again()

    @Slot()
    def again(self) -> None:
        """Show, speak or print once more."""
        calls = {"camera": self._show, "sound": self._speak, "printer": self._print}
        if self._part in calls:
            part, call = self._part, calls[self._part]
            self._pool.start(_Work(lambda: self._try(part, call)))

    @Slot()
    def leave(self) -> None:
        """Back to the list; nothing is noted."""
        self._part = ""
        self.changed.emit()

    @Slot()
    def touched(self) -> None:
        """Every square has felt a finger."""
        if self._part == "touch":
            self._note(Verdict.PASSED)

    @Slot()
    def passed(self) -> None:
        """Seen or heard as it should be."""
        if self.judged:
            self._note(Verdict.PASSED)

    @Slot()
    def failed(self) -> None:
        """Not as it should be."""
        self._note(Verdict.FAILED)

    @Slot()
    def absent(self) -> None:
        """This counter is meant to be without it."""
        self._note(Verdict.ABSENT)

    def key(self, key: int) -> bool:
        """A key of the machine's; True while they are being tried and do nothing else."""
        if self._part != "keypad":
            return False
        name = NEEDED_KEYS.get(Qt.Key.Key_Return if key in SELECT else Qt.Key(key))
        if name is None:
            return False
        if name not in self._keys:
            self._keys.append(name)
        self._tell("keypad", f"Sentidas: {' '.join(self._keys)}", False)
        if len(self._keys) == len(NEEDED_KEYS):
            self._note(Verdict.PASSED)
        return True

    def scanned(self, text: str) -> None:
        """A reader has read something: what it was is not kept."""
        if self._part == "reader" and text:
            self._note(Verdict.PASSED)

    def close(self) -> None:
        """Stop what is under way and wait for it."""
        self._part = ""
        self._pool.waitForDone()

    # How

    def _note(self, verdict: Verdict) -> None:
        if self._part:
            self._proofs.note(self._part, verdict, datetime.now(UTC))
            self._record(Event("device_tested", device=self._part, verdict=verdict.value))
            self.leave()

    def _try(self, part: str, call: Callable[[], str]) -> None:
        try:
            said, tried = call(), True
        except BalcaoError as error:
            said, tried = str(error), False
        self._told.emit(part, said, tried)

    @Slot(str, str, bool)
    def _tell(self, part: str, said: str, tried: bool) -> None:
        if part == self._part:
            self._said, self._tried = said, self._tried or tried
            self.changed.emit()

    def _show(self) -> str:
        """Frames until the test is left."""
        camera = self._devices.camera()
        camera.open()
        try:
            while self._part == "camera":
                frame = camera.read()
                if frame is None:
                    raise DeviceFault("A câmera não manda imagens.")
                self.frameReady.emit(frame.image)
                self._told.emit("camera", f"Imagem de {frame.image.shape[1]} × {frame.image.shape[0]}.", True)
        finally:
            camera.close()
        return ""

    def _speak(self) -> str:
        sound = self._devices.sound
        if sound.voice is None or sound.player is None:
            raise DeviceFault("Falta a voz (espeak-ng) ou o programa de som (alsa-utils).")
        sound.player.start(sound.voice.render(SENTENCE, "pt", RATE), 1.0)
        sound.player.wait()
        return "O quiosque falou. Você ouviu?"

    def _print(self) -> str:
        if self._devices.printer is None:
            raise DeviceFault(NO_PRINTER)
        self._devices.printer.clear()
        self._devices.printer.send(sheet())
        return "Enviado para a impressora. A folha saiu certa?"
