"""What interrupts who serves: a power cut, a clock that is set, a full disk, a person who asks for something else."""

import subprocess
import sys
import textwrap
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.flow.definition import Kind
from kiosk.storage.engine import driver
from kiosk.views import DeskHomeView, QuestionView, ReceiptView, SignInView, StaffChoiceView, TroubleView
from tests.journeys import test_attended_desk
from tests.journeys.acts import go_on, silence
from tests.journeys.staff import ANA, BIA, RUI, act, enter, home
from tests.journeys.test_attended_desk import resume, serve
from tests.kiosk.storage.support import full
from tests.printers.thermal import until
from tests.sync.servers import TestClock
from ui.window import create_window

DAYS_1970 = -1_700_000_000.0


team, counter = test_attended_desk.team, test_attended_desk.counter


def names(desk):
    return [hit.title.text for hit in home(desk).parked]


@contextmanager
def read_only(store):
    """A disk that was remounted for reading, after an error."""
    driver(store._writer).execute("PRAGMA query_only = ON")
    yield
    driver(store._writer).execute("PRAGMA query_only = OFF")


def cut_while(team, did):
    """Two visits are parked at a desk of its own, then that is done to it; then the power goes."""
    code = f"""
        import os
        from pathlib import Path
        from tests.journeys.acts import go_on
        from tests.journeys.staff import ANA, Team, act
        from tests.journeys.test_attended_desk import resume, serve
        from tests.sync.servers import TestClock
        team = Team(Path({str(team.folder)!r}), {team.codes!r})
        counter = team.counter(TestClock(), attended=True)
        desk = counter.desk
        team.first_time(desk, ANA)
        for name in ("Rosa Lima", "Marta Reis"):
            serve(desk, name=name)
            act(desk, "park")
        resume(desk, 1)
        {did}
        os.kill(os.getpid(), 9)
    """
    words = [sys.executable, "-c", textwrap.dedent(code)]
    cut = subprocess.run(words, check=False, capture_output=True, timeout=240)
    assert cut.returncode == -9, cut.stderr.decode()[-800:]


def test_a_power_cut_in_a_visit_that_goes_on_brings_it_back_as_it_was_parked(team):
    cut_while(team, "go_on(desk)")
    with team.counter(TestClock(), attended=True) as counter:
        enter(counter.desk, ANA)
        assert names(counter.desk) == ["Rosa Lima", "Marta Reis"]
        resume(counter.desk, 1)
        assert counter.desk.view.target == "quais_contas"
        go_on(counter.desk)
        counter.desk.submit()
        counter.desk.staff.decisions.confirm("same_screen")
        counter.desk.submit()
        assert isinstance(counter.desk.view, ReceiptView)


def test_what_was_sent_before_the_power_cut_does_not_come_back(team):
    cut_while(team, "go_on(desk); desk.submit(); desk.staff.decisions.confirm('same_screen'); desk.submit()")
    with team.counter(TestClock(), attended=True) as counter:
        enter(counter.desk, ANA)
        assert names(counter.desk) == ["Rosa Lima"]
        assert len(counter.store.items()) == 1


def test_one_that_goes_on_and_is_given_up_is_gone(team, counter):
    desk = counter.desk
    team.first_time(desk, ANA)
    serve(desk, name="Rosa Lima")
    act(desk, "park")
    resume(desk)
    act(desk, "drop")
    assert names(desk) == []


def test_one_that_goes_on_and_is_parked_again_is_there_once(team, counter):
    desk = counter.desk
    team.first_time(desk, ANA)
    serve(desk, name="Rosa Lima")
    act(desk, "park")
    resume(desk)
    desk.answer(["deste_mes"])
    act(desk, "park")
    assert names(desk) == ["Rosa Lima"]
    resume(desk)
    assert desk.view.target != "quais_contas"


def test_a_dead_clock_that_is_put_right_ends_no_parked_visit(team, counter, clock):
    clock.wall_offset = DAYS_1970
    desk = counter.desk
    team.first_time(desk, ANA)
    serve(desk, name="Rosa Lima")
    act(desk, "park")
    clock.wall_offset = 0.0
    serve(desk, name="Marta Reis")
    act(desk, "park")
    assert names(desk) == ["Rosa Lima", "Marta Reis"]
    clock.go_on(25 * 3600)
    serve(desk, name="Ida Sena")
    act(desk, "park")
    assert names(desk) == ["Ida Sena"], "they wait for their time all the same"


