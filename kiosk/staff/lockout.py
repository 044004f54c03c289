"""Wrong PINs cost time: a few are free, then each locks for twice as long as the one before.

Neither a reboot nor the clock shortens it. Within one boot only time since boot counts, which nobody sets. After a
reboot the whole lock is waited for again, in time since the new boot, and by the wall clock too where that is
plausible: a clock set back to another year would otherwise lock somebody out for that long.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

FREE_TRIES = 3
FIRST_LOCK_S = 30.0
LONGEST_LOCK_S = 3600.0
NEVER = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True)
class Moment:
    """Now, by the wall clock and by the machine's own: which boot this is, and how many seconds it has lasted."""

    wall: datetime
    boot: str
    since_boot: float


@dataclass(frozen=True)
class Tries:
    """Wrong PINs in a row, and the lock that the last of them brought."""

    failures: int = 0
    lock_s: float = 0.0
    locked: Moment = Moment(NEVER, "", 0.0)


def failed(tries: Tries, now: Moment) -> Tries:
    """After one more wrong PIN."""
    failures = tries.failures + 1
    if failures < FREE_TRIES:
        return Tries(failures)
    return Tries(failures, min(FIRST_LOCK_S * 2.0 ** (failures - FREE_TRIES), LONGEST_LOCK_S), now)


def remaining_s(tries: Tries, now: Moment) -> float:
    """Seconds until the next PIN is taken; 0 when one is."""
    lock = tries.lock_s
    same_boot = now.boot == tries.locked.boot and now.since_boot >= tries.locked.since_boot
    elapsed = now.since_boot - tries.locked.since_boot if same_boot else now.since_boot
    by_boot = lock - elapsed
    by_wall = lock - (now.wall - tries.locked.wall).total_seconds()
    if same_boot or by_wall > lock:
        by_wall = 0.0
    return max(by_boot, by_wall, 0.0)
