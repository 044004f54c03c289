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
    """The line, and when the platform last answered (by this machine's clock); None before it ever did."""

    line: Line
    last_contact: datetime | None = None


def read_seen(data: Path) -> Seen:
    """What the sync process left under the kiosk's data folder, if it is still at work."""
    try:
        body = json.loads((data / STATE_FILE).read_bytes())
        contact = datetime.fromisoformat(body["last_contact"]) if body.get("last_contact") else None
        return Seen(Line(body["line"]), contact) if _alive(body.get("pid")) else Seen(Line.UNKNOWN, contact)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Seen(Line.UNKNOWN)


def read_line(data: Path) -> Line:
    """The state of the line as a living sync process last saw it."""
    return read_seen(data).line


def _alive(process: int | None) -> bool:
    if process is None:
        return True
    try:
        os.kill(process, 0)
    except PermissionError:
        return True  # another user's, but there
    except ProcessLookupError:
        return False
    return True
