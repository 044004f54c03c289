"""An earlier request as somebody deals with it during a visit: in memory, and gone with the visit."""

from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.after.lookup import Change, Found
from kiosk.inquiry import Sending, Unheard, Whereabouts


class Purpose(StrEnum):
    """What the secret code is asked for."""

    CANCEL = "cancel"
    CORRECT = "correct"


class Proof(StrEnum):
    """What is known of a code that was given."""

    RIGHT = "right"
    WRONG = "wrong"
    LOCKED = "locked"
    UNPROVED = "unproved"
    """Nobody can tell now: the platform will."""


OPEN_STATES = ("received", "in_review")
"""On the platform: may still be changed."""


@dataclass(frozen=True)
class Proved:
    """A code that was looked at; `sent` is the cancellation that it already went out with."""

    proof: Proof
    code: str = field(repr=False)
    sent: str = ""
    failed: str = ""
    """Why nothing could be stored, a message key; else empty."""


@dataclass(frozen=True)
class Replaced:
    """The request that the one of this visit takes the place of."""

    reference: str
    protocol: str
    secret: str = field(repr=False)
    proved: bool = True


@dataclass
class Case:
    """What somebody looks for, and what was found."""

    problem: str = ""
    """A message key, of the screen that is shown."""
    left: int = 0
    found: Found | None = None
    asking: "Future[Whereabouts | Unheard] | None" = None
    told: Whereabouts | Unheard | None = None
    purpose: Purpose = Purpose.CANCEL
    proving: "Future[Proved] | None" = None
    sent: str = ""
    """The cancellation that was made in this visit."""
    qr: str = field(default="", repr=False)
    """The receipt's own text, where it was read."""
    unseen: bool = False
    """The receipt comes from the list of those that nobody saw."""


@dataclass
class Room:
    """What staff asked for around the queue, and what came of it."""

    sending: "Future[Sending | Unheard] | None" = None
    outcome: str = ""
    """A message key of the screen that is shown."""
    sent: int = 0
    left: int = 0
    writing: "Future[int] | None" = None
    written: int = 0
    place: str = ""


def changeable(case: Case) -> bool:
    """Whether the request may still be cancelled or corrected, as far as is known."""
    if case.found is None or case.found.change in (Change.CANCEL_WAITING, Change.CANCELLED, Change.CORRECTION_WAITING):
        return False
    told = case.told
    return not isinstance(told, Whereabouts) or not told.known or told.state in OPEN_STATES


def heard(told: Whereabouts | Unheard | None) -> Whereabouts | None:
    """What the platform said, if it did and knows the request."""
    return told if isinstance(told, Whereabouts) and told.known else None
