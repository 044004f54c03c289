"""A sealed file is whole or absent, is never taken from under a visit, and goes with its item."""

import os
import shutil
from pathlib import Path

import pytest

from kiosk.errors import StoreUnavailable
from kiosk.messages import MessageKind
from kiosk.ports import Sealed
from kiosk.storage.blobs import BlobFolder, BlobMissing
from kiosk.storage.engine import DATABASE
from kiosk.storage.outbox import NewItem
from kiosk.storage.staff import ParkedVisit
from kiosk.storage.store import Store
from tests.kiosk.storage.support import KEY, acknowledge, files, sealed, submit

INDEX = f"{DATABASE}-shm"
"""What tells everybody who has the log open how far it goes."""


@pytest.fixture
def evidence():
    return sealed(200_000)


def test_a_staged_file_is_named_by_its_digest(store, evidence):
    path = store.blobs.stage(evidence)
    assert path.name == evidence.digest and path.read_bytes() == evidence.data
    assert path.stat().st_mode & 0o077 == 0


def test_a_name_that_is_not_the_digest_is_a_bug(store, evidence):
    with pytest.raises(ValueError, match="digest"):
        store.blobs.stage(Sealed(evidence.data + b"x", evidence.digest))


def test_a_digest_is_no_way_out_of_the_folder(store):
    for name in ("../balcao.db", "/etc/passwd", "", "AB" * 32):
        with pytest.raises(ValueError, match="not a digest"):
            store.open_blob(name)


def test_an_item_cannot_name_a_file_that_is_not_there(store, evidence):
    named = ((evidence.digest, len(evidence.data)),)
    with pytest.raises(BlobMissing), store.write() as unit:
        unit.enqueue(NewItem(MessageKind.REQUEST, "a", "a", unit.next_sequence(), "", "00" * 32, b"x", named))
    assert store.items() == []


def test_its_progress_survives_a_restart(store, folder, clock, evidence):
    submit(store, "a", blobs=(evidence,))
    assert (store.blob_progress(evidence.digest).upload_url, store.blob_progress(evidence.digest).offset) == ("", 0)
    store.set_blob_progress(evidence.digest, "/v1/blobs/7", 65_536)
    again = Store.open(folder, KEY, clock)
    try:
        progress = again.blob_progress(evidence.digest)
        assert (progress.upload_url, progress.offset, progress.size) == ("/v1/blobs/7", 65_536, 200_000)
        assert again.item("a").blobs == ((evidence.digest, 200_000),)
        assert again.open_blob(evidence.digest).read_bytes() == evidence.data
    finally:
        again.close()


def test_it_goes_with_its_item(store, evidence):
    submit(store, "a", blobs=(evidence,))
    other = sealed(1000)
    submit(store, "b", blobs=(other,))
    acknowledge(store, "a")
    assert files(store.blobs._folder.parent) == {other.digest}
    assert store.blob_progress(evidence.digest) is None
    with pytest.raises(BlobMissing):
        store.open_blob(evidence.digest)


def test_a_file_that_two_items_name_stays_for_the_second(store, folder, evidence):
    submit(store, "a", blobs=(evidence,))
    submit(store, "b", blobs=(evidence,))
    acknowledge(store, "a")
    assert files(folder) == {evidence.digest}
    acknowledge(store, "b")
    assert files(folder) == set()


def test_a_discarded_file_is_gone_and_may_be_discarded_again(store, folder, evidence):
    store.blobs.stage(evidence)
    store.blobs.discard(evidence.digest)
    store.blobs.discard(evidence.digest)
    assert files(folder) == set()


def test_a_restart_sweeps_what_no_item_names(store, folder, clock, evidence):
    orphan = sealed(1000)
    submit(store, "a", blobs=(evidence,))
    store.blobs.stage(orphan)
    (folder / "blobs" / "half.tmp").write_bytes(b"half")
    store.close()
    Store.open(folder, KEY, clock).close()
    assert files(folder) == {evidence.digest}


def test_a_restart_leaves_what_a_parked_visit_needs(store, folder, clock, evidence):
    visit = ParkedVisit("v", "1001", "", clock.now(), clock.now(), (evidence.digest,), {}, b"sealed")
    store.blobs.stage(evidence)
    with store.write() as unit:
        unit.staff.park(visit)
    store.close()
    Store.open(folder, KEY, clock).close()
    assert files(folder) == {evidence.digest}


def test_a_commit_that_nobody_was_told_of_does_not_come_back_without_its_file(
    store, folder, clock, evidence, tmp_path, monkeypatch
):
    submit(store, "seen")
    index = (folder / INDEX).read_bytes()
    submit(store, "a", blobs=(evidence,))
    store.blobs.close()
    with (folder / INDEX).open("r+b") as file:  # it was killed after its commit was written, and before this was
        file.write(index)
    assert [item.id for item in store.items()] == ["seen"]

    def killed(self):
        raise KeyboardInterrupt

    monkeypatch.setattr(Store, "tidy", killed)
    with pytest.raises(KeyboardInterrupt):
        Store.open(folder, KEY, clock)
    monkeypatch.undo()
    shutil.copytree(folder, tmp_path / "anew", ignore=shutil.ignore_patterns(INDEX))
    anew = Store.open(tmp_path / "anew", KEY, clock)
    named = {digest for item in anew.items() for digest, _ in item.blobs}
    anew.close()
    assert named == files(tmp_path / "anew")


def test_another_process_starting_takes_nothing_from_a_running_visit(store, folder, clock, evidence):
    store.blobs.stage(evidence)
    Store.open(folder, KEY, clock).close()
    assert files(folder) == {evidence.digest}


def test_what_is_submitted_while_another_process_starts_keeps_its_file(store, folder, clock, evidence, monkeypatch):
    alone = BlobFolder._alone

    def at_the_last_moment(self):
        if store.item("a") is None:
            submit(store, "a", blobs=(evidence,))
            store.blobs.close()  # and whoever submitted it died at once
        return alone(self)

    monkeypatch.setattr(BlobFolder, "_alone", at_the_last_moment)
    Store.open(folder, KEY, clock).close()
    assert files(folder) == {evidence.digest}


def test_a_file_that_could_not_be_written_leaves_nothing(store, folder, evidence, monkeypatch):
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreUnavailable) as told:
        store.blobs.stage(evidence)
    assert told.value.values["cause"] == "full"
    assert files(folder) == set()


def test_nothing_is_renamed_into_place_before_it_is_on_the_disk(store, evidence, monkeypatch):
    steps: list[str] = []
    sync, rename = os.fsync, Path.rename
    monkeypatch.setattr(os, "fsync", lambda descriptor: (steps.append("fsync"), sync(descriptor))[1])
    monkeypatch.setattr(Path, "rename", lambda path, to: (steps.append("rename"), rename(path, to))[1])
    store.blobs.stage(evidence)
    assert steps == ["fsync", "rename", "fsync"]
