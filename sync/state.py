"""What the sync process last saw, in one small file that the window reads for its words.

It is a hint, not a record: written whole, but without waiting for the disk. The time since boot tells a reader how old
it is, whatever the wall clock does.
"""

import json
import os
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk.line import STATE_FILE, Line


@dataclass(frozen=True)
class SyncState:
    """The line, when the platform last answered (ISO 8601, this machine's clock), and what was wrong (a code)."""

    line: Line
    last_contact: str = ""
    problem: str = ""
    attempts: int = 0
    """Failures in a row."""
    waiting: int = 0
    """Messages that the platform has not acknowledged."""
    help_told: str = ""
    """The call for help (its id) that the platform has heard of."""


def write_state(data: Path, state: SyncState) -> None:
    """Leave the state under the kiosk's data folder."""
    body = {**asdict(state), "since_boot_s": int(time.clock_gettime(time.CLOCK_BOOTTIME)), "pid": os.getpid()}
    temporary = data / f"{STATE_FILE}.tmp"
    with suppress(OSError):  # a full disk: the window knows less for a while
        temporary.write_text(json.dumps(body))
        temporary.replace(data / STATE_FILE)


def forget_state(data: Path) -> None:
    """Sync has ended: nothing is known of the line any more."""
    with suppress(OSError):
        (data / STATE_FILE).unlink(missing_ok=True)
