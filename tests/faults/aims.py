"""Kills that are aimed: a sync dies exactly in the moment that a broken variant leaves open, however slow the machine.

`IN_FLIGHT`: the platform holds a batch in its hands and has not yet taken it in. `SETTLED`: the kiosk has written down
a receipt of the platform. Both wait, besides, until one more citizen has seen a receipt, so that whatever was queued
at that moment had been shown. The counter lives through all of it: only then is everything that was begun also shown.
"""

import random
from pathlib import Path

from tests.faults.counter import draft
from tests.faults.lives import Mortal, submit_for_ever, sync_for_ever
from tests.faults.mutants import put_in
from tests.faults.sights import held, settled, shown, wait

IN_FLIGHT, SETTLED = "in_flight", "settled"
PAUSE_S = 0.02
"""Between two requests: a sync that starts slowly must not find thousands."""


def aimed_kills(data: Path, notes: Path, number: int, aim: str, mutant: str = "") -> int:
    """Kills of the sync, each at its aim; how many of the `number` hit."""
    put_in(mutant)
    finished, chance = draft(data), random.Random(number)
    counter = Mortal(lambda: submit_for_ever(data, data / "store", notes, finished, 0, PAUSE_S), (0, 0))
    sync = Mortal(lambda: sync_for_ever(data), (0, 0))
    counter.begin(chance)
    try:
        for _ in range(number):
            sync.begin(chance)
            try:
                _wait_for_aim(aim, data, notes)
            finally:
                sync.die()
    finally:
        counter.die()
    return sync.hit


def _wait_for_aim(aim: str, data: Path, notes: Path) -> None:
    counted = {IN_FLIGHT: lambda: held(notes), SETTLED: lambda: settled(data)}[aim]
    before = counted()
    wait(lambda: counted() > before)
    seen = shown(notes)
    wait(lambda: shown(notes) > seen)
