"""The composition root: builds a counter from its settings, real by default; tests pass another camera or clock.

Only this file knows everybody. Qt is not among them: a counter can be built, and driven by its desk, without a window.
"""

import gc
import os
import shutil
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial
from pathlib import Path
from types import TracebackType

from kiosk.catalogue.index import CatalogueIndex
from kiosk.catalogue.search import Search
from kiosk.catalogue.store import CatalogueStore
from kiosk.clock import SystemClock, boot_id
from kiosk.config import Policy, Profile, Settings
from kiosk.desk import Desk
from kiosk.devices.camera import AUTO, PAPER_SIZE, SIMULATED, camera_for, find_webcam
from kiosk.devices.simulated_paper import SimulatedPaper
from kiosk.devices.sticks import sticks
from kiosk.errors import BalcaoError, NotEnrolled
from kiosk.events import Event
from kiosk.identity import Identity
from kiosk.life.models import ModelRefused, ModelSet
from kiosk.line import read_seen
from kiosk.nonces import NoncePool
from kiosk.paperwork import Paperwork
from kiosk.ports import Camera, Clock, Printer
from kiosk.presence import Presence
from kiosk.printing import Printing
from kiosk.rooms import Rooms
from kiosk.signing import KeyRing, Purpose
from kiosk.staff.guard import Guard
from kiosk.storage.store import Store
from kiosk.submission import Submission
from sync.carry import carry, refused
from sync.envelope import EnvelopeSealer
from sync.knock import Knock
from sync.rescue import Contents
from sync.salvage import open_or_rescue
from sync.wake import ring
from ui.printing.choose import printer_for

WORKERS = 2
BEHIND = 10
"""How nice a worker is to the window's thread."""
SEARCHES_KEPT = 8
"""Search indexes kept: one a language and catalogue version."""


@dataclass
class Counter:
    """A counter in working order. Close it to let its files go."""

    settings: Settings
    identity: Identity
    store: Store
    desk: Desk
    workers: ThreadPoolExecutor
    printing: Printing

    def settle(self) -> None:
        """What is there now stays: the end of a visit need not look through it for garbage.

        The visit that begins with this is not part of it.
        """
        gc.freeze()
        self.desk.leave()

    def close(self) -> None:
        """End the visit, if there is one, and let everything go."""
        self.desk.leave()
        self.printing.close()
        self.workers.shutdown(cancel_futures=True)
        self.store.close()

    def __enter__(self) -> "Counter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_counter(
    settings: Settings,
    camera: Callable[[], Camera] | None = None,
    clock: Clock | None = None,
    printer: Printer | None = None,
    paper_camera: Callable[[], Camera] | None = None,
    maintain: Callable[[], object] = lambda: None,
) -> Counter:
    """Build a counter; `paper_camera` sees documents. Raises NotEnrolled, StoreUnavailable, IdentityDamaged."""
    clock = clock or SystemClock()
    identity = Identity.load(settings.identity_folder)
    enrolment = identity.enrolled
    catalogues = NewestCatalogue(CatalogueStore(settings.catalogue_folder), identity)
    store = open_or_rescue(settings, identity, clock)
    recipients = newest(identity.key_ring, Purpose.RECIPIENT) | newest(identity.key_ring, Purpose.RECOVERY)
    sealer = EnvelopeSealer(identity.signer, enrolment.device, identity.incarnation, recipients)
    workers = ThreadPoolExecutor(WORKERS, thread_name_prefix="counter", initializer=give_way)
    choose = camera or (lambda: choose_camera(settings.camera, identity.profile))
    choose_paper = paper_camera or (lambda: choose_camera(settings.camera, identity.profile, for_paper=True))
    models = partial(installed_models, settings, store)
    workers.submit(models)
    printing = Printing(printer or printer_for(settings.printer))
    rooms = Rooms(
        data=settings.data,
        store=store,
        submission=Submission(store, sealer, identity, clock, lambda: identity.policy),
        presence=Presence(choose, models, sealer, store.blobs, clock, identity, NoncePool(settings.nonces_folder).take),
        paperwork=Paperwork(choose_paper, sealer, store.blobs, clock, identity),
        clock=clock,
        joined=lambda: (identity.enrolment or enrolment).since,
        policy=lambda: identity.policy,
        catalogue=catalogues.newest,
        search=lru_cache(SEARCHES_KEPT)(make_search),
        free_bytes=lambda: free_bytes(settings.data),
        wake_sync=lambda: ring(settings.data),
        workers=workers,
        printing=printing,
        key_ring=lambda: identity.key_ring,
        camera=choose,
        inquiries=Knock(settings.data),
        sticks=sticks,
        rescue=lambda folder: _carried(carry(store, identity, clock, folder, refused)),
        guard=Guard(store, clock, identity.pepper, lambda: _today(identity), partial(_heard, settings), boot_id()),
        pepper=identity.pepper,
        maintain=maintain,
        attended=settings.attended,
    )
    desk = Desk(rooms)
    workers.submit(warm_up, catalogues.newest())
    return Counter(settings, identity, store, desk, workers, printing)


