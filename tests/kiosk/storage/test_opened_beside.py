"""Whoever opens the store while others write into it, and are killed, never takes it for damaged."""

import contextlib
import random
import signal
import subprocess
import time

from kiosk.clock import SystemClock
from kiosk.storage import damage
from kiosk.storage.store import Store
from tests.kiosk.storage.support import KEY
from tests.kiosk.storage.test_killed import WRITE, start_writer

KILLS = 5
MOST_SEEN, A_WRITE_S = 6, 0.02
OPEN = """
import sys
from pathlib import Path
from kiosk.clock import SystemClock
from kiosk.storage.store import Store
from tests.kiosk.storage.support import KEY

for _ in range(int(sys.argv[3])):
    Store.open(Path(sys.argv[1]), KEY, SystemClock()).close()
    print("opened", flush=True)
"""
LARGE = WRITE.replace("sealed(9000)", "sealed(9000 + 40_000 * (number % 3))")


def beside_killed_writers(folder, kills, seed=20261125):
    """How often two processes opened the store while writers came and were killed; one store stays open throughout."""
    chance = random.Random(seed)
    with contextlib.closing(Store.open(folder, KEY, SystemClock())) as keeper:
        openers = [start_writer(folder, name, code=OPEN) for name in ("window", "sync")]
        try:
            for turn in range(kills):
                writer = start_writer(folder, f"w{turn}", code=LARGE)
                for _ in range(1 + chance.randint(0, MOST_SEEN)):
                    writer.stdout.readline()
                time.sleep(chance.uniform(0, A_WRITE_S))
                stop(writer)
                assert not keeper.is_given_up() and keeper.verify_audit() is None
                assert [opener.poll() for opener in openers] == [None, None]
        finally:
            opened = [stop(opener) for opener in openers]
    assert not damage.is_marked(folder)
    return opened


def stop(process: subprocess.Popen[str]) -> int:
    """Kill it; how many lines it still had to say."""
    process.send_signal(signal.SIGKILL)
    with process:
        return len(process.stdout.readlines())


def test_nobody_takes_the_store_for_damaged_while_writers_are_killed(folder):
    assert min(beside_killed_writers(folder, KILLS)) > 0
    with contextlib.closing(Store.open(folder, KEY, SystemClock())) as store:
        assert len(store.items()) >= KILLS / 2 and store.verify_audit() is None
