"""What belongs together stays on one line, at any width, and a voice does not hear of it."""

import itertools

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from kiosk.spoken import aloud
from kiosk.text import LANGUAGES
from kiosk.views import ReviewRow
from tests.ui import views
from tests.ui.conftest import LANDSCAPE, PORTRAIT, SMALL
from tests.ui.walk.checks import name_of
from ui.unbroken import loose, unbroken

WHOLE = {
    "Rua A, 12 · Centro · Cuiabá/MT · 78005-000": ["Cuiabá/MT", "78005-000"],
    "Rua A, Cuiabá – MT ao lado da praça": ["Cuiabá – MT"],
    "Meu CPF é 529.982.247-25 mesmo": ["529.982.247-25"],
    "CNPJ 12.ABC.345/01DE-35 da firma": ["12.ABC.345/01DE-35"],
    "CNPJ 12.ABC.XYZ/ABCD-35 da firma": ["12.ABC.XYZ/ABCD-35"],
    "Ligue (65) 99999-8888 de dia": ["(65) 99999-8888"],
    "Custa R$ 1.234,56 por folha": ["R$ 1.234,56"],
    "Qual é o seu e-mail?": ["e-mail?"],
    "Um E-mail ou outro": ["E-mail"],
}
BREAKABLE = ("guarda-roupa", "segunda-feira", "e/ou", "pai/mãe", "maria@exemplo.com.br")


def lines_of(text: str, font: QFont, width: float) -> list[str]:
    layout, option = QTextLayout(text, font), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(loose(text[line.textStart() : line.textStart() + line.textLength()]))
    layout.endLayout()
    return found


@pytest.mark.parametrize("text", WHOLE)
def test_no_line_ends_inside_of_it(text: str, eyes) -> None:
    font = QFont("Atkinson Hyperlegible Next")
    font.setPixelSize(40)
    metrics = QFontMetricsF(font)
    least = max(metrics.horizontalAdvance(word) for word in (*WHOLE[text], *text.split()))
    torn = []
    for width in range(int(least) + 6, int(metrics.horizontalAdvance(text)) + 4, 3):
        lines = lines_of(unbroken(text), font, width)
        torn += [width for part in WHOLE[text] if not any(part in line for line in lines)]
    assert torn == []


@pytest.mark.parametrize("text", [*WHOLE, *BREAKABLE])
def test_without_its_joints_a_text_is_what_it_was(text: str) -> None:
    assert loose(unbroken(text)) == text
    assert unbroken(unbroken(text)) == unbroken(text)


@pytest.mark.parametrize("text", BREAKABLE)
def test_what_may_break_still_may(text: str) -> None:
    assert unbroken(text) == text


@pytest.mark.parametrize("display", [PORTRAIT, LANDSCAPE, SMALL], ids=["portrait", "landscape", "small"])
def test_with_the_largest_letters_a_number_that_was_given_is_read_on_one_line(display, open_eyes) -> None:
    eyes = open_eyes(views.HOME, display)
    given = ("529.982.247-25", "(65) 99999-8888", "05/03/2019", "12.ABC.345/01DE-35")
    rows = tuple(ReviewRow(views.say("O número"), views.say(one), str(n)) for n, one in enumerate(given))
    for language, scale in itertools.product(LANGUAGES, (1.3, 1.6, 2.0)):
        eyes.desk.language = language
        eyes.look(views.question(views.QUESTIONS["review"].kind, "Confira", rows=rows))
        eyes.window.panel.textScale = scale
        eyes.draw()
        shown = [text for text in eyes.texts() if text.objectName() == "value"]
        assert [(loose(text.property("text")), text.property("lineCount")) for text in shown] == [
            (one, 1) for one in given
        ], (language, scale)


def test_a_voice_reads_the_figures_as_ever(open_eyes) -> None:
    for text in WHOLE:
        assert aloud(loose(unbroken(text)), "pt") == aloud(text, "pt")


def test_a_screen_reader_hears_of_nothing_that_keeps_lines_together(open_eyes) -> None:
    eyes = open_eyes(views.QUESTIONS["email"])
    for view in (views.QUESTIONS["email"], views.QUESTIONS["review"], views.RECEIPT, views.AFTER["quarantine"]):
        eyes.look(view)
        told = [*eyes.texts(), *eyes.every()]
        assert [name for item in told if (name := name_of(item)) != loose(name)] == []
