"""How a request moves on the platform: by decisions, or by who made it and has the secret code."""

import pytest

from kiosk.errors import Refused
from kiosk.messages import CancellationContent, MessageKind
from kiosk.storage.outbox import ItemState
from sync.server.requests import RequestState
from tests.sync.servers import TestClock, live_platform
from tests.sync.support import SECRET, Kiosk, fate


def arrived(kiosk) -> str:
    content = kiosk.submit()
    kiosk.drain()
    return content.id


def test_a_request_moves_from_received_through_review_to_a_decision(live, kiosk):
    id_ = arrived(kiosk)
    requests = live.platform.requests
    assert requests.find(id_).state is RequestState.RECEIVED
    assert requests.decide(id_, RequestState.IN_REVIEW).state is RequestState.IN_REVIEW
    decided = requests.decide(id_, RequestState.GRANTED, "Tudo certo.", "Venha buscar.")
    assert (decided.state, decided.note, decided.next_step) == (RequestState.GRANTED, "Tudo certo.", "Venha buscar.")


@pytest.mark.parametrize("state", list(RequestState))
def test_what_is_decided_stays_decided(live, kiosk, state):
    id_ = arrived(kiosk)
    live.platform.requests.decide(id_, RequestState.DENIED)
    with pytest.raises(Refused):
        live.platform.requests.decide(id_, state)


def test_a_request_is_found_by_its_protocol_with_or_without_spaces(live, kiosk):
    content = kiosk.submit()
    kiosk.drain()
    for name in (content.protocol, content.protocol.replace(" ", ""), content.protocol.lower()):
        assert live.platform.requests.find(name).id == content.id


def cancel(kiosk, request, secret, name="c1"):
    content = CancellationContent(request=request, secret=secret, asked_at=kiosk.clock.now())
    kiosk.send(MessageKind.CANCELLATION, name, request, content.model_dump_json().encode())


def test_the_secret_code_cancels_a_request(live, kiosk):
    id_ = arrived(kiosk)
    cancel(kiosk, id_, "Navio 58 LAGO")
    kiosk.drain()
    assert live.platform.requests.find(id_).state is RequestState.CANCELLED


def test_a_wrong_code_cancels_nothing(live, kiosk):
    id_ = arrived(kiosk)
    cancel(kiosk, id_, "navio 59 lago")
    assert fate(kiosk).startswith("wrong_code")
    assert live.platform.requests.find(id_).state is RequestState.RECEIVED


def test_wrong_codes_are_counted_and_the_right_one_waits_its_hour(tmp_path):
    clock = TestClock()
    with live_platform(tmp_path / "platform", clock) as live:
        kiosk = Kiosk.join(live, tmp_path / "kiosk")
        id_ = arrived(kiosk)
        for number in range(5):
            cancel(kiosk, id_, f"navio {number + 10} lago", f"wrong{number}")
        cancel(kiosk, id_, " ".join(SECRET), "right")
        kiosk.drain(passes=12)
        assert kiosk.store.item("right").status == "too_many_codes"
        assert live.platform.requests.find(id_).state is RequestState.RECEIVED
        clock.go_on(3700)
        kiosk.clock.go_on(3700)
        kiosk.drain(passes=3)
        assert live.platform.requests.find(id_).state is RequestState.CANCELLED
        kiosk.close()


def test_a_decided_request_cannot_be_cancelled(live, kiosk):
    id_ = arrived(kiosk)
    live.platform.requests.decide(id_, RequestState.GRANTED)
    cancel(kiosk, id_, " ".join(SECRET))
    assert fate(kiosk).startswith("already_decided")


def test_a_cancellation_of_a_request_that_is_still_on_its_way_waits(kiosk):
    cancel(kiosk, "not-here-yet", " ".join(SECRET))
    kiosk.drain(passes=2)
    (item,) = kiosk.store.items()
    assert (item.state, item.status) == (ItemState.WAITING, "unknown_request")
