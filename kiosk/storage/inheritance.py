"""What a fresh store takes over of the staff from a damaged database that lies aside: PINs, lock-outs, parked visits.

Unlike messages these rows carry no signature, but each parked visit is sealed with its own id: a changed one does not
open. They are read through SQLite, a row at a time, on a copy: whatever page is damaged costs only the rows on it, and
what lies aside stays as it is. It is done once, when the fresh store is opened, and what was lost is written down.
"""

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from kiosk.durable import write_atomically
from kiosk.errors import StoreUnavailable
from kiosk.events import Event
from kiosk.ports import Sealed
from kiosk.storage.blobs import BlobFolder
from kiosk.storage.damage import ASIDE
from kiosk.storage.engine import DATABASE, connect
from kiosk.storage.frames import LOG
from kiosk.storage.store import Store

_TOLD = "parked.json"
_PARKED, _STAFF, _TRIES = "parked", "staff", "pin_tries"

_HOLE = bytes(64)
"""SQLCipher hands on a bad overflow page as zeros, which no sealed bytes are."""

Record = dict[str, Any]


@dataclass(frozen=True)
class Inherited:
    """Parked visits that go on, and those that were there and do not. `sure`: it is known that there were no others."""

    kept: int = 0
    lost: int = 0
    sure: bool = True


def take_over(store: Store, rescue_folder: Path, key: bytes) -> None:
    """From every damaged database that was not asked yet. A power cut or a full disk in between only repeats it."""
    for place in sorted(rescue_folder.glob(f"{ASIDE}*")):
        if not asked(place):
            with suppress(OSError, StoreUnavailable):
                one = _from(store, place, key)
                store.record(Event("parked_rescued", kept=one.kept, lost=one.lost, sure=one.sure))
                write_atomically(place / _TOLD, json.dumps(one.__dict__).encode())


def asked(place: Path) -> bool:
    """Whether a damaged database has given what it had."""
    return (place / _TOLD).exists()


def told(place: Path) -> Inherited:
    """What a damaged database gave."""
    return Inherited(**json.loads((place / _TOLD).read_bytes())) if asked(place) else Inherited()


def _from(store: Store, place: Path, key: bytes) -> Inherited:
    with tempfile.TemporaryDirectory(dir=place) as scratch:
        copy = Path(scratch)
        for name in (DATABASE, LOG):
            if (place / name).exists():
                shutil.copyfile(place / name, copy / name)
        remains = _Remains(copy / DATABASE, key)
        staff, tries, parked = (remains.records(table) for table in (_STAFF, _TRIES, _PARKED))
        known = remains.count(_PARKED)
    numbers = {row["number"] for row in staff}
    openable = [row for row in parked if numbers & set(json.loads(row["keys"]))]
    for row in openable:
        _bring_files(store.blobs, BlobFolder(place), json.loads(row["blobs"]))
    with store.write() as unit:
        for table, rows in ((_STAFF, staff), (_TRIES, tries), (_PARKED, openable)):
            for row in rows:
                unit.staff.inherit(table, row)
    there = max(len(parked), known or 0)
    return Inherited(len(openable), there - len(openable), sure=known is not None)


def _bring_files(into: BlobFolder, out_of: BlobFolder, digests: list[str]) -> None:
    """A file that is gone, or not what it was, is asked for again when the visit goes on."""
    for digest in digests:
        path = out_of.path(digest)
        if path.is_file() and not into.path(digest).is_file():
            try:
                into.stage(Sealed(path.read_bytes(), digest))
            except ValueError:  # its bytes are not those that it is named by
                continue


class _Remains:
    """A copy of a damaged database. After a bad page a connection is good for nothing: each look has its own."""

    def __init__(self, file: Path, key: bytes) -> None:
        self._file, self._key = file, key

    def records(self, table: str) -> list[Record]:
        """The rows of a table that can be read."""
        ids = {*self._ids(table, "ASC"), *self._ids(table, "DESC")}
        rows = (self._record(table, one) for one in sorted(ids))
        return [row for row in rows if row is not None]

    def count(self, table: str) -> int | None:
        """How many rows its index knows; None where that cannot be read."""
        counted = self._rows(f"SELECT count(id) FROM {table} INDEXED BY sqlite_autoindex_{table}_1")  # noqa: S608
        return next((row[0] for row, _ in counted), None)

    def _ids(self, table: str, order: str) -> Iterator[int]:
        """As far as the tree leads, from one end or the other."""
        return (row[0] for row, _ in self._rows(f"SELECT rowid FROM {table} ORDER BY rowid {order}"))  # noqa: S608

    def _record(self, table: str, rowid: int) -> Record | None:
        found = self._rows(f"SELECT * FROM {table} WHERE rowid = {rowid}")  # noqa: S608
        record = next((dict(zip(names, row, strict=True)) for row, names in found), {})
        torn = any(_HOLE in value for value in record.values() if isinstance(value, bytes))
        return None if torn or not record else record

    def _rows(self, question: str) -> Iterator[tuple[tuple[Any, ...], list[str]]]:
        """Rows with the names of their columns, until something cannot be read."""
        try:
            with closing(connect(self._file, self._key)) as connection:
                cursor = connection.execute(question)
                names = [column[0] for column in cursor.description]
                for row in cursor:
                    yield tuple(row), names
        except sqlcipher.Error:
            return
