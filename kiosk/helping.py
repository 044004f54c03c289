"""The desk's side of a call for help: whom it is told to, and what the audit chain keeps of it."""

from kiosk.events import Event
from kiosk.help import Help, HelpState
from kiosk.presenter import ways
from kiosk.rooms import Rooms
from kiosk.views import HelpView, WayView
from kiosk.visit import IdleClock, IdleState, Stage, Visit


class Helping:
    """The calls of one counter, each act noted and told at once."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self._help = Help(rooms.data, rooms.clock)

    @property
    def state(self) -> HelpState:
        """Where the call stands."""
        return self._help.state

    @property
    def holds(self) -> bool:
        """Whether the idle clock rests for it."""
        return self.state is HelpState.CALLING

    @property
    def view(self) -> HelpView | None:
        """The call that lies over the screen, if there is one."""
        if self.state is HelpState.NONE:
            return None
        policy = self._rooms.policy()
        minutes = round(policy.help_wait_s / 60) or 1
        return HelpView(self.state.value, self._help.told, minutes, policy.help_sound)

    def ask(self, visit: Visit) -> None:
        """Call somebody for a visit."""
        if self._help.ask(visit.stage.value, self._rooms.policy().help_wait_s):
            self._note(Event("help_asked", visit=visit.id, stage=visit.stage.value))

    def end(self, visit: Visit) -> None:
        """Somebody came, the person goes on alone, or the visit is over."""
        before = self._help.end()
        if before is not HelpState.NONE:
            in_time = before is HelpState.CALLING
            self._note(Event("help_ended", visit=visit.id, stage=visit.stage.value, in_time=in_time))

    def give_up(self, visit: Visit) -> bool:
        """True once, when nobody came in time."""
        if not self._help.give_up():
            return False
        self._note(Event("help_unanswered", visit=visit.id, stage=visit.stage.value))
        return True

    def _note(self, act: Event) -> None:
        self._rooms.store.record(act)
        self._rooms.wake_sync()


class HelpVerbs:
    """What the desk has to say of help, and the verbs for it."""

    _rooms: Rooms
    _visit: Visit
    _idle: IdleClock
    _help: Helping

    def touch(self) -> None:
        """A person did something."""
        raise NotImplementedError

    @property
    def help_asked(self) -> bool:
        """Whether a call for help is open, answered by nobody yet or given up."""
        return self._help.state is not HelpState.NONE

    @property
    def help(self) -> HelpView | None:
        """The call for help that lies over the screen, if there is one."""
        return self._help.view

    @property
    def ways(self) -> tuple[WayView, ...]:
        """Where else people are served, the nearest first."""
        return ways(self._rooms.policy().alternatives, self._visit.language)

    @property
    def unsent(self) -> bool:
        """Whether leaving now would throw away answers."""
        return self._visit.unsent

    def ask_help(self) -> None:
        """'Quero ajuda': tell the desk and the platform, and hold the idle clock for a bounded time."""
        self._help.ask(self._visit)

    def end_help(self) -> None:
        """Somebody came, or the person goes on alone."""
        self._help.end(self._visit)
        self.touch()

    def _watch_help(self) -> bool:
        """When the time of a call is over, say that nobody came; the idle clock runs again from now on."""
        if self._help.give_up(self._visit):
            self.touch()
            return True
        silent = self._idle.state(self._rooms.clock.monotonic()) is IdleState.EXPIRED
        if self._visit.stage is Stage.ATTRACT and silent and self._help.state is HelpState.NOBODY:
            self._help.end(self._visit)  # called from the first screen, and gone
            return True
        return False
