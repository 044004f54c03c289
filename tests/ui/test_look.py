"""What an eye sees at once and no rule of accessibility names: words left alone, things not level, a corner cut off."""

import re
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.after.views import SendingView
from kiosk.views import LineState
from tests.ui import views
from tests.ui.conftest import LANDSCAPE, PORTRAIT, Eyes
from tests.ui.walk.checks import descendants
from ui.after_messages import OUTCOMES, told
from ui.focus import scene_rect
from ui.unbroken import loose

ROOT = Path(__file__).parents[2]


def text_of(eyes: Eyes, start: str) -> QQuickItem:
    return next(text for text in eyes.texts() if str(text.property("text")).startswith(start))


def said(eyes: Eyes) -> str:
    return loose("\n".join(str(text.property("text")) for text in eyes.texts()))


def test_no_dot_between_names_hangs_at_the_end_of_a_line(open_eyes) -> None:
    upright, lying = open_eyes(views.CPF), open_eyes(views.CPF, LANDSCAPE)
    assert text_of(upright, "Ganha Tempo").property("text") == "Ganha Tempo\nCPA Cuiabá"
    assert text_of(lying, "Ganha Tempo").property("text") == views.PLACE


def test_a_long_service_and_its_agency_stand_below_each_other(eyes: Eyes) -> None:
    name = "Prova de vida de aposentados e pensionistas do Estado"
    eyes.show(views.RECEIPT)
    assert "2ª via da carteira de identidade · Politec" in said(eyes)
    eyes.show(replace(views.RECEIPT, service=views.say(name)))
    assert f"{name}\nPolitec" in said(eyes)


@pytest.mark.parametrize("name", ["choice", "number", "document"])
def test_no_word_of_a_question_is_left_alone(name: str, eyes: Eyes) -> None:
    """Broken as wide as it may be, the last line of each of these held one word."""
    eyes.show(views.QUESTIONS[name])
    (title,) = [text for text in eyes.texts() if text.objectName() == "title"]
    assert title.property("lineCount") == 2
    assert title.property("contentWidth") < 0.75 * title.width()


def test_a_wide_word_of_few_letters_costs_no_line(eyes: Eyes) -> None:
    asked = "Em que telefone podemos falar com você?"
    eyes.show(replace(views.QUESTIONS["number"], title=views.say(asked)))
    (title,) = [text for text in eyes.texts() if text.objectName() == "title"]
    assert title.property("text") == asked and title.property("lineCount") == 2


def test_a_number_that_almost_fits_stands_on_one_line(open_eyes) -> None:
    eyes = open_eyes(views.QUESTIONS["cnpj"], LANDSCAPE)
    field = eyes.find("answer")
    parts = [item for item in descendants(field) if item.inherits("QQuickText") and item.isVisible()]
    assert len({scene_rect(part).top() for part in parts}) == 1
    assert max(scene_rect(part).right() for part in parts) < scene_rect(field).right()


@pytest.mark.parametrize(("view", "name"), [("review", "edit:cpf"), ("review", "more"), ("address", "languages")])
def test_the_largest_letters_of_a_small_button_stay_inside_it(view: str, name: str, eyes: Eyes) -> None:
    eyes.window.panel.textScale = 2.0
    eyes.look(views.QUESTIONS[view])
    button = eyes.find(name)
    (label,) = [item for item in descendants(button) if item.inherits("QQuickText") and item.isVisible()]
    assert label.property("contentHeight") <= button.height()


def test_the_faces_of_the_rating_stand_level(eyes: Eyes) -> None:
    eyes.show(views.RATING)
    words = {text.property("text"): text.property("lineCount") for text in eyes.texts()}
    assert (words["Bom"], words["Mais ou menos"]) == (1, 2)
    faces = [item for item in descendants(eyes.view.contentItem()) if "sentiment" in str(item.property("icon"))]
    tops = {scene_rect(item).top() for item in faces if item.isVisible()}
    assert len(faces) == 5
    assert len(tops) == 1


def test_not_to_rate_is_no_more_than_offered_until_it_was_rated(eyes: Eyes) -> None:
    eyes.show(views.RATING)
    assert eyes.find("finish").property("look") == "outline"
    eyes.show(views.RATED)
    assert eyes.find("finish").property("look") == "main"


