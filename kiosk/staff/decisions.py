"""What is decided before a request is sent: by which right, with which exceptions, and the citizen's own word."""

from collections.abc import Callable

from kiosk.config import Role
from kiosk.events import Event
from kiosk.staff import exceptions, menus
from kiosk.staff.attended import UNCONFIRMED, WITNESSED, Where
from kiosk.staff.entrance import Entrance
from kiosk.staff.exceptions import Wish
from kiosk.staff.floor import Floor
from kiosk.staff.guard import Entered
from kiosk.staff.session import Choosing, Confirming
from kiosk.submission import answers_of
from kiosk.text import DEFAULT_LANGUAGE


class Decisions:
    """The verbs that a request answers for."""

    def __init__(self, floor: Floor) -> None:
        self._floor = floor

    def holds_back(self) -> bool:
        """Whether the request cannot be sent yet; then what is missing is asked for."""
        floor, visit = self._floor, self._floor.visit
        if floor.session is None or visit.attended is None or visit.progress is None:
            return False
        if menus.acts_for_another(visit) and not visit.attended.representation:
            self.ask("representation")
        elif floor.rooms.policy().staff_confirm and not visit.attended.settled(answers_of(visit.progress)):
            floor.screen = Confirming()
        else:
            return False
        return True

    def confirm(self, where: Where) -> bool:
        """The citizen says that all of it is right; True when that was asked."""
        floor, visit = self._floor, self._floor.visit
        if not isinstance(floor.screen, Confirming) or visit.attended is None or visit.progress is None:
            return False
        visit.attended.confirm(answers_of(visit.progress), where)
        floor.rooms.store.record(Event("visit_confirmed", visit=visit.id, how=where), "citizen")
        floor.screen, floor.wrong = None, ""
        return True

    def point(self, target: str) -> None:
        """The citizen points at what is wrong: once all is written, the attendant is led there."""
        floor = self._floor
        floor.wrong = target
        if isinstance(floor.screen, Confirming):
            floor.screen = None
            floor.host.correct(target)

    def ask(self, choice: str) -> None:
        """Ask for a reason or a right."""
        options = menus.CHOICES[choice]
        if choice == "language":
            options = tuple(option for option in options if option.id in self._floor.languages)
        self._floor.screen = Choosing(choice, options)

    def witnessed(self, reason: str, _subject: str) -> None:
        """The attendant's eyes instead of the camera."""
        self._wished(Wish(WITNESSED, reason))

    def taking_back(self) -> Callable[[], None] | None:
        """What undoes the next `witnessed`, which nobody meant; None where camera evidence would be lost by it."""
        floor, visit, attended = self._floor, self._floor.visit, self._floor.visit.attended
        if attended is None or visit.evidence:
            return None
        screen, answers, witnessed, before = floor.screen, visit.taking_back(), visit.witnessed, attended.exceptions

        def take_back() -> None:
            answers()
            floor.screen, floor.wish, visit.witnessed = screen, None, witnessed
            if attended.exceptions is not before:
                attended.exceptions = before
                floor.record(Event("staff_exception_undone", visit=visit.id, exception=WITNESSED))

        return take_back

    def unconfirmed(self, reason: str, _subject: str) -> None:
        """The citizen cannot confirm."""
        self._wished(Wish(UNCONFIRMED, reason))

    def approved(self, door: Entrance, entered: Entered) -> None:
        """A supervisor's PIN: their leave, for this once."""
        floor, wish = self._floor, self._floor.wish
        if entered.member.role is not Role.SUPERVISOR or wish is None:
            door.refuse("not_supervisor")
            return
        floor.wish, floor.screen = None, None
        exceptions.grant(floor.rooms, floor.visit, wish, entered.member.number)

    def represents(self, reason: str, _subject: str) -> None:
        """By which right the requester acts for the beneficiary; then, which paper shows it."""
        self.ask(f"proof_{reason}")

    def proves(self, right: str, paper: str) -> None:
        """The paper of a right was seen, or there was none: in the visit, and in the audit chain."""
        floor, visit, attended = self._floor, self._floor.visit, self._floor.visit.attended
        if attended is None:
            return
        pictured = menus.photographed(visit)
        floor.record(Event("representation_shown", visit=visit.id, reason=right, proof=paper, photographed=pictured))
        attended.representation, attended.proof = right, paper

    def speaks(self, language: str, _subject: str) -> None:
        """The citizen's own language, for their screen."""
        self._floor.visit.spoken = language if language != DEFAULT_LANGUAGE else ""

    def _wished(self, wish: Wish) -> None:
        floor, session = self._floor, self._floor.session
        if session is None:
            return
        if not session.supervises and exceptions.needs_supervisor(floor.rooms, wish):
            floor.wish = wish
            floor.door(approving=True)
            return
        exceptions.grant(floor.rooms, floor.visit, wish, session.member.number if session.supervises else None)
