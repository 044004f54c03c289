"""Keeps the logs that kiosks send: a folder a kiosk, a file a day, bounded, and each chunk once."""

import re
from pathlib import Path

from kiosk.durable import write_atomically
from kiosk.ports import Clock
from sync.loglines import is_event
from sync.server.files import private_folder
from sync.server.problems import malformed

MOST_BYTES = 64 * 1024 * 1024
"""Kept of one kiosk; the oldest days go first."""
_PROCESS = re.compile(r"[a-z]{1,20}")


class Logs:
    """The logs of all kiosks, under one folder."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder, self._clock = folder, clock

    def take(self, device: int, process: str, digest: str, chunk: bytes) -> int:
        """Keep a chunk of whole lines; how many. The one that was taken last is not taken twice. Raises WireRefused."""
        lines = chunk.splitlines(keepends=True)
        if not _PROCESS.fullmatch(process) or not all(map(is_event, lines)):
            raise malformed("log")
        place = private_folder(self._folder / str(device))
        last = place / f"{process}.last"
        if not (last.exists() and last.read_text("ascii") == digest):
            with (place / f"{self._clock.now():%Y-%m-%d}.jsonl").open("ab") as file:
                file.write(chunk)
            write_atomically(last, digest.encode("ascii"))
            self._make_room(place)
        return len(lines)

    def lines(self, device: int) -> list[str]:
        """Everything that is kept of a kiosk, oldest first."""
        files = sorted((self._folder / str(device)).glob("*.jsonl"))
        return [line for file in files for line in file.read_text("utf-8").splitlines()]

    def _make_room(self, place: Path) -> None:
        days = sorted(place.glob("*.jsonl"))
        while len(days) > 1 and sum(day.stat().st_size for day in days) > MOST_BYTES:
            days.pop(0).unlink()
