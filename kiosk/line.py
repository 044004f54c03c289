"""The line and the queue in words a citizen understands.

The sync process leaves a small file with what it last saw of the line. What a process that has died left behind is
silence, and silence is 'unknown', never 'up'.
"""

import json
import os
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

STATE_FILE = "sync-state.json"


class Line(StrEnum):
    """What the sync process last saw."""

    UP = "up"
    DOWN = "down"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Seen:
    """The line, when the platform last answered (this machine's clock; None before it ever did), and what it knows."""

    line: Line
    last_contact: datetime | None = None
    help_told: str = ""
    """The call for help (its id) that the platform has heard of."""
    problem: str = ""
    """What was wrong with the last answer (a code)."""


def read_seen(data: Path) -> Seen:
    """What the sync process left under the kiosk's data folder, if it is still at work."""
    try:
        body = json.loads((data / STATE_FILE).read_bytes())
        contact = datetime.fromisoformat(body["last_contact"]) if body.get("last_contact") else None
        line = Line(body["line"]) if alive(body.get("pid")) else Line.UNKNOWN
        return Seen(line, contact, str(body.get("help_told", "")), str(body.get("problem", "")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Seen(Line.UNKNOWN)


def read_line(data: Path) -> Line:
    """The state of the line as a living sync process last saw it."""
    return read_seen(data).line


def alive(process: int | None) -> bool:
    """Whether a process of this machine is there; one that was not named counts as there."""
    if process is None:
        return True
    try:
        os.kill(process, 0)
    except PermissionError:
        return True  # another user's, but there
    except ProcessLookupError:
        return False
    return True
