"""The machine's clocks. Wall time may be wrong at a counter; what measures waiting is monotonic."""

import time
from datetime import UTC, datetime
from pathlib import Path

BUILT = datetime(2026, 1, 1, tzinfo=UTC)
"""No counter lives before this project; a clock that says so was reset."""
LATEST_YEAR = BUILT.year + 30
_BOOT = Path("/proc/sys/kernel/random/boot_id")


class SystemClock:
    """The real `Clock`; tests pass one of their own."""

    def now(self) -> datetime:
        """Wall time, in UTC; wrong when the machine's clock is."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds since some moment of this boot, not counting sleep."""
        return time.monotonic()


def believable(now: datetime, passed: datetime) -> datetime:
    """The moment by which days are reckoned: `now`, unless it lies before what has surely passed or beyond all reason.

    With a clock that was reset nobody would have been born yet, and no appointment would lie ahead.
    """
    floor = max(BUILT, passed) if passed.year <= LATEST_YEAR else BUILT
    return now if floor <= now and now.year <= LATEST_YEAR else floor


def boot_id() -> str:
    """The name of this boot of the machine; empty where the system gives none."""
    try:
        return _BOOT.read_text().strip()
    except OSError:
        return ""
