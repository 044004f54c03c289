"""The window of a kiosk that the platform struck off: it says so, begins no request, and loses none."""

import pytest

from kiosk.config import Settings
from kiosk.doctor.counter import platform as examined
from kiosk.flow.definition import Kind
from kiosk.line import STATE_FILE
from kiosk.storage.outbox import ItemState
from kiosk.struck_off import STRUCK_OFF, is_struck_off
from kiosk.views import AttractView, QuestionView, ReceiptView, ServiceView
from sync.answers import NoAnswer, Silence
from sync.protocol import Problem
from sync.revoked import heed
from sync.station import Station
from sync.watch import CONTACT_S
from tests.journeys.acts import begin, go_on
from tests.kiosk.devices.patient import PatientCamera
from tests.sync.support import ANSWERS
from tests.sync.test_revoked import anew, carried, platform
from ui import renewal
from ui.bootstrap import open_counter

SAID = {**ANSWERS, "nome_social": None}
BIT_BY_BIT = 2.0


def opened(kiosk):
    return open_counter(Settings(kiosk.data), camera=PatientCamera, clock=kiosk.clock)


@pytest.fixture
def counter(kiosk):
    with opened(kiosk) as one:
        one.desk.tick()
        yield one


@pytest.fixture
def worker(kiosk):
    return kiosk.worker()


def contact(kiosk, worker):
    """The sync process has its next contact with the platform."""
    kiosk.clock.go_on(CONTACT_S + BIT_BY_BIT)
    return worker.run_once()


@pytest.fixture
def struck_off(live, kiosk, counter, worker):
    """The kiosk once it has heard of it."""
    worker.run_once()
    live.platform.devices.revoke(1)
    contact(kiosk, worker)


def submitted(desk):
    begin(desk, "poda")
    go_on(desk, answers=SAID)
    desk.submit()
    return desk.view


def test_between_visits_the_window_says_so_and_no_request_is_begun(kiosk, counter, struck_off):
    desk = counter.desk
    assert desk.tick(), "what is shown has changed by itself"
    assert desk.view.blocked == STRUCK_OFF
    desk.start()
    assert "Pedir a poda de uma árvore" in [name.text for name in desk.view.not_taken]
    begin(desk, "poda")
    assert isinstance(desk.view, ServiceView), "the letter can still be read"
    assert desk.view.blocked == STRUCK_OFF
    desk.leave()
    assert isinstance(desk.view, AttractView)
    assert kiosk.store.items() == []


def test_a_visit_under_way_goes_on_to_its_receipt_and_its_request_waits(live, kiosk, counter, worker):
    worker.run_once()
    desk = counter.desk
    begin(desk, "poda")
    desk.answer(SAID["cpf"])
    live.platform.devices.revoke(1)
    contact(kiosk, worker)
    assert is_struck_off(kiosk.data)
    desk.touch()
    desk.tick()
    while isinstance(desk.view, QuestionView):
        desk.back()
    assert desk.view.blocked == "", "back to the letter, and on again"
    desk.begin()
    go_on(desk, Kind.REVIEW, SAID)
    desk.submit()
    assert isinstance(desk.view, ReceiptView)
    assert desk.view.line.key == STRUCK_OFF
    contact(kiosk, worker)
    (item,) = kiosk.store.items()
    assert item.state is ItemState.WAITING


def test_neither_a_dead_line_nor_a_start_makes_it_forget(live, kiosk, counter, struck_off, worker):
    live.down()
    contact(kiosk, worker)
    with opened(kiosk) as after:
        assert after.desk.view.blocked == STRUCK_OFF


def test_staff_are_told_why(kiosk, counter, struck_off, worker):
    contact(kiosk, worker)
    assert kiosk.noted().count("struck_off") == 1
    assert "struck_off" in {entry.event for entry in kiosk.store.audit_entries()}
    (kiosk.data / STATE_FILE).unlink()  # as when the sync process has ended
    assert "revogado" in examined(Settings(kiosk.data)).detail


def test_an_earlier_request_is_shown_but_not_changed(kiosk, counter, struck_off, worker):
    content = kiosk.submit()
    desk = counter.desk
    desk.start()
    desk.following.open()
    desk.following.look_up(content.protocol)
    view = desk.view
    assert (view.here, view.changeable, view.blocked) == (STRUCK_OFF, False, STRUCK_OFF)
    desk.following.ask_code("cancel")
    assert desk.view == view


def test_taken_back_it_takes_visits_again_without_a_start(live, kiosk, counter, struck_off, worker):
    counter.desk.tick()
    assert live.platform.devices.readmit(1)
    contact(kiosk, worker)
    assert counter.desk.tick()
    assert counter.desk.view.blocked == ""
    assert isinstance(submitted(counter.desk), ReceiptView)
    kiosk.drain(worker)
    assert kiosk.store.counts().unsent == 0
    assert kiosk.noted().count("taken_back") == 1


def test_joined_anew_beside_an_open_window_it_takes_visits_again(live, kiosk, counter, worker, tmp_path):
    assert isinstance(submitted(counter.desk), ReceiptView)
    counter.desk.leave()
    live.platform.devices.revoke(1)
    contact(kiosk, worker)
    assert counter.desk.view.blocked == STRUCK_OFF
    assert platform(live, "import", str(carried(kiosk, tmp_path / "stick")), "--revoked") == 0
    kiosk.store.close()
    assert anew(live, kiosk) == 0
    assert len(live.platform.requests.all()) == 1
    assert renewal.is_due(counter), "the window begins anew by itself"
    with opened(kiosk) as after:
        assert after.desk.view.blocked == ""
        assert isinstance(submitted(after.desk), ReceiptView)


def test_a_disk_that_does_not_answer_closes_no_window(tmp_path):
    assert not is_struck_off(tmp_path / ("x" * 300))


def test_only_that_word_of_the_platform_strikes_it_off(kiosk):
    station = Station(kiosk.data, kiosk.store, kiosk.identity, kiosk.clock, kiosk.events.append)
    said = Problem(type="urn:balcao:problem:unauthenticated", title="Não.", status=401)
    for answer in (NoAnswer(Silence.UNAUTHENTICATED, problem=said), NoAnswer(Silence.UNREACHABLE)):
        heed(station, answer)
    assert not is_struck_off(kiosk.data)
