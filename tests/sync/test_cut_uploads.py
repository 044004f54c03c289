"""Evidence over a bad line: it goes on where it was cut, and what is damaged holds up nobody."""

import pytest

from kiosk.storage import purge
from kiosk.storage.outbox import ItemState
from sync.server.blobs import BlobStore, Upload
from tests.sync.fault_proxy import CutAnswer, CutRequest, LoseAnswer, Say
from tests.sync.support import delivered

COMPLETIONS = "/v1/completions"
CHUNK = 8 * 1024


def with_evidence(kiosk, filler=20_000):
    sealed = kiosk.evidence("r1", frames=3, filler=filler)
    kiosk.submit("vida", [sealed], id="r1")
    return sealed


@pytest.mark.parametrize(
    "fault", [CutRequest(CHUNK // 2), LoseAnswer(), CutAnswer(10), Say(200), Say(502), Say(409)], ids=repr
)
@pytest.mark.parametrize("chunk", [0, 3])
def test_an_upload_goes_on_where_the_line_was_cut(live, kiosk, line, fault, chunk):
    sealed = with_evidence(kiosk)
    patches = [0]

    def plan(seen):
        if seen.method != "PATCH":
            return None
        patches[0] += 1
        return fault if patches[0] == chunk + 1 else None

    line.plan = plan
    kiosk.drain(kiosk.worker(line.url, CHUNK))
    assert delivered(live, kiosk)
    sent = sum(len(seen.body) for seen in line.seen if seen.method == "PATCH")
    assert sent <= len(sealed.data) + CHUNK


def test_an_upload_goes_on_after_the_kiosk_was_restarted(live, kiosk, line):
    sealed = with_evidence(kiosk)
    patches = []

    def plan(seen):
        patches.append(seen.method)
        return CutRequest(0) if patches.count("PATCH") > 3 else None

    line.plan = plan
    kiosk.worker(line.url, CHUNK).run_once()
    line.plan = lambda seen: None
    kiosk.clock.go_on(60)
    line.seen.clear()
    kiosk.drain(kiosk.worker(line.url, CHUNK))
    assert delivered(live, kiosk)
    assert sum(len(seen.body) for seen in line.seen if seen.method == "PATCH") == len(sealed.data) - 3 * CHUNK


@pytest.mark.parametrize("fault", [Say(200), LoseAnswer(), CutAnswer(10)], ids=repr)
@pytest.mark.parametrize("step", ["POST /v1/blobs", "HEAD /v1/blobs", f"POST {COMPLETIONS}"])
def test_each_step_of_an_upload_may_fail(live, kiosk, line, fault, step):
    with_evidence(kiosk)
    failed = []

    def plan(seen):
        if f"{seen.method} {seen.path}".startswith(step) and not failed:
            failed.append(seen)
            return fault
        # A first chunk that breaks makes the kiosk ask (HEAD) how far it is.
        return CutRequest(0) if step.startswith("HEAD") and seen.method == "PATCH" and not failed else None

    line.plan = plan
    kiosk.drain(kiosk.worker(line.url, CHUNK), passes=40)
    assert failed
    assert delivered(live, kiosk)


def test_a_platform_that_dies_just_before_it_names_a_whole_file_is_no_end_of_its_request(live, kiosk, monkeypatch):
    with_evidence(kiosk)
    with monkeypatch.context() as cut:
        cut.setattr(BlobStore, "_finish", broken)
        kiosk.worker().run_once()
    kiosk.clock.go_on(60)
    kiosk.drain()
    assert delivered(live, kiosk)


def test_a_platform_that_loses_a_file_again_and_again_is_not_asked_without_rest(live, kiosk, monkeypatch):
    with_evidence(kiosk)
    worker = kiosk.worker()
    with monkeypatch.context() as forgetful:
        forgetful.setattr(BlobStore, "has", lambda *_: False)
        forgetful.setattr(BlobStore, "upload", lambda _self, device, digest, size: Upload(device, digest, size, size))
        rests = [worker.run_once().rest_s for _ in range(3)]
    assert rests[-1] > 0.0, rests
    kiosk.clock.go_on(60)
    kiosk.drain(worker)
    assert delivered(live, kiosk)


def broken(*_words):
    raise OSError


def dies(*_words):
    raise KeyboardInterrupt


def test_whoever_dies_between_the_files_and_the_row_of_a_delivered_request_asks_for_its_receipt_again(
    live, kiosk, monkeypatch
):
    sealed = with_evidence(kiosk)
    with monkeypatch.context() as cut:
        cut.setattr(purge, "settle", dies)
        with pytest.raises(KeyboardInterrupt):
            kiosk.drain()
    assert len(live.platform.requests.all()) == 1 and kiosk.store.counts().incomplete == 1
    assert not kiosk.store.blobs.path(sealed.digest).exists()
    kiosk.drain()
    assert delivered(live, kiosk) and kiosk.noted().count("item_acknowledged") == 1


def test_a_damaged_file_is_quarantined_and_holds_up_nobody(live, kiosk):
    sealed = with_evidence(kiosk)
    kiosk.store.blobs.path(sealed.digest).write_bytes(sealed.data[:-1] + b"x")
    good = kiosk.submit()
    kiosk.drain()
    assert [record.id for record in live.platform.requests.all()] == [good.id]
    (item,) = kiosk.store.items()
    assert item.state is ItemState.QUARANTINED and item.status.startswith("blob_damaged")


def spoil_sector(kiosk, digest):
    """A file whose bytes the disk does not give back (EIO), as a bad sector does."""
    kiosk.store.blobs.path(digest).unlink()
    kiosk.store.blobs.path(digest).symlink_to("/proc/self/mem")


def test_a_file_that_the_disk_does_not_read_is_quarantined_and_holds_up_nobody(live, kiosk):
    bad = with_evidence(kiosk)
    good = kiosk.evidence("r2", frames=3, filler=20_000)
    kiosk.submit("vida", [good], id="r2")
    spoil_sector(kiosk, bad.digest)
    kiosk.drain()
    assert [record.id for record in live.platform.requests.all()] == ["r2"]
    (item,) = kiosk.store.items()
    assert item.state is ItemState.QUARANTINED and item.status.startswith("blob_unreadable")


def test_a_missing_file_is_quarantined_and_holds_up_nobody(live, kiosk):
    sealed = with_evidence(kiosk)
    kiosk.store.blobs.path(sealed.digest).unlink()
    good = kiosk.submit()
    kiosk.drain()
    assert [record.id for record in live.platform.requests.all()] == [good.id]
    assert kiosk.store.counts().quarantined == 1
