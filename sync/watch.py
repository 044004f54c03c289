"""Watches the line: is our platform there, since when not, and when is it worth asking again.

The line is up only after the platform itself answered with something that its root signed. Waiting is measured by the
monotonic clock: nobody can set that one back.
"""

from datetime import datetime
from random import Random

from kiosk.line import Line
from kiosk.ports import Clock
from sync.answers import NoAnswer, Silence
from sync.backoff import LONGEST_LINE_S, wait_s
from sync.state import SyncState

CONTACT_S = 30.0
"""An idle kiosk asks for news this often; what people see of the line is never older."""

LINE_IS_DOWN = frozenset({Silence.UNREACHABLE, Silence.STRANGER, Silence.UNAUTHENTICATED})
"""Silences that say something about the line, and nothing about what was being sent."""


class LineWatch:
    """The line's state as this process knows it; `peace_s`: what the platform asked of the process before."""

    def __init__(self, clock: Clock, rng: Random, peace_s: float = 0.0) -> None:
        self._clock, self._rng = clock, rng
        self.line = Line.UNKNOWN
        self._problem = ""
        self._attempts = 0
        self._next_at = self._not_before = clock.monotonic() + peace_s
        self._contact_at = clock.monotonic()
        self._last_contact: datetime | None = None

    def rest_s(self) -> float:
        """Seconds until it is worth asking again; 0 when it is now."""
        return max(0.0, self._next_at - self._clock.monotonic())

    def peace_s(self) -> float:
        """Seconds until the platform wants to be asked again, by its own word."""
        return max(0.0, self._not_before - self._clock.monotonic())

    def news_due(self) -> bool:
        """Whether to ask for news before anything else: the line is not known to be up, or was long silent."""
        return self.line is not Line.UP or self._clock.monotonic() >= self._contact_at

    def heard(self) -> bool:
        """Our platform answered. True when the line has come back (or was never seen before)."""
        came_back = self.line is not Line.UP
        now = self._clock.monotonic()
        self.line, self._problem, self._attempts = Line.UP, "", 0
        self._next_at, self._not_before, self._contact_at = now, now, now + CONTACT_S
        self._last_contact = self._clock.now()
        return came_back

    def failed(self, answer: NoAnswer) -> bool:
        """There was no answer that counts; wait a little longer each time. True when the line has just gone down."""
        went_down = answer.reason in LINE_IS_DOWN and self.line is not Line.DOWN
        if answer.reason in LINE_IS_DOWN:
            self.line = Line.DOWN
        self._problem, self._attempts = answer.reason.value, self._attempts + 1
        wait, now = wait_s(self._attempts, LONGEST_LINE_S, self._rng, answer.retry_after_s), self._clock.monotonic()
        self._next_at = now + wait
        self._not_before = now if answer.reason in LINE_IS_DOWN else now + answer.retry_after_s
        return went_down

    def hurry(self) -> None:
        """Somebody has just submitted: ask now, unless the platform itself said when to come back.

        A fleet whose citizens go on submitting would else run down a platform that has just asked for peace.
        """
        self._next_at = max(self._clock.monotonic(), self._not_before)

    def state(self, waiting: int) -> SyncState:
        """What the window may know."""
        contact = self._last_contact.isoformat() if self._last_contact else ""
        return SyncState(self.line, contact, self._problem, self._attempts, waiting)
