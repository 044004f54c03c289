"""A visit as it is parked: everything that was answered, to go on from the same question.

A draft may outlive the service letter that it was begun with. Then its answers are given again, one by one, to the
letter in force, as far as they still fit; where there is none any more, the draft waits as it is.
"""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict

from kiosk.after.case import Replaced
from kiosk.catalogue.index import CatalogueIndex
from kiosk.flow import engine, standard
from kiosk.flow.engine import Answered, Position, Progress
from kiosk.flow.fields import FieldRefused
from kiosk.flow.standard_questions import REVIEW
from kiosk.messages import Actor, AttendedException, DocumentClaim
from kiosk.staff.attended import Attended, Where
from kiosk.submission import StagedEvidence, StagedPaper
from kiosk.visit import Stage, Visit


class _Saved(BaseModel):
    # What is read of JSON would stay in the reader's own cache of words, and so in memory after the visit.
    model_config = ConfigDict(frozen=True, cache_strings="keys")


class SavedAnswer(_Saved):
    """One answer."""

    at: str
    value: Any
    actor: Actor


class SavedEvidence(_Saved):
    """Evidence that is already sealed, in its file."""

    digest: str
    size: int
    methods: dict[str, str]


class SavedPaper(_Saved):
    """A document that is already sealed, in its file; `at` is its question."""

    at: str
    digest: str
    size: int
    claim: DocumentClaim


class SavedAttended(_Saved):
    """What an attendant answers for."""

    number: str
    role: str
    handed_over: bool
    representation: str
    proof: str = ""
    exceptions: tuple[AttendedException, ...]
    confirmed: Where
    digest: str


class SavedReplaced(_Saved):
    """The earlier request that this one takes the place of, with its code: sealed like all of it."""

    reference: str
    protocol: str
    secret: str
    proved: bool


class SavedVisit(_Saved):
    """All of it. `name` is how the person is called, for whoever serves them next."""

    id: str
    service: str
    service_version: int
    catalogue_version: int
    language: str
    spoken: str
    started_at: datetime
    position: str
    returning: bool
    answers: tuple[SavedAnswer, ...]
    evidence: tuple[SavedEvidence, ...]
    papers: tuple[SavedPaper, ...] = ()
    witnessed: str
    attended: SavedAttended | None
    replaces: SavedReplaced | None = None
    name: str
    cpf: str


def save(visit: Visit) -> SavedVisit:
    """A visit with a service and answers, as it is."""
    if visit.service is None or visit.progress is None:
        raise AssertionError("only a visit that has begun is parked")
    progress = visit.progress
    return SavedVisit(
        id=visit.id,
        service=visit.service.id,
        service_version=visit.service.version,
        catalogue_version=visit.catalogue.catalogue.version,
        language=visit.language,
        spoken=visit.spoken,
        started_at=visit.started_at,
        position=str(progress.position),
        returning=progress.returning,
        answers=tuple(
            SavedAnswer(at=str(at), value=one.value, actor=Actor(one.actor)) for at, one in progress.answers.items()
        ),
        evidence=tuple(SavedEvidence(digest=one.digest, size=one.size, methods=one.methods) for one in visit.evidence),
        papers=tuple(
            SavedPaper(at=at, digest=one.digest, size=one.size, claim=one.claim)
            for at, one in visit.papers.sealed.items()
        ),
        witnessed=visit.witnessed,
        attended=SavedAttended.model_validate(visit.attended.__dict__) if visit.attended else None,
        replaces=SavedReplaced.model_validate(visit.replaces.__dict__) if visit.replaces else None,
        name=_given(progress, "nome_social") or _given(progress, "nome"),
        cpf=_given(progress, "cpf"),
    )


def restore(saved: SavedVisit, index: CatalogueIndex) -> Visit | None:
    """The visit again, at its question; None where its service takes no requests any more."""
    if not index.has_service(saved.service) or index.service(saved.service).flow is None:
        return None
    service = index.service(saved.service)
    visit = Visit(index, saved.started_at, saved.language)
    visit.id, visit.service, visit.stage = saved.id, service, Stage.QUESTIONS
    visit.spoken, visit.witnessed = saved.spoken, saved.witnessed
    visit.evidence = [StagedEvidence(one.digest, one.size, one.methods) for one in saved.evidence]
    visit.papers.sealed = {one.at: StagedPaper(one.digest, one.size, one.claim) for one in saved.papers}
    visit.papers.count = len(saved.papers)
    visit.attended = _attended(saved.attended)
    visit.replaces = Replaced(**saved.replaces.model_dump()) if saved.replaces else None
    start = engine.start(index.flow_of(service.id), standard.context(saved.started_at))
    if service.version == saved.service_version:
        visit.progress = _as_it_was(start, saved)
    else:
        visit.progress = _again(start, saved)
    return visit


def _as_it_was(start: Progress, saved: SavedVisit) -> Progress:
    answers = {Position.parse(one.at): Answered(one.value, one.actor) for one in saved.answers}
    return Progress(start.flow, start.context, answers, Position.parse(saved.position), saved.returning)


def _again(progress: Progress, saved: SavedVisit) -> Progress:
    """As far as the answers still fit."""
    answers = {one.at: one for one in saved.answers}
    while progress.position != Position(REVIEW):
        given = answers.get(str(progress.position))
        if given is None:
            return progress
        if given.value is None:
            if not engine.may_leave_empty(engine.question_at(progress)):
                return progress
            progress = engine.leave_empty(progress, given.actor)
            continue
        outcome = engine.answer(progress, given.value, given.actor)
        if isinstance(outcome, FieldRefused):
            return progress
        progress = outcome
    return progress


def _attended(saved: SavedAttended | None) -> Attended | None:
    if saved is None:
        return None
    values = {**saved.__dict__, "exceptions": list(saved.exceptions)}
    return Attended(**values)


def _given(progress: Progress, question: str) -> str:
    answer = progress.answers.get(Position(question))
    return answer.value if answer is not None and isinstance(answer.value, str) else ""
