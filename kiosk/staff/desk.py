"""The verbs of the staff: come in, serve, park, decide, leave. Composed into the desk, which keeps the one visit.

At a citizen's kiosk an attendant goes on with the draft that is there, at the same question, and leaves it to its
citizen again. At an attended desk one visit follows another, and any of them may be parked.
"""

from collections.abc import Callable, Mapping
from functools import partial

from kiosk import presenter
from kiosk.errors import StoreUnavailable
from kiosk.events import Event
from kiosk.messages import Actor
from kiosk.rooms import Rooms
from kiosk.staff import menus, summary
from kiosk.staff.attended import UNCONFIRMED, WITNESSED
from kiosk.staff.cabinet import Cabinet
from kiosk.staff.decisions import Decisions
from kiosk.staff.entrance import Entrance
from kiosk.staff.exceptions import PROOFS
from kiosk.staff.floor import Floor, Host
from kiosk.staff.guard import Entered
from kiosk.staff.serving import Serving
from kiosk.staff.session import AtHome, Choosing, Confirming, OnShift, Session
from kiosk.views import ConfirmView, IdleView, LineState, ReviewRow, View
from kiosk.visit import Stage, Visit

ENTRANCE_OPEN_S = 60.0
"""How long the door stays open with nobody typing."""
LOOK_AGAIN_S = 5.0
"""How often the policy is asked whether somebody still belongs to the staff, and the unit who calls."""


