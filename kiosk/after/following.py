"""The verbs of somebody who comes back: find an earlier request, see where it stands, cancel it, ask for it again.

Nothing waits for the network: what the platform is asked, and what takes a while, is a future that `tick` looks at.
A cancellation is a signed message in its request's chain; a correction is a whole new request that takes the place of
the earlier one, for nobody at a counter can open what was sealed.
"""

from collections.abc import Callable

from kiosk.after import lookup
from kiosk.after.case import Case, Proof, Proved, Purpose, Replaced, changeable
from kiosk.after.code import ANYBODY, Tries, shaped
from kiosk.after.lookup import Change, Found
from kiosk.after.reading import NotNamed, read
from kiosk.after.scanner import CodeScanner
from kiosk.errors import BalcaoError, DeviceFault, StoreUnavailable
from kiosk.events import Event
from kiosk.inquiry import Whereabouts
from kiosk.rooms import Rooms
from kiosk.secret_code import check_secret
from kiosk.struck_off import is_struck_off
from kiosk.visit import Stage, Visit

LOOK_AGAIN_S = 1.0
"""How often the queue is looked at while a request is shown."""
MINE = (Stage.FIND, Stage.FOLLOW, Stage.CODE, Stage.AGAIN)


class Following:
    """One counter's verbs for earlier requests; `visit` is the present one."""

    def __init__(self, rooms: Rooms, visit: Callable[[], Visit]) -> None:
        self._rooms, self._current = rooms, visit
        self._tries = Tries()
        self._scanner: CodeScanner | None = None
        self._looked_at = float("-inf")

    @property
    def _visit(self) -> Visit:
        return self._current()

    # Finding

    def open(self) -> None:
        """Ask for a number or a receipt."""
        self._visit.case = Case()
        self._visit.go(Stage.FIND)

    def scan(self) -> CodeScanner | None:
        """Look for a receipt with the camera; without one the screen says so."""
        self.stop_scan()
        self._visit.case.problem = ""
        try:
            self._rooms.camera()
        except DeviceFault:
            self._visit.case.problem = "camera_missing_code"
            return None
        self._scanner = CodeScanner(self._rooms.camera)
        self._scanner.start()
        return self._scanner

    def stop_scan(self) -> None:
        """Let the camera go."""
        if self._scanner is not None:
            self._scanner.stop()
            self._scanner = None

    def look_up(self, text: str) -> None:
        """Find what was typed, or read by a reader or the camera; what names no request says why."""
        self.stop_scan()
        visit = self._visit
        if visit.stage is not Stage.FIND:
            return
        named = read(text, self._rooms.policy().protocol_prefix, self._rooms.key_ring())
        if visit.staffed and (isinstance(named, NotNamed) or named.facts):
            self._rooms.store.record(Event("receipt_checked", holds=not isinstance(named, NotNamed)), self._visit.who)
        if isinstance(named, NotNamed):
            visit.case = Case(problem=named.key)
            return
        try:
            found = lookup.look_up(self._rooms.store, named)
        except StoreUnavailable as error:
            visit.case = Case(problem=error.key)
        else:
            self.show(Case(found=found, qr=text.strip() if named.facts else ""))

    def show(self, case: Case) -> None:
        """Show an earlier request, and ask the platform about it."""
        self._visit.case = case
        self._visit.go(Stage.FOLLOW)
        self._ask()

    def ask_again(self) -> None:
        """Ask the platform once more."""
        if self._visit.stage is Stage.FOLLOW and self._visit.case.asking is None:
            self._ask()

    def _ask(self) -> None:
        case = self._visit.case
        if case.found is not None:
            named = case.found.named
            token = named.facts.token if named.facts else ""
            case.asking = self._rooms.workers.submit(self._rooms.inquiries.where, token, named.protocol)

    # Changing

    def ask_code(self, purpose: str) -> None:
        """Before a request is cancelled or corrected: ask for its secret code."""
        case = self._visit.case
        if is_struck_off(self._rooms.data):
            return
        if self._visit.stage is Stage.FOLLOW and case.found is not None and changeable(case):
            case.purpose, case.problem = Purpose(purpose), ""
            self._visit.go(Stage.CODE)

    def give_code(self, text: str) -> None:
        """The code that was typed: prove it, here or at the platform, and do what it was asked for."""
        visit, now = self._visit, self._rooms.clock.monotonic()
        case = visit.case
        if visit.stage is not Stage.CODE or case.found is None or case.proving is not None:
            return
        code, case.left = shaped(text), self._tries.left(case.found.named.protocol, now)
        open_ = case.left and (case.found.code_hash or self._tries.left(ANYBODY, now))
        case.problem = "code_locked" if not open_ else "" if code else "code_shape"
        if code and not case.problem:
            version = visit.catalogue.catalogue.version
            case.proving = self._rooms.workers.submit(self._prove, case.found, code, case.purpose, version, visit.who)

    def _prove(self, found: Found, code: str, purpose: Purpose, version: int, who: str) -> Proved:
        """In a worker: prove the code and, where nothing speaks against it, queue the cancellation."""
        proof = self._proof(found, code)
        if proof in (Proof.WRONG, Proof.LOCKED) or purpose is Purpose.CORRECT:
            return Proved(proof, code)
        try:
            sent = self._rooms.submission.cancel(found.reference, version, code, who)
        except BalcaoError as error:
            return Proved(proof, code, failed=error.key)
        self._rooms.wake_sync()
        return Proved(proof, code, sent)

    def _proof(self, found: Found, code: str) -> Proof:
        if found.code_hash:
            return Proof.RIGHT if check_secret(code, found.code_hash) else Proof.WRONG
        facts = found.named.facts
        told = self._rooms.inquiries.where(facts.token if facts else "", found.named.protocol, code)
        return Proof(told.code) if isinstance(told, Whereabouts) and told.code else Proof.UNPROVED

    def _settle_proof(self, proved: Proved) -> None:
        case, protocol = self._visit.case, self._protocol
        if proved.proof is not Proof.RIGHT:  # one that nobody can prove now may be wrong: it counts
            now = self._rooms.clock.monotonic()
            case.left = self._tries.count(protocol, now)
            if proved.proof is Proof.UNPROVED:
                self._tries.count(ANYBODY, now)
        if proved.proof in (Proof.WRONG, Proof.LOCKED):
            self._rooms.store.record(Event("code_refused", protocol=protocol), self._visit.who)
            locked = proved.proof is Proof.LOCKED or not case.left
            case.problem = "code_locked" if locked else "code_wrong"
        elif proved.failed:
            case.problem = proved.failed
        elif case.purpose is Purpose.CORRECT:
            self._begin_again(proved)
        else:
            case.sent = proved.sent
            self._visit.turn_back()
            self._look()

    def _begin_again(self, proved: Proved) -> None:
        """The same service from its first question; where it is not known, the person chooses it."""
        visit, found = self._visit, self._visit.case.found
        if found is None:
            return
        self._rooms.presence.discard(visit.forget_service())
        visit.replaces = Replaced(found.reference, self._protocol, proved.code, proved.proof is Proof.RIGHT)
        self._rooms.store.record(Event("correction_begun", visit=visit.id, protocol=self._protocol), self._visit.who)
        service = visit.catalogue.find(found.named.facts.service) if found.named.facts else None
        if service is None or service.flow is None:
            visit.stage = Stage.HOME
        else:
            visit.choose(service)

    # Around it

    def back(self) -> bool:
        """One step back; False when the present screen is none of these."""
        visit = self._visit
        if visit.stage not in MINE:
            return False
        if visit.case.proving is None:
            self.stop_scan()
            visit.case.problem = ""
            visit.turn_back()
        return True

    def end(self) -> None:
        """The visit is over."""
        self.stop_scan()

    def tick(self) -> bool:
        """Look at what was asked and read; True when something that is shown has changed."""
        visit = self._visit
        if self._scanner is not None and (text := self._scanner.text()):
            self.look_up(text)
            return True
        case = visit.case
        if case.asking is not None and case.asking.done():
            case.told, case.asking = case.asking.result(), None
            return True
        if case.proving is not None and case.proving.done():
            proved, case.proving = case.proving.result(), None
            self._settle_proof(proved)
            return True
        return self._looked_again()

    def _looked_again(self) -> bool:
        now = self._rooms.clock.monotonic()
        if self._visit.stage is not Stage.FOLLOW or now - self._looked_at < LOOK_AGAIN_S:
            return False
        self._looked_at = now
        return self._look()

    def _look(self) -> bool:
        case = self._visit.case
        if case.found is None:
            return False
        before, case.found = case.found, lookup.look_up(self._rooms.store, case.found.named, case.sent)
        if case.found.change is not before.change and case.found.change in (Change.CANCELLED, Change.CANCEL_REFUSED):
            self._ask()
        return case.found != before

    @property
    def _protocol(self) -> str:
        found = self._visit.case.found
        return found.named.protocol if found else ""
