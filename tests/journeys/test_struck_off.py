"""What an attendant is told at a desk that the platform struck off."""

import pytest

from kiosk.after.views import SendingView
from kiosk.struck_off import STRUCK_OFF, strike_off, take_back
from kiosk.views import DeskHomeView, QuestionView, ServiceView
from tests.journeys.acts import ANSWERS, WATER
from tests.journeys.staff import ANA, Team, act, home
from tests.sync.servers import wait_for


@pytest.fixture
def desk(folder, clock):
    team = Team.hired(folder)
    with team.counter(clock, attended=True) as counter:
        team.first_time(counter.desk, ANA)
        assert isinstance(counter.desk.view, DeskHomeView)
        yield counter.desk


@pytest.fixture
def struck_off(folder, desk, clock):
    """The sync process has heard the platform's word."""
    strike_off(folder / "kiosk")
    clock.go_on(2)
    assert desk.tick()


def test_the_desks_home_says_why_and_the_letters_can_still_be_read(desk, struck_off):
    assert desk.view.notice == STRUCK_OFF
    desk.staff.serving.open_hit(f"service:{WATER}")
    assert isinstance(desk.view, ServiceView)
    assert desk.view.blocked == STRUCK_OFF


def test_send_now_says_why_nothing_goes(desk, struck_off):
    act(desk, "sending")
    desk.backroom.send_now()
    wait_for(lambda: desk.tick() and desk.view.outcome != "")
    assert isinstance(desk.view, SendingView)
    assert (desk.view.line, desk.view.outcome) == (STRUCK_OFF, STRUCK_OFF)


def test_what_was_parked_before_is_finished(folder, desk, clock):
    desk.staff.serving.open_hit(f"service:{WATER}")
    desk.answer(ANSWERS["cpf"])
    act(desk, "park")
    strike_off(folder / "kiosk")
    desk.staff.serving.open_hit(home(desk).parked[0].id)
    desk.answer(ANSWERS["nome"])
    assert isinstance(desk.view, QuestionView)


def test_taken_back_it_is_a_desk_like_any_other(folder, desk, struck_off, clock):
    take_back(folder / "kiosk")
    clock.go_on(2)
    assert desk.tick()
    assert desk.view.notice == ""
    desk.staff.serving.open_hit(f"service:{WATER}")
    assert isinstance(desk.view, QuestionView)
