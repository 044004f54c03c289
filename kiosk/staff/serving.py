"""Serving one after another: find, begin, park, resume, and at the end of the shift hand over."""

from contextlib import suppress

from kiosk.errors import StoreUnavailable
from kiosk.events import Event
from kiosk.flow import engine
from kiosk.staff import finding, menus
from kiosk.staff.cabinet import Draft
from kiosk.staff.draft import restore
from kiosk.staff.floor import Floor
from kiosk.staff.session import AtHome, Choosing
from kiosk.text import DEFAULT_LANGUAGE
from kiosk.visit import Stage, Visit


class Serving:
    """The verbs of an attended desk."""

    def __init__(self, floor: Floor) -> None:
        self._floor = floor

    def search(self, text: str) -> None:
        """From anywhere, on the desk's home."""
        floor = self._floor
        if not isinstance(floor.screen, AtHome) or floor.session is None:
            return
        asked = text.strip() and floor.session.serves
        index = floor.rooms.catalogue()
        hits = finding.find(floor.rooms, floor.cabinet, index, floor.drafts, text) if asked else ()
        floor.screen = AtHome(text, hits)

    def open_hit(self, hit: str) -> None:
        """Go on with what was found: begin a service, resume a visit."""
        floor, (kind, _, id_) = self._floor, hit.partition(":")
        if floor.session is None or not floor.session.serves or not isinstance(floor.screen, AtHome):
            return
        if kind == "service":
            self._begin(id_)
        elif kind == "protocol":
            self.afterwards(Stage.FIND, id_)
        elif draft := self._draft(id_):
            if draft.own:
                self._resumed(draft, "own")
            else:
                floor.screen = Choosing("take_over", menus.options(*menus.TAKE_OVER), id_)

    def afterwards(self, stage: Stage, brought: str = "") -> None:
        """With nobody at the counter: an earlier request, by what was `brought`, or a room of the queue."""
        floor = self._floor
        if floor.session is not None and floor.free:
            self._fresh()
            floor.host.open_after(stage, brought)

    def park(self) -> None:
        """Put the visit into the cabinet and be free for the next. Raises StoreUnavailable; then it goes on."""
        floor = self._floor
        if floor.session is None or floor.visit.progress is None or floor.visit.receipt is not None:
            return
        floor.cabinet.put(floor.visit, floor.session)
        floor.resumed = ""
        floor.host.drop_visit("parked")
        if isinstance(floor.screen, AtHome):
            floor.screen.notice = "parked"

    def take_over(self, reason: str, draft_id: str) -> None:
        """Somebody else's parked visit, for a reason."""
        draft = self._draft(draft_id)
        if draft is not None:
            self._resume(draft, reason)

    def ended(self, visit: Visit) -> None:
        """A visit has ended: count it, and be ready for the next."""
        floor = self._floor
        floor.wrong = ""
        if floor.resumed and visit.receipt is None:
            floor.cabinet.give_up(floor.resumed)
        floor.resumed = ""
        if floor.session is None:
            return
        if visit.receipt is not None and visit.service is not None:
            seconds = round(floor.now() - floor.began_at)
            with suppress(StoreUnavailable), floor.rooms.store.write() as unit:
                unit.staff.count(floor.today(), visit.service.id, seconds, visit.stars)
        floor.home("")

    def ask_colleague(self) -> None:
        """The shift ends: who gets what is parked?"""
        floor = self._floor
        if floor.session is None:
            return
        if any(draft.own for draft in floor.drafts):
            floor.screen = Choosing("colleague", menus.colleagues(floor.cabinet.colleagues(floor.session)))
        else:
            self._end_shift(0)

    def end_shift(self, colleague: str, _subject: str) -> None:
        """The shift has ended; parked visits are a colleague's now, or stay."""
        floor = self._floor
        if floor.session is None:
            return
        if colleague == menus.KEEP:
            self._end_shift(0)
        elif floor.rooms.guard.knows(colleague):
            self._end_shift(floor.cabinet.hand_over(floor.session, colleague))
        else:  # struck off a moment ago: nobody could open it
            self.ask_colleague()

    def _end_shift(self, handed_over: int) -> None:
        self._floor.record(Event("shift_ended", handed_over=handed_over))
        self._floor.gone("shift_ended")

    def _draft(self, id_: str) -> Draft | None:
        return next((draft for draft in self._floor.drafts if draft.parked.id == id_), None)

    def _begin(self, service: str) -> None:
        self._fresh()
        self._floor.host.open_service(service)
        self._floor.host.begin()

    def _fresh(self) -> None:
        floor = self._floor
        floor.screen = None
        floor.host.start()
        floor.visit.language = DEFAULT_LANGUAGE
        floor.attend(floor.visit, handed_over=False)

    def _resumed(self, draft: Draft, reason: str) -> None:
        try:
            self._resume(draft, reason)
        except StoreUnavailable as error:
            self._floor.failed(error)

    def _resume(self, draft: Draft, reason: str) -> None:
        floor = self._floor
        visit = restore(draft.saved, floor.rooms.catalogue())
        if visit is None or floor.session is None:
            floor.home("withdrawn")
            return
        visit = self._with_its_evidence(visit)
        floor.cabinet.take(draft, floor.session, reason)
        visit.prepared = floor.rooms.workers.submit(floor.rooms.submission.prepare)
        floor.host.take_visit(visit)
        floor.screen, floor.resumed = None, visit.id
        floor.attend(visit, handed_over=False)

    def _with_its_evidence(self, visit: Visit) -> Visit:
        """Evidence and documents whose files are gone have to be given again."""
        blobs, progress = self._floor.rooms.store.blobs, visit.progress
        papers = visit.papers.sealed.values()
        digests = {*(piece.digest for piece in visit.evidence), *(paper.digest for paper in papers)}
        gone = {digest for digest in digests if not blobs.path(digest).is_file()}
        if progress is None or not gone:
            return visit
        kept = {at: one for at, one in progress.answers.items() if not gone & _files_of(one.value)}
        visit.evidence = [piece for piece in visit.evidence if piece.digest not in gone]
        visit.papers.sealed = {at: one for at, one in visit.papers.sealed.items() if one.digest not in gone}
        visit.progress = engine.Progress(progress.flow, progress.context, kept, progress.position, progress.returning)
        return visit


def _files_of(value: object) -> set[str]:
    """The sealed files that an answer names."""
    if not isinstance(value, dict):
        return set()
    named: set[str] = set(value.get("evidence", ()))
    return named | ({value["blob"]} if "blob" in value else set())
