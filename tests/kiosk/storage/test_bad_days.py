"""A wrong key, a full disk, a damaged file: a named failure, and what was acknowledged stays."""

import contextlib
import os
import subprocess
import sys

import pytest

from kiosk.errors import StoreUnavailable
from kiosk.events import Event
from kiosk.storage import migrate
from kiosk.storage.engine import DATABASE
from kiosk.storage.staff import ParkedVisit
from kiosk.storage.store import Store
from tests.kiosk.storage.support import KEY, acknowledge, due, ids, sealed, submit

VISIT = Event("visit_ended", visit="v-1", reason="left")


def cause(told: pytest.ExceptionInfo[StoreUnavailable]) -> object:
    return told.value.values["cause"]


def limit_pages(store: Store, more: int) -> None:
    raw = store._writer.connection.driver_connection
    store._writer.rollback()
    (pages,) = raw.execute("PRAGMA page_count").fetchone()
    raw.execute(f"PRAGMA max_page_count = {pages + more}").fetchone()


def test_a_wrong_key_opens_nothing(store, folder, clock):
    submit(store, "a")
    with pytest.raises(StoreUnavailable) as told:
        Store.open(folder, bytes(32), clock)
    assert cause(told) == "not_a_database"
    assert due(store) == ["a"]


def test_a_wrong_key_says_nothing_on_the_terminal(store, folder, clock, capfd):
    with pytest.raises(StoreUnavailable):
        Store.look(folder, bytes(32), clock)
    assert capfd.readouterr() == ("", "")


def test_where_there_is_no_store_looking_says_so_and_makes_none(folder, clock):
    with pytest.raises(StoreUnavailable) as told:
        Store.look(folder, KEY, clock)
    assert cause(told) == "absent" and not folder.exists()


def test_a_damaged_database_is_told(store, folder, clock):
    submit(store, "a")
    store.close()
    with (folder / DATABASE).open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 50)
    with pytest.raises(StoreUnavailable):
        Store.open(folder, KEY, clock)


def test_a_folder_that_cannot_be_made_is_told(folder, clock):
    folder.parent.joinpath("store").write_text("in the way")
    with pytest.raises(StoreUnavailable):
        Store.open(folder, KEY, clock)


@pytest.mark.parametrize("room", range(6))
def test_a_full_disk_refuses_the_whole_submission_and_keeps_the_old(store, room):
    submit(store, "a")
    limit_pages(store, room)
    with pytest.raises(StoreUnavailable) as told:
        submit(store, "b", 200_000)
    assert cause(told) == "full"
    assert ids(store.items()) == ["a"] and due(store) == ["a"]
    limit_pages(store, 1000)
    submit(store, "b", 200_000)
    assert [item.sequence for item in store.items()] == [1, 2]


def test_an_act_is_not_refused_because_the_trail_cannot_be_written(store):
    assert store.record(VISIT)
    limit_pages(store, 0)
    while store.record(VISIT):
        pass
    assert store.verify_audit() is None


FILL = """
import resource, sys
from pathlib import Path
from kiosk.clock import SystemClock
from kiosk.errors import StoreUnavailable
from kiosk.storage.store import Store
from tests.kiosk.storage.support import KEY, submit

store = Store.open(Path(sys.argv[1]), KEY, SystemClock())
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
for number in range(10_000):
    try:
        submit(store, str(number))
    except StoreUnavailable as error:
        print("refused", error.values["cause"])
        break
    print("kept", number)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
submit(store, "last")
print("kept last")
"""


@pytest.mark.parametrize("bound", [90_000, 300_001])
def test_a_file_system_that_takes_no_more_loses_nothing(folder, clock, bound):
    # The kernel refuses every write beyond the bound, in the database and in its log.
    told = subprocess.run(
        [sys.executable, "-c", FILL, str(folder), str(bound)],
        capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ).stdout.splitlines()  # fmt: skip
    kept = [line.split()[1] for line in told if line.startswith("kept")]
    assert any(line.startswith("refused") for line in told) and kept[-1] == "last" and len(kept) > 1
    with contextlib.closing(Store.open(folder, KEY, clock)) as store:
        assert ids(store.items()) == kept
        assert [item.sequence for item in store.items()] == list(range(1, len(kept) + 1))


def test_a_newer_database_is_left_alone(store, folder, clock):
    submit(store, "a")
    with store._writer.begin():
        store._writer.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreUnavailable) as told:
        Store.open(folder, KEY, clock)
    assert cause(told) == "newer"
    assert due(store) == ["a"]


@pytest.mark.parametrize("table", ["message", "blob", "sequence", "audit", "parked"])
def test_a_migration_that_loses_anything_is_undone(store, folder, clock, monkeypatch, table):
    evidence = sealed(70_000)
    submit(store, "a", blobs=(evidence,))
    submit(store, "gone")
    acknowledge(store, "gone")
    assert store.record(VISIT)
    with store.write() as unit:
        unit.staff.park(ParkedVisit("v", "1001", "", clock.now(), clock.now(), (), {}, b"sealed"))
    with store._writer.begin():
        store._writer.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
    store.blobs.close()  # nobody stages any more: what no row names would be swept
    monkeypatch.setattr(migrate, "upgrade", lambda connection: connection.exec_driver_sql(f"DELETE FROM {table}"))
    with pytest.raises(StoreUnavailable) as told:
        Store.open(folder, KEY, clock)
    assert cause(told) == "migration"
    assert due(store) == ["a"] and store.open_blob(evidence.digest).read_bytes() == evidence.data
    assert store.audit_head() is not None and store.verify_audit() is None
    submit(store, "b")
    assert [item.sequence for item in store.items()] == [1, 3]
