"""What a counter's line really does: nothing is lost, nothing arrives twice, nothing is believed too soon."""

import json
import logging

import pytest

from kiosk.line import Line, read_line
from kiosk.messages import MessageKind
from kiosk.signing import Purpose, SignedDocument, SigningKey
from kiosk.storage import store
from kiosk.storage.engine import DATABASE
from kiosk.storage.outbox import ItemState, NewItem
from sync.answers import NoAnswer, Silence
from sync.backoff import LONGEST_ITEM_S
from sync.transport import Bounds
from tests.sync.fault_proxy import Alter, CutAnswer, CutRequest, Drip, LoseAnswer, Say
from tests.sync.support import delivered

ENVELOPES = "/v1/envelopes"


def only(path, fault, times=1000):
    """A plan that does `fault` to the first requests of `path`."""
    left = [times]

    def plan(seen):
        if seen.path.startswith(path) and left[0] > 0:
            left[0] -= 1
            return fault
        return None

    return plan


def test_platform_down_then_up(live, kiosk):
    live.down()
    kiosk.submit()
    worker = kiosk.worker()
    assert worker.run_once().line is Line.DOWN
    assert read_line(kiosk.data) is Line.DOWN
    kiosk.clock.go_on(3600)
    worker.run_once()
    live.up()
    kiosk.drain(worker)
    assert delivered(live, kiosk)
    assert read_line(kiosk.data) is Line.UP


def test_the_log_of_a_counter_that_cannot_send_is_folded_before_a_submission_has_to(live, kiosk, monkeypatch):
    monkeypatch.setattr(store, "FOLD_PAGES", 5)
    live.down()
    worker, log = kiosk.worker(), kiosk.data / "store" / f"{DATABASE}-wal"
    for _ in range(2):
        kiosk.submit()
        worker.run_once()
    grown = log.stat().st_size
    for _ in range(5):
        kiosk.submit()
        worker.run_once()
    assert log.stat().st_size <= 2 * grown and len(kiosk.store.items()) == 7


def test_a_line_that_comes_back_sends_at_once_what_waited_for_it(live, kiosk, line):
    kiosk.submit()
    worker = kiosk.worker(line.url)
    line.plan = only(ENVELOPES, Say(200))
    worker.run_once()
    (waiting,) = kiosk.store.items()
    assert waiting.status == "line.stranger" and waiting.due_at > kiosk.clock.now()
    line.plan = lambda seen: None
    worker.hurry()
    worker.run_once()
    assert delivered(live, kiosk)


