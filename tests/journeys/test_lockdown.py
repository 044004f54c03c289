"""Nobody leaves the counter: the real window in full screen, a window manager, and every way out that people know.

Each way is first taken with an ordinary window, which it closes, leaves or changes: a check that finds nothing there
would find nothing here.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.journeys.ordinary_window import LETTERS, TITLE
from tests.journeys.shut_in import Screen, end, holds, python, until, x_screen
from ui.processes import WINDOW_ENVIRONMENT

SOURCE = "source"


TRIES = 6
FELT_WITHIN_S = 8.0
LATE_S = 3.0
"""For what a window would do a while after the last key."""


class Way(NamedTuple):
    """A way out or in, and the word that an ordinary window notes when it was taken."""

    name: str
    take: Callable[[Screen], object]
    sign: str


def click(screen: Screen, button: str) -> None:
    screen.do("mousemove", "400", "300", "click", button)


def drag(screen: Screen) -> None:
    """From the small window in the corner into the middle of the large one, slowly, as a hand does."""
    screen.do("mousemove", "1035", "85", "mousedown", "1", "sleep", "0.1")
    for place in ("900", "700", "500", "400"):
        screen.do("mousemove", "--sync", place, "300", "sleep", "0.1")
    screen.do("mouseup", "1")


def storm(screen: Screen) -> None:
    screen.do("mousemove", "400", "300", "click", "--repeat", "100", "--delay", "2", "1")
    screen.do("key", "--delay", "1", *["Return", "a", "Down", "alt+F4", "ctrl+w"] * 40)


WAYS = (
    Way("a file that is dropped", drag, f"text {len('dropped')}"),
    Way("the manager's own key to close", lambda screen: screen.keys("alt+F4"), "closed"),
    Way("the program's key to close", lambda screen: screen.keys("ctrl+w"), "closed"),
    Way("the next window", lambda screen: screen.keys("alt+Tab"), "left"),
    Way("behind the others", lambda screen: screen.keys("alt+Escape"), "left"),
    Way("the desktop", lambda screen: screen.keys("super+d"), "left"),
    Way("another desktop", lambda screen: screen.keys("ctrl+alt+Right"), "left"),
    Way("help", lambda screen: screen.keys("F1"), "help"),
    Way("another size", lambda screen: screen.keys("F11"), "resized"),
    Way("the menu key", lambda screen: screen.keys("Menu"), "menu"),
    Way("a right click", lambda screen: click(screen, "3"), "menu"),
    Way("a paste of a megabyte", lambda screen: screen.keys("ctrl+v"), f"text {len(LETTERS)}"),
    Way("the old paste", lambda screen: screen.keys("shift+Insert"), f"text {len(LETTERS)}"),
    Way("a storm of keys and clicks", storm, "closed"),
)
UNFELT = (
    # What an ordinary window does not feel on a bare X screen: sticky keys and such are the desktop's to switch on.
    Way("Shift five times", lambda screen: screen.keys(*["shift"] * 5), ""),
    Way("all function keys", lambda screen: screen.keys(*(f"F{number}" for number in range(1, 13))), ""),
    Way("the window's menu", lambda screen: screen.keys("alt+space", "Escape"), ""),
    Way("Super alone", lambda screen: screen.keys("super"), ""),
)


class Ordinary:
    """The ordinary window and what happened to it."""

    def __init__(self, screen: Screen, notes: Path) -> None:
        self._screen, self._notes = screen, notes
        notes.write_text("")
        self._process = screen.start(*python("-m", "tests.journeys.ordinary_window", "text", str(notes)))
        until(lambda: screen.active() == TITLE, "the ordinary window never came")
        click(screen, "1")

    def happened(self, word: str) -> bool:
        return word in self._notes.read_text().split("\n")

    def close(self) -> None:
        end(self._process)
        self._screen.do("set_desktop", "0")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A screen with a small window in a corner, which has a megabyte on its clipboard and a file to be dragged."""
    place = tmp_path / "screen"
    place.mkdir()
    with x_screen(place) as one:
        one.start(*python("-m", "tests.journeys.ordinary_window", "source", str(place / "source")))
        until(lambda: one.shown(SOURCE), "the small window never came")
        yield one


def test_the_ways_lead_out_of_an_ordinary_window(screen: Screen, tmp_path: Path) -> None:
    for way in WAYS:
        assert any(leads_out(way, screen, tmp_path / "notes") for _ in range(TRIES)), way.name


def leads_out(way: Way, screen: Screen, notes: Path) -> bool:
    """Take a way with a fresh ordinary window. On a busy machine keys may come before the window listens."""
    ordinary = Ordinary(screen, notes)
    way.take(screen)
    try:
        return holds(lambda: ordinary.happened(way.sign), FELT_WITHIN_S)
    finally:
        ordinary.close()


def test_none_of_them_leads_out_of_ours(screen: Screen, folder: Path) -> None:
    words = ("window", "--data", str(folder / "kiosk"), "--fullscreen", "--camera", "simulated")
    counter = screen.start(*python("-m", "ui.main", *words), **WINDOW_ENVIRONMENT)
    until(lambda: screen.owner() == counter.pid and covers(screen), "the counter's window never came")
    screen.keys("Return")  # into a visit, where there is a field to write in
    for way in WAYS + UNFELT:
        way.take(screen)
        assert counter.poll() is None, way.name
        assert (screen.owner(), screen.do("get_desktop"), covers(screen)) == (counter.pid, "0", True), way.name
    assert not holds(lambda: counter.poll() is not None or screen.owner() != counter.pid, LATE_S)
    counter.terminate()  # the service's own way is open
    until(lambda: counter.poll() is not None, "it does not end when its service asks")


def covers(screen: Screen) -> bool:
    """Whether the window that has the keys covers the whole screen."""
    place = screen.do("getactivewindow", "getwindowgeometry")
    return "Position: 0,0" in place and "Geometry: 1080x1200" in place
