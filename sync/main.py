"""The sync process: `balcao sync`. It delivers while the window is dead, and holds no lock of the interface.

It may be stopped anywhere, for every step it takes is whole on the disk or not at all: SIGTERM ends it at once, even in
the middle of a slow exchange.
"""

from collections.abc import Callable
from pathlib import Path
from random import SystemRandom

from kiosk import mishaps
from kiosk.clock import SystemClock
from kiosk.config import Settings
from kiosk.errors import StoreUnavailable
from kiosk.events import Event
from kiosk.identity import Identity
from kiosk.log import Log
from kiosk.storage import damage
from kiosk.storage.engine import guarded
from kiosk.storage.store import Store
from sync.door import Door, RoundedWorker, Rounds
from sync.enrolment import authority
from sync.lock import only_one
from sync.state import forget_state
from sync.station import Station
from sync.stopping import Stop, Stopped, stoppable
from sync.transport import Transport, make_client
from sync.wake import Wake
from sync.worker import Pass, Worker

REST_AFTER_FAULT_S = 5.0
"""How long to rest when the store could not be used (a full disk, for one), or after a bug."""


def main(settings: Settings, once: bool = False, told: Callable[[Pass], None] | None = None) -> int:
    """Deliver until stopped, or do what can be done now (`once`). Raises NotEnrolled, Refused, StoreUnavailable."""
    try:
        # Whatever the disk does has a name here too: neither the log nor who starts this process takes it for a bug.
        with (
            guarded(),
            stoppable() as stop,
            only_one(settings.data),
            _log(settings) as log,
            guarded(),
            mishaps.into(log),
        ):
            return _run(settings, log, stop, once, told or _silent)
    except (Stopped, KeyboardInterrupt):
        return 0


def _log(settings: Settings) -> Log:
    return Log(settings.log_folder, "sync", SystemClock())


def _run(settings: Settings, log: Log, stop: Stop, once: bool, told: Callable[[Pass], None]) -> int:
    identity = Identity.load(settings.identity_folder)
    enrolled = identity.enrolled
    client = make_client(authority(settings))
    transport = Transport(enrolled.platform, identity.signer, str(enrolled.device), client)
    wake, rounds = Wake(settings.data), Rounds()
    door = _opened(settings.data, transport, rounds)
    wake.hear_signals()

    def rest(seconds: float) -> bool:
        rung = wake.wait(seconds)
        stop.heed()
        return rung

    def deliver(worker: Worker) -> None:
        _deliver(RoundedWorker(worker, rounds), rest, log, once, told)

    try:
        while _with_store(settings, identity, transport, deliver, log):
            if once:
                raise StoreUnavailable("O banco de dados está danificado: abra a janela do quiosque.", cause="corrupt")
            rest(REST_AFTER_FAULT_S)
    finally:
        log.write(Event("app_stopped", process="sync"))
        forget_state(settings.data)
        if door is not None:
            door.close()
        wake.close()
        transport.close()
    return 0


def _opened(data: Path, transport: Transport, rounds: Rounds) -> Door | None:
    """The door, or none: where it cannot be opened the window is not answered, and delivery goes on."""
    try:
        return Door(data, transport, rounds)
    except OSError:
        return None


def _with_store(
    settings: Settings, identity: Identity, transport: Transport, deliver: Callable[[Worker], None], log: Log
) -> bool:
    """Deliver from the store that lies there now; True when it is damaged, or another has taken its place."""
    clock = SystemClock()
    identity.refresh()  # the window may have begun a new incarnation
    try:
        if damage.is_marked(settings.store_folder):
            return True
        store = Store.open(settings.store_folder, identity.database_key, clock, identity.incarnation)
    except StoreUnavailable as error:
        if not damage.is_damage(error):
            raise
        return True  # the window sets it right when it starts
    try:
        log.write(Event("store_opened", waiting=store.counts().unsent, quarantined=store.counts().quarantined))
        station = Station(settings.data, store, identity, clock, log.write)
        deliver(Worker(station, transport, SystemRandom()))
        return store.is_given_up()
    finally:
        store.close()


def _deliver(
    worker: RoundedWorker, rest: Callable[[float], bool], log: Log, once: bool, told: Callable[[Pass], None]
) -> None:
    while not worker.store_is_given_up():
        try:
            with guarded():
                done = worker.run_once()
            told(done)
            rest_s = done.rest_s
        except StoreUnavailable as error:
            # A database that SQLite could only open to read stays so for as long as it is open: begin anew.
            if once or error.values.get("cause") == "readonly":
                raise
            rest_s = REST_AFTER_FAULT_S
        except Exception as error:
            if once:
                raise
            log.unexpected(error)
            rest_s = REST_AFTER_FAULT_S
        if once and rest_s > 0.0:
            return
        if rest(rest_s):
            worker.hurry()


def _silent(_done: Pass) -> None:
    pass
