"""A language that nobody speaks: what stays as it was is not translated, what no longer fits has no room to grow.

Every sentence comes back between « and », accented and almost half as long again, as translations may be. It is
walked like any other language: upright with the largest words, and on the smallest panel.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from kiosk.assets import asset
from tests.ui import views
from tests.ui.conftest import opening
from tests.ui.walk.cases import Case, Screen, screens
from tests.ui.walk.checks import CHECKS, Seen
from tests.ui.walk.pixels import as_array
from tests.ui.walk.walker import Walker
from ui import staff_messages
from ui.i18n import NAMES
from ui.second_screen import Mirror

ACCENTS = str.maketrans("aeiouAEIOU", "áèîõúÁÈÎÕÚ")
LONGER = 0.4
FILLER = "mais umas letras e outras mais "
LOOKS = (("portrait-21.5", 200), ("small-15.6", 100))
FITS = ("whole", "apart", "room", "targets")
KEYS = ("OnScreenKeyboard", "KeyPad")
"""Words on keys have the width of a key in any language: a translation there is as short as this one."""
MASK = "dd/mm/aaaa"
"""Drawn digit by digit: a translation has exactly as many."""
WRITTEN = ("AJUDA", MASK, "Ana Prado", "MT 0000 0000 0000")
"""What stands there in every language: the sign for the staff, masks, the name of whoever serves."""


def pseudo(context: str, source: str) -> str:
    """A sentence in the language that nobody speaks; places to fill stay as they are."""
    if source == MASK:
        return source
    longer = 0.0 if context in KEYS else LONGER
    filler = (FILLER * 9)[: round(len(source) * longer)].rstrip()
    words = " ".join(word if set(word) & set("%{") else word.translate(ACCENTS) for word in source.split(" "))
    return f"«{words} {filler}»" if filler else f"«{words}»"


def compiled(folder: Path) -> QTranslator:
    """The language as Qt Linguist would leave it, with every sentence of a real catalogue."""
    tree = ElementTree.parse(asset("translations", "balcao_es.ts"))
    for context in tree.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            translation.text = pseudo(context.findtext("name", ""), message.findtext("source", ""))
    tree.write(folder / "pseudo.ts", encoding="utf-8", xml_declaration=True)
    command = [Path(sys.executable).parent / "pyside6-lrelease", "-silent", folder / "pseudo.ts"]
    subprocess.run([*command, "-qm", folder / "pseudo.qm"], check=True)
    translator = QTranslator()
    assert translator.load(str(folder / "pseudo.qm"))
    return translator


@pytest.fixture(scope="module")
def walker(qapp, tmp_path_factory) -> Iterator[Walker]:
    folder = tmp_path_factory.mktemp("pseudo")
    translator = compiled(folder)

    def say(_mirror: Mirror) -> Callable[[str], str]:
        return lambda source: translator.translate(staff_messages.CONTEXT, source) or source

    with opening(folder) as open_eyes, pytest.MonkeyPatch.context() as monkeypatch:
        # The citizen's own screen speaks beside its engine's language.
        monkeypatch.setattr(Mirror, "_say", say)
        one = Walker(open_eyes)
        for display, _ in LOOKS:
            one.show(Case(screens()[0], "light", 100, "pt", display))
        QCoreApplication.installTranslator(translator)
        for eyes in one._windows.values():
            eyes.view.engine().retranslate()
        yield one
        QCoreApplication.removeTranslator(translator)


def seen(walker: Walker, screen: Screen, size: int, display: str) -> Seen:
    case = Case(screen, "light", size, "pt", display)
    eyes = walker.show(case)
    return Seen(case, eyes, as_array(eyes.view.grabWindow()))


def given(screen: Screen) -> set[str]:
    """What the screen was given: the catalogue's words, answers, names and numbers, which no catalogue of Qt holds."""
    so_far = strings(views.ROWS) if screen.act == "attend" else set()
    return so_far | strings(screen.view) | strings(views.WAYS) | set(NAMES.values()) | {views.PLACE, *WRITTEN}


def strings(value: Any) -> set[str]:
    """Every text in a view."""
    if isinstance(value, str):
        return {value}
    if isinstance(value, Mapping):
        return strings(tuple(value.values()))
    if isinstance(value, tuple | list):
        return set().union(*map(strings, value)) if value else set()
    return strings([getattr(value, name) for name in getattr(value, "__dataclass_fields__", ())])


def untranslated(screen: Screen, texts: list[str]) -> list[str]:
    """Texts with words in them that are neither translated nor given, in whole or in parts between dots or in lines."""
    known = letters(" ".join(given(screen)))
    parts = {
        text: [part for part in text.replace("\n", " · ").split(" · ") if words(part)]
        for text in texts
        if "«" not in text
    }
    return [text for text, found in parts.items() if any(letters(part) not in known for part in found)]


def letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum()).casefold()


def words(text: str) -> list[str]:
    """Words of two letters and more: the keys of a keyboard are none."""
    return [word for word in "".join(c if c.isalpha() else " " for c in text).split() if len(word) > 1]


@pytest.mark.parametrize("screen", screens(), ids=lambda screen: screen.name)
def test_every_word_is_translated_and_longer_words_fit(screen: Screen, walker: Walker) -> None:
    for display, size in LOOKS:
        looked = seen(walker, screen, size, display)
        texts = [str(text.property("text")) for text in looked.texts]
        assert untranslated(screen, texts) == []
        assert untranslated(screen, list(looked.names.values())) == []
        problems = {check: CHECKS[check](looked) for check in FITS}
        assert not any(problems.values()), (display, size, problems)


def test_a_forgotten_sentence_is_found() -> None:
    screen = Screen("home", views.HOME)
    assert untranslated(screen, ["Esqueceram de mim", "«Fêito»", "Documentos", "Q", "2/7"]) == ["Esqueceram de mim"]


def test_the_pseudo_language_keeps_the_places() -> None:
    told = pseudo("", "Use até {limit} letras, %1 no total.")
    assert told.startswith("«Úsè áté {limit} lètrás, %1 nõ tõtál. ")
    assert len(told) > 1.3 * len("Use até {limit} letras, %1 no total.")
