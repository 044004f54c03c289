"""Every screen at every size: it loads without a warning, nothing is cut, everything can be touched and is named."""

from collections import Counter
from itertools import combinations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from tests.ui import views
from tests.ui.conftest import SIZES, Eyes
from ui.focus import scene_rect

SMALLEST_MM, GAP_MM = 12.7, 2.5
LARGEST_WORDS = 2.0
SLACK_PX = 1.0


def names_of(items: list[QQuickItem]) -> list[str]:
    return [QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name) for item in items]


@pytest.mark.parametrize("name", views.SCREENS)
def test_a_screen_shows_its_words_whole(name: str, sized: tuple[str, Eyes]) -> None:
    size, eyes = sized
    eyes.look(views.SCREENS[name])
    eyes.shot(f"{size}-{name}")
    assert cut_texts(eyes) == []


@pytest.mark.parametrize("name", views.SCREENS)
def test_the_largest_words_are_shown_whole_too(name: str, sized: tuple[str, Eyes]) -> None:
    size, eyes = sized
    eyes.look(views.SCREENS[name])
    eyes.window.panel.textScale = LARGEST_WORDS
    eyes.draw()
    eyes.shot(f"{size}-200-{name}")
    cut = cut_texts(eyes)
    eyes.window.panel.textScale = 1.0
    assert cut == []


@pytest.mark.parametrize("name", views.SCREENS)
def test_every_control_has_a_name_of_its_own(name: str, sized: tuple[str, Eyes]) -> None:
    _, eyes = sized
    eyes.look(views.SCREENS[name])
    for names in (names_of(eyes.every()), eyes.names()):
        assert all(names)
        assert not [name for name, times in Counter(names).items() if times > 1]


@pytest.mark.parametrize("name", views.SCREENS)
def test_every_control_is_large_enough_for_a_finger(name: str, sized: tuple[str, Eyes]) -> None:
    size, eyes = sized
    eyes.look(views.SCREENS[name])
    least = SMALLEST_MM * SIZES[size].px_per_mm
    rects = {item.objectName(): touch_rect(item) for item in eyes.every()}
    assert not {name: rect for name, rect in rects.items() if not fits(rect, least)}


@pytest.mark.parametrize("name", views.SCREENS)
def test_controls_keep_their_distance(name: str, sized: tuple[str, Eyes]) -> None:
    size, eyes = sized
    eyes.look(views.SCREENS[name])
    least = GAP_MM * SIZES[size].px_per_mm - SLACK_PX
    placed = [(item, touch_rect(item)) for item in eyes.every()]
    close = [
        (first.objectName(), second.objectName())
        for (first, a), (second, b) in combinations(placed, 2)
        if viewport(first) is viewport(second)
        and (a.adjusted(-least, 0, least, 0).intersects(b) or a.adjusted(0, -least, 0, least).intersects(b))
    ]
    assert not close


def fits(rect, least: float) -> bool:
    return rect.width() >= least - SLACK_PX and rect.height() >= least - SLACK_PX


def touch_rect(item: QQuickItem):
    """Where a finger may press: a line of text is touched anywhere in its frame."""
    return scene_rect(item.parentItem() if item.inherits("QQuickTextInput") else item)


def viewport(item: QQuickItem) -> QQuickItem | None:
    up = item.parentItem()
    while up is not None and not up.inherits("QQuickFlickable"):
        up = up.parentItem()
    return up


def cut_texts(eyes: Eyes) -> list[str]:
    """Texts that are wider or higher than their place, or reach beyond the window's sides."""
    width = eyes.view.width()
    return [
        f"{text.property('text')!r} {text.property('contentWidth')}>{text.width()}"
        for text in eyes.texts()
        if text.property("contentWidth") > text.width() + SLACK_PX
        or text.property("contentHeight") > text.height() + SLACK_PX
        or text.property("truncated")
        or scene_rect(text).left() < -SLACK_PX
        or scene_rect(text).right() > width + SLACK_PX
    ]
