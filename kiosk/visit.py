"""One citizen's visit: everything that is known of a person while they stand here, in memory and nowhere else.

A visit has its request id from the first moment, because evidence is sealed before the request is. It keeps the
catalogue version that it began with. When it ends, the object is dropped: the next visit is a new one.
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from uuid_utils import uuid7

from kiosk.after.case import Case, Replaced, Room
from kiosk.catalogue.index import CatalogueIndex
from kiosk.catalogue.model import Service
from kiosk.flow import engine
from kiosk.flow.engine import Position, Progress
from kiosk.flow.fields import FieldRefused
from kiosk.messages import Actor
from kiosk.paperwork import Papers
from kiosk.staff.attended import Attended
from kiosk.storage.audit import SYSTEM
from kiosk.submission import Prepared, Receipt, StagedEvidence
from kiosk.text import DEFAULT_LANGUAGE
from kiosk.views import FieldProblem


class Stage(StrEnum):
    """Where the visit is."""

    ATTRACT = "attract"
    HOME = "home"
    SERVICE = "service"
    QUESTIONS = "questions"
    RECEIPT = "receipt"
    RATING = "rating"
    TROUBLE = "trouble"
    FIND = "find"
    FOLLOW = "follow"
    CODE = "code"
    AGAIN = "again"
    SENDING = "sending"
    QUARANTINE = "quarantine"
    UNSEEN = "unseen"


@dataclass
class Browsing:
    """What the person looks for on the home screen: words typed, or a theme or life event opened."""

    query: str = ""
    topic: str = ""
    results: tuple[str, ...] = ()


@dataclass
class Visit:
    """The state of one visit. Mutable, short-lived, never written to a disk."""

    catalogue: CatalogueIndex
    started_at: datetime
    language: str = DEFAULT_LANGUAGE
    actor: Actor = Actor.CITIZEN
    id: str = field(default_factory=lambda: str(uuid7()))
    stage: Stage = Stage.ATTRACT
    browsing: Browsing = field(default_factory=Browsing)
    service: Service | None = None
    progress: Progress | None = None
    problem: FieldProblem | None = None
    evidence: list[StagedEvidence] = field(default_factory=list)
    papers: Papers = field(default_factory=Papers)
    """Documents photographed so far."""
    attempts: int = 0
    """Presence attempts so far."""
    prepared: Future[Prepared] | None = None
    receipt: Receipt | None = None
    stars: int = 0
    trouble: str = ""
    attended: Attended | None = None
    """What somebody of the staff answers for; None while the citizen is alone."""
    witnessed: str = ""
    """Why an attendant's eyes stood in for the camera (a code); empty where they did not."""
    spoken: str = ""
    """The citizen's own language, where the attendant's screen shows another; else empty."""
    trail: list[Stage] = field(default_factory=list)
    """The stages that `turn_back` leads back to, from the screens after the visit."""
    case: Case = field(default_factory=Case)
    """The earlier request that the person came back for."""
    room: Room = field(default_factory=Room)
    """What staff see of the queue."""
    replaces: Replaced | None = None
    """The earlier request that this visit's takes the place of."""

    @property
    def staffed(self) -> bool:
        """Whether somebody of the staff is at the keys."""
        return self.actor is Actor.ATTENDANT

    @property
    def who(self) -> str:
        """Who acts, for the audit chain."""
        return self.attended.number if self.attended else SYSTEM

    def go(self, stage: Stage) -> None:
        """On to a screen that leads back here."""
        self.trail.append(self.stage)
        self.stage = stage

    def turn_back(self) -> None:
        """Back to where the present screen was opened from."""
        self.stage = self.trail.pop() if self.trail else Stage.HOME

    def forget_service(self) -> list[StagedEvidence]:
        """Drop the service that was begun, with its answers; returns the evidence dropped."""
        dropped, self.evidence = self.evidence, []
        self.service, self.progress, self.trail = None, None, []
        return dropped

    @property
    def unsent(self) -> bool:
        """Whether leaving now would throw away answers that are in no request yet."""
        return self.progress is not None and bool(self.progress.answers) and self.receipt is None

    def choose(self, service: Service) -> list[StagedEvidence]:
        """Look at a service letter. Another service than before drops its answers; returns the evidence dropped."""
        self.stage = Stage.SERVICE
        if self.service is not None and service.id == self.service.id:
            return []
        dropped, self.evidence = self.evidence, []
        self.service, self.progress = service, None
        return dropped

    def answer(self, raw: object) -> None:
        """Answer the present question; a refused value leaves everything as it was, with the reason."""
        if self.progress is None:
            return
        outcome = engine.answer(self.progress, raw, self.actor)
        if isinstance(outcome, FieldRefused):
            self.problem = FieldProblem(outcome.key, tuple(outcome.values.items()))
        else:
            self.progress, self.problem = outcome, None

    def taking_back(self) -> Callable[[], None]:
        """What brings the answers of now back, after one that nobody meant."""
        progress, problem = self.progress, self.problem

        def take_back() -> None:
            self.progress, self.problem = progress, problem

        return take_back

    def seen_by_camera(self, evidence: StagedEvidence) -> None:
        """The camera's evidence; whatever stood in its place before does so no more."""
        self.evidence, self.witnessed = [evidence], ""
        if self.attended is not None:
            self.attended.take_back_witness()

    def leave_empty(self) -> None:
        """Take the question's way out, where it has one."""
        if self.progress is not None and engine.may_leave_empty(engine.question_at(self.progress)):
            self.progress, self.problem = engine.leave_empty(self.progress, self.actor), None

    def correct(self, target: str) -> None:
        """From the review to one answer."""
        if self.progress is not None:
            self.progress = engine.correct(self.progress, Position.parse(target))

    def back(self) -> None:
        """One step back: to the question before, the service letter, the home screen, its doors."""
        self.problem = None
        match self.stage:
            case Stage.QUESTIONS if self.progress is not None:
                before = engine.back(self.progress)
                self.progress, self.stage = before or self.progress, Stage.QUESTIONS if before else Stage.SERVICE
            case Stage.SERVICE:
                self.stage = Stage.HOME
            case Stage.TROUBLE:
                self.stage = Stage.QUESTIONS if self.progress else Stage.HOME
            case Stage.HOME:
                self.browsing = Browsing()

    def fail(self, key: str) -> None:
        """Something failed that the person is told about; what they answered stays."""
        self.trouble, self.stage = key, Stage.TROUBLE


class IdleState(StrEnum):
    """What silence means by now."""

    ACTIVE = "active"
    WARNING = "warning"
    EXPIRED = "expired"


@dataclass
class IdleClock:
    """Counts silence. `warning_s` of it brings the warning, `countdown_s` more end the visit; any touch starts again.

    WCAG 2.2.1 asks for a warning of at least 20 s and for extending at least ten times: here it has no limit.
    """

    warning_s: float
    countdown_s: float
    touched_at: float

    def touch(self, now: float) -> None:
        """A person did something at monotonic second `now`."""
        self.touched_at = now

    def state(self, now: float) -> IdleState:
        """What silence means at monotonic second `now`."""
        silence = now - self.touched_at
        if silence < self.warning_s:
            return IdleState.ACTIVE
        return IdleState.WARNING if silence < self.warning_s + self.countdown_s else IdleState.EXPIRED

    def seconds_left(self, now: float) -> int:
        """Whole seconds until the visit is wiped, rounded up."""
        left = self.touched_at + self.warning_s + self.countdown_s - now
        return max(0, int(-(-left // 1)))
