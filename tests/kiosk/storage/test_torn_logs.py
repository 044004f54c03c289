"""A log that was only cut off is never taken for a damaged one; a damaged one is, wherever it was struck."""

import os
import shutil
from contextlib import closing

import pytest
from sqlalchemy import text

from kiosk.storage.engine import DATABASE
from kiosk.storage.frames import FRAME, HEADER, LOG
from kiosk.storage.store import Store
from kiosk.storage.torn import log_is_broken, looks_broken
from tests.kiosk.storage.logs import SEVERAL, another_end, changed, commits
from tests.kiosk.storage.support import KEY, ids, submit

SALTS, CHECKSUM, SIZE = 8, 16, 7
"""Places in the head of a frame."""


def broken(folder, log):
    return looks_broken(bytes(log), folder / DATABASE, KEY)


def kept(folder, clock, log, place):
    """What a store has that finds this log at its start."""
    shutil.copytree(folder, place)
    (place / LOG).write_bytes(log)
    (place / f"{DATABASE}-shm").unlink(missing_ok=True)
    with closing(Store.open(place, KEY, clock)) as opened:
        return ids(opened.items())


def test_a_log_cut_at_any_byte_of_its_last_transaction_is_no_damage(written, folder):
    *_, before, last = commits(written)
    frame = range(last, last + FRAME)
    cuts = {*range(before + FRAME, len(written), FRAME // 3), *frame[:40], *frame[40::97], *frame[-20:]}
    for at in cuts:
        assert not broken(folder, written[:at])
        assert not broken(folder, written[:at] + bytes(len(written) - at))
        assert not broken(folder, written[:at] + os.urandom(len(written) - at))


def test_a_power_cut_may_tear_any_frames_of_the_last_transaction(written, folder, clock, tmp_path):
    *_, before, last = commits(written)
    for at in range(before + FRAME, last + FRAME, FRAME):
        for place in (0, SALTS, CHECKSUM, 24, FRAME - 1):
            assert not broken(folder, changed(written, at + place))
    assert kept(folder, clock, changed(written, before + FRAME + 100), tmp_path / "cut") == ["r0", "r1", "r2"]


def test_leavings_of_cut_transactions_are_no_damage(store, written, folder, clock, tmp_path):
    """Each was whole in the log when its process was killed; the next began at the same place and was shorter."""
    long, middle, short = (
        another_end(store, folder, clock, tmp_path, name, size)
        for name, size in (("long", 60_000), ("middle", 30_000), ("short", 9000))
    )
    assert written == long[: len(written)] == middle[: len(written)] == short[: len(written)]
    assert len(long) > len(middle) > len(short) > len(written) + 2 * FRAME
    layers = short + middle[len(short) :] + long[len(middle) :]
    for cut in range(len(written), len(short), 1000):
        torn = layers[:cut] + middle[cut : len(middle)] + long[len(middle) :]
        assert not broken(folder, torn)
        struck = changed(layers, cut, 50)
        assert not broken(folder, struck)
    everybody = [f"r{number}" for number in range(SEVERAL)]
    assert kept(folder, clock, changed(layers, len(written) + 30), tmp_path / "torn") == everybody
    assert kept(folder, clock, layers, tmp_path / "whole") == [*everybody, "short"]


def test_what_an_earlier_round_left_behind_is_no_damage(store, written, folder):
    assert store.tidy()
    for number in range(3 * SEVERAL):
        submit(store, f"s{number}")
    store._writer.connection.driver_connection.execute("PRAGMA wal_checkpoint(RESTART)").fetchall()
    earlier = (folder / LOG).read_bytes()
    submit(store, "next")
    log = (folder / LOG).read_bytes()
    assert len(log) == len(earlier) and log[16:24] != earlier[16:24]
    (end,) = [at for at in commits(log) if log[at + SALTS : at + SALTS + 8] == log[16:24]]
    for cut in range(0, end + FRAME, 500):
        assert not broken(folder, log[:cut] + earlier[cut:])
    for cut in range(HEADER):  # its header half written
        assert not broken(folder, log[:cut] + earlier[cut:])
    assert not broken(folder, bytes(HEADER) + earlier[HEADER:])


@pytest.mark.parametrize("place", [0, SIZE, SALTS, CHECKSUM, 24, FRAME - 1])
def test_a_frame_that_was_struck_is_damage(written, folder, place):
    *_, second, _ = commits(written)
    for at in range(HEADER, second, FRAME):
        assert broken(folder, changed(written, at + place))


@pytest.mark.parametrize("place", range(HEADER))
def test_a_header_that_was_struck_is_damage(written, folder, place):
    assert broken(folder, changed(written, place))


def test_the_log_of_a_running_store_may_vanish_while_it_is_looked_at(store, written, folder, monkeypatch):
    log = changed(written, HEADER + 30)
    (folder / LOG).write_bytes(log)
    assert log_is_broken(folder, KEY)
    monkeypatch.setattr("kiosk.storage.torn.time.sleep", lambda _s: (folder / LOG).unlink())
    assert not log_is_broken(folder, KEY)
    assert not log_is_broken(folder, KEY)


def test_sqlite_itself_stops_where_the_test_says_it_does(written, folder, clock, tmp_path):
    """What is called damage here is what SQLite alone would drop without a word."""
    first, *_ = commits(written)
    place = tmp_path / "silent"
    shutil.copytree(folder, place)
    (place / LOG).write_bytes(changed(written, first + FRAME + CHECKSUM))
    (place / f"{DATABASE}-shm").unlink()
    with closing(Store.look(place, KEY, clock)) as store, store._read() as connection:
        assert connection.execute(text("SELECT count(*) FROM message")).scalar_one() == 1
