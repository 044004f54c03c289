"""Help and leaving: seen from five metres, heard, honest when nobody came; and nothing is thrown away unasked."""

from dataclasses import replace

import numpy as np
import pytest

from tests.ui import views
from tests.ui.conftest import Eyes
from tests.ui.walk.cases import DISPLAYS
from tests.ui.walk.pixels import as_array
from ui.bell import Bell
from ui.focus import scene_rect
from ui.unbroken import loose

FIVE_METRES_LEAST_MM = 23.3
"""Sixteen minutes of arc at five metres: the least height of a letter (ISO 9241-303)."""

STAFF_DOOR = "sign-in"
"""Whoever was called stands there: the call waits until they are in."""


class Player:
    """A player that counts."""

    def __init__(self) -> None:
        self.started = self.stopped = 0

    def start(self, wav: bytes, gain: float) -> None:
        assert wav.startswith(b"RIFF")
        assert gain > 0
        self.started += 1

    def wait(self) -> None:
        pass

    def stop(self) -> None:
        self.stopped += 1


def said(eyes: Eyes) -> str:
    return loose(" ".join(str(text.property("text")) for text in eyes.texts()))


@pytest.mark.parametrize("display", DISPLAYS)
@pytest.mark.parametrize("size", [1.0, 2.0])
def test_the_sign_is_read_from_five_metres(display: str, size: float, open_eyes) -> None:
    eyes = open_eyes(views.HOME, DISPLAYS[display])
    eyes.press("help")
    eyes.window.panel.textScale = size
    eyes.draw()
    place = scene_rect(next(text for text in eyes.texts() if text.objectName() == "sign")).toRect()
    picture = as_array(eyes.view.grabWindow())[place.top() : place.bottom(), place.left() : place.right()]
    inked = np.flatnonzero(((picture >> 16) % 256 < 64).any(axis=1))
    assert (inked[-1] - inked[0] + 1) / DISPLAYS[display].px_per_mm >= FIVE_METRES_LEAST_MM


@pytest.mark.parametrize("name", [name for name in views.SCREENS if not name.startswith(STAFF_DOOR)])
def test_help_can_be_called_on_every_screen(name: str, eyes: Eyes) -> None:
    eyes.show(views.SCREENS[name])
    eyes.press("help")
    assert "ask_help" in eyes.desk.verbs()
    assert "AJUDA" in said(eyes)
    eyes.press("help:end")
    assert "AJUDA" not in said(eyes)


def test_when_nobody_came_the_screen_says_so_and_offers_more_than_waiting(eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS["text"])
    eyes.press("help")
    assert "Ninguém veio" not in said(eyes)
    eyes.desk.help = views.NOBODY
    eyes.tick()
    eyes.draw()
    assert "Ninguém veio ainda. Pedimos desculpas." in said(eyes)
    assert views.WAYS[0].name.text in said(eyes)
    assert eyes.focused() == "help:again"
    eyes.press("help:again")
    assert eyes.desk.verbs().count("ask_help") == 2
    assert "Ninguém veio" not in said(eyes)


def test_what_the_platform_has_not_heard_is_not_claimed(eyes: Eyes) -> None:
    eyes.show(views.HOME)
    eyes.desk.help = views.CALLING
    eyes.tick()
    assert "Avisamos o balcão" in said(eyes)
    eyes.desk.help = views.HelpView("calling", told=False, minutes=3)
    eyes.tick()
    assert "Avisamos o balcão" not in said(eyes)
    assert "fale com alguém do balcão" in said(eyes)


def test_the_bell_rings_once_a_call_and_ends_with_it(eyes: Eyes) -> None:
    player = Player()
    ears = Bell(eyes.window.kiosk, eyes.desk, player, eyes.view)
    for help_, started in ((views.CALLING, 1), (views.CALLING, 1), (views.NOBODY, 1), (views.CALLING, 2), (None, 2)):
        eyes.desk.help = help_
        eyes.tick()
        assert player.started == started
    assert player.stopped > player.started
    eyes.desk.help = replace(views.CALLING, rings=False)
    eyes.tick()
    assert player.started == 2
    ears.close()


def test_leaving_with_answers_asks_first_and_staying_keeps_them(eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS["text"])
    eyes.press("key:M")
    eyes.desk.unsent = True
    eyes.tick()
    eyes.press("leave")
    assert "leave" not in eyes.desk.verbs()
    assert eyes.focused() == "leave:stay"
    eyes.press("leave:stay")
    assert eyes.find("answer:input").property("text") == "M"
    eyes.press("help")
    eyes.press("help:leave")
    eyes.press("leave:stay")
    assert "help:end" in eyes.names()
    eyes.press("help:leave")
    eyes.press("leave:sure")
    assert eyes.desk.verbs()[-1] == "leave"


def test_leaving_with_nothing_to_lose_asks_nothing(eyes: Eyes) -> None:
    eyes.show(views.SERVICE)
    eyes.press("leave")
    assert eyes.desk.verbs()[-1] == "leave"


def test_a_counter_that_is_closed_says_where_people_are_served(eyes: Eyes) -> None:
    eyes.show(views.SCREENS["closed"])
    for words in (views.WAYS[0].name.text, views.WAYS[0].where.text, views.WAYS[1].phone):
        assert words in said(eyes)
    eyes.press("language:en")
    eyes.draw()
    assert "You are also served here:" in said(eyes)
