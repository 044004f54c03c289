"""Out of the counter by a PIN: whose care the machine is in may close it, and the audit chain says who did."""

import pytest

from kiosk.config import Settings
from kiosk.views import AttractView, StaffChoiceView
from tests.journeys.staff import ANA, LIA, RUI, Team
from tests.kiosk.devices.patient import PatientCamera
from ui.bootstrap import open_counter


@pytest.fixture
def closed() -> list[str]:
    return []


@pytest.fixture
def counter(folder, clock, closed):
    settings = Settings(folder / "kiosk")
    team = Team.hired(folder)
    with open_counter(settings, PatientCamera, clock, maintain=lambda: closed.append("closed")) as one:
        one.team = team
        yield one


def offered(counter, number: str) -> list[str]:
    """What somebody of the staff can choose, with nobody at the counter."""
    counter.team.first_time(counter.desk, number)
    counter.desk.staff.open()
    assert isinstance(counter.desk.view, StaffChoiceView)
    return [option.id for option in counter.desk.view.options]


@pytest.mark.parametrize("number", [LIA, RUI])
def test_technicians_and_supervisors_close_the_counter_by_their_pin(counter, closed, number: str) -> None:
    assert "maintain" in offered(counter, number)
    counter.desk.staff.choose("maintain")
    assert closed == ["closed"]
    last = counter.store.audit_entries()[-1]
    assert (last.event, last.actor, last.data) == ("staff_left", number, {"reason": "maintain"})
    assert isinstance(counter.desk.view, AttractView)


def test_an_attendant_cannot(counter, closed) -> None:
    assert "maintain" not in offered(counter, ANA)
    counter.desk.staff.choose("maintain")
    assert closed == []


def test_without_a_pin_nobody_can(counter, closed) -> None:
    counter.desk.staff.open()
    counter.desk.staff.choose("maintain")
    counter.desk.start()
    counter.desk.staff.choose("maintain")
    assert closed == []