def give_way() -> None:
    """What is made ahead takes only what the window leaves of the processor: on Linux each thread has its own pace."""
    os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), max(BEHIND, os.getpriority(os.PRIO_PROCESS, 0)))


def free_bytes(folder: Path) -> int:
    """Room where the data lies; none where its disk does not answer."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return 0


def _carried(written: tuple[Path, Contents] | None) -> int:
    return 0 if written is None else len(written[1].envelopes)


def _today(identity: Identity) -> Policy:
    """The policy as it is now: whoever was revoked a moment ago comes in no more."""
    identity.refresh()
    return identity.policy


def _heard(settings: Settings) -> datetime | None:
    """When the platform last answered."""
    return read_seen(settings.data).last_contact


def newest(ring: KeyRing, purpose: Purpose) -> dict[str, bytes]:
    """The newest key of a purpose: a retired one still opens what was sealed to it, and nothing new is sealed to it."""
    return dict([next(iter(ring.of(purpose).items()))])


def installed_models(settings: Settings, store: Store) -> ModelSet:
    """The models of the presence check, with the detector that the operator may have installed.

    Raises ModelRefused; the log then names the file, at the counter's start already.
    """
    try:
        return ModelSet.installed().with_packs(settings.models_folder)
    except ModelRefused as error:
        store.record(Event("model_refused", file=error.values["file"]))
        raise


def make_search(index: CatalogueIndex, language: str) -> Search:
    """A search over a catalogue in one language."""
    return Search(index.catalogue.services, language, index.catalogue.agencies)


def warm_up(index: CatalogueIndex) -> None:
    """Compile one flow ahead: the first condition ever compiled takes longer than a person should wait."""
    guided = next((service for service in index.catalogue.services if service.flow), None)
    if guided is not None:
        index.flow_of(guided.id)


def choose_camera(setting: str, profile: Profile, for_paper: bool = False) -> Camera:
    """The camera of a setting: it sees people, or papers with as many pixels as it has.

    Where 'auto' finds none, a development counter shows its simulated person, or test card, instead.
    """
    if setting == AUTO and profile is Profile.DEVELOPMENT and find_webcam() is None:
        setting = SIMULATED
    if not for_paper:
        return camera_for(setting)
    return SimulatedPaper() if setting == SIMULATED else camera_for(setting, PAPER_SIZE)


class NewestCatalogue:
    """The newest accepted catalogue, indexed once a version."""

    def __init__(self, store: CatalogueStore, identity: Identity) -> None:
        self._store = store
        self._identity = identity
        self._index: CatalogueIndex | None = None

    def newest(self) -> CatalogueIndex:
        """Look for a newer one, and a newer policy, between visits. Raises NotEnrolled when there is none at all, and
        IdentityDamaged; later on a disk that does not answer leaves the one that is in hand."""
        try:
            self._identity.refresh()  # sync, a process of its own, may have brought keys and a policy
            catalogue = self._store.current(self._identity.key_ring)
            if catalogue is None:
                raise NotEnrolled("Este quiosque ainda não recebeu o catálogo de serviços.")
        except BalcaoError:
            if self._index is None:
                raise
            return self._index
        if self._index is None or self._index.catalogue.version != catalogue.version:
            self._index = CatalogueIndex(catalogue)
        return self._index