@pytest.mark.parametrize(
    "fault",
    [
        Say(200),
        Say(302, headers=("Location: http://portal.test/",)),
        Say(200, b"{}", "application/json"),
        Say(200, b'{"results":[],"platform_time":"2026-01-01T00:00:00Z"}', "application/json"),
        Say(200, b"", "application/json"),
        Say(204, b""),
        Say(404),
        Say(500),
        Say(511),
        Say(503, b"busy", "text/plain", ("Retry-After: 1",)),
        Say(500, b'{"title":"x","status":500}', "application/problem+json"),
        Alter(lambda body: body[: len(body) // 2]),
        Alter(lambda body: body.replace(b'"accepted"', b'"delivered"')),
        CutAnswer(40),
        CutRequest(100),
        LoseAnswer(),
    ],
    ids=lambda fault: f"{type(fault).__name__}{getattr(fault, 'status', '')}",
)
def test_a_bad_answer_purges_nothing_and_the_next_good_one_delivers_once(live, kiosk, line, fault):
    content = kiosk.submit()
    line.plan = only(ENVELOPES, fault, times=1)
    worker = kiosk.worker(line.url)
    worker.run_once()
    assert [item.id for item in kiosk.store.items()] == [content.id]
    assert kiosk.store.items()[0].state is ItemState.WAITING
    kiosk.drain(worker)
    assert delivered(live, kiosk)


def test_a_request_that_is_cut_is_no_fault_of_the_platforms(live, kiosk, line, caplog):
    kiosk.submit()
    line.plan = only(ENVELOPES, CutRequest(100), times=1)
    kiosk.drain(kiosk.worker(line.url))
    assert delivered(live, kiosk)
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


def test_a_redirect_is_not_followed(live, kiosk, line):
    kiosk.submit()
    line.plan = only(ENVELOPES, Say(307, headers=(f"Location: {live.url}{ENVELOPES}",)))
    kiosk.worker(line.url).run_once()
    assert live.platform.requests.all() == ()


@pytest.mark.parametrize("most", [Bounds(10**9, 0.2), Bounds(20, 60)], ids=["time", "length"])
def test_an_answer_without_end_is_no_answer(kiosk, line, most):
    line.plan = lambda seen: Drip()
    answer = kiosk.transport(line.url).exchange("GET", "/v1/catalogue", most=most)
    assert isinstance(answer, NoAnswer) and answer.reason is Silence.STRANGER


def test_a_portal_in_front_of_everything_is_a_line_that_is_down(kiosk, line):
    kiosk.submit()
    line.plan = lambda seen: Say(200)
    done = kiosk.worker(line.url).run_once()
    assert done.line is Line.DOWN
    assert ENVELOPES not in {seen.path for seen in line.seen}


def test_a_stranger_with_a_key_ring_of_its_own_is_not_our_platform(kiosk, line, tmp_path):
    from sync.server.keys import PlatformKeys

    ring = PlatformKeys.create(tmp_path / "stranger").ring.document.to_json()
    line.plan = only("/v1/contact", Alter(lambda body: json.dumps({**json.loads(body), "key_ring": ring}).encode()))
    kiosk.submit()
    assert kiosk.worker(line.url).run_once().line is Line.DOWN
    assert ENVELOPES not in {seen.path for seen in line.seen}


def forged(change, key=None):
    """Alter the receipts of an answer; sign them anew with `key` when given."""

    def alter(body):
        answer = json.loads(body)
        for result in answer["results"]:
            receipt = json.loads(result["receipt"]["body"])
            change(receipt)
            signer = key or SigningKey.generate()
            purpose = receipt.pop("purpose")
            result["receipt"] = signer.sign_document(Purpose(purpose), receipt).to_json()
        return json.dumps(answer).encode()

    return Alter(alter)


def falsified(receipt_key, field, value):
    return forged(lambda receipt: receipt.update({field: value}), receipt_key)


@pytest.mark.parametrize(
    ("field", "value"),
    [("digest", "0" * 64), ("id", "another"), ("device", 99), ("sequence", 99)],
)
def test_a_receipt_for_something_else_purges_nothing_though_the_platform_signed_it(live, kiosk, line, field, value):
    kiosk.submit()
    key = live.platform.keys.signer(Purpose.RECEIPT)
    line.plan = only(ENVELOPES, falsified(key, field, value))
    kiosk.worker(line.url).run_once()
    assert kiosk.store.counts().unsent == 1
    assert "answer_refused" in kiosk.noted()


def test_a_receipt_of_another_key_purges_nothing(kiosk, line):
    kiosk.submit()
    line.plan = only(ENVELOPES, forged(lambda receipt: None))
    kiosk.worker(line.url).run_once()
    assert kiosk.store.counts().unsent == 1


@pytest.mark.parametrize("purpose", [Purpose.POLICY, Purpose.CATALOGUE, Purpose.DEVICE_CERTIFICATE])
def test_a_key_of_the_platform_for_another_purpose_signs_no_receipt(live, kiosk, line, purpose):
    kiosk.submit()
    line.plan = only(ENVELOPES, forged(lambda receipt: None, live.platform.keys.signer(purpose)))
    kiosk.worker(line.url).run_once()
    assert kiosk.store.counts().unsent == 1


def test_receipts_of_a_key_that_is_new_at_the_platform_are_soon_believed(live, kiosk):
    worker = kiosk.drain()
    live.platform.keys.rotate(Purpose.RECEIPT)
    kiosk.submit()
    worker.run_once()
    kiosk.drain(worker)
    assert delivered(live, kiosk)


def test_envelopes_sealed_to_an_old_key_still_open(live, kiosk):
    content = kiosk.submit()
    for _ in range(3):
        live.platform.keys.rotate(Purpose.RECIPIENT)
    kiosk.drain()
    assert live.platform.open_request(content.id) == content


def test_the_same_batch_twice_gives_the_same_receipt_and_one_request(live, kiosk):
    kiosk.submit()
    (item,) = kiosk.store.due(kiosk.clock.now(), 10, 10**6)
    transport = kiosk.transport()
    first, second = transport.send_batch([item.data]), transport.send_batch([item.data, item.data])
    receipts = {SignedDocument.from_json(r.receipt.model_dump()) for r in (*first.results, *second.results)}
    assert len(receipts) == 1
    assert len(live.platform.requests.all()) == 1


def test_a_lost_answer_is_asked_again_and_nothing_arrives_twice(live, kiosk, line):
    kiosk.submit()
    line.plan = only(ENVELOPES, LoseAnswer(), times=1)
    worker = kiosk.worker(line.url)
    worker.run_once()
    assert len(live.platform.requests.all()) == 1 and kiosk.store.counts().unsent == 1
    kiosk.drain(worker)
    assert delivered(live, kiosk)


def test_too_large_a_batch_is_halved(live, kiosk, line):
    contents = [kiosk.submit() for _ in range(8)]
    too_large = b'{"title":"grande","status":413}'
    line.plan = lambda seen: (
        Say(413, too_large, "application/problem+json") if seen.path == ENVELOPES and len(seen.body) > 20_000 else None
    )
    kiosk.drain(kiosk.worker(line.url), passes=60)
    assert len(live.platform.requests.all()) == len(contents)
    assert kiosk.store.counts().unsent == 0


def test_one_message_that_is_too_large_by_itself_is_quarantined(kiosk, line):
    kiosk.submit()
    too_large = Say(413, b'{"title":"grande","status":413}', "application/problem+json")
    line.plan = only(ENVELOPES, too_large)
    kiosk.drain(kiosk.worker(line.url), passes=3)
    assert kiosk.store.counts().quarantined == 1


def test_a_message_that_is_rubbish_holds_up_nobody(live, kiosk):
    before, rubbish, after = kiosk.submit(), put_rubbish(kiosk), kiosk.submit()
    kiosk.drain()
    assert {record.id for record in live.platform.requests.all()} == {before.id, after.id}
    (item,) = kiosk.store.items()
    assert item.id == rubbish and item.state is ItemState.QUARANTINED
    assert item.status.startswith("envelope_refused")


def put_rubbish(kiosk) -> str:
    import hashlib

    data = b"nothing that was ever sealed" * 100
    with kiosk.store.write() as unit:
        digest = hashlib.sha256(data).hexdigest()
        unit.enqueue(NewItem(MessageKind.REQUEST, "rubbish", "rubbish", unit.next_sequence(), "", digest, data))
    return "rubbish"


def test_a_message_that_fails_the_platform_holds_up_nobody(live, kiosk, line):
    contents = [kiosk.submit() for _ in range(9)]
    poison = next(item for item in kiosk.store.due(kiosk.clock.now(), 9, 10**7) if item.id == contents[4].id)
    line.plan = lambda seen: Say(500) if poison.data in seen.body else None
    kiosk.drain(kiosk.worker(line.url), passes=100)
    assert {item.id for item in kiosk.store.items()} == {contents[4].id}
    assert len(live.platform.requests.all()) == 8
    line.plan = lambda seen: None
    kiosk.clock.go_on(LONGEST_ITEM_S)
    kiosk.drain(kiosk.worker(line.url), passes=100)
    assert len(live.platform.requests.all()) == 9


@pytest.mark.parametrize("years", [-50, 50])
def test_a_clock_that_is_wrong_by_50_years_delivers_all_the_same(live, kiosk, years):
    kiosk.clock.wall_offset = years * 365.25 * 86400
    content = kiosk.submit()
    kiosk.drain()
    assert delivered(live, kiosk)
    assert live.platform.open_request(content.id).submitted_at.year == content.submitted_at.year


def test_a_clock_that_jumps_back_strands_nothing(live, kiosk, line):
    kiosk.clock.wall_offset = 50 * 365.25 * 86400
    kiosk.submit()
    line.plan = only(ENVELOPES, Say(500), times=1)
    worker = kiosk.worker(line.url)
    worker.run_once()
    kiosk.clock.wall_offset = 0
    kiosk.drain(worker)
    assert delivered(live, kiosk)


LATER = {
    "seconds": ("Retry-After: 120",),
    # In a year that is not ours: what counts is the clock of who answers.
    "date": ("Date: Sun, 06 Nov 1994 08:49:37 GMT", "Retry-After: Sun, 06 Nov 1994 08:51:37 GMT"),
}


@pytest.mark.parametrize("when", LATER.values(), ids=LATER.keys())
@pytest.mark.parametrize("body", [b'{"title":"x","status":503}', b"{}", b""])
def test_retry_after_is_obeyed(kiosk, line, when, body):
    kiosk.submit()
    line.plan = only(ENVELOPES, Say(503, body, "application/problem+json", when))
    worker = kiosk.worker(line.url)
    assert worker.run_once().rest_s >= 119


@pytest.mark.parametrize(
    "when",
    [
        ("Retry-After: Sun, 06 Nov 1994 08:51:37 GMT",),
        ("Date: Sun, 06 Nov 1994 08:49:37 GMT", "Retry-After: Sun, 06 Nov 1994 08:40:00 GMT"),
        ("Date: Sun, 06 Nov 1994 08:49:37 -0000", "Retry-After: Sun, 06 Nov 1994 08:51:37 GMT"),
        ("Retry-After: -120",),
        ("Retry-After: amanhã".encode().decode("latin-1"),),
    ],
    ids=["date alone", "past", "no zone", "negative", "words"],
)
def test_a_retry_after_that_says_nothing_is_none(kiosk, line, when):
    kiosk.submit()
    line.plan = only(ENVELOPES, Say(503, b'{"title":"x","status":503}', "application/problem+json", when))
    assert kiosk.worker(line.url).run_once().rest_s < 60


def test_a_portal_that_says_later_keeps_no_request_waiting(live, kiosk, line):
    line.plan = lambda seen: Say(511, headers=("Retry-After: 3000",))
    worker = kiosk.worker(line.url)
    assert worker.run_once().line is Line.DOWN
    line.plan = lambda seen: None
    kiosk.submit()
    worker.hurry()
    kiosk.drain(worker, passes=3)
    assert delivered(live, kiosk)


def test_a_failing_platform_is_not_asked_in_a_tight_loop(kiosk, line):
    kiosk.submit()
    line.plan = lambda seen: Say(500)
    worker = kiosk.worker(line.url)
    rests = []
    for _ in range(12):
        rests.append(worker.run_once().rest_s)
        kiosk.clock.go_on(rests[-1])
    assert min(rests) > 0 and max(rests) > 5
