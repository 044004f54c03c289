"""A counter that cannot open: the window says so calmly, tries again by itself, and lets anybody try or call for help.

What went wrong (a disk that is full, a damaged database, a kiosk that has joined no platform) is in the log and in
`balcao doctor`; the screen only says where the person is served meanwhile: the ways that the last policy named.
"""

from collections.abc import Callable
from pathlib import Path

from kiosk.config import Policy, Settings
from kiosk.errors import BalcaoError
from kiosk.help import Help, HelpState
from kiosk.identity import Identity
from kiosk.ports import Clock
from kiosk.presenter import ways
from kiosk.text import DEFAULT_LANGUAGE
from kiosk.views import ClosedView, HelpView, IdleView, LineState, View, WayView

TRY_EVERY_S = 15.0
GIVEN_UP_S = 90.0
"""How long the screen goes on saying that nobody came."""


class ClosedDesk:
    """A desk that does nothing but try to open. `reopen` is called each time; it never returns when it succeeds."""

    def __init__(
        self,
        cause: str,
        reopen: Callable[[], object],
        clock: Clock,
        settings: Settings,
        contact: str = "",
        every_s: float = TRY_EVERY_S,
    ) -> None:
        self._cause, self._reopen, self._clock, self._contact = cause, reopen, clock, contact
        self._every_s = every_s
        self._policy = last_policy(settings.identity_folder)
        self._help = Help(settings.data, clock)
        self._tried_at = self._asked_at = clock.monotonic()
        self.language = DEFAULT_LANGUAGE
        self.idle: IdleView | None = None
        self.place, self.attendant, self.attended = "", "", False
        self.line = LineState("unknown", 0)
        self.unsent = False

    @property
    def view(self) -> View:
        """The one screen there is."""
        return ClosedView(self._cause, self._contact)

    @property
    def languages(self) -> tuple[str, ...]:
        """Those that people may choose from, as the last policy had it."""
        return self._policy.offered(self.language)

    @property
    def ways(self) -> tuple[WayView, ...]:
        """Where people are served meanwhile, the nearest first."""
        return ways(self._policy.alternatives, self.language)

    @property
    def help_asked(self) -> bool:
        """Whether somebody is called."""
        return self._help.state is not HelpState.NONE

    @property
    def help(self) -> HelpView | None:
        """The call for help that lies over the screen, if there is one."""
        return (
            HelpView(self._help.state.value, self._help.told, 0, self._policy.help_sound) if self.help_asked else None
        )

    def ask_help(self) -> None:
        """Call somebody. There is no store to note it in: it is heard, seen, and told by a sync process that lives."""
        self._help.ask("closed", self._policy.help_wait_s)

    def end_help(self) -> None:
        """Somebody came."""
        self._help.end()

    def tick(self) -> bool:
        """Try again by itself every now and then, unless somebody is called just now."""
        now = self._clock.monotonic()
        if self._help.give_up():
            self._asked_at = now
        elif self._help.state is HelpState.NOBODY and now - self._asked_at >= GIVEN_UP_S:
            self._help.end()
        if now - self._tried_at >= self._every_s and not self.help_asked:
            self.back()
        return False

    def back(self) -> None:
        """Try now."""
        self._tried_at = self._clock.monotonic()
        self._reopen()

    def touch(self) -> None:
        """Somebody is here; there is nothing to extend."""

    def set_language(self, language: str) -> None:
        """Speak another of the languages offered."""
        if language in self.languages:
            self.language = language


def last_policy(identity_folder: Path) -> Policy:
    """The policy that this kiosk had when it last worked; the safe default when even that cannot be read."""
    try:
        return Identity.load(identity_folder).policy
    except (BalcaoError, OSError, ValueError, KeyError):
        return Policy()
