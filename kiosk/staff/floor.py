"""What the staff's verbs share: who is in, which of their screens is open, and the desk below with its one visit."""

from dataclasses import dataclass, field
from typing import Protocol

from kiosk.errors import StoreUnavailable
from kiosk.events import Event
from kiosk.flow import standard
from kiosk.help import UnitCall, read_unit_calls
from kiosk.messages import Actor
from kiosk.rooms import Rooms
from kiosk.staff.attended import Attended
from kiosk.staff.cabinet import Cabinet, Draft
from kiosk.staff.entrance import Entrance
from kiosk.staff.exceptions import Wish
from kiosk.staff.session import AtHome, Choosing, Confirming, OnShift, Session
from kiosk.text import DEFAULT_LANGUAGE
from kiosk.visit import Stage, Visit

Screen = Entrance | AtHome | Choosing | Confirming | OnShift


class Host(Protocol):
    """The desk below."""

    @property
    def visit(self) -> Visit:
        """The visit of now."""
        ...

    def take_visit(self, visit: Visit) -> None:
        """Go on with this visit."""
        ...

    def start(self) -> None:
        """A fresh visit."""
        ...

    def open_service(self, service: str) -> None:
        """Choose a service."""
        ...

    def begin(self) -> None:
        """Its questions."""
        ...

    def open_after(self, stage: Stage, brought: str) -> None:
        """An earlier request, or a room of the queue."""
        ...

    def correct(self, target: str) -> None:
        """Back to one answer."""
        ...

    def drop_visit(self, reason: str) -> None:
        """End the visit; what it had sealed goes with it, unless it was parked."""
        ...

    def touch(self) -> None:
        """A person did something."""
        ...

    def end_help(self) -> None:
        """Whoever was called is here."""
        ...


@dataclass
class Floor:
    """The state of the staff's side of one counter."""

    rooms: Rooms
    host: Host
    cabinet: Cabinet
    session: Session | None = None
    screen: Screen | None = None
    drafts: list[Draft] = field(default_factory=list)
    wish: Wish | None = None
    """An exception that waits for a supervisor."""
    resumed: str = ""
    """The parked visit that goes on."""
    held: str = ""
    """Why who is in has to be out, and is not yet: their visit could not be kept. Until then only the door is shown."""
    wrong: str = ""
    """The answer that the citizen pointed at."""
    calls: tuple[UnitCall, ...] = ()
    """Who asks for help at other kiosks of this unit."""
    touched_at: float = 0.0
    began_at: float = 0.0

    @property
    def visit(self) -> Visit:
        """The visit of now."""
        return self.host.visit

    @property
    def free(self) -> bool:
        """Nobody's visit is under way."""
        return self.visit.stage is Stage.ATTRACT

    @property
    def languages(self) -> tuple[str, ...]:
        """Those that a citizen may read, as the policy has it."""
        return self.rooms.policy().offered(self.visit.spoken or DEFAULT_LANGUAGE)

    def now(self) -> float:
        """Monotonic seconds."""
        return self.rooms.clock.monotonic()

    def listen(self) -> bool:
        """Hear again who calls in this unit; True when that has changed."""
        before, self.calls = self.calls, read_unit_calls(self.rooms.data)
        return before != self.calls

    def record(self, event: Event) -> None:
        """An act of who is in."""
        if self.session is not None:
            self.rooms.store.record(event, self.session.member.number)

    def door(self, approving: bool = False) -> None:
        """Ask for number and PIN."""
        self.touched_at = self.now()
        self.screen = Entrance(self.rooms.guard, self.rooms.clock.monotonic, approving)

    def hold(self, reason: str) -> None:
        """Show nobody the visit that cannot be kept now; nothing of it is lost."""
        if not self.held:
            self.held, self.wish = reason, None
            self.door()

    def below(self) -> None:
        """Away with the staff's screen: the visit is shown, or the desk's home."""
        self.screen = None
        if self.held:
            self.door()
        elif self.session is not None and self.free:
            self.home("")

    def home(self, notice: str) -> None:
        """The desk's home; at a citizen's kiosk there is none, and the session ends."""
        if self.session is None:
            return
        if not self.session.at_desk:
            self.gone("visit_ended")
            return
        if not self.cabinet.expire():
            notice = "store"
        try:
            self.drafts = self.cabinet.drafts(self.session) if self.session.serves else []
        except StoreUnavailable:
            self.drafts, notice = [], "store"
        self.screen = AtHome(notice=notice)
        self.listen()

    def failed(self, error: StoreUnavailable) -> None:
        """What was asked for could not be kept or read: said where it was asked, and nothing else has changed."""
        if self.free:
            self.home("store")
        else:
            self.screen = None
            self.visit.fail(error.key)

    def attend(self, visit: Visit, handed_over: bool) -> None:
        """Who is in serves this visit from now on."""
        if self.session is None:
            return
        member, before = self.session.member, visit.attended
        visit.actor, visit.attended = Actor.ATTENDANT, Attended(member.number, member.role.value, handed_over)
        if before is not None:
            visit.attended.handed_over, visit.attended.exceptions = before.handed_over, before.exceptions
            visit.attended.representation, visit.attended.proof = before.representation, before.proof
        self.began_at = self.now()

    def gone(self, reason: str) -> None:
        """Nobody is in any more."""
        self.record(Event("staff_left", reason=reason))
        self.session, self.screen, self.wish = None, None, None
        self.drafts, self.held = [], ""

    def today(self) -> str:
        """The day, where the counter stands."""
        return str(standard.context(self.rooms.clock.now())["today"].isoformat())
