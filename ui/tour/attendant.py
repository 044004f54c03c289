"""Somebody who serves with a keyboard: comes in, finds a service, fills it, parks it once, sends it, counts the day.

Like the visitor a generator that yields conditions to wait for. Every key is counted, and what a field asks for too:
the keys of an answer (its characters; one for a choice) and one to be done with it.
"""

import time
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from kiosk.errors import Refused
from kiosk.flow.definition import Kind
from ui.tour.scenario import Scenario
from ui.tour.sight import Sight
from ui.tour.visitor import municipality_of

Condition = Callable[[], bool]
Steps = Iterator[Condition | None]

NUMBER, PIN = "1001", "482915"
SHORTCUTS = "123456789abcdefghijklmnopqrstuvwxyz"
LEAST_SEARCH = 3
DIGITS = {Kind.NUMBER, Kind.DATE, Kind.CPF, Kind.PHONE}
LINES = {Kind.TEXT, Kind.EMAIL, Kind.CNPJ}
ADDRESS = ("logradouro", "numero", "complemento", "bairro", "cep")
CONFIRM = "1"
"""Confirms a signature by key."""
WITNESS, REASON = "witness", "cannot_move"


@dataclass
class Effort:
    """Keys that were pressed, and keys that the answers ask for."""

    keys: int = 0
    needed: int = 0
    waits_ms: list[float] = field(default_factory=list)
    """From the last key of a field to the first frame of the next."""


