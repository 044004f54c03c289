"""Fetches a catalogue package piece by piece: what has arrived stays in a part file, and a cut line goes on from there.

The part file is named by the digest of the whole package, so that a newer one begins anew. Only a package that is
whole and has its digest is handed on, and its signature is then still to be checked.
"""

import hashlib
from pathlib import Path
from typing import IO

from sync.answers import NoAnswer, Silence, no_answer
from sync.protocol import CatalogueNews
from sync.transport import Transport

CONTINUES, WHOLE = 206, 200
_PART = "incoming-{digest}.part"


class Download:
    """Packages on their way into one folder."""

    def __init__(self, transport: Transport, folder: Path) -> None:
        self._transport, self._folder = transport, folder

    def fetch(self, wanted: CatalogueNews) -> bytes | NoAnswer:
        """The whole package, or why it is not here yet; what has come of it is kept for the next call."""
        self._folder.mkdir(parents=True, exist_ok=True)
        part = self._part(wanted)
        self._forget_others(part)
        offset = self.come(wanted)
        if offset < wanted.size:
            failure = self._bring(part, wanted, offset)
            if failure is not None:
                return failure
        package = part.read_bytes()
        part.unlink()
        if hashlib.sha256(package).hexdigest() != wanted.digest:
            return NoAnswer(Silence.STRANGER, "o catálogo recebido não é o anunciado")
        return package

    def come(self, wanted: CatalogueNews) -> int:
        """How many bytes of a package are here."""
        part = self._part(wanted)
        return part.stat().st_size if part.exists() else 0

    def _part(self, wanted: CatalogueNews) -> Path:
        return self._folder / _PART.format(digest=wanted.digest)

    def _bring(self, part: Path, wanted: CatalogueNews, offset: int) -> NoAnswer | None:
        with part.open("ab") as file:
            answer = self._transport.catalogue(wanted.digest, offset, lambda status: _place(file, status))
        if isinstance(answer, NoAnswer):
            return answer
        return None if answer.status in (CONTINUES, WHOLE) else no_answer(answer)

    def _forget_others(self, part: Path) -> None:
        for other in self._folder.glob(_PART.format(digest="*")):
            if other != part:
                other.unlink(missing_ok=True)


def _place(file: IO[bytes], status: int) -> IO[bytes] | None:
    if status == WHOLE:
        file.truncate(0)
    return file if status in (CONTINUES, WHOLE) else None
