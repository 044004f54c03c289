"""The desk's verbs for a document: show it to the camera, look at the page, use it or take it again, keep them all.

What is good stays: a camera that dies between two pages, a full disk, a way back and forth lose no page. All of it ends
with the visit.
"""

from collections.abc import Callable

from kiosk.errors import BalcaoError, DeviceFault, Refused
from kiosk.events import Event
from kiosk.flow import engine
from kiosk.flow.definition import Kind, Question
from kiosk.flow.fields.document import pages_asked
from kiosk.life.sight import Image
from kiosk.messages import Actor
from kiosk.paperwork import Papers
from kiosk.rooms import Rooms
from kiosk.scan.runner import Lost, ScanRunner, Shot
from kiosk.scan.upload import first_bytes, picture_files, shot_of
from kiosk.submission import StagedPaper
from kiosk.views import FieldProblem
from kiosk.visit import Visit

FILES_EVERY_S = 1.0


class DocumentDesk:
    """The part of the desk that photographs documents. `touch` tells it that a person is busy."""

    def __init__(self, rooms: Rooms, visit: Callable[[], Visit], touch: Callable[[], None]) -> None:
        self._rooms, self._present, self._touch = rooms, visit, touch
        self._looked_at = float("-inf")

    @property
    def _visit(self) -> Visit:
        return self._present()

    @property
    def _papers(self) -> Papers:
        return self._visit.papers

    @property
    def runner(self) -> ScanRunner | None:
        """The picture under way, for the window to draw."""
        return self._rooms.paperwork.runner

    @property
    def page(self) -> Image | None:
        """The page that is looked at (BGR)."""
        return self._papers.shot.image if self._papers.shot else None

    # One page

    def start(self) -> None:
        """Open the camera for the next page; without one the question says so."""
        asked = self._asked()
        if asked is None:
            return
        self._visit.problem, self._papers.shot = None, None
        try:
            self._rooms.paperwork.start(len(self._good()) + 1)
            self._papers.aiming = True
        except DeviceFault:
            self._failed("document_camera")

    def take(self) -> None:
        """The button: take the picture as it is."""
        if self.runner is not None:
            self.runner.take()

    def use(self, another: bool) -> None:
        """The page is good: on to another one, or to the end of the document."""
        asked, shot = self._asked(), self._papers.shot
        if asked is None or shot is None:
            return
        self._good().append(shot)
        self._papers.shot = None
        least, most = pages_asked(asked)
        if len(self._good()) < (most if another else least):
            self.start()
        else:
            self.finish()

    def finish(self) -> None:
        """Keep the good pages as one document and answer with it; on failure they are still there."""
        asked, shots = self._asked(), self._good()
        if asked is None or not shots:
            return
        target = self._target()
        self.stop()
        try:
            staged = self._keep(shots)
        except BalcaoError as error:
            self._rooms.store.record(Event("document_failed", visit=self._visit.id, cause=error.key))
            self._visit.fail("storage_failed")
            return
        self._replace(target, staged)
        self._papers.pages.pop(target, None)
        if asked.portrait:
            self._papers.portraits[target] = shots[0].image
        self._rooms.store.record(Event("document_kept", visit=self._visit.id, pages=len(shots)))
        self._visit.answer(staged.claim.model_dump(mode="json"))

    def again(self) -> None:
        """Forget this question's pages and begin with the first."""
        self._papers.pages.pop(self._target(), None)
        self.start()

    def read_file(self, name: str) -> None:
        """A page from a picture file of a stick, where the policy lets an attendant join one; looked at like any other.

        Raises Refused where it does not. A file that is no picture is a problem of the question.
        """
        if not self._files_allowed():
            raise Refused("Aqui não se juntam arquivos.")
        file = next((path for path in self._papers.files if path.name == name), None)
        if file is None or self._asked() is None:
            return
        self.stop()
        try:
            self._papers.shot, self._visit.problem = shot_of(first_bytes(file)), None
        except BalcaoError as error:
            self._visit.problem = FieldProblem(error.key)
        except OSError:  # pulled out in the middle
            self._visit.problem = FieldProblem("picture_unreadable")

    def stop(self) -> None:
        """Close the camera and drop the page that was looked at; good pages stay."""
        self._rooms.paperwork.stop()
        self._papers.shot, self._papers.aiming = None, False

    # Around it

    def tick(self) -> bool:
        """Let time pass; True when something that is shown has changed."""
        runner = self.runner
        if runner is not None and runner.latest().corners is not None:
            self._touch()  # both hands may be busy with the paper
        match self._rooms.paperwork.settle():
            case None:
                return self._look_for_files()
            case Lost():
                self._failed("document_lost")
            case Shot() as shot:
                self._papers.shot, self._papers.aiming = shot, False
        return True

    def portrait(self) -> Image | None:
        """The first portrait of a document that the visit's answers still name."""
        progress = self._visit.progress
        named = {} if progress is None else {str(at): given.value for at, given in engine.applicable(progress)}
        return next((image for target, image in self._papers.portraits.items() if named.get(target)), None)

    def sent(self) -> tuple[StagedPaper, ...]:
        """The sealed documents that the answers name."""
        progress = self._visit.progress
        given = () if progress is None else engine.applicable(progress)
        named = {one.value["blob"] for _, one in given if isinstance(one.value, dict) and "blob" in one.value}
        return tuple(paper for paper in self._papers.sealed.values() if paper.digest in named)

    def submitted(self) -> None:
        """The request is safe: drop all pixels, and sealed documents that it does not name."""
        sent = self.sent()
        self._rooms.paperwork.discard([paper for paper in self._papers.sealed.values() if paper not in sent])
        self._visit.papers = Papers()

    def drop(self, keep_files: bool = False) -> None:
        """The visit ends or turns to another service: nothing of its documents stays, but sealed files that are
        parked with it."""
        self.stop()
        if not keep_files:
            self._rooms.paperwork.discard(list(self._papers.sealed.values()))
        self._visit.papers = Papers()

    # Inside

    def _files_allowed(self) -> bool:
        return self._rooms.policy().document_files and self._visit.actor is Actor.ATTENDANT

    def _look_for_files(self) -> bool:
        """See what a stick holds, once a second; True when that has changed."""
        now = self._rooms.clock.monotonic()
        if not self._files_allowed() or self._asked() is None or now - self._looked_at < FILES_EVERY_S:
            return False
        self._looked_at = now
        before, self._papers.files = self._papers.files, picture_files(self._rooms.sticks())
        return before != self._papers.files

    def _asked(self) -> Question | None:
        progress = self._visit.progress
        question = None if progress is None else engine.question_at(progress)
        return question if question is not None and question.kind is Kind.DOCUMENT else None

    def _target(self) -> str:
        progress = self._visit.progress
        return "" if progress is None else str(progress.position)

    def _good(self) -> list[Shot]:
        return self._papers.pages.setdefault(self._target(), [])

    def _keep(self, shots: list[Shot]) -> StagedPaper:
        visit = self._visit
        self._papers.count += 1
        version = visit.catalogue.catalogue.version
        return self._rooms.paperwork.keep(shots, visit.id, self._papers.count, version)

    def _replace(self, target: str, staged: StagedPaper) -> None:
        before = self._papers.sealed.get(target)
        self._papers.sealed[target] = staged
        if before is not None:
            self._rooms.paperwork.discard([before])

    def _failed(self, key: str) -> None:
        self.stop()
        self._visit.problem = FieldProblem(key)
        self._rooms.store.record(Event("document_unavailable", visit=self._visit.id))
