"""A disk that is full to the last byte while the queue waits: the delivery goes on, or goes on once there is room."""

import contextlib
import os
import shutil
from pathlib import Path

from kiosk.config import Settings
from kiosk.errors import StoreUnavailable
from sync import main as sync_process
from sync.worker import Pass
from tests.faults.lives import fork
from tests.faults.mutants import put_in
from tests.faults.platforms import arrived, peace, serving, submitted
from tests.faults.power import fresh_image, mounted
from tests.faults.verdict import Verdict
from tests.sync.support import Kiosk

REQUESTS, WITH_EVIDENCE = 30, 3
FILLER = "filler"
MIB = 1024 * 1024


def deliver_when_full(template: Path, folder: Path, asleep: bool, room: bool, mutant: str = "") -> Verdict:
    """Fill the disk of a kiosk with a queue, let sync do what it can, give the disk room again, let it do the rest.

    `asleep`: no other process has the database open, as at a start. `room`: sync has run before, and kept its room.
    `meanwhile` of the verdict is what arrived while the disk was full. `template` holds a platform and its kiosk.
    Raises NoLoopMounts.
    """
    put_in(mutant)
    shutil.copytree(template / "platform", folder / "platform")
    with mounted(fresh_image(folder / "disk.img"), folder / "disk") as disk:
        shutil.copytree(template / "kiosk", disk / "kiosk")
        with serving(folder / "platform", disk / "kiosk"):
            return _full(folder / "platform", disk / "kiosk", asleep, room)


def _full(platform: Path, data: Path, asleep: bool, room: bool) -> Verdict:
    if room:
        sync_once(data)
    kiosk = Kiosk.at(data)
    shown = [submitted(kiosk, f"r{number}", number < WITH_EVIDENCE) for number in range(REQUESTS)]
    if asleep:
        kiosk.close()
    fill(data.parent / FILLER)
    sync_once(data)
    meanwhile = len(arrived(platform))
    (data.parent / FILLER).unlink()
    sync_once(data)
    if not asleep:
        kiosk.close()
    verdict = peace(platform, data, shown)
    verdict.meanwhile = meanwhile
    verdict.stuck += REQUESTS - meanwhile if room else 0
    return verdict


def fill(path: Path) -> None:
    """Write until not one more byte goes onto the disk."""
    descriptor, size = os.open(path, os.O_WRONLY | os.O_CREAT), MIB
    while size:
        try:
            os.write(descriptor, b"x" * size)
        except OSError:
            size //= 2
    os.close(descriptor)


def sync_once(data: Path) -> None:
    """A sync that does what it can do now, and dies: nobody tidies up after it."""
    pid = fork(lambda: _deliver(data))
    os.waitpid(pid, 0)


def _deliver(data: Path) -> None:
    with contextlib.suppress(StoreUnavailable):  # the disk is full
        sync_process.main(Settings(data), once=True, told=_until_it_rests)


def _until_it_rests(done: Pass) -> None:
    if done.rest_s > 0.0:
        os._exit(0)
