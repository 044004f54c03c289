"""What the screens after the visit show; see `kiosk.views`. Times are in words already: '25/11/2026 14:03'."""

from dataclasses import dataclass

from kiosk.printing import Paper
from kiosk.text import Words


@dataclass(frozen=True)
class FindView:
    """An earlier request is looked for: by its number, or by the code on its receipt."""

    problem: str = ""
    """A message key."""


@dataclass(frozen=True)
class FollowView:
    """An earlier request: where it stands, as this kiosk knows and as the platform says; all states are keys."""

    protocol: str
    service: Words | None
    """Known when the receipt itself was read."""
    agency: Words | None
    made_at: str
    genuine: bool
    """The receipt was read, and a kiosk of this platform made it."""
    here: str
    here_at: str
    platform: str
    """What the platform says, that it is being asked, or why it cannot be."""
    platform_at: str
    note: Words | None
    """A sentence that an officer wrote."""
    next_step: Words | None
    change: str
    changeable: bool
    """Whether it may be cancelled or corrected, as far as is known."""
    for_staff: bool = False
    blocked: str = ""
    """Why it cannot be changed here now (a message key), or empty."""


@dataclass(frozen=True)
class CodeView:
    """The secret code is asked for, before a request is cancelled or corrected."""

    purpose: str
    protocol: str
    provable: bool
    """The code can be checked now; else only once there is a line."""
    checking: bool = False
    problem: str = ""
    left: int = 0
    """How many more wrong codes are borne; said with a wrong one."""
    sensitive: bool = True
    """What is typed here is heard with headphones only."""


@dataclass(frozen=True)
class AgainView:
    """A receipt shown again: all of it but the secret code, which nobody has."""

    protocol: str
    service: Words | None
    agency: Words | None
    made_at: str
    qr: str
    first_time: bool
    """Nobody saw it before: it was cut off by a power failure."""
    paper: Paper = Paper.NONE


@dataclass(frozen=True)
class QueueLine:
    """One message that stands aside or was not seen: what it is, since when, why, and what can be done."""

    id: str
    kind: str
    protocol: str
    at: str
    why: str = ""
    """A key: the platform's reason."""
    detail: str = ""
    """The code of the refusal and the platform's own words: for a technician, and for nobody else."""
    faults: tuple[str, ...] = ()
    """Keys: what is wrong with the answers."""


@dataclass(frozen=True)
class SendingView:
    """The state of delivery at one glance, and what came of 'send now'."""

    line: str
    last_contact: str
    waiting: int
    oldest: str
    refused: int
    unseen: int
    asking: bool = False
    outcome: str = ""
    """A key: what came of 'send now'; empty before it was pressed."""
    sent: int = 0
    left: int = 0


@dataclass(frozen=True)
class QuarantineView:
    """What the platform refuses, each with its reason."""

    items: tuple[QueueLine, ...]
    sticks: tuple[str, ...]
    """Where a rescue package may be written: the names of what is plugged in."""
    outcome: str = ""
    written: int = 0
    place: str = ""


@dataclass(frozen=True)
class UnseenView:
    """Requests that were stored, and whose receipt nobody saw."""

    items: tuple[QueueLine, ...]


AfterView = FindView | FollowView | CodeView | AgainView | SendingView | QuarantineView | UnseenView
