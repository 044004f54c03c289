"""Somebody of the staff who is in, and the screens that only they have."""

from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from kiosk.config import Role, StaffMember
from kiosk.storage.staff import Tally
from kiosk.views import DeskHit, StaffOption


@dataclass
class Session:
    """Who is in. `at_desk`: they came in with nobody at the counter, and serve one after another."""

    member: StaffMember
    key: X25519PrivateKey = field(repr=False)
    at_desk: bool

    @property
    def serves(self) -> bool:
        """Whether citizens' visits are any of their business."""
        return self.member.role is not Role.TECHNICIAN

    @property
    def maintains(self) -> bool:
        """Whether the machine is in their care: they may close the counter."""
        return self.member.role is not Role.ATTENDANT

    @property
    def supervises(self) -> bool:
        """Whether their own leave is enough."""
        return self.member.role is Role.SUPERVISOR


@dataclass
class AtHome:
    """The desk's home screen."""

    query: str = ""
    hits: tuple[DeskHit, ...] = ()
    notice: str = ""


@dataclass(frozen=True)
class Choosing:
    """One of several is to be chosen. `subject`: what it is about, where there are several such things."""

    choice: str
    options: tuple[StaffOption, ...]
    subject: str = ""


@dataclass
class Confirming:
    """The citizen is asked, on the same screen."""

    wrong: str = ""


@dataclass(frozen=True)
class OnShift:
    """Numbers of the day."""

    tallies: tuple[Tally, ...]
