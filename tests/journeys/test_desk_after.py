"""From the attended desk to earlier requests and to the queue, and back to the desk; who did it is kept."""

import pytest

from kiosk.after.views import FindView, FollowView, QuarantineView, SendingView
from kiosk.help import Call, UnitCall, write_unit_calls
from kiosk.views import DeskHomeView, ReceiptView, ServiceView
from kiosk.visit import Stage
from tests.journeys.acts import go_on, silence, submitted
from tests.journeys.line import until
from tests.journeys.staff import ANA, LIA, Team, act
from ui.bootstrap import Counter


@pytest.fixture
def team(folder):
    return Team.hired(folder)


@pytest.fixture
def receipt(team, clock):
    """A citizen's request, made at this counter before it became a desk."""
    with team.counter(clock) as kiosk:
        return submitted(kiosk.desk)


@pytest.fixture
def counter(team, receipt, clock):
    with team.counter(clock, attended=True) as one:
        team.first_time(one.desk, ANA)
        yield one


def acts_of(counter: Counter, name: str) -> list[str]:
    return [entry.actor for entry in counter.store.audit_entries() if entry.event == name]


def test_an_attendant_verifies_a_receipt_and_is_back_at_the_desk(counter, receipt):
    desk = counter.desk
    act(desk, "find")
    assert isinstance(desk.view, FindView)
    desk.following.look_up(receipt.qr)
    assert isinstance(desk.view, FollowView)
    assert (desk.view.genuine, desk.view.for_staff) == (True, True)
    desk.back()
    desk.back()
    assert isinstance(desk.view, DeskHomeView)
    assert acts_of(counter, "receipt_checked") == [ANA]


def test_a_number_that_the_desk_found_opens_its_request(counter, receipt):
    desk = counter.desk
    desk.staff.serving.search(receipt.protocol)
    desk.staff.serving.open_hit(f"protocol:{receipt.protocol}")
    assert isinstance(desk.view, FollowView)
    assert desk.view.protocol == receipt.protocol
    desk.back()
    desk.back()
    assert isinstance(desk.view, DeskHomeView)


def test_a_receipt_that_a_reader_reads_at_the_desk_opens_its_request(counter, receipt):
    desk = counter.desk
    desk.staff.serving.afterwards(Stage.FIND, receipt.qr)
    assert isinstance(desk.view, FollowView)
    assert desk.view.genuine


def test_an_attendant_cancels_with_the_persons_code_and_it_is_known_who_did(counter, receipt):
    desk = counter.desk
    act(desk, "find")
    desk.following.look_up(receipt.qr)
    desk.following.ask_code("cancel")
    desk.following.give_code(" ".join(receipt.secret))
    assert until(desk, lambda view: isinstance(view, FollowView)).change == "cancel_waiting"
    assert acts_of(counter, "cancellation_submitted") == [ANA]


def correction(counter, receipt):
    """The attendant has the person's code, and has written everything again."""
    desk = counter.desk
    act(desk, "find")
    desk.following.look_up(receipt.qr)
    desk.following.ask_code("correct")
    desk.following.give_code(" ".join(receipt.secret))
    view = until(desk, lambda view: isinstance(view, ServiceView))
    assert view.replaces == receipt.protocol
    desk.begin()
    go_on(desk)


def send(counter):
    desk = counter.desk
    desk.submit()
    desk.staff.decisions.confirm("same_screen")
    desk.submit()
    assert isinstance(desk.view, ReceiptView)
    old, new = counter.store.items()
    assert new.chain == old.id
    desk.finish()
    desk.finish()
    assert isinstance(desk.view, DeskHomeView)


def test_a_correction_at_the_desk_is_a_whole_new_request_and_ends_at_the_desk(counter, receipt):
    correction(counter, receipt)
    send(counter)


def test_a_correction_that_was_parked_still_takes_the_place_of_the_first(counter, receipt):
    correction(counter, receipt)
    act(counter.desk, "park")
    counter.desk.staff.serving.open_hit(counter.desk.view.parked[0].id)
    send(counter)


def test_the_queue_is_reached_from_the_desk_and_leads_back_to_it(counter):
    desk = counter.desk
    act(desk, "sending")
    assert isinstance(desk.view, SendingView)
    assert (desk.view.waiting, desk.view.unseen) == (1, 1)
    desk.backroom.open(Stage.QUARANTINE)
    assert isinstance(desk.view, QuarantineView)
    desk.back()
    desk.back()
    assert isinstance(desk.view, DeskHomeView)


def test_a_technician_sees_the_queue_and_looks_for_nobodys_request(counter, team):
    desk = counter.desk
    act(desk, "leave")
    team.first_time(desk, LIA)
    desk.staff.open()
    assert [option.id for option in desk.view.options] == ["sending", "maintain", "leave"]
    desk.staff.choose("find")
    desk.staff.choose("sending")
    assert isinstance(desk.view, SendingView)


def test_who_calls_in_the_unit_stands_on_the_desks_home(counter, clock):
    desk = counter.desk
    assert desk.view.calls == ()
    call = Call("c1", clock.now(), "home", nobody_came=True)
    write_unit_calls(counter.settings.data, (UnitCall(2, "Quiosque da entrada", call),))
    assert silence(counter, clock, 6)
    assert [(one.title.text, one.state) for one in desk.view.calls] == [("Quiosque da entrada", "nobody_came")]
    write_unit_calls(counter.settings.data, ())
    assert silence(counter, clock, 6)
    assert desk.view.calls == ()


def test_the_quarantine_tells_an_attendant_in_words_and_a_technician_in_codes(team, counter):
    desk, told = counter.desk, "cpf: cpf_invalid; filhos/0/nome: required; email: cpf_invalid"
    (item,) = counter.store.items()
    counter.store.quarantine(item.id, f"invalid_answers: {told}")
    seen = {}
    for number in (ANA, LIA):
        if number == LIA:
            act(desk, "leave")
            team.first_time(desk, LIA)
        act(desk, "sending")
        desk.backroom.open(Stage.QUARANTINE)
        (seen[number],) = desk.view.items
        desk.back()
        desk.back()
    assert (seen[ANA].faults, seen[ANA].detail) == (("cpf_invalid", "required"), "")
    assert (seen[LIA].faults, seen[LIA].detail) == (("cpf_invalid", "required"), f"invalid_answers: {told}")
