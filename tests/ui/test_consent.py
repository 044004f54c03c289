"""Refusing is as easy as agreeing (LGPD, art. 8): as large, of the same look, in the same place, in sight at once."""

import itertools

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.text import LANGUAGES
from kiosk.views import FieldProblem
from tests.ui import views
from tests.ui.conftest import SIZES, Eyes
from tests.ui.walk.checks import viewport
from ui.focus import scene_rect

LARGE, LOWERED = 2.0, (False, True)
ASKED = views.QUESTIONS["consent"]
REFUSED = views.question(
    ASKED.kind, ASKED.title.text, consent=views.CONSENT, value=False, problem=FieldProblem("consent_needed")
)


def in_sight(eyes: Eyes, item: QQuickItem) -> bool:
    """Within the window, outside of anything that scrolls."""
    window = QRectF(0, 0, eyes.view.width(), eyes.view.height())
    return window.contains(scene_rect(item)) and viewport(item) is None


@pytest.mark.parametrize(("no", "view"), [("disagree", ASKED), ("leave:consent", REFUSED)])
@pytest.mark.parametrize("scale", [1.0, LARGE])
def test_no_is_as_easy_as_yes(scale: float, no: str, view, sized: tuple[str, Eyes]) -> None:
    _, eyes = sized
    for language, lowered in itertools.product(LANGUAGES, LOWERED):
        eyes.desk.language = language
        eyes.look(view)
        eyes.window.panel.textScale, eyes.window.panel.lowered = scale, lowered
        eyes.draw()
        yes, other = eyes.find("agree"), eyes.find(no)
        assert in_sight(eyes, yes) and in_sight(eyes, other), (language, lowered)
        assert scene_rect(yes).size() == scene_rect(other).size()
        assert [yes.property(name) for name in ("look", "face", "words", "textSize")] == [
            other.property(name) for name in ("look", "face", "words", "textSize")
        ]
        beside = scene_rect(yes).top() == scene_rect(other).top()
        assert beside or scene_rect(yes).left() == scene_rect(other).left()


@pytest.mark.parametrize("size", SIZES)
def test_whoever_refuses_is_asked_nothing_more(size: str, open_eyes) -> None:
    eyes = open_eyes(ASKED, SIZES[size])
    eyes.press("disagree")
    assert ("answer", False) in eyes.desk.calls
    eyes.show(REFUSED)
    assert "agree" in eyes.names()
    eyes.press("leave:consent")
    assert ("leave",) in eyes.desk.calls
