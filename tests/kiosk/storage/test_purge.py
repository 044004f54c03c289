"""After the receipt no sealed byte is left, by a search that finds them before and that catches a careless purge."""

import contextlib
import random

import pytest

from kiosk.storage import engine, outbox, purge, residue
from kiosk.storage.engine import DATABASE
from kiosk.storage.residue import STEP, WINDOW, Place, find, probes_of
from kiosk.storage.store import Store
from tests.kiosk.storage.support import KEY, acknowledge, sealed, submit


def found(folder, *messages):
    return find(folder, KEY, [probe for message in messages for probe in probes_of(message.data)])


def places(findings):
    return {(finding.file, finding.place) for finding in findings}


def test_the_search_finds_every_probe_while_the_item_waits(store, folder):
    evidence = sealed(70_000)
    message = submit(store, "a", blobs=(evidence,))
    in_log = found(folder, message)
    assert {finding.probe for finding in in_log} >= set(range(2, len(probes_of(message.data)) - 2))
    assert places(in_log) == {(f"{DATABASE}-wal", Place.FRAME)}
    assert places(found(folder, evidence)) == {(evidence.digest, Place.FILE)}
    store.tidy()
    assert places(found(folder, message)) == {(DATABASE, Place.PAGE)}


def test_nothing_is_left_after_the_receipt(store, folder):
    evidence = sealed(70_000)
    message = submit(store, "a", blobs=(evidence,))
    assert found(folder, message) and found(folder, evidence)
    assert acknowledge(store, "a")
    assert found(folder, message, evidence) == []


def test_what_still_waits_is_not_touched(store, folder):
    gone, stays = submit(store, "a"), submit(store, "b")
    acknowledge(store, "a")
    assert found(folder, gone) == []
    assert found(folder, stays)


@pytest.mark.parametrize("later", [Store.tidy, Store.fold], ids=["tidied", "when sync comes back to it"])
def test_a_purge_leaves_nothing_to_an_open_reader_either(store, folder, clock, later):
    message = submit(store, "a")
    other = Store.look(folder, KEY, clock)
    try:
        raw = other._reader.connection.driver_connection
        raw.execute("BEGIN")
        raw.execute("SELECT * FROM message").fetchall()
        assert not acknowledge(store, "a")
        assert found(folder, message)
        raw.execute("COMMIT")
        later(store)
        assert found(folder, message) == []
    finally:
        other.close()


def test_a_restart_finishes_a_purge_that_was_cut(store, folder, clock, monkeypatch):
    message = submit(store, "a")
    monkeypatch.setattr(purge, "truncate_log", lambda connection: False)
    assert not acknowledge(store, "a")
    monkeypatch.undo()
    assert found(folder, message)
    again = Store.open(folder, KEY, clock)
    try:
        assert found(folder, message) == []
    finally:
        again.close()


def churn(folder, clock, seed):
    """Queue and acknowledge many small items in random order; the findings of every purge."""
    chance, live, findings = random.Random(seed), {}, []
    with contextlib.closing(Store.open(folder, KEY, clock)) as store:
        for number in range(160):
            live[f"{number}"] = submit(store, f"{number}", chance.choice([100, 300, 500, 900, 1200, 5000]))
            if number % 8 == 7:
                names = chance.sample(sorted(live), chance.randrange(len(live) // 2 + 1))
                acknowledge(store, *names)
                findings += found(folder, *[live.pop(name) for name in names])
        assert found(folder, *live.values())
    return findings


@pytest.fixture
def dense(monkeypatch):
    """Probes close together: what a b-tree leaves behind are pieces of rows."""
    monkeypatch.setattr(residue, "STEP", 48)


def test_nothing_is_left_among_moving_neighbours(folder, clock, dense):
    assert churn(folder, clock, seed=1) == []


def test_rows_that_b_tree_pages_hold_are_caught(folder, clock, dense, monkeypatch):
    # The broken variant: sealed bytes where SQLite puts them by itself. secure_delete is on, and yet copies stay.
    monkeypatch.setattr(outbox, "lay_out", lambda data, others: data)
    monkeypatch.setattr(outbox, "take_out", lambda row, size: row)
    assert any(places(churn(folder / f"{seed}", clock, seed)) == {(DATABASE, Place.PAGE)} for seed in range(20))


def test_a_purge_without_secure_delete_is_caught(folder, clock, monkeypatch):
    careless = tuple(pragma.replace("secure_delete = ON", "secure_delete = OFF") for pragma in engine._PRAGMAS)
    assert careless != engine._PRAGMAS
    monkeypatch.setattr(engine, "_PRAGMAS", careless)
    with contextlib.closing(Store.open(folder, KEY, clock)) as store:
        message = submit(store, "a")
        acknowledge(store, "a")
        assert (DATABASE, Place.PAGE) in places(found(folder, message))
        raw = store._reader.connection.driver_connection
        assert raw.execute("PRAGMA freelist_count").fetchone()[0] > 1, "they lie in pages that are free"


def test_a_purge_that_leaves_the_log_is_caught(store, folder, monkeypatch):
    monkeypatch.setattr(purge, "truncate_log", lambda connection: True)
    message = submit(store, "a")
    acknowledge(store, "a")
    assert places(found(folder, message)) == {(f"{DATABASE}-wal", Place.FRAME)}


def test_a_purge_that_leaves_the_files_is_caught(store, folder, monkeypatch):
    evidence = sealed(70_000)
    submit(store, "a", blobs=(evidence,))
    monkeypatch.setattr(store.blobs, "discard", lambda *digests: None)
    acknowledge(store, "a")
    assert places(found(folder, evidence)) == {(evidence.digest, Place.FILE)}


def test_a_page_that_the_key_does_not_open_is_told(store, folder):
    submit(store, "a")
    store.tidy()
    findings = find(folder, bytes(32), [b"x" * WINDOW])
    assert findings and {finding.place for finding in findings} == {Place.UNREADABLE}


def test_plain_words_are_found_in_any_file_and_across_its_chunks(store, folder, monkeypatch):
    monkeypatch.setattr(residue, "_CHUNK", 64)
    (folder / "note.txt").write_bytes(b"-" * 60 + "Conceição".encode() + b"-" * 60)
    (finding,) = find(folder, KEY, ["Conceição".encode()])
    assert (finding.file, finding.place, finding.number) == ("note.txt", Place.FILE, 60)


def test_probes_cover_short_and_long_messages():
    assert probes_of(b"short") == [b"short"]
    data = sealed(3_000_000).data
    probes = probes_of(data)
    assert 200 <= len(probes) <= 260 and all(len(probe) == WINDOW and probe in data for probe in probes)
    assert len(probes_of(data[:4000])) == len(range(0, 4000 - WINDOW + 1, STEP))


def test_without_a_probe_nothing_is_found(store, folder):
    submit(store, "a")
    assert find(folder, KEY, []) == []
