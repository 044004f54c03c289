"""A counter that cannot open: the window says so calmly, tries again by itself, and lets anybody try.

What went wrong (a disk that is full, a damaged database, a kiosk that has joined no platform) is in the log and in
`balcao doctor`; the screen only says where the person is served meanwhile.
"""

from collections.abc import Callable

from kiosk.ports import Clock
from kiosk.text import DEFAULT_LANGUAGE
from kiosk.views import ClosedView, IdleView, LineState, View

TRY_EVERY_S = 15.0


class ClosedDesk:
    """A desk that does nothing but try to open. `reopen` is called each time; it never returns when it succeeds."""

    def __init__(
        self,
        cause: str,
        reopen: Callable[[], object],
        clock: Clock,
        contact: str = "",
        every_s: float = TRY_EVERY_S,
    ) -> None:
        self._cause, self._reopen, self._clock, self._contact = cause, reopen, clock, contact
        self._every_s = every_s
        self._tried_at = clock.monotonic()
        self.language = DEFAULT_LANGUAGE
        self.idle: IdleView | None = None
        self.help_asked = False
        self.place, self.attendant, self.attended = "", "", False
        self.line = LineState("unknown", 0)

    @property
    def view(self) -> View:
        """The one screen there is."""
        return ClosedView(self._cause, self._contact)

    def tick(self) -> bool:
        """Try again by itself, every now and then."""
        if self._clock.monotonic() - self._tried_at >= self._every_s:
            self.back()
        return False

    def back(self) -> None:
        """Try now."""
        self._tried_at = self._clock.monotonic()
        self._reopen()

    def touch(self) -> None:
        """Somebody is here; there is nothing to extend."""

    def set_language(self, language: str) -> None:
        """Speak another language."""
        self.language = language
