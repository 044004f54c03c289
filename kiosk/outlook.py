"""What a request made at this counter can expect now: whether it may be begun at all, and how the line is.

There must be room for it, and a platform that will have it.
"""

from kiosk.errors import StoreUnavailable
from kiosk.line import read_line
from kiosk.rooms import Rooms
from kiosk.struck_off import STRUCK_OFF, is_struck_off
from kiosk.views import LineState

REFRESH_S = 1.0
BYTES_PER_MB = 1_000_000
LONG_AGO = float("-inf")


class Outlook:
    """One counter's outlook; what is shown all the time is looked at once a second at most."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self._line = LineState("unknown", 0)
        self._line_read_at = self._looked_at = LONG_AGO
        self._seen = ("", "")

    @property
    def line(self) -> LineState:
        """Line and queue."""
        now = self._rooms.clock.monotonic()
        if now - self._line_read_at >= REFRESH_S:
            self._line_read_at = now
            key = STRUCK_OFF if is_struck_off(self._rooms.data) else read_line(self._rooms.data).value
            self._line = LineState(key, self._unsent())
        return self._line

    def _unsent(self) -> int:
        """As far as is known: a database that fails now keeps no screen from being drawn."""
        try:
            return self._rooms.store.counts().unsent
        except StoreUnavailable:
            return self._line.waiting

    def line_changed(self) -> bool:
        """Whether line or queue are another than when last looked at."""
        before = self._line
        return self.line != before

    def forget_line(self) -> None:
        """The queue has just changed: look again when next asked."""
        self._line_read_at = LONG_AGO

    def blocked(self, begun: bool) -> str:
        """Why no request is taken (a message key), or empty; one begun before the platform spoke goes on."""
        room, platform = self._look()
        return room or ("" if begun else platform)

    def changed(self) -> bool:
        """Whether requests are taken now and were not a moment ago, or the other way round."""
        now = self._rooms.clock.monotonic()
        if now - self._looked_at < REFRESH_S:
            return False
        before, self._looked_at, self._seen = self._seen, now, self._look()
        if self._seen == before:
            return False
        self.forget_line()
        return True

    def _look(self) -> tuple[str, str]:
        free_mb = self._rooms.free_bytes() / BYTES_PER_MB
        room = "storage_low" if free_mb < self._rooms.policy().minimum_free_mb else ""
        return room, STRUCK_OFF if is_struck_off(self._rooms.data) else ""
