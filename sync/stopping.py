"""SIGTERM ends the sync process at once, wherever it is: it raises `Stopped` in the main thread.

A raise alone may be lost: a library that cleans up after it can fail with an error of its own, and a signal that comes
just before a sleep wakes nobody. So the wish is remembered too, heeded after each pass (`Stop.heed`), and written
into the pipe on which the process sleeps (`Wake.hear_signals`).
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Stopped(BaseException):
    """SIGTERM came."""


class Stop:
    """Whether somebody wants this process to end."""

    def __init__(self) -> None:
        self._wished = False

    def heed(self) -> None:
        """Raise Stopped where SIGTERM has come."""
        if self._wished:
            raise Stopped

    def _wish(self, _signal: int, _frame: FrameType | None) -> None:
        # Once: the clean-up that follows is short, and a second signal would cut it.
        if not self._wished:
            self._wished = True
            raise Stopped


@contextmanager
def stoppable() -> Iterator[Stop]:
    """Within the block SIGTERM raises Stopped; afterwards it does what it did before."""
    stop = Stop()
    before = signal.signal(signal.SIGTERM, stop._wish)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGTERM, before)
