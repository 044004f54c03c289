"""What one enrolled kiosk can do to the requests of another: nothing that their citizens would feel."""

import pytest
from sqlalchemy import text

from kiosk.messages import CancellationContent, MessageKind, RatingContent
from kiosk.storage.outbox import ItemState
from sync.protocol import CodeVerdict, StandingQuery
from sync.server import guesses
from sync.server.guesses import Guess, WrongCodes
from sync.server.requests import RequestState
from tests.sync.servers import TestClock
from tests.sync.support import SECRET, fate
from tests.sync.test_chains import other
from tests.sync.test_rescue import export, take_in

__all__ = ["other"]  # a fixture

RIGHT = " ".join(SECRET)


def rate(kiosk, request, stars=1):
    content = RatingContent(request=request, stars=stars, rated_at=kiosk.clock.now())
    kiosk.send(MessageKind.RATING, f"{request}.rating", request, content.model_dump_json().encode())


def cancel(kiosk, named, code, name="c1"):
    content = CancellationContent(request=named, secret=code, asked_at=kiosk.clock.now())
    kiosk.send(MessageKind.CANCELLATION, name, named, content.model_dump_json().encode())


def asked(live, device, content, code):
    """What the platform says of a code that a kiosk asks about."""
    query = StandingQuery(token=content.tracking_token, code=code)
    return live.platform.standings.answer(live.platform.devices.get(device), query).code


@pytest.fixture
def content(kiosk):
    """A request that kiosk 1 took and delivered."""
    one = kiosk.submit()
    kiosk.drain()
    return one


def test_a_visit_is_rated_where_it_was(live, kiosk, content, other):
    rate(other, content.id, stars=1)
    assert fate(other).startswith("foreign_request")
    assert live.platform.requests.stars(content.id) is None
    rate(kiosk, content.id, stars=5)
    kiosk.drain()
    assert live.platform.requests.stars(content.id) == 5


def test_a_rating_that_comes_before_its_request_waits_for_it(live, kiosk):
    content = kiosk.submit()
    rate(kiosk, content.id, stars=4)
    sealed = {item.id: kiosk.store.sealed(item.id) for item in kiosk.store.items()}
    kiosk.transport().send_batch([sealed[f"{content.id}.rating"]])
    assert live.platform.requests.stars(content.id) is None
    kiosk.drain()
    assert kiosk.store.counts().unsent == 0 and live.platform.requests.stars(content.id) == 4


def test_a_stick_brings_a_request_with_evidence_and_what_follows_it_at_once(live, kiosk, tmp_path):
    piece = kiosk.evidence("r1", frames=3)
    kiosk.submit("vida", [piece], id="r1")
    rate(kiosk, "r1", stars=3)
    cancel(kiosk, "r1", RIGHT)
    assert take_in(live, export(kiosk, tmp_path / "stick")) == 0
    assert live.platform.requests.stars("r1") == 3
    assert live.platform.requests.find("r1").state is RequestState.CANCELLED


def test_codes_guessed_at_one_kiosk_lock_nobody_out_at_another(live, content, other):
    guessed = [asked(live, other.identity.device, content, "rio 11 sol") for _ in range(6)]
    assert guessed == [CodeVerdict.WRONG] * 5 + [CodeVerdict.LOCKED]
    assert asked(live, other.identity.device, content, RIGHT) is CodeVerdict.LOCKED
    assert asked(live, 1, content, RIGHT) is CodeVerdict.RIGHT


def test_nor_do_guesses_in_messages(live, kiosk, content, other):
    for number in range(5):
        cancel(other, content.protocol, f"navio {number + 10} lago", f"wrong{number}")
    cancel(other, content.protocol, RIGHT, "right")
    other.drain(passes=12)
    assert (other.store.item("right").state, other.store.item("right").status) == (
        ItemState.WAITING,
        "too_many_codes",
    )
    cancel(kiosk, content.id, RIGHT)
    kiosk.drain()
    assert live.platform.requests.find(content.id).state is RequestState.CANCELLED


@pytest.fixture
def wrong(live):
    """The platform's count, by a clock of its own."""
    clock = TestClock()
    return WrongCodes(live.platform.devices._database, clock), clock


def guess(wrong, device, request, name):
    """Whether a guess may be made; it is wrong."""
    one = Guess(name, device, "rio 11 sol")
    if wrong[0].too_many(one, request):
        return False
    wrong[0].note(one, request)
    return True


def test_a_kiosk_that_goes_from_request_to_request_is_stopped_and_no_other(wrong):
    made = [guess(wrong, 7, f"r{number}", f"g{number}") for number in range(guesses.MOST_WRONG_AT_A_KIOSK + 1)]
    assert made.count(False) == 1 and not made[-1]
    assert guess(wrong, 8, "r1", "elsewhere")


def test_many_kiosks_together_do_not_guess_one_request_s_code_for_ever(wrong):
    kiosks = range(100, 200)
    made = sum(guess(wrong, device, "r1", f"g{device}") for device in kiosks)
    assert made == guesses.MOST_WRONG_OF_A_REQUEST
    assert guess(wrong, 100, "r2", "another")


def test_wrong_codes_are_forgotten_after_an_hour(live, wrong):
    assert sum(guess(wrong, 7, "r1", f"g{number}") for number in range(9)) == guesses.MOST_WRONG_CODES
    wrong[1].go_on(guesses.MEMORY.total_seconds() + 1)
    assert guess(wrong, 7, "r1", "later")


def test_the_same_message_again_is_one_guess(wrong):
    assert all(guess(wrong, 7, "r1", "again") for _ in range(20))


def test_a_platform_of_before_counts_from_now_on(live, tmp_path, content):
    with live.platform.devices._database.write() as connection:
        connection.execute(text("DROP TABLE wrong_codes"))
        connection.execute(text("CREATE TABLE secret_tries (envelope VARCHAR PRIMARY KEY, at VARCHAR)"))
    again = type(live.platform).open(live.platform.keys._folder.parent)
    try:
        device = again.devices.get(1)
        query = StandingQuery(token=content.tracking_token, code="rio 11 sol")
        assert again.standings.answer(device, query).code is CodeVerdict.WRONG
    finally:
        again.close()


def test_an_id_that_another_kiosk_used_first_is_still_ones_own(live, kiosk, content, other):
    """Once each: a message of its own kiosk, and a second request of that id is looked at by somebody."""
    rate(other, content.id, stars=1)
    fate(other)
    rate(kiosk, content.id, stars=2)
    kiosk.drain()
    assert live.platform.requests.stars(content.id) == 2 and kiosk.store.items() == []
    other.submit(id=content.id)
    other.drain(passes=3)
    assert other.store.item(content.id).status.startswith("conflict")
    assert live.platform.requests.find(content.id).device == 1
    assert {(one.name, one.device) for one in live.platform.alerts()} >= {("conflict", other.identity.device)}
