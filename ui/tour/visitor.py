"""Somebody who walks through a whole visit: looks at the screen, answers what it asks, and goes on.

A generator: it yields conditions to wait for, or None to let a moment pass. It knows screens by their names and
controls by their object names, as a person knows them by their words.
"""

import time
from collections.abc import Callable, Iterator
from typing import Any

from kiosk.errors import Refused
from kiosk.flow.definition import Kind
from kiosk.flow.places import Municipality, municipality, named
from ui.tour.hands import Hands
from ui.tour.scenario import Scenario
from ui.tour.sight import Sight

Condition = Callable[[], bool]
Steps = Iterator[Condition | None]
Picture = Callable[[str], None]

WRONG_CPF = "11111111112"
STARS = 5
CAMERA_TRIES = 2
"""As often as a counter asks for by itself."""
QUESTION_SCREENS = "Question"
TYPED_ON_PAD = {Kind.NUMBER, Kind.DATE, Kind.CPF, Kind.PHONE}
TYPED_ON_KEYBOARD = {Kind.TEXT, Kind.LONG_TEXT, Kind.EMAIL, Kind.CNPJ}
ADDRESS_LINES = {
    "logradouro": "street", "numero": "number", "complemento": "extra", "bairro": "district", "cep": "cep"
}  # fmt: skip
"""Parts of an address in an answer, and the lines of the screen that take them."""


