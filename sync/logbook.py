"""The kiosk's log goes to the platform with sync: whole lines, in order, each once, and only when nothing else waits.

A log holds listed events and no personal data (kiosk/log.py). What was sent is remembered by file and offset; files are
told by their inode, so that a rotation in between loses and repeats nothing. What rotates away before a line is back is
gone: the disk is bounded, citizens' requests are not what makes room for a log.
"""

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.config import Settings
from kiosk.durable import write_atomically
from kiosk.ports import Clock
from sync.answers import NoAnswer
from sync.loglines import is_event
from sync.protocol import LogsTaken
from sync.transport import Transport

CURSORS = "shipped.json"
CHUNK_BYTES = 48 * 1024
EVERY_S = 60.0
"""A log is no conversation: once a minute is soon enough, unless a whole chunk was waiting."""

LONGEST_S = 3600.0
"""How rarely it is tried where nobody takes it: each time looks like a line that went down and came back."""


@dataclass(frozen=True)
class _Cursor:
    inode: int
    offset: int


class Logbook:
    """What of one kiosk's log the platform has."""

    def __init__(self, data: Path, transport: Transport, clock: Clock) -> None:
        self._folder = Settings(data).log_folder
        self._transport, self._clock = transport, clock
        self._next_at, self._rest_s = 0.0, EVERY_S

    def ship(self) -> NoAnswer | None:
        """Send one chunk of one process's log, if it is time; None when there was nothing, or it was taken."""
        if self._clock.monotonic() < self._next_at:
            return None
        for process in self._processes():
            cursors = self._cursors()
            chunk, after = self._chunk(process, cursors.get(process))
            if chunk:
                return self._send(process, chunk, {**cursors, process: after})
        self._next_at = self._clock.monotonic() + EVERY_S
        return None

    def _send(self, process: str, chunk: bytes, cursors: dict[str, _Cursor]) -> NoAnswer | None:
        answer = self._transport.send_log(process, hashlib.sha256(chunk).hexdigest(), chunk)
        if isinstance(answer, LogsTaken):
            body = {name: [cursor.inode, cursor.offset] for name, cursor in cursors.items()}
            with suppress(OSError):  # a full disk: the chunk is sent again, and the platform knows it by its digest
                write_atomically(self._folder / CURSORS, json.dumps(body).encode())
            self._rest_s = EVERY_S
            return None
        self._next_at = self._clock.monotonic() + self._rest_s
        self._rest_s = min(2 * self._rest_s, LONGEST_S)
        return answer

    def _processes(self) -> list[str]:
        return sorted(path.name.removesuffix(".jsonl") for path in self._folder.glob("*.jsonl"))

    def _cursors(self) -> dict[str, _Cursor]:
        try:
            body = json.loads((self._folder / CURSORS).read_bytes())
            return {name: _Cursor(int(inode), int(offset)) for name, (inode, offset) in body.items()}
        except (OSError, ValueError, AttributeError, TypeError):
            return {}

    def _chunk(self, process: str, cursor: _Cursor | None) -> tuple[bytes, _Cursor]:
        """The next whole lines, and where they end; empty when there are none."""
        files = self._files(process)
        inodes = [path.stat().st_ino for path in files]
        known = cursor is not None and cursor.inode in inodes
        begins = inodes.index(cursor.inode) if known and cursor else 0
        offset = cursor.offset if known and cursor else 0
        if files[begins].stat().st_size < offset:  # its number was given to another file: that one has all to send
            begins = offset = 0
        for path, inode in zip(files[begins:], inodes[begins:], strict=True):
            lines, end = _events(path, offset)
            if lines:
                return lines, _Cursor(inode, end)
            offset = 0
        return b"", cursor or _Cursor(0, 0)

    def _files(self, process: str) -> list[Path]:
        """Oldest first: name.jsonl.4, … name.jsonl.1, name.jsonl."""
        rotated = [path for path in self._folder.glob(f"{process}.jsonl.*") if path.suffix[1:].isdecimal()]
        rotated.sort(key=lambda path: int(path.suffix[1:]), reverse=True)
        return [*rotated, self._folder / f"{process}.jsonl"]


def _events(path: Path, offset: int) -> tuple[bytes, int]:
    """The next whole lines, where there are any, and where to go on after them; what is no event is left out.

    Else the platform would refuse the piece in which it is, and all that follows would wait behind it.
    """
    with path.open("rb") as file:
        while True:
            file.seek(offset)
            data = file.read(CHUNK_BYTES)
            # A line that is longer than a piece is none of ours: its end will be no event either.
            end = data.rfind(b"\n") + 1 or (len(data) if len(data) == CHUNK_BYTES else 0)
            offset += end
            lines = b"".join(line for line in data[:end].splitlines(keepends=True) if is_event(line))
            if lines or not end:
                return lines, offset
