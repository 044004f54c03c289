"""What a desk stands on: the store, the devices and the doors, filled by the composition root."""

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.catalogue.index import CatalogueIndex
from kiosk.catalogue.search import Search
from kiosk.clock import believable
from kiosk.config import Policy
from kiosk.inquiry import Inquiries
from kiosk.paperwork import Paperwork
from kiosk.ports import Camera, Clock
from kiosk.presence import Presence
from kiosk.printing import Printing
from kiosk.signing import KeyRing
from kiosk.staff.guard import Guard
from kiosk.storage.store import Store
from kiosk.submission import Submission


@dataclass(frozen=True)
class Rooms:
    """Everything a desk reaches."""

    data: Path
    store: Store
    submission: Submission
    presence: Presence
    paperwork: Paperwork
    clock: Clock
    joined: Callable[[], datetime]
    """When this kiosk joined its platform, by the platform's clock."""
    policy: Callable[[], Policy]
    catalogue: Callable[[], CatalogueIndex]
    """The newest accepted catalogue; a visit asks once, at its start."""
    search: Callable[[CatalogueIndex, str], Search]
    free_bytes: Callable[[], int]
    wake_sync: Callable[[], object]
    """Tells the sync process that there is something to send; nothing is lost if nobody listens."""
    workers: Executor
    printing: Printing
    key_ring: Callable[[], KeyRing]
    camera: Callable[[], Camera]
    """The counter's camera, to read a receipt's code. Raises DeviceFault when there is none."""
    inquiries: Inquiries
    """Asks the sync process, which alone speaks with the platform."""
    sticks: Callable[[], tuple[Path, ...]]
    """Where a rescue package may be written: what is plugged in now."""
    rescue: Callable[[Path], int]
    """Writes what the platform refused, sealed, into a folder; how many messages. Raises Refused."""
    guard: Guard
    pepper: bytes
    """32 bytes, outside the database."""
    maintain: Callable[[], object]
    """Closes the counter, and opens the technician's tests in its place."""
    attended: bool
    """This machine is an attendant's desk: nobody begins here without a PIN."""

    def moment(self) -> datetime:
        """Now, for what a visit reckons with days: no clock that lies refuses a birthday or an appointment."""
        return believable(self.clock.now(), self.joined())
