"""The machine's clocks. Wall time may be wrong at a counter; what measures waiting is monotonic."""

import time
from datetime import UTC, datetime
from pathlib import Path

_BOOT = Path("/proc/sys/kernel/random/boot_id")


class SystemClock:
    """The real `Clock`; tests pass one of their own."""

    def now(self) -> datetime:
        """Wall time, in UTC; wrong when the machine's clock is."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds since some moment of this boot, not counting sleep."""
        return time.monotonic()


def boot_id() -> str:
    """The name of this boot of the machine; empty where the system gives none."""
    try:
        return _BOOT.read_text().strip()
    except OSError:
        return ""
