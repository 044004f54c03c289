"""Room on the disk that is kept for the delivery. A queue could else never drain once the disk is full: a purge writes
into the log before it frees anything, and even opening the database takes a few pages.

It is a file of nothing. Where the disk is full it is let go of, the step is done again, the log is emptied, and the
room is taken back at once. Only the delivery spends it: a submission that does not fit is refused.
"""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from kiosk.errors import StoreUnavailable

T = TypeVar("T")

FILE = "reserve"
ROOM_BYTES = 16 * 1024 * 1024
"""A log of the length at which it is folded, copied into a database that must grow for it, and the largest batch."""
STEP_BYTES = 1024 * 1024
"""Where there is no room for all of it, as many of these are kept as there is room for."""
_FULL = ("full", "unknown")
"""Causes of a failure that may be a full disk: SQLite says of a file beside the database only that it failed."""


class Reserve:
    """The room that one store's folder keeps. Several processes may use it: who finds it gone goes on without."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def keep(self) -> None:
        """Take the room, or as much of it as there is."""
        with suppress(OSError):
            have = self._path.stat().st_size if self._path.exists() else 0
            if have == ROOM_BYTES:
                return
            there = min(ROOM_BYTES, have + shutil.disk_usage(self._path.parent).free)
            for steps in range(there // STEP_BYTES, have // STEP_BYTES, -1):
                if self._take(steps * STEP_BYTES, have):
                    return

    def spend(self, work: Callable[[], T], after: Callable[[], object]) -> T:
        """Do a step of the delivery, whole or not at all; where the disk is full, once more with the room let go of.

        `after` frees what that took. Raises what the step raises.
        """
        try:
            return work()
        except (StoreUnavailable, OSError) as error:
            if not (_may_be_full(error) and self._let_go()):
                raise
        try:
            done = work()
            after()
        finally:
            self.keep()
        return done

    def _let_go(self) -> bool:
        try:
            self._path.unlink()
        except OSError:
            return False
        return True

    def _take(self, size: int, have: int) -> bool:
        descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            os.posix_fallocate(descriptor, 0, size)
        except OSError:
            os.ftruncate(descriptor, have)
            return False
        finally:
            os.close(descriptor)
        return True


def _may_be_full(error: StoreUnavailable | OSError) -> bool:
    return isinstance(error, OSError) or error.values.get("cause") in _FULL