class Keyboard:
    """A real keyboard at the window; knows how long the next screen took to stand there."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight
        self.effort = Effort()
        self._since: float | None = None
        self._replaced = False
        sight.window.kiosk.replaced.connect(self._on_replaced)
        sight.view.frameSwapped.connect(self._on_frame)

    def release(self) -> None:
        """Watch no more: the window may go."""
        self._sight.window.kiosk.replaced.disconnect(self._on_replaced)
        self._sight.view.frameSwapped.disconnect(self._on_frame)

    def write(self, text: str, *, last: bool = False) -> None:
        """One key a character, at a hand's pace: no letter waits to be told from a reader's, but one that ends a field.

        Where that one has to wait, its blink is part of what is measured.
        """
        for character in unicodedata.normalize("NFC", text):
            self.effort.keys += 1
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
                event.setTimestamp(round(1000 * time.monotonic()))
                QCoreApplication.sendEvent(self._sight.view, event)
            if not last:
                self._sight.window.guard.rest()

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, *, last: bool = False
    ) -> None:
        """One key, or a chord; `last`: it ends a field."""
        self.effort.keys += 1
        if last:
            self.watch()
        QTest.keyClick(self._sight.view, key, modifier)

    def watch(self) -> None:
        """Measure from now on."""
        self._since, self._replaced = time.perf_counter(), False

    def _on_replaced(self) -> None:
        self._replaced = True

    def _on_frame(self) -> None:
        if self._since is not None and self._replaced:
            self.effort.waits_ms.append(1000 * (time.perf_counter() - self._since))
            self._since = None


class Attendant:
    """One attendant's round, from the door back to it. `typed` holds what was answered, by position."""

    def __init__(self, sight: Sight, scenario: Scenario, picture: Callable[[str], None], code: str = "") -> None:
        self._sight, self._scenario, self._picture, self._code = sight, scenario, picture, code
        self.keyboard = Keyboard(sight)
        self.typed: dict[str, Any] = {}
        self.protocol = ""
        self.submit_ms = 0.0
        self._to_park = True

    def visit(self) -> Steps:
        """The whole of it."""
        yield from self.come_in()
        yield from self.serve()
        yield from self._acts("shift")
        yield from self._arrive("Shift", "shift")
        self.keyboard.press(Qt.Key.Key_Escape)
        yield from self._arrive("DeskHome", "home-again")
        yield from self._acts("leave")
        yield from self._arrive("SignIn", "door-again")

    def come_in(self) -> Steps:
        """The first time on this device: number, first code, a PIN twice."""
        for name, typed in (("door", NUMBER), ("first-code", self._code), ("new-pin", PIN), ("again", PIN)):
            asked = self._sight.shown.get("asked")
            yield lambda: self._sight.screen == "SignIn" and self._sight.settled
            self._picture(name)
            self.keyboard.write(typed)
            self.keyboard.press(Qt.Key.Key_Return)
            yield lambda asked=asked: self._sight.shown.get("asked") != asked
        yield from self._arrive("DeskHome", "home")

    def serve(self, *, parking: bool = True) -> Steps:
        """Find the service, fill it, have it confirmed, send it, and be back at the desk."""
        self._to_park = parking
        self.keyboard.effort = Effort()
        yield from self._find()
        while not self._sight.shown.get("protocol"):
            yield from self._question()
        yield from self._receipt()

    def _find(self) -> Steps:
        wanted = f"service:{self._scenario.service}"
        for place, character in enumerate(self._scenario.search):
            self.keyboard.write(character)
            hits = self._sight.shown.get("hits") or [{}]
            if place + 1 >= LEAST_SEARCH and hits[0].get("id") == wanted:
                break
        yield lambda: (self._sight.shown.get("hits") or [{}])[0].get("id") == wanted
        self._picture("search")
        self.keyboard.press(Qt.Key.Key_Return, last=True)

    def _question(self) -> Steps:
        yield lambda: self._sight.screen.startswith("Question") or "protocol" in self._sight.shown
        shown = self._sight.shown
        target, kind = str(shown["target"]), Kind(shown["kind"])
        if kind is Kind.REVIEW:
            yield from self._review()
            return
        yield lambda: self._sight.settled
        if self._to_park and kind in LINES and "nome" in self.typed:
            self._to_park = False
            yield from self._park_and_resume(target)
        made = kind in (Kind.DOCUMENT, Kind.SIGNATURE) and self._scenario.answer_to(target) is not None
        if made and kind is Kind.DOCUMENT:
            yield from self._photograph(target)
        elif made:
            self._sign(target)
        else:
            yield from self._reply(target, kind)
        yield lambda: self._sight.shown.get("target") != target

    def _reply(self, target: str, kind: Kind) -> Steps:
        effort = self.keyboard.effort
        if kind in (Kind.CONSENT, Kind.INFORMATION):
            effort.needed += 1
            self._picture(kind.value)
            self.keyboard.press(Qt.Key.Key_Return, last=True)
            return
        if kind is Kind.PRESENCE:
            effort.needed += 2
            yield from self._witness()
            return
        value = self._scenario.answer_to(target)
        self.typed[target] = value
        if value is None:
            effort.needed += 1
            self._picture(target.replace("/", "-"))
            self.keyboard.press(Qt.Key.Key_F9, last=True)
        else:
            self._enter(target, kind, value)

    def _photograph(self, target: str) -> Steps:
        """Camera on, a page that takes itself, use it; without a camera the question's way out."""
        self.keyboard.effort.needed += 2
        self._picture(target)
        self.keyboard.press(Qt.Key.Key_Return)
        yield lambda: self._sight.shown["document"]["stage"] == "checking" or bool(self._sight.shown["problem"])
        self._picture(f"{target}-page")
        if self._sight.shown["problem"]:
            self.typed[target] = None
            self.keyboard.press(Qt.Key.Key_F9, last=True)
        else:
            self.keyboard.press(Qt.Key.Key_Return, last=True)

    def _sign(self, target: str) -> None:
        self.keyboard.effort.needed += 1
        self._picture(target)
        self.keyboard.watch()
        self.keyboard.write(CONFIRM, last=True)

    def _enter(self, target: str, kind: Kind, value: Any) -> None:
        effort, name = self.keyboard.effort, target.replace("/", "-")
        if kind in DIGITS:
            text = "".join(character for character in _as_typed(kind, str(value)) if character.isdigit())
            effort.needed += len(text) + 1
            self.keyboard.write(text)
            self._done(name)
        elif kind in LINES or kind is Kind.LONG_TEXT:
            effort.needed += len(str(value)) + 1
            self.keyboard.write(str(value))
            chord = Qt.KeyboardModifier.ControlModifier if kind is Kind.LONG_TEXT else Qt.KeyboardModifier.NoModifier
            self._done(name, chord)
        elif kind is Kind.ADDRESS:
            self._address(value, name)
        else:
            self._choose(kind, value, name)

    def _done(self, name: str, chord: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._picture(name)
        self.keyboard.press(Qt.Key.Key_Return, chord, last=True)

    def _choose(self, kind: Kind, value: Any, name: str) -> None:
        options = [str(option["id"]) for option in self._sight.shown["options"]] or ["yes", "no"]
        chosen = value if isinstance(value, list) else ["yes" if value else "no"] if kind is Kind.YES_NO else [value]
        if kind not in (Kind.CHOICE, Kind.CHOICES, Kind.YES_NO):
            raise Refused(f"O passeio do atendente ainda não sabe responder '{kind.value}'.")
        self.keyboard.effort.needed += len(chosen) + 1
        if kind is not Kind.CHOICES:
            self._picture(name)
            self.keyboard.watch()
        for option in chosen:
            self.keyboard.write(SHORTCUTS[options.index(option)], last=kind is not Kind.CHOICES)
        if kind is Kind.CHOICES:
            self._done(name)

    def _address(self, value: dict[str, Any], name: str) -> None:
        town = municipality_of(value)
        for part in ADDRESS:
            text = str(value.get(part) or "")
            self.keyboard.effort.needed += len(text) + 1 if text else 0
            self.keyboard.write(text)
            self.keyboard.press(Qt.Key.Key_Return)
        self.keyboard.effort.needed += len(town.name) + 1
        self.keyboard.write(town.name)
        self._done(name)

    def _witness(self) -> Steps:
        self._picture("presence")
        self.keyboard.press(Qt.Key.Key_F8)
        self._pick(WITNESS)
        yield from self._arrive("StaffChoice", "witness-reason")
        self.keyboard.watch()
        self._pick(REASON, last=True)

    def _pick(self, option: str, *, last: bool = False) -> None:
        options = [str(one["id"]) for one in self._sight.shown["options"]]
        if option not in options:
            raise Refused(f"'{option}' não está entre {', '.join(options)}.")
        self.keyboard.write(SHORTCUTS[options.index(option)], last=last)

    def _acts(self, option: str) -> Steps:
        self.keyboard.press(Qt.Key.Key_F8)
        yield from self._arrive("StaffChoice", f"acts-{option.replace('_', '-')}")
        self._pick(option)

    def _park_and_resume(self, target: str) -> Steps:
        yield from self._acts("park")
        yield from self._arrive("DeskHome", "parked")
        self.keyboard.press(Qt.Key.Key_Return)
        yield lambda: self._sight.shown.get("target") == target and self._sight.settled

    def _review(self) -> Steps:
        self.keyboard.effort.needed += 1
        yield lambda: self._sight.settled
        self._picture("review")
        self.keyboard.press(Qt.Key.Key_Return)
        yield lambda: self._sight.screen in ("StaffChoice", "Confirm")
        if self._sight.screen == "StaffChoice":
            yield from self._arrive("StaffChoice", "representation")
            self._pick("guardian")
            yield lambda: str(self._sight.shown.get("choice")).startswith("proof")
            yield from self._arrive("StaffChoice", "proof")
            self._pick("custody_term")
            return
        yield lambda: self._sight.settled
        self._picture("confirm")
        pressed = time.perf_counter()
        # The citizen's own key: it is not the attendant's.
        QTest.keyClick(self._sight.view, Qt.Key.Key_Return)
        yield lambda: "protocol" in self._sight.shown
        self.submit_ms = round((time.perf_counter() - pressed) * 1000, 1)

    def _receipt(self) -> Steps:
        yield from self._arrive("Receipt", "receipt")
        self.protocol = str(self._sight.shown["protocol"])
        control = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(self._sight.view, Qt.Key.Key_Return, control)
        yield from self._arrive("Rating", "rating")
        QTest.keyClick(self._sight.view, Qt.Key.Key_Return)
        yield lambda: int(self._sight.shown.get("given") or 0) > 0
        QTest.keyClick(self._sight.view, Qt.Key.Key_Return, control)
        yield from self._arrive("DeskHome", "next")

    def _arrive(self, screen: str, name: str) -> Steps:
        yield lambda: self._sight.screen == screen and self._sight.settled
        self._picture(name)


def _as_typed(kind: Kind, text: str) -> str:
    """A date as people say it: day first."""
    if kind is Kind.DATE and text[4:5] == "-":
        year, month, day = text.split("-")
        return day + month + year
    return text
