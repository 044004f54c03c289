"""Tells a write-ahead log that was damaged from one that was only cut off while it was written.

SQLite reads a log up to the first frame that does not follow from the one before (each carries a checksum over all of
them) and drops the rest without a word. What it drops is rightly dropped where a process was killed or the power cut:
that tears at most the last transaction, for each waits for the disk before the next begins. Behind it may lie

- frames of the log's last round, under other salts;
- leavings, under the same salts: of a transaction that failed, or whose process was killed after it wrote its last
  frame and before anybody could read it, while another process lived on. The next one writes over it from the start,
  and where it is shorter, the end of the one before stays, its commit too. Several can lie there, one behind another.

So two commits that follow one from the other, both behind the place where SQLite stops, were safe on the disk once:
no power cut did that. Leavings do not follow from what lies before them.

The log's own header is written anew only when all of the log is in the database: where it does not hold and that is
so, it was being written; where it is not so, the header is damaged.
"""

import struct
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kiosk.storage.engine import DATABASE
from kiosk.storage.pages import PAGE
from kiosk.storage.residue import Pages
from kiosk.storage.salvage import LOG

TWICE_S = 0.1
_ENDIAN = {b"\x37\x7f\x06\x82": "<", b"\x37\x7f\x06\x83": ">"}
"""SQLite's file format, section 4.1: the order of bytes in the words that checksums are made of."""
_HEADER, _FRAME_HEADER = 32, 24
_FRAME = _FRAME_HEADER + PAGE
_MASK = 0xFFFFFFFF

Checksum = tuple[int, int]


@dataclass(frozen=True)
class _Frame:
    whole: bool
    """The page is as it was written, and of this round of the log."""
    follows: bool
    """Its checksum follows from the one that stands in the frame before."""
    commits: bool


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
    if len(log) < _HEADER + _FRAME:
        return False
    if not _header_holds(log):
        return not _is_folded_in(log, database)
    stopped, commits, before = False, 0, True
    for frame in _frames(log, Pages(database, key)):
        stopped = stopped or not (frame.whole and frame.follows)
        if frame.whole and not frame.follows and before:
            commits = 0  # leavings begin here, or this frame's head was damaged: what comes counts by itself
        commits += stopped and frame.whole and frame.commits
        if commits > 1:
            return True
        before = frame.whole
    return False


def _header_holds(log: bytes) -> bool:
    if log[:4] not in _ENDIAN or log[8:12] != PAGE.to_bytes(4, "big"):
        return False
    words = struct.unpack(f"{_ENDIAN[log[:4]]}6I", log[:24])
    return _follow((0, 0), words) == _checksum(log[24:_HEADER])


def _is_folded_in(log: bytes, database: Path) -> bool:
    """Whether the pages of every transaction in the log stand in the database, byte for byte."""
    salts, latest, commits = log[_HEADER + 8 : _HEADER + 16], dict[int, int](), dict[int, int]()
    if salts == bytes(8):
        return True  # room that was never written
    for at in range(_HEADER, len(log) - _FRAME + 1, _FRAME):
        number, size = struct.unpack(">II", log[at : at + 8])
        if log[at + 8 : at + 16] != salts:
            break
        latest[number] = at + _FRAME_HEADER
        commits = dict(latest) if size else commits
    with database.open("rb") as file:
        return all(_page(file, number) == log[at : at + PAGE] for number, at in commits.items())


def _page(file: BinaryIO, number: int) -> bytes:
    file.seek((number - 1) * PAGE)
    return file.read(PAGE)


def _frames(log: bytes, pages: Pages) -> Iterator[_Frame]:
    words = struct.Struct(f"{_ENDIAN[log[:4]]}{(8 + PAGE) // 4}I")
    salts, said = log[16:24], _checksum(log[24:32])
    for at in range(_HEADER, len(log) - _FRAME + 1, _FRAME):
        head, page = log[at : at + _FRAME_HEADER], log[at + _FRAME_HEADER : at + _FRAME]
        number, size = struct.unpack(">II", head[:8])
        whole = head[8:16] == salts and pages.is_whole(page, number)
        follows = whole and _follow(said, words.unpack(head[:8] + page)) == _checksum(head[16:])
        said = _checksum(head[16:])
        yield _Frame(whole, follows, size > 0)


def _checksum(data: bytes) -> Checksum:
    first, second = struct.unpack(">II", data)
    return first, second


def _follow(before: Checksum, words: tuple[int, ...]) -> Checksum:
    """SQLite's file format, section 4.2."""
    first, second = before
    for at in range(0, len(words), 2):
        first = (first + words[at] + second) & _MASK
        second = (second + words[at + 1] + first) & _MASK
    return first, second


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
