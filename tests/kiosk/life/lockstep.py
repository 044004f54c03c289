"""A camera and a clock for tests of the check's threads: they meet in one time, whatever the machine does."""

import threading
import time
from datetime import UTC, datetime

from kiosk.life.runner import PresenceRunner
from kiosk.ports import Frame, FrameSource, SourceKind
from tests.kiosk.life.people import BLANK, Person

PATIENCE_S = 120.0
"""A machine may be slow: only one that never answers fails."""


class Clock:
    """A clock that the camera moves on."""

    time = 50.0

    def now(self) -> datetime:
        return datetime(2026, 1, 1, tzinfo=UTC)

    def monotonic(self) -> float:
        return self.time


class LockstepCamera:
    """Gives a frame only when the one before was answered, so that threads meet in one time."""

    def __init__(
        self, person: Person, clock: Clock, gone: tuple[range, ...] = (), kind: SourceKind = SourceKind.DEVICE
    ):
        self.source = FrameSource(kind, "câmera de teste")
        self.person, self.clock, self.gone = person, clock, gone
        self.reads = self.opened = self.closed = 0
        self.answered = threading.Semaphore(1)

    def open(self) -> None:
        self.opened += 1

    def close(self) -> None:
        self.closed += 1

    def read(self) -> Frame | None:
        self.reads += 1
        if any(self.reads in reads for reads in self.gone):
            self.clock.time += 5.0
            return None
        self.answered.acquire(timeout=1)
        self.clock.time += 1 / 30
        return Frame(BLANK, self.clock.time)

    def obey(self, prompt: str) -> None:
        self.person.obey(prompt, self.clock.time)
        self.answered.release()


def awaited(runner: PresenceRunner) -> object:
    until = time.monotonic() + PATIENCE_S
    while runner.outcome() is None and time.monotonic() < until:
        time.sleep(0.005)
    return runner.outcome()
