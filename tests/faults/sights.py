"""What can be seen of a running campaign from outside, and waiting for it: for conditions, never for times."""

import contextlib
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.clock import SystemClock
from kiosk.identity import Identity
from kiosk.storage.engine import DATABASE
from kiosk.storage.store import Store
from tests.faults.counter import Shown

TRIED, SHOWN, HELD = "tried", "shown", "held"
PATIENCE_S = 90.0
_POLL_S = 0.02


def wait(holds: Callable[[], bool]) -> None:
    """Until it holds."""
    end = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(_POLL_S)


def shown(notes: Path) -> int:
    """How many receipts citizens have seen."""
    return len(Shown.read(notes / SHOWN))


def held(notes: Path) -> int:
    """How many batches the platform has taken into its hands: it writes one byte for each."""
    mark = notes / HELD
    return mark.stat().st_size if mark.exists() else 0


def settled(data: Path) -> int:
    """How many receipts of the platform the kiosk has written down."""
    if not (data / "store" / DATABASE).exists():
        return 0
    key = Identity.load(data / "identity").database_key
    with contextlib.closing(Store.look(data / "store", key, SystemClock())) as store:
        return len(store.receipts())
