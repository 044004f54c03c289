"""A database is damaged while visits are parked: those that can be read go on, and the doctor says of the others."""

import json
import os

import pytest

from kiosk.doctor.counter import store as look_at_store
from kiosk.identity import Identity
from kiosk.storage import damage
from kiosk.storage.engine import DATABASE
from kiosk.storage.pages import PAGE
from kiosk.storage.salvage import Remains
from tests.journeys.staff import ANA, Team, act, enter, home
from tests.journeys.test_attended_desk import resume, serve

NAMES = ["Rosa Lima", "Marta Reis"]


@pytest.fixture
def team(folder):
    return Team.hired(folder)


@pytest.fixture
def desk_folder(team, folder, clock):
    """Two visits are parked, and the counter is shut."""
    with team.counter(clock, attended=True) as counter:
        team.first_time(counter.desk, ANA)
        for name in NAMES:
            serve(counter.desk, name=name)
            act(counter.desk, "park")
        with counter.store.write() as unit:
            sealed = [visit.sealed for visit in unit.staff.parked()]
            (root,) = unit._connection.exec_driver_sql("SELECT rootpage FROM sqlite_master WHERE name = 'audit'").one()
        counter.store.tidy()
    return folder / "kiosk" / "store", sealed, root


def page_of(folder, store, sealed):
    remains = Remains(store, Identity.load(folder / "kiosk" / "identity").database_key)
    count = (store / DATABASE).stat().st_size // PAGE
    return next(n for n in range(2, count + 1) if sealed[2000:2040] in (remains.page(n) or b""))


def spoil(store, page):
    with (store / DATABASE).open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(os.urandom(PAGE))
    (store / damage.MARK).touch()


def told(counter):
    (entry,) = [one for one in counter.store.audit_entries() if one.event == "parked_rescued"]
    return entry.data["kept"], entry.data["lost"], entry.data["sure"]


def test_parked_visits_go_on_in_the_fresh_database_with_the_same_pin(team, folder, clock, desk_folder):
    store, _, root = desk_folder
    spoil(store, root)
    with team.counter(clock, attended=True) as counter:
        assert told(counter) == (2, 0, True)
        enter(counter.desk, ANA)
        assert [hit.title.text for hit in home(counter.desk).parked] == NAMES
        resume(counter.desk)
        assert counter.desk.view.target == "quais_contas"
        act(counter.desk, "drop")
    with team.counter(clock, attended=True) as counter:
        enter(counter.desk, ANA)
        assert [hit.title.text for hit in home(counter.desk).parked] == NAMES[1:], "taken over once"


def test_a_parked_visit_on_a_bad_page_is_told_and_the_other_goes_on(team, folder, clock, desk_folder):
    store, sealed, _ = desk_folder
    spoil(store, page_of(folder, store, sealed[0]))
    with team.counter(clock, attended=True) as counter:
        assert told(counter) == (1, 1, True)
        enter(counter.desk, ANA)
        assert [hit.title.text for hit in home(counter.desk).parked] == NAMES[1:]
        assert "1 atendimento(s)" in look_at_store(counter.settings).detail


def test_where_nothing_can_be_read_it_is_said_that_some_may_be_lost(team, folder, clock, desk_folder):
    store, _, _ = desk_folder
    spoil(store, 1)
    with team.counter(clock, attended=True) as counter:
        assert told(counter) == (0, 0, False)
        assert "Pode haver outros" in look_at_store(counter.settings).detail
        team.first_time(counter.desk, ANA)
        assert home(counter.desk).parked == ()


def test_wrong_pins_stay_counted(team, folder, clock, desk_folder):
    store, _, root = desk_folder
    with team.counter(clock, attended=True) as counter:
        for _ in range(3):
            enter(counter.desk, ANA, "909090")
            counter.desk.staff.back()
        counter.store.tidy()
    spoil(store, root)
    with team.counter(clock, attended=True) as counter:
        enter(counter.desk, ANA)
        assert counter.desk.view.problem == "locked"
        assert json.loads(next((folder / "kiosk").rglob("parked.json")).read_bytes())["kept"] == 2
