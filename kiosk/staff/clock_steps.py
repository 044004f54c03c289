"""How far the wall clock was set since somebody last looked: what waits for hours neither ends nor lasts because of it.

Within one boot the machine's own time tells. Between two boots nobody knows how long it was off: there the clock was
set only if it went back, or leapt further than a counter is left off with somebody's visit in it.
"""

from datetime import datetime, timedelta

from kiosk.staff.lockout import Moment

DRIFT = timedelta(minutes=5)
"""Less than this is a clock that is kept right."""
LONGEST_OFF = timedelta(days=30)


def step(before: Moment, now: Moment) -> timedelta:
    """What the wall clock gained, or lost, between two moments without that time having passed; zero where it did."""
    went = now.wall - before.wall
    if now.boot == before.boot and now.since_boot >= before.since_boot:
        gained = went - timedelta(seconds=now.since_boot - before.since_boot)
        return gained if abs(gained) > DRIFT else timedelta()
    if timedelta() <= went <= LONGEST_OFF:
        return timedelta()
    return went - timedelta(seconds=now.since_boot)


def written(moment: Moment) -> str:
    """As a note of the store."""
    return f"{moment.wall.isoformat()} {moment.since_boot:.3f} {moment.boot}"


def read(note: str) -> Moment | None:
    """What was noted; None where nothing was."""
    if not note:
        return None
    wall, since_boot, boot = note.split(" ", 2)
    return Moment(datetime.fromisoformat(wall), boot, float(since_boot))
