"""What the window may ask the sync process, which alone speaks with the platform: values, as the answers come.

`kiosk` knows no HTTP; the composition root hands in somebody who fulfils `Inquiries`. An answer may take as long as a
slow line takes, so whoever asks does it in a worker.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from kiosk.line import Line


class Unheard(StrEnum):
    """Why the platform could not be asked."""

    NO_SYNC = "no_sync"
    """The sync process does not run, or does not answer."""
    NO_LINE = "no_line"
    NOT_NOW = "not_now"
    """The platform itself asks for patience, or refuses to tell."""


@dataclass(frozen=True)
class Whereabouts:
    """Where the platform says that a request stands; the sentences are there only for who holds the receipt."""

    known: bool
    state: str = ""
    since: datetime | None = None
    note: str = ""
    next_step: str = ""
    code: str = ""
    """What it says of the secret code that was asked about: right, wrong, locked; empty when none was."""


@dataclass(frozen=True)
class Sending:
    """What came of 'send now': the line as it was found, and messages sent, taken by the platform, refused by it."""

    line: Line
    sent: int = 0
    taken: int = 0
    refused: int = 0


class Inquiries(Protocol):
    """Asks the sync process. Blocks, within bounds; never raises for a line that is down."""

    def where(self, token: str, protocol: str, code: str = "") -> Whereabouts | Unheard:
        """Where a request stands, by the receipt's token or, with an empty one, by the protocol number alone; and
        whether `code` is its secret code."""
        ...

    def send_now(self) -> Sending | Unheard:
        """Try everything that is due at once, and say what came of it."""
        ...
