"""Order in a request's chain: a correction or a cancellation acts on its request, and never before it."""

import httpx
import pytest

from kiosk.messages import CancellationContent, MessageKind
from kiosk.storage.outbox import ItemState
from sync.server.requests import RequestState
from tests.sync.fault_proxy import LoseAnswer
from tests.sync.support import SECRET, Kiosk, fate

CODE = " ".join(SECRET)


def correct(kiosk, old, code=CODE, **changes):
    return kiosk.submit(supersedes=old.id, supersedes_secret=code, **changes)


def cancel(kiosk, request, name="c1"):
    content = CancellationContent(request=request.id, secret=CODE, asked_at=kiosk.clock.now())
    kiosk.send(MessageKind.CANCELLATION, name, request.id, content.model_dump_json().encode())


def state(live, request):
    return live.platform.requests.find(request.id).state


@pytest.fixture
def old(kiosk):
    content = kiosk.submit()
    kiosk.drain()
    return content


def test_a_correction_takes_the_place_of_its_request(live, kiosk, old):
    new = correct(kiosk, old)
    kiosk.drain()
    assert (state(live, old), state(live, new)) == (RequestState.REPLACED, RequestState.RECEIVED)
    with httpx.Client(trust_env=False) as client:
        assert "<h1>Substituído</h1>" in client.get(f"{live.url}/p/{old.tracking_token}").text


def test_a_correction_with_evidence_of_its_own_is_taken(live, kiosk, old):
    piece = kiosk.evidence("r2", frames=3)
    correct(kiosk, old, service="vida", evidence=[piece], id="r2")
    kiosk.drain()
    assert live.platform.requests.find("r2").evidence_frames == 3


def test_a_correction_without_the_code_changes_nothing_and_is_not_kept(live, kiosk, old):
    new = correct(kiosk, old, code="navio 59 lago")
    assert fate(kiosk).startswith("wrong_code")
    assert [record.id for record in live.platform.requests.all()] == [old.id]
    assert state(live, old) is RequestState.RECEIVED and new.id != old.id


def test_a_request_cannot_correct_itself(kiosk):
    kiosk.submit(id="r9", supersedes="r9", supersedes_secret=CODE)
    assert fate(kiosk).startswith("binding")


@pytest.mark.parametrize("follow", [correct, cancel])
def test_what_follows_in_a_chain_leaves_only_after_the_receipt_of_what_was_before(live, kiosk, line, follow):
    old = kiosk.submit()
    follow(kiosk, old)
    line.plan = lambda seen: LoseAnswer() if len(batches(line)) == 1 and seen.path == "/v1/envelopes" else None
    worker = kiosk.worker(line.url)
    worker.run_once()
    assert len(kiosk.store.items()) == 2
    kiosk.drain(worker)
    first, again, then = batches(line)
    assert first.body == again.body != then.body
    assert state(live, old) in (RequestState.REPLACED, RequestState.CANCELLED)


def batches(line):
    return [seen for seen in line.seen if seen.path == "/v1/envelopes"]


@pytest.fixture
def other(live, tmp_path):
    """Another kiosk of the same platform."""
    one = Kiosk.join(live, tmp_path / "other")
    yield one
    one.close()


@pytest.mark.parametrize("follow", [correct, cancel])
def test_what_was_done_at_another_kiosk_waits_for_the_request_and_is_not_lost(live, kiosk, other, follow):
    offline, old = kiosk, kiosk.submit()
    follow(other, old)
    other.drain(passes=2)
    (item,) = other.store.items()
    assert (item.state, item.status) == (ItemState.WAITING, "unknown_request")
    offline.drain()
    other.clock.go_on(3600)
    other.drain()
    assert other.store.counts().unsent == 0
    assert state(live, old) in (RequestState.REPLACED, RequestState.CANCELLED)


def test_a_correction_that_is_sent_twice_takes_place_once(live, kiosk, line, old):
    new = correct(kiosk, old)
    lost = [LoseAnswer()]
    line.plan = lambda seen: lost.pop() if seen.path == "/v1/envelopes" and lost else None
    kiosk.drain(kiosk.worker(line.url))
    assert {record.id for record in live.platform.requests.all()} == {old.id, new.id}
    assert live.platform.alerts() == ()


def test_a_correction_can_be_corrected_and_cancelled(live, kiosk, old):
    second = correct(kiosk, old)
    third = correct(kiosk, second)
    cancel(kiosk, third)
    kiosk.drain()
    found = [state(live, one) for one in (old, second, third)]
    assert found == [RequestState.REPLACED, RequestState.REPLACED, RequestState.CANCELLED]


@pytest.mark.parametrize(("first", "then"), [(correct, cancel), (cancel, correct), (correct, correct)])
def test_the_first_to_arrive_decides_and_the_second_is_told(live, kiosk, old, first, then):
    first(kiosk, old)
    kiosk.drain()
    decided = state(live, old)
    then(kiosk, old)
    assert fate(kiosk).startswith("already_decided")
    assert state(live, old) is decided


def test_a_quarantined_request_holds_up_its_own_chain_and_no_other(live, kiosk, line):
    refused = kiosk.submit(answers=())
    cancel(kiosk, refused)
    good = kiosk.submit()
    kiosk.drain(kiosk.worker(line.url))
    assert [record.id for record in live.platform.requests.all()] == [good.id]
    assert kiosk.store.item("c1").state is ItemState.WAITING
    assert kiosk.store.item(refused.id).state is ItemState.QUARANTINED


def test_batches_that_arrive_in_another_order_than_they_were_sent_end_the_same(live, kiosk):
    old = kiosk.submit()
    cancel(kiosk, old)
    kiosk.submit()
    sealed = {item.id: kiosk.store.sealed(item.id) for item in kiosk.store.items()}
    transport = kiosk.transport()
    transport.send_batch([sealed["c1"]])
    transport.send_batch([data for id_, data in sealed.items() if id_ != "c1"])
    kiosk.drain()
    assert kiosk.store.counts().unsent == 0
    assert state(live, old) is RequestState.CANCELLED


@pytest.mark.parametrize("kind", ["cancel", "correct"])
def test_another_kiosk_names_the_request_by_its_protocol_number(live, kiosk, other, kind):
    old = kiosk.submit()
    kiosk.drain()
    if kind == "correct":
        other.submit(supersedes=old.protocol, supersedes_secret=CODE)
    else:
        content = CancellationContent(request=old.protocol, secret=CODE, asked_at=other.clock.now())
        other.send(MessageKind.CANCELLATION, "c1", old.protocol, content.model_dump_json().encode())
    other.drain()
    assert other.store.counts().unsent == 0
    assert state(live, old) is (RequestState.REPLACED if kind == "correct" else RequestState.CANCELLED)
