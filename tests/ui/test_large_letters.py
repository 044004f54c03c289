"""With the largest letters, standing and lowered: what is asked is in sight when a screen or a sheet opens."""

import pytest
from PySide6.QtQuick import QQuickItem

from tests.ui import views
from tests.ui.conftest import LANDSCAPE, PORTRAIT, Eyes
from tests.ui.walk.cases import DISPLAYS, Case, Screen
from tests.ui.walk.checks import viewport
from tests.ui.walk.walker import Walker
from ui.focus import scene_rect
from ui.unbroken import loose

LARGE = 2.0
UPRIGHT, LYING = (next(name for name, one in DISPLAYS.items() if one == wanted) for wanted in (PORTRAIT, LANDSCAPE))
SHEETS = {
    "LanguageSheet": "Em que língua?",
    "LeaveSheet": "Apagar tudo e sair?",
    "IdleSheet": "Você ainda está aí?",
    "HelpSheet": "Chamamos um atendente",
    "EaseSheet": "Deixe a tela do seu jeito",
}
RAISED = ("question-presence", "question-presence-again", "question-document", "question-document-kept", "rating")


def whole(eyes: Eyes, item: QQuickItem) -> bool:
    """In sight from its first line to its last."""
    place, pane = scene_rect(item), viewport(item)
    top, bottom = (0, eyes.view.height()) if pane is None else (scene_rect(pane).top(), scene_rect(pane).bottom())
    return bool(top <= place.top() and place.bottom() <= bottom)


def large(eyes: Eyes, lowered: bool) -> None:
    eyes.window.panel.textScale, eyes.window.panel.lowered = LARGE, lowered
    eyes.draw()


def opened(sheet: str, display: str, lowered: bool, open_eyes) -> Eyes:
    asked = Screen("asked", views.QUESTIONS["text"], sheet=sheet)
    eyes = Walker(open_eyes).show(Case(asked, "light", 200, "pt", display))
    large(eyes, lowered)
    return eyes


def title_of(sheet: str, eyes: Eyes) -> QQuickItem:
    (title,) = [text for text in eyes.texts() if loose(str(text.property("text"))) == SHEETS[sheet]]
    return title


@pytest.mark.parametrize("lowered", [False, True], ids=["standing", "lowered"])
@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_opens_at_its_title(sheet: str, lowered: bool, open_eyes) -> None:
    eyes = opened(sheet, UPRIGHT, lowered, open_eyes)
    assert whole(eyes, title_of(sheet, eyes))


@pytest.mark.parametrize("sheet", sorted(SHEETS.keys() - {"HelpSheet"}))
def test_lying_too_where_no_sign_stands_beside_it(sheet: str, open_eyes) -> None:
    eyes = opened(sheet, LYING, lowered=False, open_eyes=open_eyes)
    assert whole(eyes, title_of(sheet, eyes))


@pytest.mark.parametrize("name", RAISED)
def test_lowered_what_is_asked_stands_in_the_upper_half(name: str, eyes: Eyes) -> None:
    eyes.look(views.SCREENS[name])
    large(eyes, lowered=True)
    (title,) = [text for text in eyes.texts() if text.objectName() == "title"]
    assert whole(eyes, title)
    assert scene_rect(title).bottom() <= eyes.view.height() / 2


def test_the_keys_begin_in_the_middle_of_the_faces(eyes: Eyes) -> None:
    """Whoever presses without looking has not praised anybody."""
    eyes.show(views.RATING)
    assert eyes.focused() == "rate:3"


@pytest.mark.parametrize("screen", ["follow", "again"])
def test_a_protocol_number_breaks_in_its_middle(screen: str, eyes: Eyes) -> None:
    eyes.look(views.SCREENS[screen])
    large(eyes, lowered=False)
    (protocol,) = [text for text in eyes.texts() if text.objectName() == "protocol"]
    groups = loose(str(protocol.property("text"))).split()
    assert protocol.property("lineCount") == 2
    assert [part.split("\u00a0") for part in str(protocol.property("text")).split(" ")] == [groups[:2], groups[2:]]


def test_the_cursor_stands_at_the_first_line_of_a_hint(eyes: Eyes) -> None:
    eyes.look(views.STAFF["desk-home"])
    large(eyes, lowered=False)
    (hint,) = [text for text in eyes.texts() if str(text.property("text")).startswith("Buscar serviço")]
    (written,) = [one for one in hint.parentItem().childItems() if one.inherits("QQuickTextInput")]
    assert hint.property("lineCount") > 1
    assert abs(scene_rect(written).top() - scene_rect(hint).top()) <= 1
