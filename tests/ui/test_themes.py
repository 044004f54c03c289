"""Colours and sizes as a person chooses them: on every screen, until the visit ends, and never by colour alone."""

import pytest
from PySide6.QtGui import QAccessible

from tests.ui import views
from tests.ui.conftest import PORTRAIT, SMALL, Eyes
from tests.ui.walk.cases import told_in
from tests.ui.walk.checks import descendants
from tests.ui.walk.pixels import as_array
from ui.theme import THEMES
from ui.unbroken import loose

LARGEST, LEAST_GROWTH = 2.0, 1.9


def leave(eyes: Eyes) -> None:
    eyes.desk.leave()
    eyes.desk.changed = True
    eyes.tick()


def said(eyes: Eyes) -> list[str]:
    return [loose(str(text.property("text"))) for text in eyes.texts()]


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_is_chosen_on_the_screen_and_ends_with_the_visit(theme: str, eyes: Eyes) -> None:
    eyes.show(views.HOME)
    eyes.press("ease")
    eyes.press(f"theme:{theme}")
    assert eyes.window.panel.property("theme") == theme
    leave(eyes)
    assert eyes.window.panel.property("theme") == THEMES[0]


def test_each_theme_looks_like_itself(eyes: Eyes) -> None:
    eyes.look(views.HOME)
    grounds = set()
    for theme in THEMES[:3]:
        eyes.window.panel.theme = theme
        eyes.draw()
        grounds.add(int(as_array(eyes.view.grabWindow())[eyes.view.height() // 2, 4]))
    assert len(grounds) == 3


def test_a_theme_nobody_knows_changes_nothing(eyes: Eyes) -> None:
    eyes.window.panel.theme = "sepia"
    assert eyes.window.panel.property("theme") == THEMES[0]


@pytest.mark.parametrize("theme", ["theme:light", "size:100"])
def test_what_is_chosen_is_told_not_by_colour_alone(theme: str, eyes: Eyes) -> None:
    eyes.show(views.HOME)
    eyes.press("ease")
    chip = eyes.find(theme)
    assert "check" in [item.property("icon") for item in descendants(chip) if item.isVisible()]
    assert QAccessible.queryAccessibleInterface(chip).state().checked


@pytest.mark.parametrize("display", [PORTRAIT, SMALL], ids=["portrait", "small"])
@pytest.mark.parametrize("name", ["home", "service", "question-cpf", "question-cnpj", "question-choice", "receipt"])
def test_letters_are_as_large_as_asked(name: str, display, open_eyes) -> None:
    eyes = open_eyes(display=display)
    eyes.look(views.SCREENS[name])
    before = {str(t.property("text")): t.property("font").pixelSize() for t in eyes.texts()}
    eyes.window.panel.textScale = LARGEST
    eyes.draw()
    after = {str(t.property("text")): t.property("font").pixelSize() for t in eyes.texts()}
    assert not {t: (before[t], after[t]) for t in before.keys() & after.keys() if after[t] < LEAST_GROWTH * before[t]}


MARKED = ["home", "theme", "service", "question-cpf", "question-choice", "question-choices", "question-consent"]


@pytest.mark.parametrize("name", MARKED)
def test_what_stands_in_portuguese_says_so_in_words(name: str, eyes: Eyes) -> None:
    eyes.desk.language = "en"
    eyes.look(told_in(views.SCREENS[name], "en"))
    assert "in Portuguese" in said(eyes)
    eyes.look(views.ATTRACT)
    eyes.look(views.SCREENS[name])
    assert "in Portuguese" not in said(eyes)


def test_a_card_in_portuguese_says_so_to_who_listens(eyes: Eyes) -> None:
    eyes.desk.language = "en"
    eyes.look(told_in(views.HOME, "en"))
    door = QAccessible.queryAccessibleInterface(eyes.find("theme:saude"))
    assert door.text(QAccessible.Text.Name) == "Saúde"
    assert "in Portuguese" in door.text(QAccessible.Text.Description)
