"""The desk's side of a call for help: whom it is told to, and what the audit chain keeps of it."""

from kiosk.events import Event
from kiosk.help import Help, HelpState
from kiosk.rooms import Rooms
from kiosk.views import HelpView
from kiosk.visit import Visit


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