class StaffDesk:
    """The staff's side of one counter."""

    def __init__(self, rooms: Rooms, host: Host) -> None:
        self._floor = Floor(rooms, host, Cabinet(rooms))
        self._looked_at = rooms.clock.monotonic()
        self.serving = Serving(self._floor)
        self.decisions = Decisions(self._floor)
        self._acts: Mapping[str, Callable[[], None]] = {
            "witness": lambda: self.decisions.ask(WITNESSED),
            "represent": lambda: self.decisions.ask("representation"),
            "language": lambda: self.decisions.ask("language"),
            "park": self.serving.park,
            "give_back": self.leave,
            "drop": lambda: host.drop_visit("left"),
            "find": lambda: self.serving.afterwards(Stage.FIND),
            "sending": lambda: self.serving.afterwards(Stage.SENDING),
            "shift": self._show_shift,
            "end_shift": self.serving.ask_colleague,
            "switch": self._switch,
            "maintain": self._maintain,
            "leave": self.leave,
        }
        self._choices: Mapping[str, Callable[[str, str], None]] = {
            "acts": lambda act, _: self._acts[act](),
            WITNESSED: self.decisions.witnessed,
            UNCONFIRMED: self.decisions.unconfirmed,
            "representation": self.decisions.represents,
            **{f"proof_{right}": partial(self._proves, right) for right in PROOFS},
            "language": self.decisions.speaks,
            "colleague": self.serving.end_shift,
            "take_over": self.serving.take_over,
        }

    # What there is to see

    @property
    def name(self) -> str:
        """Who is in; empty for nobody."""
        return self._floor.session.member.name if self._floor.session else ""

    @property
    def at_work(self) -> bool:
        """Whether somebody of the staff has a citizen's visit before them."""
        return self._floor.session is not None and not self._floor.free

    @property
    def covers(self) -> bool:
        """Whether a staff screen lies over the visit."""
        return self._floor.screen is not None

    def view(self, line: LineState) -> View | None:
        """The staff's own screen; None where the visit is shown."""
        floor = self._floor
        if floor.screen is None and floor.session is None and floor.rooms.attended and floor.free:
            floor.door()
        return summary.present(floor, line)

    @property
    def citizen_view(self) -> ConfirmView | None:
        """What the citizen's own screen shows; None while there is nothing of theirs."""
        floor, visit = self._floor, self._floor.visit
        if not self._shown or visit.service is None or visit.progress is None or visit.receipt is not None:
            return None
        return summary.confirmation(visit, floor.wrong, asked=isinstance(floor.screen, Confirming))

    @property
    def written(self) -> tuple[ReviewRow, ...]:
        """What was answered so far in the visit that is served."""
        visit = self._floor.visit
        return presenter.review_rows(visit) if self._shown and visit.progress is not None else ()

    @property
    def _shown(self) -> bool:
        return self.at_work and not self._floor.held

    # Coming and going

    def open(self) -> None:
        """'Sou da equipe': ask for number and PIN; from who is in, what they want to do."""
        floor = self._floor
        if floor.session is None:
            floor.door()
        elif not isinstance(floor.screen, Entrance):
            floor.screen = Choosing("acts", menus.acts(floor.visit, floor.session, floor.languages))

    def enter(self, typed: str) -> None:
        """What was typed at the door."""
        if self._floor.held:
            self._must_go(self._floor.held)
        door = self._floor.screen
        if not isinstance(door, Entrance):
            return
        if self._floor.held:
            door.refuse("store")
            return
        try:
            entered = door.enter(typed)
        except StoreUnavailable:
            door.refuse("store")
            return
        if entered is None:
            return
        if door.approving:
            self.decisions.approved(door, entered)
        else:
            self._came_in(door, entered)

    def seek(self) -> None:
        """From anywhere to the search: what is under way is parked first. A receipt has to be handed over before."""
        floor, visit = self._floor, self._floor.visit
        if floor.session is None or isinstance(floor.screen, Entrance) or visit.stage is Stage.RECEIPT:
            return
        if not floor.session.at_desk or any(visit.papers.pages.values()):
            self.open()  # pages of a document that is not finished would be lost: who serves decides
            return
        try:
            self._clear(visit)
        except StoreUnavailable as error:
            floor.failed(error)

    def back(self) -> None:
        """Away from a staff screen, to what lies below it."""
        floor, screen = self._floor, self._floor.screen
        floor.wish = None
        if isinstance(screen, Entrance) and screen.back():
            return
        floor.below()

    def choose(self, option: str) -> None:
        """One of the options that are shown."""
        floor, screen = self._floor, self._floor.screen
        if not isinstance(screen, Choosing) or option not in {one.id for one in screen.options}:
            return
        floor.below()
        try:
            self._choices[screen.choice](option, screen.subject)
        except StoreUnavailable as error:
            floor.failed(error)

    def leave(self) -> None:
        """Out; a visit that is under way goes back to its citizen, or at a desk into the cabinet."""
        self._out("left")

    def _maintain(self) -> None:
        """Close the counter and try the machine; who did it is in the audit chain before it happens."""
        self._out("maintain")
        self._floor.rooms.maintain()

    def _proves(self, right: str, paper: str, _subject: str) -> None:
        self.decisions.proves(right, paper)

    # Time

    @property
    def idle(self) -> IdleView | None:
        """The warning before who is in is taken out, while it counts down."""
        floor, policy = self._floor, self._floor.rooms.policy()
        left = floor.touched_at + policy.staff_idle_s - floor.now()
        if floor.session is None or floor.held or left > policy.idle_countdown_s:
            return None
        return IdleView(max(0, int(-(-left // 1))))

    def touch(self) -> None:
        """Somebody did something."""
        self._floor.touched_at = self._floor.now()

    def tick(self) -> bool:
        """Let time pass; True when something that is shown has changed."""
        floor, now = self._floor, self._floor.now()
        if floor.held:
            return self._must_go(floor.held)
        silence = now - floor.touched_at
        if isinstance(floor.screen, Entrance) and silence > ENTRANCE_OPEN_S:
            return self._close_door(floor.screen)
        if floor.session is None:
            return isinstance(floor.screen, Entrance) and floor.screen.problem == "locked"
        if silence > floor.rooms.policy().staff_idle_s:
            return self._must_go("idle")
        return self._look_again(now)

    def ended(self, visit: Visit) -> None:
        """The desk has ended a visit."""
        self.serving.ended(visit)

    # How it goes

    def _close_door(self, door: Entrance) -> bool:
        if not door.begun(resting=self._floor.rooms.attended):
            return False
        self._floor.wish = None
        self._floor.below()
        return True

    def _look_again(self, now: float) -> bool:
        floor = self._floor
        if floor.session is None or now - self._looked_at < LOOK_AGAIN_S:
            return False
        self._looked_at = now
        if floor.rooms.guard.still(floor.session.member):
            return floor.listen() and isinstance(floor.screen, AtHome)
        return self._must_go("revoked")

    def _must_go(self, reason: str) -> bool:
        """Out, without being asked; True when that has changed what is shown."""
        floor, before = self._floor, self._floor.held
        try:
            self._out(reason)
        except StoreUnavailable:
            floor.hold(reason)
            return not before
        return True

    def _came_in(self, door: Entrance, entered: Entered) -> None:
        floor, visit, at_desk = self._floor, self._floor.visit, self._floor.free
        session = Session(entered.member, entered.key, at_desk)
        if not at_desk and not session.serves:
            door.refuse("technician")
            return
        floor.session, floor.screen = session, None
        met = "none" if at_desk else visit.id
        floor.record(Event("staff_entered", role=session.member.role.value, visit=met))
        self.touch()
        if at_desk:
            floor.home("")
        else:
            floor.host.end_help()
            floor.attend(visit, handed_over=True)

    def _show_shift(self) -> None:
        floor = self._floor
        with floor.rooms.store.write() as unit:
            floor.screen = OnShift(tuple(unit.staff.tallies(floor.today())))

    def _switch(self) -> None:
        self._out("switched")
        self._floor.door()

    def _out(self, reason: str) -> None:
        """Out, whatever is under way: nothing of it is lost. Raises StoreUnavailable; then nobody leaves."""
        floor, session, visit = self._floor, self._floor.session, self._floor.visit
        if session is None:
            return
        under_way = not floor.free and visit.receipt is None
        if under_way and session.at_desk:
            self._put_away(visit)
        if under_way and not session.at_desk:
            floor.record(Event("visit_given_back", visit=visit.id))
            visit.actor = Actor.CITIZEN
            floor.host.touch()  # whose visit it is has the whole time before a warning
        floor.gone(reason)

    def _clear(self, visit: Visit) -> None:
        if self._floor.free:
            self._floor.below()
        else:
            self._floor.screen = None
            self._put_away(visit)

    def _put_away(self, visit: Visit) -> None:
        if visit.progress is not None and visit.receipt is None:
            self.serving.park()
        else:
            self._floor.host.drop_visit("left")
