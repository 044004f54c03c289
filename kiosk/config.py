"""Every setting of a kiosk in one frozen place; named times, never a bare number elsewhere.

`Settings` are this machine's (panel, camera, folders). `Policy` is what the platform decides for its kiosks: signed
and versioned, with a safe local default until the first one arrives.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict

MM_PER_INCH = 25.4


class Profile(StrEnum):
    """What an enrolment is for. Production refuses simulated and file cameras and the tour's driver."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


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
    life_attempts: int = 2
    """Attempts at the presence check before the attended way is offered."""
    life_movements: int = 3
    """Movements that a presence check asks for; never fewer than three."""
    document_match_least: float = 0.363
    """Least likeness (cosine) to a document's portrait that is called a match; only ever advice to people."""
    protocol_prefix: str = "MT"
    tracking_base: str = "http://127.0.0.1:8420"
    """BASE of the receipt's QR."""
    place_name: str = "Ganha Tempo · CPA Cuiabá"
    minimum_free_mb: int = 200


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
