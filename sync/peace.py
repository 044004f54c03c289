"""How long the platform asked to be left in peace, kept in one small file: a restart of sync does not shorten it.

When power returns to a whole fleet, every kiosk starts anew at once; what each of them was told has to outlast that.
Within one boot the machine's own time counts. After a reboot the wall clock does, where it is not behind the moment
that was noted. If it is, nobody knows how long the machine was off: then this boot waits what was asked at most once,
from its own beginning, and the note is used up. So no clock holds up delivery for longer than was asked.
"""

import math
from contextlib import suppress
from pathlib import Path

from kiosk.clock import boot_id
from kiosk.durable import write_atomically
from kiosk.ports import Clock
from kiosk.staff.clock_steps import read, written
from kiosk.staff.lockout import Moment
from sync.answers import LONGEST_RETRY_AFTER_S

FILE = "sync-peace"


class Peace:
    """What the platform asked for, on the disk. Where the disk does not take it, this process alone knows it."""

    def __init__(self, data: Path, clock: Clock) -> None:
        self._file, self._clock = data / FILE, clock
        self._kept = True
        """Whether there may be a file."""

    def asked(self, seconds: float) -> None:
        """The platform asked to come back in so many seconds."""
        self._kept = True
        with suppress(OSError):
            write_atomically(self._file, f"{math.ceil(seconds)} {written(self._now())}".encode())

    def over(self) -> None:
        """The platform has answered: whatever it had asked for is over."""
        if self._kept:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
                self._kept = False

    def left_s(self) -> float:
        """Seconds that are left of it for a process that starts now."""
        try:
            seconds, _, noted = self._file.read_text().partition(" ")
            asked, at = min(float(int(seconds)), LONGEST_RETRY_AFTER_S), read(noted)
            return 0.0 if at is None else self._left_s(asked, at)
        except (OSError, ValueError, TypeError):  # none, or nothing that we wrote
            return 0.0

    def _left_s(self, asked: float, at: Moment) -> float:
        now = self._now()
        passed = (now.wall - at.wall).total_seconds()
        if at.boot == now.boot and now.since_boot >= at.since_boot:
            passed = now.since_boot - at.since_boot
        elif passed < 0.0:
            passed = now.since_boot
            self.over()
        return min(max(asked - passed, 0.0), asked)

    def _now(self) -> Moment:
        return Moment(self._clock.now(), boot_id(), self._clock.monotonic())
