"""A window that starts while the disk is full to the last byte: it opens, and takes no request."""

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.clock import SystemClock
from kiosk.config import Settings
from kiosk.errors import StoreUnavailable
from kiosk.identity import Identity
from sync.salvage import open_or_rescue
from tests.faults.full import FILLER, fill, sync_once
from tests.faults.platforms import serving, submitted
from tests.faults.power import fresh_image, mounted
from tests.sync.support import Kiosk
from ui.bootstrap import open_counter


@dataclass
class Started:
    """Each start on the full disk: whether the window opened, why it takes nothing; and what came of it."""

    opened: list[bool]
    blocked: str = ""
    incarnations: int = 0
    """So many new databases."""
    acts: tuple[str, ...] = ()


def start_when_full(template: Path, folder: Path, room: bool, lost: bool) -> Started:
    """Fill the disk, start the window three times, give room again.

    `room`: sync has run before, and kept its room. `lost`: the database is gone; else another process has it open, so
    that opening it takes no room that would be left for what is noted then. Raises NoLoopMounts.
    """
    shutil.copytree(template / "platform", folder / "platform")
    with mounted(fresh_image(folder / "disk.img"), folder / "disk") as disk:
        shutil.copytree(template / "kiosk", disk / "kiosk")
        with serving(folder / "platform", disk / "kiosk"):
            return _started(disk / "kiosk", room, lost)


def _started(data: Path, room: bool, lost: bool) -> Started:
    _window(data).close()
    before = _incarnation(data)
    if room:
        sync_once(data)
    kiosk = Kiosk.at(data)
    submitted(kiosk, "r1", False)
    assert kiosk.store.tidy(), "what the log took is not free for what is noted at the start"
    if lost:
        kiosk.close()
        for file in (data / "store").glob("balcao.db*"):
            file.unlink()
    fill(data.parent / FILLER)
    told = Started([_opens(data) for _ in range(3)])
    if all(told.opened):
        with open_window(data) as desk:
            told.blocked = desk.view.blocked
    (data.parent / FILLER).unlink()
    if not lost:
        kiosk.close()
    store = _window(data)
    told.incarnations = _incarnation(data) - before
    told.acts = tuple(entry.event for entry in store.audit_entries())
    store.close()
    return told


def _incarnation(data: Path) -> int:
    return Identity.load(data / "identity").incarnation


def _window(data: Path):
    settings = Settings(data)
    return open_or_rescue(settings, Identity.load(settings.identity_folder), SystemClock())


def _opens(data: Path) -> bool:
    try:
        _window(data).close()
    except StoreUnavailable:
        return False
    return True


@contextmanager
def open_window(data: Path):
    """The window's desk, once it has looked around."""
    with open_counter(Settings(data)) as counter:
        counter.desk.tick()
        yield counter.desk
