"""Power cuts while sync delivers: all of a kiosk's data lies on an ext4 image, its platform does not, and goes on.

A counter submits, sync delivers, both are stopped, the image is copied as it is at that moment (see `power`). The
kiosk of the copy goes on: a few citizens more, then delivery in peace, then all is counted.
"""

import os
import random
import shutil
import signal
import time
from contextlib import closing
from pathlib import Path

from kiosk.errors import StoreUnavailable
from kiosk.line import STATE_FILE
from kiosk.submission import Draft
from tests.faults.counter import Counter, Shown, draft, new_id
from tests.faults.kills import DistantServer
from tests.faults.lives import fork, submit_for_ever, sync_for_ever
from tests.faults.mutants import put_in
from tests.faults.platforms import arrived, peace, serving
from tests.faults.power import FEW, KIOSK, LIFE_S, NOTES, fresh_image, mounted, tool
from tests.faults.sights import HELD, SHOWN, TRIED, held, shown, wait
from tests.faults.verdict import Verdict

EVIDENCE_EVERY, PAUSE_S = 4, 0.03
AFTERWARDS = 2
"""Citizens who come after the cut."""
PLATFORM, LIVE, COPY = "platform", "live.img", "cut.img"


def power_cuts_of_sync(template: Path, folder: Path, number: int, seed: int, aimed: bool, mutant: str = "") -> Verdict:
    """So many cuts, each of a fresh disk and platform, added up; `template` holds a platform and its kiosk.

    `aimed`: at a batch in the platform's hands, which it has not yet taken in; else at any moment. Raises NoLoopMounts.
    """
    put_in(mutant)
    chance, finished, total = random.Random(seed), draft(template / KIOSK), Verdict()
    for _ in range(number):
        total.add(power_cut_of_sync(template, folder, finished, chance, aimed))
    return total


def power_cut_of_sync(template: Path, folder: Path, finished: Draft, chance: random.Random, aimed: bool) -> Verdict:
    """The lives of a counter and of its sync until the cut, and what comes of it."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template / PLATFORM, folder / PLATFORM)
    for name in (NOTES, "cut"):
        (folder / name).mkdir()
    live, server = fresh_image(folder / LIVE), DistantServer()
    server.holding = folder / NOTES / HELD if aimed else None
    with mounted(live, folder / "live") as disk:
        data = disk / KIOSK
        shutil.copytree(template / KIOSK, data)
        os.sync()
        with serving(folder / PLATFORM, data, server):
            _live(data, folder, finished, chance, aimed)
    with mounted(folder / COPY, folder / "after") as disk, serving(folder / PLATFORM, disk / KIOSK):
        return _after(disk / KIOSK, folder, finished)


def _live(data: Path, folder: Path, finished: Draft, chance: random.Random, aimed: bool) -> None:
    notes = folder / NOTES
    pids = [fork(lambda: submit_for_ever(data, data / "store", notes, finished, EVIDENCE_EVERY, PAUSE_S))]
    try:
        wait(lambda: shown(notes) >= FEW)
        pids.append(fork(lambda: sync_for_ever(data)))
        # Sync tells its state after its first pass, when it has written down the first receipts.
        wait(lambda: held(notes) > 0 if aimed else (data / STATE_FILE).exists())
        time.sleep(chance.uniform(*LIFE_S))
        for pid in pids:
            os.kill(pid, signal.SIGSTOP)
        for pid in pids:
            os.waitpid(pid, os.WUNTRACED)
        tool("cp", "--sparse=always", folder / LIVE, folder / COPY)
        for name in (SHOWN, TRIED):
            shutil.copy(notes / name, folder / "cut" / name)
    finally:
        for pid in pids:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def _after(data: Path, folder: Path, finished: Draft) -> Verdict:
    """The verdict on the copy, by the notes that were there when it was made, and on who came afterwards."""
    seen, begun = Shown.read(folder / "cut" / SHOWN), (folder / "cut" / TRIED).read_text().split()
    meanwhile = len(arrived(folder / PLATFORM))
    try:
        counter = Counter(data, data / "store", finished)
        with closing(counter.store):
            seen += [counter.submit(new_id(), evidence=True) for _ in range(AFTERWARDS)]
        verdict = peace(folder / PLATFORM, data, seen, tried=[*begun, *(one.id for one in seen)])
    except StoreUnavailable:
        verdict = Verdict(shown=len(seen), lost=len(seen))
    verdict.kills, verdict.meanwhile = 1, meanwhile
    return verdict
