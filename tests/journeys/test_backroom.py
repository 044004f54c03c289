"""Staff after the visit: receipts that nobody saw, verified or shown again; sending now; what the platform refuses."""

from dataclasses import replace

import pytest

from kiosk.after.views import FindView, FollowView
from kiosk.messages import Actor
from kiosk.storage.outbox import ItemState
from kiosk.visit import Stage
from tests.journeys.acts import submitted
from tests.journeys.line import delivering, platform_up, until


@pytest.fixture
def receipt(counter):
    """A request that was made here and waits."""
    return submitted(counter.desk)


def at_the_desk(desk):
    desk.start()
    desk._visit.actor = Actor.ATTENDANT


def test_a_receipt_that_nobody_saw_is_offered_to_the_desk_even_after_it_was_delivered(counter, folder, receipt):
    desk = counter.desk
    desk.leave()
    with platform_up(folder, counter), delivering(counter):
        at_the_desk(desk)
        desk.backroom.open(Stage.SENDING)
        view = until(desk, lambda view: view.waiting == 0)
    assert view.unseen == 1
    desk.backroom.open(Stage.UNSEEN)
    (line,) = desk.view.items
    assert line.protocol == receipt.protocol
    desk.backroom.show_unseen(line.id)
    assert (desk.view.qr, desk.view.first_time, desk.view.service) == (receipt.qr, True, receipt.service)
    desk.backroom.given()
    assert desk.view.items == ()


def test_a_receipt_that_was_seen_is_not_offered(counter, folder, receipt):
    counter.desk.receipt_seen()
    with platform_up(folder, counter), delivering(counter):
        until(counter.desk, lambda view: view.line.waiting == 0)
    assert counter.store.unseen() == []


def test_staff_verify_a_receipt_and_show_it_again_without_its_code(counter, receipt):
    desk = counter.desk
    desk.leave()
    at_the_desk(desk)
    desk.following.open()
    desk.following.look_up(receipt.qr)
    assert (desk.view.genuine, desk.view.for_staff) == (True, True)
    desk.backroom.show_again()
    assert (desk.view.qr, desk.view.first_time) == (receipt.qr, False)
    assert not hasattr(desk.view, "secret")
    desk.back()
    desk.back()
    desk.following.look_up(receipt.qr.replace("/p/", "/p/x"))
    assert desk.view == FindView("false_receipt")
    held = [entry.event for entry in counter.store.audit_entries()].count("receipt_checked")
    assert held == 2


def test_send_now_says_what_happened(counter, folder, receipt):
    desk = counter.desk
    desk.leave()
    at_the_desk(desk)
    desk.backroom.open(Stage.SENDING)

    def outcome():
        desk.backroom.send_now()
        return until(desk, lambda view: view.outcome and not view.asking)

    assert (outcome().outcome, desk.view.left) == ("no_sync", 1)
    with delivering(counter):
        assert (outcome().outcome, desk.view.left) == ("no_line", 1)
        with platform_up(folder, counter):
            view = outcome()
            assert (view.outcome, view.sent, view.left) in {("all_sent", 1, 0), ("nothing_to_send", 0, 0)}
            assert outcome().outcome == "nothing_to_send"


def test_the_quarantine_says_why_and_lets_staff_send_again_and_carry_off(counter, folder, receipt, tmp_path):
    desk = counter.desk
    desk.leave()
    (item,) = counter.store.items()
    counter.store.quarantine(item.id, "invalid_answers: As respostas não passam nas regras do serviço.")
    stick = tmp_path / "PENDRIVE"
    stick.mkdir()
    desk.backroom._rooms = replace(desk.backroom._rooms, sticks=lambda: (stick,))
    desk._rooms = desk.backroom._rooms
    at_the_desk(desk)
    desk.backroom.open(Stage.QUARANTINE)
    (line,) = desk.view.items
    assert (line.protocol, line.why) == (receipt.protocol, "invalid_answers")
    assert desk.view.sticks == ("PENDRIVE",)
    desk.backroom.carry_off("PENDRIVE")
    view = until(desk, lambda view: view.outcome not in ("", "writing"))
    assert (view.outcome, view.written) == ("written", 1)
    assert len(list(stick.glob("*.balcao"))) == 1
    desk.backroom.retry(line.id)
    assert counter.store.item(item.id).state is ItemState.WAITING
    assert desk.view.items == ()


def test_a_citizen_reaches_nothing_of_the_backroom(counter, receipt):
    desk = counter.desk
    desk.leave()
    desk.start()
    desk.following.open()
    desk.following.look_up(receipt.qr)
    for act in (
        lambda: desk.backroom.open(Stage.SENDING),
        lambda: desk.backroom.open(Stage.UNSEEN),
        desk.backroom.show_again,
        lambda: desk.backroom.show_unseen(receipt.qr),
        lambda: desk.backroom.retry(counter.store.items()[0].id),
    ):
        act()
        assert isinstance(desk.view, FollowView)
