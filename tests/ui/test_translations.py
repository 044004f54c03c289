"""The interface's catalogues are whole, follow the sources, and are what the program loads."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kiosk.assets import asset
from kiosk.text import LANGUAGES
from tests.ui import views
from tests.ui.conftest import Eyes
from tests.ui.test_screens import cut_texts
from ui.unbroken import loose

OTHERS = [language for language in LANGUAGES if language != "pt"]
TOOLS = Path(sys.executable).parent
PLACES = re.compile(r"%\d|\{[a-z]+\}")
ROOT = Path(__file__).parents[2]


def messages_of(path: Path) -> dict[tuple[str, str], ElementTree.Element]:
    found = {}
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            found[context.findtext("name", ""), message.findtext("source", "")] = message.find("translation")
    return found


def with_sentences() -> list[Path]:
    """The Python files that hold sentences for people."""
    return [path for path in sorted((ROOT / "ui").rglob("*.py")) if "QT_TRANSLATE_NOOP" in path.read_text("utf-8")]


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_is_translated_with_its_places(language: str) -> None:
    for (_, source), translation in messages_of(asset("translations", f"balcao_{language}.ts")).items():
        assert translation.get("type") is None and translation.text, source
        assert sorted(PLACES.findall(source)) == sorted(PLACES.findall(translation.text)), source


def test_the_catalogues_hold_what_the_sources_say(tmp_path) -> None:
    fresh = tmp_path / "fresh.ts"
    sources = [*sorted((ROOT / "ui").rglob("*.qml")), *with_sentences()]
    command = [TOOLS / "pyside6-lupdate", "-silent", *map(str, sources), "-ts", str(fresh)]
    subprocess.run(command, check=True)
    for language in OTHERS:
        assert messages_of(asset("translations", f"balcao_{language}.ts")).keys() == messages_of(fresh).keys()


@pytest.mark.parametrize("language", OTHERS)
def test_the_compiled_catalogue_is_of_its_source(language: str, tmp_path) -> None:
    source = shutil.copy(asset("translations", f"balcao_{language}.ts"), tmp_path)
    compiled = tmp_path / "fresh.qm"
    subprocess.run([TOOLS / "pyside6-lrelease", "-silent", source, "-qm", compiled], check=True)
    assert compiled.read_bytes() == asset("translations", f"balcao_{language}.qm").read_bytes()


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_reaches_every_sentence_of_the_keyboard_and_of_python(language: str, eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS["cpf-refused"])
    before = {loose(str(text.property("text"))) for text in eyes.texts()}
    eyes.press("languages")
    eyes.press(f"language:{language}")
    eyes.draw()
    after = {loose(str(text.property("text"))) for text in eyes.texts()}
    for sentence in ("Este CPF não existe. Confira número por número.", "Limpar", "Ajuda", "Passo 2 de 7"):
        assert sentence in before
        assert sentence not in after


@pytest.mark.parametrize("name", views.SCREENS)
@pytest.mark.parametrize("language", OTHERS)
def test_no_language_is_cut(name: str, language: str, sized: tuple[str, Eyes]) -> None:
    _, eyes = sized
    eyes.desk.language = language
    eyes.look(views.SCREENS[name])
    cut = cut_texts(eyes)
    eyes.desk.language = "pt"
    eyes.look(views.ATTRACT)
    assert cut == []


def test_portuguese_comes_back_when_the_visit_ends(eyes: Eyes) -> None:
    eyes.settle()
    eyes.press("language:en")
    eyes.draw()
    assert "Touch to start" in [text.property("text") for text in eyes.texts()]
    eyes.desk.language, eyes.desk.changed = "pt", True
    eyes.tick()
    assert "Toque para começar" in [text.property("text") for text in eyes.texts()]
