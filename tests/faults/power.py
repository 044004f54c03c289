"""Power cuts: the store lies on an ext4 image, its counter is stopped, the image is copied as it is at that moment.

What the copy holds is what had left the kernel's page cache of that file system: all that a machine would find again.
It models lost caches, not torn or reordered sectors.
"""

import contextlib
import hashlib
import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from kiosk.clock import SystemClock
from kiosk.errors import StoreUnavailable
from kiosk.identity import Identity
from kiosk.storage.store import Store
from kiosk.submission import Draft
from tests.faults.counter import Shown, draft
from tests.faults.lives import fork, submit_for_ever
from tests.faults.mutants import put_in
from tests.faults.sights import SHOWN, TRIED, shown, wait
from tests.faults.verdict import Kept, Verdict, judge

IMAGE_BYTES = 96 * 1024 * 1024
LIFE_S = (0.0, 0.7)
"""How long the counter goes on after it has shown a few receipts."""
FEW = 5
KIOSK, STORE, NOTES = "kiosk", "store", "notes"


class NoLoopMounts(Exception):
    """This machine does not let us mount an image."""


def tool(*command: str | Path) -> None:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoLoopMounts(f"{command[0]}: {done.stderr.strip()}")


@contextlib.contextmanager
def mounted(image: Path, at: Path) -> Iterator[Path]:
    """The file system of an image, at a folder. Raises NoLoopMounts."""
    at.mkdir(exist_ok=True)
    tool("mount", "-o", "loop", image, at)
    try:
        yield at
    finally:
        tool("umount", at)


def fresh_image(path: Path) -> Path:
    path.unlink(missing_ok=True)
    with path.open("wb") as file:
        file.truncate(IMAGE_BYTES)
    tool("mkfs.ext4", "-q", path)
    return path


def power_cuts(template: Path, folder: Path, number: int, seed: int, mutant: str = "") -> Verdict:
    """So many cuts, each of a fresh disk, added up; `template` is the data folder of an enrolled kiosk.

    Raises NoLoopMounts.
    """
    put_in(mutant)
    chance, finished, total = random.Random(seed), draft(template), Verdict()
    for _ in range(number):
        total.add(power_cut(template, folder, finished, chance))
    return total


def power_cut(template: Path, folder: Path, finished: Draft, chance: random.Random) -> Verdict:
    """One counter's life until the cut, and what is there after."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder / KIOSK)
    for name in (NOTES, "cut"):
        (folder / name).mkdir()
    live, copy = fresh_image(folder / "live.img"), folder / "cut.img"

    def life() -> None:
        submit_for_ever(folder / KIOSK, folder / "live" / STORE, folder / NOTES, finished, 1)

    with mounted(live, folder / "live"):
        pid = fork(life)
        try:
            wait(lambda: shown(folder / NOTES) >= FEW)
            time.sleep(chance.uniform(*LIFE_S))
            os.kill(pid, signal.SIGSTOP)
            os.waitpid(pid, os.WUNTRACED)
            tool("cp", "--sparse=always", live, copy)
            for name in (SHOWN, TRIED):
                shutil.copy(folder / NOTES / name, folder / "cut" / name)
        finally:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
    with mounted(copy, folder / "after"):
        return after(folder)


def after(folder: Path) -> Verdict:
    """The verdict on the copy, by the notes that were there when it was made."""
    seen, begun = Shown.read(folder / "cut" / SHOWN), (folder / "cut" / TRIED).read_text().split()
    key = Identity.load(folder / KIOSK / "identity").database_key
    try:
        with contextlib.closing(Store.open(folder / "after" / STORE, key, SystemClock())) as store:
            items = store.items()
            verdict = judge(seen, begun, [Kept(item.id, item.protocol, item.digest) for item in items])
            verdict.evidence = sum(
                not same(store.blobs.path(digest), digest) for item in items for digest, _ in item.blobs
            )
            verdict.trail = int(store.verify_audit() is not None)
    except StoreUnavailable:
        verdict = Verdict(shown=len(seen), lost=len(seen))
    verdict.kills = 1
    return verdict


def same(path: Path, digest: str) -> bool:
    """Whether a sealed file is there, whole."""
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == digest