@pytest.mark.parametrize("line", ["up", "down"])
def test_all_doors_are_in_sight_upright_with_or_without_a_line(line: str, eyes: Eyes) -> None:
    eyes.desk.line = LineState(line, 1)
    eyes.show(views.HOME)
    assert "more" not in eyes.names()
    assert ("Sem internet" in said(eyes)) is (line == "down")


def test_the_small_buttons_of_the_first_screen_are_as_wide_as_the_large_one(eyes: Eyes) -> None:
    eyes.show(views.ATTRACT)
    rows = defaultdict(list)
    for name in eyes.names():
        rows[scene_rect(eyes.find(name)).top()].append(scene_rect(eyes.find(name)))
    (start,), small = (rows[top] for top in sorted(rows))
    assert start.left() == min(rect.left() for rect in small)
    assert start.right() - max(rect.right() for rect in small) < len(small)


def test_a_sheet_keeps_its_round_corners_where_it_scrolls(open_eyes) -> None:
    eyes = open_eyes(views.HOME, LANDSCAPE)
    eyes.view.rootObject().setProperty("sheet", "EaseSheet")
    eyes.settle()
    picture = eyes.draw()
    foot = scene_rect(next(item for item in eyes.every() if item.objectName() == "more").parentItem())
    inside = picture.pixelColor(int(foot.left()) + 40, int(foot.bottom()) - 3)
    for x in (foot.left() + 1, foot.right() - 2):
        assert picture.pixelColor(int(x), int(foot.bottom()) - 2) != inside


@pytest.mark.parametrize("name", ["attract-struck-off", "closed"])
def test_at_night_the_bar_of_a_long_text_stands_beside_its_words(name: str, open_eyes) -> None:
    eyes = open_eyes(views.SCREENS[name], LANDSCAPE)
    everything = list(descendants(eyes.view.contentItem()))
    (area,) = [item for item in everything if item.property("overflows")]
    thumb = next(item for item in area.childItems() if item.inherits("QQuickRectangle") and item.isVisible())
    words = [text for text in eyes.texts() if text in set(descendants(area))]
    assert words
    assert scene_rect(thumb).left() >= max(scene_rect(text).right() for text in words)


def test_what_was_wrong_is_still_said_when_its_screen_is_made_anew(eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS["cpf-refused"])
    eyes.view.rootObject().show()
    eyes.settle()
    assert "Este CPF não existe. Confira número por número." in said(eyes)


@pytest.mark.parametrize("name", ["document", "document-check", "presence", "cpf"])
def test_every_question_has_the_way_out_at_its_head(name: str, open_eyes) -> None:
    eyes = open_eyes(views.QUESTIONS[name], PORTRAIT)
    assert "leave" in eyes.names()
    eyes.desk.attended = True
    eyes.look(replace(views.QUESTIONS[name], step=3))
    assert "leave" not in eyes.names()


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_what_came_of_sending_is_said_of_one_as_of_many(outcome: str) -> None:
    view = SendingView("up", "", 1, "", 0, 0, outcome=outcome, sent=1, left=1)
    sentence = told(view)["outcome_text"]
    assert not any(word in sentence for word in ("1 esperam", "1 entregues", "1 ainda"))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_sizes_of_letters_are_words_and_not_figures(scale: float, eyes: Eyes) -> None:
    eyes.show(views.HOME)
    eyes.press("ease")
    eyes.window.panel.textScale = scale
    eyes.draw()
    sizes = [str(text.property("text")) for text in eyes.texts() if text.isEnabled()]
    assert {"Normal", "Grande", "Maior", "Máximo"} <= set(sizes)
    assert not [size for size in sizes if "%" in size or any(c.isdigit() for c in size)]


def test_the_machine_has_one_name_everywhere() -> None:
    """On screens, on the command line and on the platform it is a quiosque."""
    rooms = [path for room in ("ui", "kiosk", "sync", "docs") for path in (ROOT / room).rglob("*")]
    said_otherwise = re.compile("tot(em|ens)", re.IGNORECASE)
    written = [path for path in rooms if path.suffix in (".py", ".qml", ".md")]
    assert written
    assert [path.name for path in written if said_otherwise.search(path.read_text("utf-8"))] == []


def test_who_waits_for_somebody_stands_above_what_was_put_aside(eyes: Eyes) -> None:
    eyes.look(views.STAFF["desk-calls"])
    called, parked = (text_of(eyes, start) for start in ("Chamados", "Atendimentos"))
    assert scene_rect(called).bottom() < scene_rect(parked).top()
    assert called.property("font").pixelSize() == parked.property("font").pixelSize()
