"""Many histories: in batches, each from a seed and in a process of its own, as many at once as there are cores.

The seed decides the whole batch: the same seed and count are the same histories, step by step.
"""

import hashlib
import os
import sys
import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from hypothesis import HealthCheck, seed, settings
from hypothesis.stateful import get_state_machine_test

from tests.faults.apart import apart
from tests.faults.histories import HISTORIES, Histories

AT_ONCE = 100
"""Histories of one batch: a run of one batch with its seed shows a failure again."""


@dataclass(frozen=True)
class Batch:
    """How many histories there were, whether one went wrong, and the digest of all their steps."""

    seed: int
    lived: int
    wrong: bool
    course: str


def batch(template: Path, number: int, count: int) -> Batch:
    """So many histories from one seed; what goes wrong is told on stderr, with the shortest history that shows it."""
    machine = type("Here", (Histories,), {"template": template})
    long = settings(
        HISTORIES,
        max_examples=count,
        derandomize=False,
        database=None,
        print_blob=False,
        suppress_health_check=list(HealthCheck),  # a slow machine is no fault
    )
    lived, steps = Histories.lived, len(Histories.course)
    wrong = False
    with redirect_stdout(sys.stderr):
        try:
            seed(number)(get_state_machine_test(machine, settings=long))()
        except Exception:  # noqa: BLE001 whatever it is, the history that led to it is what somebody wants to read
            traceback.print_exc()
            wrong = True
    course = hashlib.sha256("\n".join(Histories.course[steps:]).encode()).hexdigest()
    return Batch(number, Histories.lived - lived, wrong, course)


def many(template: Path, rounds: int, first: int) -> Iterator[Batch]:
    """Batches from the seeds `first`, `first + 1`…, in this order."""
    counts = [min(AT_ONCE, rounds - done) for done in range(0, rounds, AT_ONCE)]
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        yield from pool.map(lambda one: apart(batch, template, first + one[0], one[1]), enumerate(counts))