@pytest.mark.parametrize("why", ["idle", "revoked"])
def test_who_has_to_be_out_while_nothing_can_be_kept_leaves_the_door_closed_and_loses_nothing(
    team, counter, clock, why
):
    desk = counter.desk
    team.first_time(desk, RUI)
    act(desk, "leave")
    team.first_time(desk, ANA)
    serve(desk, name="Rosa Lima")
    with full(counter.store):
        if why == "revoked":
            team.revoke(ANA)
        silence(counter, clock, 6 if why == "revoked" else 181)
        desk.staff.back()
        enter(desk, RUI)
        assert isinstance(desk.view, SignInView) and desk.view.problem == "store"
        assert (desk.staff.citizen_view, desk.staff.written, desk.idle) == (None, (), None)
    assert counter.desk.tick()
    assert isinstance(desk.view, SignInView) and desk.attendant == ""
    enter(desk, RUI)
    assert len(names(desk)) == 1


def test_who_wants_to_leave_while_nothing_can_be_kept_is_told(team, counter):
    desk = counter.desk
    team.first_time(desk, ANA)
    serve(desk, name="Rosa Lima")
    with full(counter.store):
        act(desk, "leave")
        assert isinstance(desk.view, TroubleView)
    desk.back()
    assert desk.view.target == "quais_contas"


def test_the_end_of_a_visit_while_the_disk_is_read_only_is_the_desks_home(team, counter):
    desk = counter.desk
    team.first_time(desk, ANA)
    serve(desk, name="Rosa Lima")
    act(desk, "park")
    serve(desk, name="Marta Reis")
    with read_only(counter.store):
        act(desk, "drop")
        assert isinstance(desk.view, DeskHomeView)
        act(desk, "shift")
        assert (home(desk).notice, names(desk)) == ("store", ["Rosa Lima"])
    desk.staff.seek()
    assert (home(desk).notice, names(desk)) == ("", ["Rosa Lima"])
    with read_only(counter.store):
        resume(desk)
        assert home(desk).notice == "store"
    desk.staff.seek()
    resume(desk)
    assert desk.view.target == "quais_contas"


def test_a_supervisor_reads_whose_a_visit_is_and_the_person_for_a_reason_only(team, counter):
    desk = counter.desk
    team.first_time(desk, RUI)
    act(desk, "leave")
    team.first_time(desk, ANA)
    serve(desk, name="Rosa Lima")
    act(desk, "park")
    act(desk, "leave")
    enter(desk, RUI)
    assert names(desk) == ["Ana Prado"]
    desk.staff.serving.search("rosa lima")
    assert home(desk).hits[0].id == home(desk).parked[0].id
    assert "Rosa" not in repr(home(desk).hits)
    resume(desk)
    desk.staff.choose("urgent")
    assert desk.view.target == "quais_contas"


def test_the_key_that_leaves_a_question_empty_reaches_none_below_a_menu(team, counter):
    desk = counter.desk
    team.first_time(desk, ANA)
    serve(desk, until="nome_social")
    desk.staff.open()
    desk.leave_empty()
    desk.staff.back()
    assert desk.view.target == "nome_social"


def test_one_key_leads_from_any_screen_to_the_search_and_nothing_is_lost(qapp, team, clock):
    with team.counter(clock, attended=True) as counter:
        desk, window = counter.desk, create_window(counter.desk, counter.settings)
        window.show()

        def sought():
            window.kiosk._publish()
            until(lambda: QTest.qWait(5) or window.view.rootObject().property("settled"))
            QTest.keyClick(window.view, Qt.Key.Key_F10)
            QTest.qWait(1)

        team.first_time(desk, ANA)
        serve(desk, name="Rosa Lima")
        sought()
        assert (names(desk), home(desk).notice) == (["Rosa Lima"], "parked")
        for option in ("shift", "find", "sending"):
            act(desk, option)
            sought()
            assert isinstance(desk.view, DeskHomeView), option
        resume(desk)
        go_on(desk)
        assert desk.view.kind is Kind.REVIEW
        desk.submit()
        desk.staff.decisions.confirm("same_screen")
        desk.submit()
        sought()
        assert isinstance(desk.view, ReceiptView), "the person has it not yet"
        desk.finish()
        sought()
        assert names(desk) == []
        window.close()
        QTest.qWait(1)


def test_at_a_citizens_kiosk_that_key_shows_what_can_be_done(team, clock):
    with team.counter(clock) as counter:
        desk = counter.desk
        desk.start()
        team.first_time(desk, BIA)
        desk.staff.seek()
        assert isinstance(desk.view, StaffChoiceView)
        desk.staff.back()
        assert not isinstance(desk.view, QuestionView | SignInView)


def test_nothing_is_handed_over_to_who_was_revoked_a_moment_ago(team, counter):
    desk = counter.desk
    team.first_time(desk, BIA)
    act(desk, "leave")
    team.first_time(desk, ANA)
    serve(desk, name="Rosa Lima")
    act(desk, "park")
    act(desk, "end_shift")
    team.revoke(BIA)
    desk.staff.choose(BIA)
    assert isinstance(desk.view, StaffChoiceView)
    assert [option.id for option in desk.view.options] == ["keep"]
    desk.staff.choose("keep")
    enter(desk, ANA)
    assert names(desk) == ["Rosa Lima"]