class Visitor:
    """One visit, from the attract screen back to it. `typed` holds what was answered, by position."""

    def __init__(self, sight: Sight, hands: Hands, scenario: Scenario, picture: Picture) -> None:
        self._sight, self._hands, self._scenario, self._picture = sight, hands, scenario, picture
        self.typed: dict[str, Any] = {}
        self.protocol = ""
        self.submit_ms = 0.0
        """From the press on 'Enviar pedido' to the receipt on the screen, in milliseconds."""
        self._corrected = False

    def visit(self) -> Steps:
        """The whole of it."""
        yield from self._arrive("Attract", "attract")
        yield from self._press("start")
        yield from self._arrive("Home", "home")
        yield from self._find_service()
        yield from self._arrive("ServicePage", "service")
        yield from self._ask_for_help()
        yield from self._press("begin")
        yield from self.visit_from_here()

    def visit_from_here(self) -> Steps:
        """From the question on the screen to the end."""
        while not self._sight.shown.get("protocol"):
            yield from self._question()
        yield from self._receipt()

    # The way there

    def _find_service(self) -> Steps:
        yield from self._press("search:input")
        yield lambda: self._sight.find("key:A") is not None
        yield from self._write(self._scenario.search[:24])
        yield lambda: self._sight.find(f"service:{self._scenario.service}") is not None
        self._picture("search")
        yield from self._press(f"service:{self._scenario.service}")

    def _ask_for_help(self) -> Steps:
        yield from self._press("help")
        yield lambda: self._sight.find("help:end") is not None
        self._picture("help")
        yield from self._press("help:end")
        yield lambda: self._sight.find("help:end") is None

    # Questions

    def _question(self) -> Steps:
        yield lambda: self._sight.screen.startswith(QUESTION_SCREENS) and self._sight.settled
        shown = self._sight.shown
        target, kind = shown["target"], Kind(shown["kind"])
        if kind is Kind.REVIEW:
            yield from self._review()
            return
        yield from self._reply(target, kind)
        yield self._moved_on(target)

    def _moved_on(self, target: str) -> Condition:
        return lambda: self._sight.shown.get("target") != target or "protocol" in self._sight.shown

    def _reply(self, target: str, kind: Kind) -> Steps:
        if kind is Kind.PRESENCE:
            yield from self._prove_presence(target)
            return
        if kind in (Kind.DOCUMENT, Kind.SIGNATURE) and self._scenario.answer_to(target) is not None:
            yield from (self._photograph(target) if kind is Kind.DOCUMENT else self._sign(target))
            return
        if kind in (Kind.CONSENT, Kind.INFORMATION):
            self._picture(kind.value)
            yield from self._press("agree" if kind is Kind.CONSENT else "continue")
            return
        value = self._scenario.answer_to(target)
        if target == "cpf" and value and target not in self.typed:
            yield from self._mistype_cpf()
        self.typed[target] = value
        if value is None:
            self._picture(target.replace("/", "-"))
            yield from self._press("exit")
            return
        yield from self._enter(kind, value)
        yield None
        self._picture(target.replace("/", "-"))
        yield from self._press("continue")

    def _enter(self, kind: Kind, value: Any) -> Steps:
        if kind in TYPED_ON_PAD:
            yield from self._type_digits(kind, str(value))
        elif kind in TYPED_ON_KEYBOARD:
            yield from self._press("key:clear")
            yield from self._write(str(value))
        elif kind is Kind.ADDRESS:
            yield from self._address(value)
        else:
            yield from self._choose(kind, value)

    def _mistype_cpf(self) -> Steps:
        yield from self._type_digits(Kind.CPF, WRONG_CPF)
        yield from self._press("continue")
        yield lambda: bool(self._sight.shown.get("problem"))
        self._picture("cpf-refused")

    def _type_digits(self, kind: Kind, text: str) -> Steps:
        if kind is Kind.DATE and text[4:5] == "-":
            year, month, day = text.split("-")
            text = day + month + year
        yield from self._press("pad:clear")
        yield from self._hands.digits("".join(character for character in text if character.isdigit()))

    def _choose(self, kind: Kind, value: Any) -> Steps:
        chosen = value if isinstance(value, list) else ["yes" if value else "no"] if kind is Kind.YES_NO else [value]
        for option in chosen:
            yield from self._press(f"option:{option}")

    def _address(self, value: dict[str, Any]) -> Steps:
        for part, line in ADDRESS_LINES.items():
            if value.get(part):
                yield from self._press(f"address:{line}:input")
                yield from self._write(str(value[part]))
        yield from self._press("address:city:input")
        yield from self._write(municipality_of(value).name)
        town = f"town:{municipality_of(value).code}"
        yield lambda: self._sight.find(town) is not None
        yield from self._press(town)

    def _prove_presence(self, target: str) -> Steps:
        """Stand before the camera, and once more when asked to. Raises Refused with what the screen says at the end."""
        self._picture("presence")
        for tries_left in reversed(range(CAMERA_TRIES)):
            yield from self._press("camera")
            yield from self._obey_camera(target)
            if self._sight.shown.get("target") != target:
                return
            if not tries_left:
                raise Refused(self._sight.problem)

    def _obey_camera(self, target: str) -> Steps:
        """Do as told until it is over, one picture an instruction."""
        feed = self._sight.window.kiosk.feed
        seen: set[str] = set()
        while self._sight.shown.get("target") == target and not self._sight.problem:
            prompt = str(feed.property("prompt"))
            if feed.property("running") and prompt and prompt not in seen:
                seen.add(prompt)
                self._picture(f"presence-{prompt.replace('_', '-')}")
            yield None

    def _photograph(self, target: str) -> Steps:
        """Show each page to the camera, wait until it takes its own picture, and use it."""
        pages = int(self._scenario.answer_to(target)["pages"])
        self._picture(target)
        yield from self._press("camera")
        for number in range(1, pages + 1):
            yield from self._aim(number)
            last = number == pages
            yield from self._press("use" if last or self._sight.find("another") is None else "another")

    def _aim(self, number: int) -> Steps:
        feed = self._sight.window.kiosk.paper_feed
        seen: set[str] = set()
        while self._sight.shown["document"]["stage"] != "checking":
            told = str(feed.property("instruction"))
            if told and told not in seen:
                seen.add(told)
                self._picture(f"page-{number}-{len(seen)}")
            yield None
        yield lambda: self._sight.find("retake") is not None
        self._picture(f"page-{number}-check")

    def _sign(self, target: str) -> Steps:
        """By finger, and on; or by key, which goes on by itself."""
        yield from self._hands.sign(self._scenario.answer_to(target)["strokes"])
        yield None
        if self._sight.shown.get("target") == target:
            self._picture(target)
            yield from self._press("continue")

    def _review(self) -> Steps:
        self._picture("review" if not self._corrected else "review-corrected")
        if not self._corrected:
            self._corrected = True
            yield from self._press("edit:nome")
            yield lambda: self._sight.shown.get("target") == "nome" and self._sight.settled
            yield from self._press("continue")
            yield self._moved_on("nome")
            return
        pressed = time.perf_counter()
        yield from self._press("submit")
        yield lambda: "protocol" in self._sight.shown
        self.submit_ms = round((time.perf_counter() - pressed) * 1000, 1)

    # The end

    def _receipt(self) -> Steps:
        yield from self._arrive("Receipt", "receipt")
        self.protocol = str(self._sight.shown["protocol"])
        yield from self._press("finish")
        yield from self._arrive("Rating", "rating")
        yield from self._press(f"rate:{STARS}")
        yield lambda: self._sight.shown.get("given") == STARS
        self._picture("rated")
        yield from self._press("finish")
        yield from self._arrive("Attract", "attract-again")

    # Small acts

    def _arrive(self, screen: str, name: str) -> Steps:
        yield lambda: self._sight.screen == screen and self._sight.settled
        self._picture(name)

    def _press(self, name: str) -> Steps:
        yield from self._hands.press(name)

    def _write(self, text: str) -> Steps:
        """On the keyboard of the screen, key by key."""
        for character in text:
            yield from self._letter(character)

    def _letter(self, character: str) -> Steps:
        if character == " ":
            yield from self._press("key:space")
            return
        name = f"key:{character.upper()}"
        if self._sight.find(name) is None:
            yield from self._press("key:page")
            yield None
        if character.isalpha():
            yield from self._shift(character.isupper())
        yield from self._press(name)
        if self._sight.find("key:A") is None:
            yield from self._press("key:page")

    def _shift(self, wanted: bool) -> Steps:
        shift = self._sight.find("key:shift")
        if shift is not None and bool(shift.property("held")) != wanted:
            yield from self._press("key:shift")


def municipality_of(address: dict[str, Any]) -> Municipality:
    """The town of an answer's address, by code or by name and state. Raises Refused when there is none."""
    code = address.get("municipio_ibge")
    town = municipality(str(code)) if code else named(str(address.get("municipio", "")), str(address.get("uf", "MT")))
    if town is None:
        raise Refused("O arquivo de respostas dá um endereço sem cidade conhecida.")
    return town
