"""The verbs a citizen or attendant has: the only door into the kiosk for the window.

Each verb changes the visit or leaves it as it is; afterwards `view` says what to show. Nothing here waits for the
network. `submit` writes to the disk and may be called from a worker thread; all else takes a blink.
"""

from kiosk import qr
from kiosk.after import backroom, following
from kiosk.after.backroom import Backroom
from kiosk.after.following import Following
from kiosk.after.presenter import present_after
from kiosk.after.queue_presenter import present_queue
from kiosk.catalogue.model import Catalogue
from kiosk.document_desk import DocumentDesk
from kiosk.errors import BalcaoError
from kiosk.events import Event
from kiosk.flow import engine, standard
from kiosk.helping import Helping, HelpVerbs
from kiosk.outlook import Outlook
from kiosk.presence_desk import PresenceDesk
from kiosk.presenter import present
from kiosk.rooms import Rooms
from kiosk.slip import Slip
from kiosk.staff.desk import StaffDesk
from kiosk.submission import Draft
from kiosk.views import IdleView, LineState, View
from kiosk.visit import Browsing, IdleClock, IdleState, Stage, Visit

MAX_RESULTS = 20
_SHOWS_LINE = (Stage.RECEIPT, Stage.CODE)


class Desk(HelpVerbs):
    """One counter. Holds at most one visit."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self._outlook = Outlook(rooms)
        self._busy = False
        self.documents = DocumentDesk(rooms, lambda: self._visit, self.touch)
        self.presence = PresenceDesk(rooms, lambda: self._visit, self.documents.portrait, self.ask_help)
        self._help = Helping(rooms)
        self._fresh_visit("pt")
        self.following = Following(rooms, lambda: self._visit)
        self.backroom = Backroom(rooms, lambda: self._visit, self.following)
        self.staff = StaffDesk(rooms, self)

    def _fresh_visit(self, language: str) -> None:
        policy = self._rooms.policy()
        self._visit = Visit(self._rooms.catalogue(), self._rooms.moment(), language)
        self._idle = IdleClock(policy.idle_warning_s, policy.idle_countdown_s, self._rooms.clock.monotonic())

    # What there is to see

    @property
    def view(self) -> View:
        """The snapshot of the present screen."""
        own = self.staff.view(self.line)
        if own is not None:
            return own
        if self._visit.stage in backroom.MINE:
            return present_queue(self._visit, self._rooms)
        place, paper = self._rooms.policy().place_name, self._rooms.printing.paper
        if self._visit.stage in following.MINE:
            return present_after(self._visit, self.line.key, paper)
        return present(self._visit, place, self.line, self._blocked(), paper)

    @property
    def visit(self) -> Visit:
        """The visit of now."""
        return self._visit

    @property
    def catalogue(self) -> Catalogue:
        """The services on offer in this visit."""
        return self._visit.catalogue.catalogue

    @property
    def language(self) -> str:
        """The visitor's language."""
        return self._visit.language

    @property
    def languages(self) -> tuple[str, ...]:
        """Those that people may choose from, as the policy has it."""
        return self._rooms.policy().offered(self.language)

    @property
    def idle(self) -> IdleView | None:
        """The idle warning, while it counts down."""
        if self.attendant:
            return self.staff.idle
        now = self._rooms.clock.monotonic()
        if self._resting() or self._idle.state(now) is not IdleState.WARNING:
            return None
        return IdleView(self._idle.seconds_left(now))

    @property
    def place(self) -> str:
        """Where this counter stands."""
        return self._rooms.policy().place_name

    @property
    def attendant(self) -> str:
        """Who of the staff is in; empty for nobody."""
        return self.staff.name

    @property
    def attended(self) -> bool:
        """Whether somebody of the staff has this visit before them."""
        return self.staff.at_work

    @property
    def line(self) -> LineState:
        """Line and queue, read at most once a second."""
        return self._outlook.line

    def _blocked(self) -> str:
        return self._outlook.blocked(begun=self._visit.progress is not None)

    # Looking for a service

    def start(self) -> None:
        """From the attract screen into a visit, with today's date and the newest catalogue."""
        self._fresh_visit(self._visit.language)
        self._rooms.store.record(Event("visit_started", visit=self._visit.id))
        self._visit.stage = Stage.HOME

    def search(self, text: str) -> None:
        """Find services as the person types; an empty text shows the themes again."""
        visit = self._visit
        found = self._rooms.search(visit.catalogue, visit.language).find(text, MAX_RESULTS) if text.strip() else ()
        visit.browsing = Browsing(query=text, results=tuple(found))

    def open_topic(self, topic: str) -> None:
        """Show the services of a theme or life event; an empty topic closes it."""
        services = self._visit.catalogue.by_topic(topic) if topic else ()
        self._visit.browsing = Browsing(topic=topic, results=tuple(service.id for service in services))

    def open_service(self, service: str) -> None:
        """Show one service letter."""
        if self._visit.service is not None and self._visit.service.id != service:
            self.documents.drop()
        self._rooms.presence.discard(self._visit.choose(self._visit.catalogue.service(service)))

    def begin(self) -> None:
        """Start the questions of the chosen service, or go on with those already begun."""
        visit = self._visit
        if visit.service is None or visit.service.flow is None or self._blocked():
            return
        if visit.progress is None:
            flow = visit.catalogue.flow_of(visit.service.id)
            visit.progress = engine.start(flow, standard.context(visit.started_at))
            visit.prepared = self._rooms.workers.submit(self._rooms.submission.prepare)
        visit.stage = Stage.QUESTIONS

    # Answering

    def answer(self, raw: object) -> None:
        """Answer the present question; a refused value leaves everything as it was, with the reason."""
        self._visit.answer(raw)

    def leave_empty(self) -> None:
        """Take the question's way out, or leave an optional one empty; not one that lies below a staff screen."""
        if self.staff.covers:
            return
        self._stop_cameras()
        self._visit.leave_empty()

    def back(self) -> None:
        """One step back, wherever the person is."""
        self._stop_cameras()
        if not (self.following.back() or self.backroom.back()):
            self._visit.back()
        elif self._visit.stage is Stage.ATTRACT:  # staff had opened it from their own home
            self._visit.stage = Stage.HOME
            self._end("left")

    def correct(self, target: str) -> None:
        """From the review to one answer; a valid new answer returns to the review."""
        self._visit.correct(target)

    def _stop_cameras(self) -> None:
        self.presence.stop()
        self.documents.stop()

    # The end of it

    def submit(self) -> None:
        """Seal and commit the request; on failure nothing is lost and the person may try again."""
        visit = self._visit
        if visit.stage is not Stage.QUESTIONS or visit.receipt is not None or self.staff.decisions.holds_back():
            return
        self._busy = True
        try:
            draft, submission = self._draft(), self._rooms.submission
            visit.receipt = submission.receipt(draft, submission.submit(draft))
            qr.modules(visit.receipt.qr)  # drawn here, while nobody waits for a frame
            visit.stage = Stage.RECEIPT
            self.documents.submitted()
            self._rooms.wake_sync()
            self._outlook.forget_line()
        except BalcaoError as error:
            self._rooms.store.record(Event("submission_failed", visit=visit.id, cause=error.key))
            visit.fail(error.key)
        finally:
            self._idle.touch(self._rooms.clock.monotonic())
            self._busy = False

    def _draft(self) -> Draft:
        visit = self._visit
        if visit.service is None or visit.progress is None or visit.prepared is None:
            raise AssertionError("a submission has a service, answers and what was prepared")
        prepared = visit.prepared.result()
        return Draft(
            id=visit.id,
            service=visit.service,
            catalogue_version=visit.catalogue.catalogue.version,
            language=visit.language,
            started_at=visit.started_at,
            progress=visit.progress,
            secret=prepared.secret,
            key=prepared.key,
            evidence=tuple(visit.evidence),
            supersedes=visit.replaces.reference if visit.replaces else None,
            supersedes_secret=visit.replaces.secret if visit.replaces else None,
            channel="attended" if visit.attended else "self_service",
            attended=visit.attended,
            witnessed=visit.witnessed,
            papers=self.documents.sent(),
        )

    def receipt_seen(self) -> None:
        """The receipt has been on the screen."""
        if self._visit.receipt is not None:
            with self._rooms.store.write() as unit:
                unit.mark_shown(self._visit.receipt.id)

    def print_receipt(self, slip: Slip) -> None:
        """Send the person's own paper to the printer; what has not come out when the visit ends never will."""
        if self._visit.receipt is not None and self._visit.stage is Stage.RECEIPT:
            self._rooms.printing.begin(slip)

    def finish(self) -> None:
        """From the receipt to the rating; from the rating, or a page without request, to the attract screen."""
        if self._visit.stage is Stage.RECEIPT:
            self._visit.stage = Stage.RATING
        else:
            self.leave()

    def rate(self, stars: int) -> None:
        """One touch; the rating joins its request's chain."""
        visit = self._visit
        if visit.receipt is None or visit.stars:
            return
        visit.stars = stars
        self._rooms.submission.rate(visit.receipt.id, visit.catalogue.catalogue.version, stars)
        self._rooms.wake_sync()

    def leave(self) -> None:
        """End the visit and drop all of it; sealed evidence of an unfinished one is removed."""
        self._end("left")

    def open_after(self, stage: Stage, brought: str) -> None:
        """For staff with nobody at the counter: an earlier request, or a room of the queue; back leads to them."""
        self._visit.stage = Stage.ATTRACT
        if stage is Stage.FIND:
            self.following.open()
        else:
            self.backroom.open(stage)
        if brought:
            self.following.look_up(brought)

    def drop_visit(self, reason: str) -> None:
        """The same, for whatever reason; what a parked visit has sealed is kept with it."""
        self._end(reason)

    def take_visit(self, visit: Visit) -> None:
        """Go on with a visit that was begun before."""
        self._fresh_visit(visit.language)
        self._visit = visit

    def _end(self, reason: str) -> None:
        visit = self._visit
        try:
            self._put_away(visit, reason)
        finally:  # whatever the disk or a device does: nothing that was typed stays
            self._fresh_visit("pt")
        self.staff.ended(visit)

    def _put_away(self, visit: Visit, reason: str) -> None:
        self._help.end(visit)
        self.presence.stop()
        self._rooms.printing.end()
        self.following.end()
        qr.forget()
        self.documents.drop(keep_files=reason == "parked")
        if visit.receipt is None and reason != "parked":
            self._rooms.presence.discard(visit.evidence)
        if visit.stage is not Stage.ATTRACT:
            self._rooms.store.record(Event("visit_ended", visit=visit.id, reason=reason))

    # Around it

    def set_language(self, language: str) -> None:
        """Switch the language, if it is one of those offered; everything else stays."""
        if language in self.languages:
            self._visit.language = language

    def touch(self) -> None:
        """A person did something."""
        self._idle.touch(self._rooms.clock.monotonic())
        self.staff.touch()

    def tick(self) -> bool:
        """Let time pass; True when something that is shown has changed."""
        if self._busy:
            return False
        now = self._rooms.clock.monotonic()
        cameras = self.presence.tick() or self.documents.tick()
        if cameras or self._watch_help() or self.following.tick() or self.staff.tick() or self._outlook.changed():
            return True
        if self._rated_enough(now):
            self._end("rated" if self._visit.stars else "left")
            return True
        if self._resting() or self._idle.state(now) is not IdleState.EXPIRED:
            return self._line_changed() | self._paper_changed()
        self._end("idle")
        return True

    def _rated_enough(self, now: float) -> bool:
        silent = now - self._idle.touched_at > self._rooms.policy().rating_s
        return self._visit.stage is Stage.RATING and silent and not self._resting()

    def _line_changed(self) -> bool:
        return (self._visit.stage in _SHOWS_LINE and self._outlook.line_changed()) or self.backroom.tick()

    def _paper_changed(self) -> bool:
        changed, notes = self._rooms.printing.settle()
        for note in notes:
            self._rooms.store.record(note)
        return changed and self._visit.stage in (Stage.RECEIPT, Stage.AGAIN)

    def _resting(self) -> bool:
        return self._visit.stage is Stage.ATTRACT or self._help.holds or self.staff.at_work
