"""The search for what a purge should have removed. It reads the files itself, without the database engine.

SQLCipher 4 encrypts each page by itself (AES-256-CBC, IV and HMAC-SHA512 in the page's last 80 bytes), so whoever has
the key can open every page of the file, used or free, and every frame of the write-ahead log, valid or stale. This does
just that, checks each page's HMAC (a page that cannot be opened is told, not skipped), and looks for windows of the
sealed bytes in what it sees, and in the raw bytes of every file of the folder.
"""

import hashlib
import hmac
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from kiosk.storage.engine import DATABASE
from kiosk.storage.pages import PAGE, RESERVED

WINDOW = 32
"""Bytes of a probe: nothing random repeats them by chance."""
STEP = 256
"""A probe every so many bytes: some lie whole in each page, wherever a page boundary falls."""
MOST_PROBES = 256

_SALT = 16
_IV = 16
_HMAC = 64
_HMAC_SALT_MASK = 0x3A
_HMAC_ROUNDS = 2
_WAL_HEADER = 32
_FRAME_HEADER = 24
_CHUNK = 1024 * 1024


class Place(StrEnum):
    """Where something was found."""

    PAGE = "page"
    FRAME = "frame"
    FILE = "file"
    UNREADABLE = "unreadable"
    """A page or frame that the key does not open: nobody can say what is in it."""


@dataclass(frozen=True)
class Finding:
    """A probe that was found: in which file, in what, which page or frame (counted from 1) or byte, which probe."""

    file: str
    place: Place
    number: int
    probe: int = -1


def probes_of(sealed: bytes) -> list[bytes]:
    """Windows of sealed bytes to look for: spread over all of them, at most `MOST_PROBES`."""
    step = max(STEP, len(sealed) // MOST_PROBES)
    starts = range(0, max(1, len(sealed) - WINDOW + 1), step)
    return [sealed[start : start + WINDOW] for start in starts]


def find(folder: Path, database_key: bytes, probes: Sequence[bytes]) -> list[Finding]:
    """Every place in the store's folder where a probe can still be read with the database key in hand."""
    search = _Search(probes)
    findings: list[Finding] = []
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        findings += search.raw(file)
    database = folder / DATABASE
    log = folder / f"{DATABASE}-wal"
    if database.is_file() and database.stat().st_size:
        pages = Pages(database, database_key)
        findings += search.opened(database.name, Place.PAGE, pages.of_database())
        if log.is_file():
            findings += search.opened(log.name, Place.FRAME, pages.of_log(log))
    return findings


class _Search:
    def __init__(self, probes: Sequence[bytes]) -> None:
        self._probes = list(dict.fromkeys(probes))
        self._overlap = max((len(probe) for probe in probes), default=1) - 1

    def opened(self, file: str, place: Place, pages: Iterator[bytes | None]) -> Iterator[Finding]:
        for number, page in enumerate(pages, start=1):
            if page is None:
                yield Finding(file, Place.UNREADABLE, number)
                continue
            for probe, _ in self._in(page):
                yield Finding(file, place, number, probe)

    def raw(self, path: Path) -> Iterator[Finding]:
        start, tail = 0, b""
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                text = tail + chunk
                for probe, at in self._in(text):
                    yield Finding(path.name, Place.FILE, start - len(tail) + at, probe)
                start += len(chunk)
                tail = text[-self._overlap :] if self._overlap else b""

    def _in(self, text: bytes) -> Iterator[tuple[int, int]]:
        if text.count(0) == len(text):  # room that was never written: no probe is all zeros
            return iter(())
        found = ((number, text.find(probe)) for number, probe in enumerate(self._probes))
        return ((number, at) for number, at in found if at >= 0)


class Pages:
    """Opens the pages of one SQLCipher database, and of its write-ahead log, with its raw key."""

    def __init__(self, database: Path, key: bytes) -> None:
        self._database, self._key = database, key
        with database.open("rb") as file:
            salt = file.read(_SALT)
        mask = bytes(byte ^ _HMAC_SALT_MASK for byte in salt)
        self._hmac_key = hashlib.pbkdf2_hmac("sha512", key, mask, _HMAC_ROUNDS, len(key))

    def of_database(self) -> Iterator[bytes | None]:
        """Every page of the file in its order, free ones too; None for one that the key does not open."""
        with self._database.open("rb") as file:
            number = 0
            while page := file.read(PAGE):
                number += 1
                yield self.open(page, number)

    def of_log(self, log: Path) -> Iterator[bytes | None]:
        """Every frame of a write-ahead log, whether or not SQLite would still count it."""
        with log.open("rb") as file:
            file.seek(_WAL_HEADER)
            while header := file.read(_FRAME_HEADER):
                if page := file.read(PAGE):  # else the disk was full behind the frame's head: nothing is there to read
                    yield self.open(page, int.from_bytes(header[:4], "big"))

    def open(self, page: bytes, number: int) -> bytes | None:
        """What a page holds (page 1 without its salt); None when it is not whole."""
        return self.decrypt(page, number) if self.is_whole(page, number) else None

    def is_whole(self, page: bytes, number: int) -> bool:
        """Whether a page is as this key wrote it: neither cut, nor changed, nor another's."""
        signed, mac = page[_start(number) : PAGE - RESERVED + _IV] + number.to_bytes(4, "little"), page[PAGE - _HMAC :]
        return len(page) == PAGE and hmac.compare_digest(hmac.digest(self._hmac_key, signed, "sha512"), mac)

    def decrypt(self, page: bytes, number: int) -> bytes:
        """What a page holds, or noise: its HMAC is not looked at."""
        body, iv = page[_start(number) : PAGE - RESERVED], page[PAGE - RESERVED :][:_IV]
        cipher = Cipher(algorithms.AES(self._key), modes.CBC(iv)).decryptor()
        return cipher.update(body) + cipher.finalize()


def _start(number: int) -> int:
    return _SALT if number == 1 else 0
