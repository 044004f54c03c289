"""Sealed files on their way: several at a time, and nothing waits for all of them."""

from threading import Event

import pytest

from kiosk.errors import StoreUnavailable
from sync.files import AT_ONCE
from sync.server.commands.serve import configured
from sync.transport import KEPT_S, SILENCE_S
from tests.sync.fault_proxy import CutRequest
from tests.sync.servers import wait_for
from tests.sync.test_batches import ENVELOPES, sent_ids

MANY = 30
"""More than lanes, and what waits behind them, could bring in one pass."""


def with_evidence(kiosk, count=MANY):
    for number in range(count):
        kiosk.submit("vida", [kiosk.evidence(f"r{number}", frames=1)], id=f"r{number}")


def passes_until(worker, what):
    for _ in range(50):
        worker.run_once()
        if what():
            return
    raise AssertionError("it never came to that")


def patches(line):
    return [at for at, seen in enumerate(line.seen) if seen.method == "PATCH"]


def test_who_submits_while_files_travel_does_not_wait_for_all_of_them(live, kiosk, line):
    with_evidence(kiosk)
    worker = kiosk.worker(line.url)
    passes_until(worker, lambda: patches(line))
    new = kiosk.submit()
    kiosk.drain(worker, passes=100)
    sent = max(at for at, seen in enumerate(line.seen) if seen.path == ENVELOPES)
    assert sent_ids(line)[-1] == [new.id]
    assert patches(line)[-1] > sent
    assert len(live.platform.requests.all()) == MANY + 1


def test_files_travel_while_receipts_are_asked_for(live, kiosk, line, monkeypatch):
    with_evidence(kiosk)
    worker = kiosk.worker(line.url)
    ask, seen_meanwhile = worker._transport.ask_completions, []

    def slow_to_ask(ids):
        if not seen_meanwhile:
            before = len(patches(line))
            wait_for(lambda: len(patches(line)) > before)
            seen_meanwhile.append(ids)
        return ask(ids)

    monkeypatch.setattr(worker._transport, "ask_completions", slow_to_ask)
    kiosk.drain(worker, passes=100)
    assert seen_meanwhile and len(live.platform.requests.all()) == MANY


def test_a_file_that_has_landed_is_not_looked_at_again_while_others_of_its_message_travel(
    live, kiosk, line, monkeypatch
):
    monkeypatch.setattr("sync.files.AT_ONCE", 1)
    pieces = [kiosk.evidence("r1", frames=frames) for frames in (1, 2, 3)]
    kiosk.submit("vida", pieces, id="r1")
    kiosk.drain(kiosk.worker(line.url))
    asked = [seen for seen in line.seen if seen.path.startswith("/v1/blobs")]
    assert len(asked) == 2 * len(pieces), "made once and sent once, each"
    assert len(live.platform.requests.all()) == 1


def test_a_line_that_breaks_under_several_files_is_one_failure(live, kiosk, line, monkeypatch):
    with_evidence(kiosk)
    worker = kiosk.worker(line.url)
    files = worker._files
    with monkeypatch.context() as held:
        held.setattr(files, "launch", lambda _items: None)
        passes_until(worker, lambda: kiosk.store.counts().incomplete == MANY)
    waiting_too = Event()

    def breaks(seen):
        if seen.method != "PATCH":
            return None
        assert waiting_too.wait(30)
        return CutRequest(10)

    line.plan, items = breaks, worker._incomplete()
    for _ in range(2):
        files.launch(items)  # the second time for what leaves when these have landed
    waiting_too.set()
    worker.run_once()
    assert not files.flying and worker._watch.state(0).attempts == 1
    assert len(patches(line)) == AT_ONCE, "what waits behind a file that failed stays here"
    line.plan = lambda seen: None
    kiosk.clock.go_on(120)
    kiosk.drain(worker, passes=100)
    assert len(live.platform.requests.all()) == MANY


def test_a_store_that_fails_under_a_file_is_told_and_what_remains_travels_later(live, kiosk, line, monkeypatch):
    with_evidence(kiosk, 3)
    worker = kiosk.worker(line.url)
    full = StoreUnavailable("O disco está cheio.", cause="full")

    def refuse(*_words):
        raise full

    with monkeypatch.context() as bad:
        bad.setattr(kiosk.store, "set_blob_progress", refuse)
        with pytest.raises(StoreUnavailable, match="cheio"):
            kiosk.drain(worker)
    kiosk.drain(worker)
    assert len(live.platform.requests.all()) == 3


def test_a_platform_keeps_a_silent_connection_for_longer_than_a_kiosk_uses_it():
    assert configured(None).timeout_keep_alive >= KEPT_S + SILENCE_S
