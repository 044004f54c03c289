"""A database that is damaged: how that is known, how it is remembered, and how it is put aside. Nothing is deleted.

Damage may show only when a page is read long after the start. Whoever meets it leaves a mark beside the database, and
the next one that opens the store for visits sees to it.
"""

import contextlib
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.durable import sync_folder, write_atomically
from kiosk.errors import StoreUnavailable
from kiosk.storage.blobs import FOLDER as BLOBS
from kiosk.storage.engine import DATABASE, FAILURES, unavailable
from kiosk.storage.frames import LOG
from kiosk.storage.torn import log_is_broken

CAUSES = ("corrupt", "not_a_database")
MARK = "damaged.mark"
ASIDE = "damaged-"
_TOLD = "saved.json"
_PARTS = (DATABASE, LOG, f"{DATABASE}-shm", BLOBS, MARK)


@dataclass(frozen=True)
class Saved:
    """How many messages were saved from a damaged database, and how many began in it but are not whole."""

    saved: int
    broken: int


def is_damage(error: StoreUnavailable) -> bool:
    """Whether a failure says that the database itself is broken, not full, busy or newer."""
    return error.values.get("cause") in CAUSES


@contextlib.contextmanager
def guarding(folder: Path) -> Iterator[None]:
    """As `guarded`, and leave the mark when the block meets damage."""
    try:
        yield
    except FAILURES as error:
        told = unavailable(error)
        if is_damage(told):
            with contextlib.suppress(OSError):
                write_atomically(folder / MARK, b"")
        raise told from error


def is_marked(folder: Path) -> bool:
    """Whether somebody met damage in the database that lies there now."""
    return (folder / MARK).exists()


def check(folder: Path, key: bytes) -> None:
    """Raise StoreUnavailable where SQLite, only by opening, would throw away what can still be saved.

    It takes an empty file for a fresh database, and a log that it does not understand for an old one.
    """
    if _size(folder / LOG) and (_size(folder / DATABASE) == 0 or log_is_broken(folder, key)):
        raise StoreUnavailable("O banco de dados está danificado.", cause="corrupt")


def _size(path: Path) -> int:
    # One look: a process that closes the database just now takes its log away.
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def put_aside(folder: Path, place: Path) -> None:
    """Move the database, its log and the sealed files to another folder of the same disk, durably.

    Whoever calls has the turn (`kiosk.storage.turn`): else another process might open what is half moved.
    """
    for name in _PARTS:
        if (folder / name).exists():
            shutil.move(folder / name, place / name)
    sync_folder(place)
    sync_folder(folder)


def tell(place: Path, saved: Saved) -> None:
    """Leave beside what is put aside what was saved of it."""
    write_atomically(place / _TOLD, json.dumps(saved.__dict__).encode())


def lying_aside(rescue_folder: Path) -> dict[Path, Saved]:
    """The damaged databases that lie aside, and what was saved of each."""
    places = sorted(rescue_folder.glob(f"{ASIDE}*"))
    return {place: _told(place / _TOLD) for place in places}


def _told(path: Path) -> Saved:
    return Saved(**json.loads(path.read_bytes())) if path.exists() else Saved(0, 0)
