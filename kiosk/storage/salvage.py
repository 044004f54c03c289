"""Reads what is left of a damaged database, page by page, past everything that SQLite would stumble over.

Sealed bytes lie in overflow pages alone (`kiosk.storage.pages`), and each of these names the next: no b-tree, index or
schema is needed to find a message, only the page at which it begins. Frames of the write-ahead log that were safe on
the disk (`kiosk.storage.frames`) count before the pages of the file. Pages are believed by their HMAC; where the file's
first bytes, which the HMAC's key is made from, are themselves lost, pages are only decrypted, and whoever reads the
messages must check them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kiosk.storage.engine import DATABASE
from kiosk.storage.frames import FRAME, FRAME_HEADER, HEADER, LOG, committed
from kiosk.storage.pages import PAGE
from kiosk.storage.residue import Pages

_LINK = 4
"""Bytes of a page's link to the next."""
_SAMPLE = 64
"""Pages tried, to see whether the HMAC's key holds at all."""
_LEADS = (1, 2)
"""Zeros before the first sealed byte of a chain."""


@dataclass(frozen=True)
class Chain:
    """One row's overflow pages: their numbers in order, and whether the last link was reached."""

    pages: tuple[int, ...]
    whole: bool


class Remains:
    """The pages of a database and of its log; none of SQLite's own code reads them."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._file, self._log = folder / DATABASE, folder / LOG
        self._file.touch()  # a log alone may hold everything
        self._pages = Pages(self._file, key)
        self._count = -(-self._file.stat().st_size // PAGE)
        self._believed = self._hmac_holds()
        log = self._log.read_bytes() if self._log.exists() else b""
        self._frames = {frame.number: frame.at for frame in committed(log, self._is_whole)}

    def chains(self, beginning: bytes) -> Iterator[Chain]:
        """Every chain whose sealed bytes begin so."""
        for number in sorted({*range(2, self._count + 1), *self._frames}):
            page = self.page(number)
            if page is not None and page[_LINK:].find(beginning, 0, max(_LEADS) + len(beginning)) in _LEADS:
                yield self._follow(number)

    def read(self, chain: Chain) -> bytes:
        """The chain's bytes from the first sealed one on; zeros follow the last."""
        data = b"".join((self.page(number) or b"")[_LINK:] for number in chain.pages)
        return data.lstrip(b"\0")

    def page(self, number: int) -> bytes | None:
        """A page as it was last committed, without its reserved end; None when it cannot be read."""
        if number in self._frames and (page := self._frame(number, self._frames[number])) is not None:
            return page
        # A process that still holds the database may have folded its log in just now.
        return self._open(_bytes(self._file, (number - 1) * PAGE), number)

    def wipe(self, chain: Chain) -> None:
        """Overwrite a chain's pages with zeros, in the file and wherever the log holds them."""
        numbers = set(chain.pages)
        for number in numbers & set(range(1, self._count + 1)):
            _zero(self._file, (number - 1) * PAGE)
        for number, at in _frames(self._log):
            if number in numbers:
                _zero(self._log, at)

    def _follow(self, number: int) -> Chain:
        pages: list[int] = []
        while number and number not in pages:
            page = self.page(number)
            if page is None:
                return Chain(tuple(pages), whole=False)
            pages.append(number)
            number = int.from_bytes(page[:_LINK], "big")
        return Chain(tuple(pages), whole=number == 0)

    def _hmac_holds(self) -> bool:
        samples = [(number, _bytes(self._file, (number - 1) * PAGE)) for number in range(1, _SAMPLE)]
        samples += [(number, _bytes(self._log, at)) for number, at in islice(_frames(self._log), _SAMPLE)]
        return any(self._pages.open(page, number) is not None for number, page in samples)

    def _is_whole(self, page: bytes, number: int) -> bool:
        return self._pages.is_whole(page, number) if self._believed else len(page) == PAGE

    def _frame(self, number: int, at: int) -> bytes | None:
        return self._open(_bytes(self._log, at), number)

    def _open(self, page: bytes, number: int) -> bytes | None:
        if self._believed:
            return self._pages.open(page, number)
        return self._pages.decrypt(page, number) if len(page) == PAGE else None


def _frames(log: Path) -> Iterator[tuple[int, int]]:
    """Of each frame, whatever became of it: page number, and place of its page in the log."""
    if not log.exists():
        return
    with log.open("rb") as file:
        for at in range(HEADER, log.stat().st_size - FRAME + 1, FRAME):
            file.seek(at)
            yield int.from_bytes(file.read(4), "big"), at + FRAME_HEADER


def _bytes(path: Path, at: int) -> bytes:
    if not path.exists():
        return b""
    with path.open("rb") as file:
        file.seek(at)
        return file.read(PAGE)


def _zero(path: Path, at: int) -> None:
    with path.open("rb+") as file:
        file.seek(at)
        file.write(bytes(PAGE))
