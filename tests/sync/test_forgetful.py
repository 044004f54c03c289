"""A platform that was restored from an earlier copy of its data, or whose disk spoils it: what that costs."""

import shutil
from contextlib import contextmanager

import pytest

from kiosk.storage.outbox import ItemState
from sync.server.platform import Platform
from tests.sync.fault_proxy import Say
from tests.sync.support import delivered


@contextmanager
def yesterday(live, tmp_path):
    """What happens within is not in the platform's data afterwards."""
    place = live.platform.keys._folder.parent
    shutil.copytree(place, tmp_path / "copy")
    yield
    live.down()
    live.platform.close()
    shutil.rmtree(place)
    (tmp_path / "copy").rename(place)
    live.platform = Platform.open(place)
    live.up()


@pytest.fixture
def half_sent(live, kiosk, line, tmp_path):
    """The platform had the message, none of its file, and has forgotten it; and the worker that had sent it."""
    piece = kiosk.evidence("r1", frames=3, filler=20_000)
    kiosk.submit("vida", [piece], id="r1")
    worker = kiosk.worker(line.url, chunk_bytes=8192)
    with yesterday(live, tmp_path):
        patches = []

        def only_one_chunk(seen):
            patches.append(seen.method == "PATCH")
            return Say(502) if sum(patches) > 1 else None

        line.plan = only_one_chunk
        worker.run_once()
        worker.run_once()
        (item,) = kiosk.store.items()
        assert item.state is ItemState.INCOMPLETE and kiosk.store.blob_progress(piece.digest).offset == 8192
    line.plan = lambda seen: None
    return worker


def test_what_was_half_there_is_sent_from_the_start(live, kiosk, half_sent):
    kiosk.clock.go_on(60)
    kiosk.drain(half_sent)
    assert delivered(live, kiosk)


def test_so_is_what_was_whole_but_for_its_receipt(live, kiosk, line, tmp_path):
    kiosk.submit("vida", [kiosk.evidence("r1", frames=1)], id="r1")
    worker = kiosk.worker(line.url)
    with yesterday(live, tmp_path):
        line.plan = lambda seen: Say(502) if seen.path.endswith("completions") else None
        kiosk.drain(worker, passes=3)
        assert len(live.platform.requests.all()) == 0 and kiosk.store.counts().incomplete == 1
    line.plan = lambda seen: None
    kiosk.clock.go_on(60)
    kiosk.drain(worker)
    assert delivered(live, kiosk)


@pytest.mark.parametrize("length", [0, 300], ids=["nothing", "half"])
def test_a_file_that_the_platforms_disk_has_spoilt_is_sent_once_more(live, kiosk, line, length):
    piece = kiosk.evidence("r1", frames=1)
    kiosk.submit("vida", [piece], id="r1")
    worker = kiosk.worker(line.url)
    line.plan = lambda seen: Say(502) if seen.path.endswith("completions") else None
    kiosk.drain(worker, passes=3)
    whole = live.platform.blobs._folder / piece.digest
    assert whole.read_bytes() == piece.data
    whole.write_bytes(piece.data[:length])
    line.plan = lambda seen: None
    kiosk.clock.go_on(60)
    kiosk.drain(worker)
    assert delivered(live, kiosk) and whole.read_bytes() == piece.data


def test_a_platform_that_forgets_again_and_again_is_asked_more_and_more_rarely(live, kiosk, monkeypatch):
    monkeypatch.setattr(live.platform.intake, "announced", lambda device, digest: None)
    kiosk.submit("vida", [kiosk.evidence("r1", frames=1)], id="r1")
    worker = kiosk.worker()
    for _ in range(12):
        kiosk.clock.go_on(max(worker.run_once().rest_s, 60.0))
    (item,) = kiosk.store.items()
    assert item.attempts > 3


def test_that_more_was_receipted_than_is_there_is_seen_with_the_next_contact(live, kiosk, tmp_path):
    worker = kiosk.worker()
    worker.run_once()
    with yesterday(live, tmp_path):
        kiosk.submit()
        kiosk.clock.go_on(60)
        kiosk.drain(worker)
        kiosk.clock.go_on(60)
        worker.run_once()
        assert live.platform.alerts() == ()
    for _ in range(3):
        kiosk.clock.go_on(60)
        worker.run_once()
    assert [alert.name for alert in live.platform.alerts()] == ["memory_lost"]
