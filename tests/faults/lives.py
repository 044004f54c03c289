"""Processes that live as long as they are let: forked from one that has loaded everything, then killed.

Only for a process without threads: see `apart`. What a life shows to its citizens it
appends to a file, one line a write, so that a kill leaves whole lines.
"""

import itertools
import os
import random
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.config import Settings
from kiosk.submission import Draft
from sync import main as sync_process
from tests.faults.counter import Counter, draft, new_id
from tests.faults.mutants import put_in
from tests.faults.sights import SHOWN, TRIED, settled, shown, wait

COUNTER_S = (0.02, 0.4)
EVIDENCE_EVERY = 8
SYNC_S = (0.2, 3.0)
"""Shortest and longest life: a sync takes a few tenths of a second to its first delivery."""


def fork(life: Callable[[], None]) -> int:
    """Start a life; it never returns here."""
    pid = os.fork()
    if pid:
        return pid
    try:
        life()
        os._exit(0)
    except BaseException:  # noqa: BLE001 whatever it is, a child must not go on as its parent
        traceback.print_exc()
        os._exit(1)


def append(path: Path) -> Callable[[bytes], int]:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    return lambda line: os.write(descriptor, line)


def submit_for_ever(
    data: Path, store: Path, notes: Path, finished: Draft, evidence_every: int, pause_s: float = 0.0
) -> None:
    """One request after the other; each is noted when it begins and again when its receipt is on the screen.

    One in `evidence_every` has evidence, the first among them; none where that is 0.
    """
    tell, show = append(notes / TRIED), append(notes / SHOWN)
    counter = Counter(data, store, finished)
    for number in itertools.count():
        id_ = new_id()
        tell(f"{id_}\n".encode())
        show(counter.submit(id_, bool(evidence_every) and number % evidence_every == 0).line())
        time.sleep(pause_s)


def sync_for_ever(data: Path) -> None:
    sync_process.main(Settings(data))


def kill(pid: int) -> bool:
    """SIGKILL; False when it had ended by itself, which no life should."""
    os.kill(pid, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(pid, 0)[1])


@dataclass
class Mortal:
    """A life that begins again each time it was killed; `lasts` bounds how long it is let live, in seconds."""

    life: Callable[[], None]
    lasts: tuple[float, float]
    pid: int = 0
    end: float = 0.0
    hit: int = 0

    def begin(self, chance: random.Random) -> None:
        self.pid = fork(self.life)
        self.end = time.monotonic() + chance.uniform(*self.lasts)

    def die(self) -> None:
        self.hit += kill(self.pid)


def rounds(data: Path, notes: Path, number: int, seed: int, mutant: str = "") -> int:
    """Kills of a counter and of its sync, each at random moments of its own; how many of the `number` hit."""
    put_in(mutant)
    chance, finished = random.Random(seed), draft(data)
    counter = Mortal(lambda: submit_for_ever(data, data / "store", notes, finished, EVIDENCE_EVERY), COUNTER_S)
    mortals = (counter, Mortal(lambda: sync_for_ever(data), SYNC_S))
    for mortal in mortals:
        mortal.begin(chance)
    for _ in range(number - len(mortals)):
        next_one = min(mortals, key=lambda mortal: mortal.end)
        time.sleep(max(0.0, next_one.end - time.monotonic()))
        next_one.die()
        next_one.begin(chance)
    try:  # however slow the machine, citizens have seen receipts and the platform has had requests
        wait(lambda: shown(notes) > number and settled(data) > 0)
    finally:
        for mortal in mortals:
            mortal.die()
    return sum(mortal.hit for mortal in mortals)
