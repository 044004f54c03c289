"""Tells a write-ahead log that was damaged from one that was only cut off while it was written.

SQLite reads a log up to the first frame that does not follow from the one before and drops the rest without a word.
What it drops is rightly dropped where a process was killed or the power cut: that tears at most the last transaction,
for each waits for the disk before the next begins. What else may lie there, and what cannot, `kiosk.storage.frames`
tells.

The log's own header is written anew only when all of the log is in the database: where it does not hold and that is
so, it was being written; where it is not so, the header is damaged.
"""

import struct
import time
from pathlib import Path
from typing import BinaryIO

from kiosk.storage.engine import DATABASE
from kiosk.storage.frames import FRAME, FRAME_HEADER, HEADER, LOG, frames, header_holds, stretches
from kiosk.storage.pages import PAGE
from kiosk.storage.residue import Pages

TWICE_S = 0.1


def log_is_broken(folder: Path, key: bytes) -> bool:
    """Whether the log was damaged after it was safe on the disk, or has lost its own header.

    A log that another process is just writing may look torn too, but not twice the same.
    """
    seen = _read(folder / LOG)
    if not looks_broken(seen, folder / DATABASE, key):
        return False
    time.sleep(TWICE_S)
    return _read(folder / LOG) == seen


def looks_broken(log: bytes, database: Path, key: bytes) -> bool:
    """The same of the log's bytes."""
    if len(log) < HEADER + FRAME:
        return False
    if not header_holds(log):
        return not _is_folded_in(log, database)
    return any(part.safe and not part.read for part in stretches(frames(log, Pages(database, key).is_whole)))


def _is_folded_in(log: bytes, database: Path) -> bool:
    """Whether the pages of every transaction in the log stand in the database, byte for byte."""
    salts, latest, commits = log[HEADER + 8 : HEADER + 16], dict[int, int](), dict[int, int]()
    if salts == bytes(8):
        return True  # room that was never written
    for at in range(HEADER, len(log) - FRAME + 1, FRAME):
        number, size = struct.unpack(">II", log[at : at + 8])
        if log[at + 8 : at + 16] != salts:
            break
        latest[number] = at + FRAME_HEADER
        commits = dict(latest) if size else commits
    with database.open("rb") as file:
        return all(_page(file, number) == log[at : at + PAGE] for number, at in commits.items())


def _page(file: BinaryIO, number: int) -> bytes:
    file.seek((number - 1) * PAGE)
    return file.read(PAGE)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
