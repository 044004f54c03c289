"""The walk, pairwise: every two values of screen, theme, size, language and panel meet. And proof that it bites."""

import itertools

import pytest
from PySide6.QtCore import QRectF

from kiosk.text import LANGUAGES
from tests.ui.conftest import opening
from tests.ui.walk import cases
from tests.ui.walk.cases import DISPLAYS, Case, Screen, axes, pairwise, sample, screens, told_in
from tests.ui.walk.checks import CHECKS, LOWERED, Seen, descendants
from tests.ui.walk.pixels import as_array, contrast
from tests.ui.walk.walker import Found, Walker, told
from ui.shapes import SCREENS
from ui.window import QML_FOLDER


@pytest.fixture(scope="module")
def walked(qapp, tmp_path_factory) -> Found:
    folder = tmp_path_factory.mktemp("walk")
    with opening(folder) as open_eyes:
        return Walker(open_eyes, folder).walk(pairwise())


@pytest.mark.parametrize("check", [*CHECKS, *LOWERED])
def test_it_holds_on_every_screen(check: str, walked: Found) -> None:
    assert walked.tried[check] > 0
    assert told({check: walked.wrong[check]}) == []


WRITTEN = ("home-writing", "desk-writing", "address-attended", "question-text", "question-email", "code-cancel", "find")


@pytest.mark.parametrize("language", LANGUAGES)
def test_lowered_with_large_letters_a_keyboard_leaves_room_for_the_question(language: str, open_eyes) -> None:
    """Where most is on the screen at once: pairwise need not meet it."""
    written = [screen for screen in screens() if screen.name in WRITTEN]
    found = Walker(open_eyes).walk(Case(screen, "light", 200, language, "portrait-21.5") for screen in written)
    assert found.tried["lowered_room"] == len(WRITTEN)
    assert told(found.wrong) == []


def test_no_control_has_one_name_in_every_language(walked: Found) -> None:
    assert walked.untranslated() == []


def test_every_two_values_meet() -> None:
    values = axes()
    rows = [(case.screen, case.theme, case.size, case.language, case.display) for case in pairwise()]
    for a, b in itertools.combinations(range(len(values)), 2):
        met = {(str(row[a]), str(row[b])) for row in rows}
        assert met == {(str(one), str(other)) for one in values[a] for other in values[b]}


def test_every_file_of_the_folder_is_walked() -> None:
    drawn = {screen.sheet or cases.screen_of(screen.view) for screen in screens()}
    assert drawn == {path.stem for path in (QML_FOLDER / "screens").glob("*.qml")} - {cases.FRAME}


def test_a_new_screen_file_is_walked_or_missed_aloud(monkeypatch, tmp_path) -> None:
    (tmp_path / "screens").mkdir()
    monkeypatch.setattr(cases, "QML_FOLDER", tmp_path)
    (tmp_path / "screens/NewSheet.qml").touch()
    assert screens()[-1].sheet == "NewSheet"
    (tmp_path / "screens/Orphan.qml").touch()
    with pytest.raises(LookupError, match=r"Orphan\.qml"):
        screens()


@pytest.mark.parametrize("kind", SCREENS)
def test_a_view_can_be_made_from_its_fields_alone(kind: type) -> None:
    assert isinstance(sample(kind), kind)


# A walk that finds nothing would look like one that sees nothing: each break is found by its check.

BREAKS = {
    "named": ("size:130", "name", ""),
    "label_in_name": ("close", "name", "Outro nome"),
    "targets": ("size:130", "height", 20.0),
    "gaps": ("size:130", "width", 2000.0),
}


@pytest.fixture
def seen(open_eyes, tmp_path) -> Seen:
    case = Case(Screen("EaseSheet", cases.views.HOME, sheet="EaseSheet"), "light", 100, "pt", next(iter(DISPLAYS)))
    return Seen(case, (eyes := Walker(open_eyes).show(case)), as_array(eyes.view.grabWindow()))


@pytest.mark.parametrize("check", BREAKS)
def test_a_broken_control_is_found(check: str, seen: Seen) -> None:
    name, change, value = BREAKS[check]
    assert CHECKS[check](seen) == []
    seen.eyes.find(name).setProperty(change, value)
    assert CHECKS[check](seen)


@pytest.mark.parametrize(
    ("check", "change", "value"),
    [("whole", "width", 12.0), ("apart", "y", 70.0), ("text_contrast", "color", "#d0d8e8")],
)
def test_a_broken_text_is_found(check: str, change: str, value: object, seen: Seen) -> None:
    text = next(text for text in seen.texts if text.property("text") == "Cores")
    assert CHECKS[check](seen) == []
    text.setProperty("wrapMode", 0)
    text.setProperty(change, value)
    if change != "y":
        seen.eyes.draw()
    assert CHECKS[check](Seen(seen.case, seen.eyes, as_array(seen.eyes.view.grabWindow())))


def test_a_ring_that_does_not_show_is_found(seen: Seen) -> None:
    for item in descendants(seen.eyes.find("size:100")):
        if item.inherits("QQuickRectangle") and item.x() < 0:
            item.setOpacity(0.0)
    assert CHECKS["ring"](seen)


def test_contrast_is_that_of_the_standard(qapp) -> None:
    from PySide6.QtGui import QColor, QImage, QPainter

    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.fillRect(0, 0, 20, 20, QColor("#767676"))
    painter.end()
    assert contrast(as_array(image), QRectF(0, 0, 100, 100)) == pytest.approx(4.54, abs=0.01)


def test_what_is_not_translated_is_marked_wherever_it_stands() -> None:
    view = told_in(cases.views.SERVICE, "ht")
    assert view.name.untranslated and view.steps[0].untranslated and view.facts[0].text.untranslated
