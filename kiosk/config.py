"""Every setting of a kiosk in one frozen place; named times, never a bare number elsewhere.

`Settings` are this machine's (panel, camera, folders). `Policy` is what the platform decides for its kiosks: signed
and versioned, with a safe local default until the first one arrives.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from kiosk.text import DEFAULT_LANGUAGE, LANGUAGES, Language, Text

MM_PER_INCH = 25.4


class Profile(StrEnum):
    """What an enrolment is for. Production refuses simulated and file cameras and the tour's driver."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


class Role(StrEnum):
    """What somebody of the staff may do: serve, decide over exceptions too, or only look after the machine."""

    ATTENDANT = "attendant"
    SUPERVISOR = "supervisor"
    TECHNICIAN = "technician"


LONGEST_NAME = 60
"""Letters of the name by which the staff and citizens know somebody who serves."""


class StaffMember(BaseModel):
    """One of the staff as the platform knows them. The PIN itself is made on each device and never leaves it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    number: Annotated[str, Field(pattern="^[0-9]{3,8}$")]
    """What they type to say who they are."""
    name: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
    role: Role
    first_code: str
    """Argon2id of the code that makes the first PIN on a device (PHC string)."""
    issue: int = 1
    """Grows with each new first code: a PIN made from an older one is no longer taken."""


class Alternative(BaseModel):
    """Another way to be served while this counter is closed: a unit, a telephone, a site."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    name: Text
    where: Text | None = None
    hours: Text | None = None
    phone: str = ""


class Policy(BaseModel):
    """What the platform decides. Times are in seconds."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    version: int = 0
    idle_warning_s: float = 60.0
    """Silence before the warning is shown."""
    idle_countdown_s: float = 30.0
    """How long the warning counts down before the visit is wiped (at least 20: EN 301 549, 5.x; WCAG 2.2.1)."""
    rating_s: float = 20.0
    """How long the rating waits before the attract screen returns."""
    languages: tuple[Language, ...] = ()
    """Languages that people may choose beside Portuguese; empty: all that this program speaks."""
    life_attempts: int = 2
    """Attempts at the presence check before the attended way is offered."""
    life_movements: int = 3
    """Movements that a presence check asks for; never fewer than three."""
    document_match_least: float = 0.363
    """Least likeness (cosine) to a document's portrait that is called a match; only ever advice to people."""
    document_files: bool = False
    """Whether an attendant may join a document from a picture file instead of the camera."""
    protocol_prefix: str = "MT"
    tracking_base: str = "http://127.0.0.1:8420"
    """BASE of the receipt's QR."""
    place_name: str = "Ganha Tempo · CPA Cuiabá"
    minimum_free_mb: int = 200
    help_wait_s: float = 180.0
    """How long a call for help keeps the visit from being wiped, before the screen admits that nobody came."""
    help_sound: bool = True
    """Whether a call for help rings at the counter itself."""
    alternatives: tuple[Alternative, ...] = ()
    """Where people are served when this counter cannot: the nearest first."""
    staff: tuple[StaffMember, ...] = ()
    """Who serves at the counters."""
    staff_last: int = 0
    """The last number given to one of the staff: none is given twice."""
    staff_idle_s: float = 180.0
    """Silence that ends an attendant's session; what was being written is kept."""
    staff_offline_h: int = 72
    """Hours without a word from the platform after which PINs are not taken any more."""
    staff_supervised: tuple[str, ...] = ()
    """Exceptions that need a supervisor's PIN: witnessed, unconfirmed."""
    staff_confirm: bool = True
    """What an attendant wrote is sent once the citizen has confirmed it."""
    parked_h: int = 24
    """Hours that a parked visit is kept."""

    def offered(self, spoken: str = DEFAULT_LANGUAGE) -> tuple[str, ...]:
        """The languages to choose from: Portuguese always, and the one that is spoken just now."""
        always = (DEFAULT_LANGUAGE, spoken)
        return tuple(one for one in LANGUAGES if not self.languages or one in self.languages or one in always)

    def member(self, number: str) -> StaffMember | None:
        """Who has that number."""
        return next((member for member in self.staff if member.number == number), None)


@dataclass(frozen=True)
class Display:
    """The panel: pixels asked for and its real size. `diagonal_in` is the visible diagonal in inches."""

    width: int = 1080
    height: int = 1920
    diagonal_in: float = 21.5
    fullscreen: bool = False

    @property
    def px_per_mm(self) -> float:
        """Pixels a millimetre, from the panel's diagonal (Qt's own figure is a guess)."""
        return float((self.width**2 + self.height**2) ** 0.5 / (self.diagonal_in * MM_PER_INCH))


@dataclass(frozen=True)
class Settings:
    """This machine's settings."""

    data: Path
    display: Display = field(default_factory=Display)
    camera: str = "0"
    """A device number, a file's path, or 'simulated'."""
    printer: str = ""
    """ipp://HOST[:631]/PATH (a printer's or a CUPS queue's), escpos://HOST[:9100] (thermal), or empty: none."""
    attended: bool = False
    """An attendant's desk, where nobody begins without a PIN."""

    @property
    def identity_folder(self) -> Path:
        """Device key, database key, incarnation, enrolment: outside the database."""
        return self.data / "identity"

    @property
    def store_folder(self) -> Path:
        """Database and sealed files."""
        return self.data / "store"

    @property
    def rescue_folder(self) -> Path:
        """What was saved from a damaged database, and the database itself."""
        return self.data / "rescue"

    @property
    def catalogue_folder(self) -> Path:
        """Accepted catalogue packages."""
        return self.data / "catalogue"

    @property
    def models_folder(self) -> Path:
        """Model packs that the operator installed (`balcao models add`)."""
        return self.data / "models"

    @property
    def nonces_folder(self) -> Path:
        """The platform's nonces for presence checks, until they are used."""
        return self.data / "nonces"

    @property
    def log_folder(self) -> Path:
        """Logs, without personal data."""
        return self.data / "logs"
