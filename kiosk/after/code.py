"""The receipt's secret code at the counter: its shape, and how often it may be wrong.

It is short enough to be written down, so tries are counted, each request's by itself: after a few wrong ones within an
hour none is tried for a while, the right one neither. The platform counts for itself too.
"""

import re
from collections import defaultdict

from kiosk import secret_code

MOST_WRONG = 5
MOST_UNPROVED = 20
"""Codes in an hour, of all requests together, that one kiosk sends on unproved: nobody fills its queue with guesses."""
ANYBODY = ""
"""Under which those are counted."""
MEMORY_S = 3600.0
_SHAPE = re.compile(r"([a-z]+) (\d\d) ([a-z]+)")


def shaped(text: str) -> str | None:
    """A code as people type it, in one spelling; None when it is no code: word, two digits, word, both on the list."""
    plain = secret_code.normalise(text)
    found = _SHAPE.fullmatch(plain)
    return plain if found and {found[1], found[3]} <= set(secret_code.words()) else None


class Tries:
    """Wrong codes of the last hour, by protocol number; by the monotonic clock, which nobody sets."""

    def __init__(self) -> None:
        self._wrong: dict[str, list[float]] = defaultdict(list)

    def left(self, protocol: str, now: float) -> int:
        """How many wrong codes are still borne."""
        self._forget(now)
        most = MOST_WRONG if protocol else MOST_UNPROVED
        return max(0, most - len(self._wrong.get(protocol, ())))

    def count(self, protocol: str, now: float) -> int:
        """One more was wrong, or could not be proved; how many are left."""
        self._wrong[protocol].append(now)
        return self.left(protocol, now)

    def _forget(self, now: float) -> None:
        for protocol, times in list(self._wrong.items()):
            recent = [at for at in times if now - at < MEMORY_S]
            if recent:
                self._wrong[protocol] = recent
            else:
                del self._wrong[protocol]
