"""The whole guided visit around a service's own questions: who you are, your consent, the questions, the review."""

from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from kiosk.flow.definition import Flow, Group, Question
from kiosk.flow.engine import Progress
from kiosk.flow.position import Position
from kiosk.flow.standard_questions import CONSENT, review_step, steps_before
from kiosk.messages import Person

if TYPE_CHECKING:
    from kiosk.catalogue.model import Service

__all__ = ["CIVIL_TIME", "CONSENT", "compose", "context", "person_of"]

CIVIL_TIME = timezone(timedelta(hours=-4), "America/Cuiaba")
"""Mato Grosso, which has had no summer time since 2019 (Decreto 9.772/2019)."""


def compose(service: "Service") -> Flow:
    """The whole visit of a service that takes requests. Raises ValueError for one that only informs."""
    if service.flow is None:
        raise ValueError(f"{service.id} takes no request")
    steps: tuple[Question | Group, ...] = (*steps_before(service.for_another), *service.flow.steps, review_step())
    return Flow(steps=steps)


def context(started: datetime) -> dict[str, date]:
    """What conditions know of a visit that began at a moment: both ends derive the same day from `started_at`."""
    return {"today": started.astimezone(CIVIL_TIME).date()}


def person_of(progress: Progress) -> tuple[Person, Person | None]:
    """The requester, and the beneficiary where that is somebody else. Raises KeyError before the name is given."""
    found = dict(progress.answers)
    requester = Person(
        cpf=_value(progress, "cpf"),
        no_cpf_reason=_value(progress, "cpf_motivo"),
        name=found[Position("nome")].value,
        social_name=_value(progress, "nome_social"),
    )
    name = _value(progress, "beneficiario_nome")
    return requester, Person(cpf=_value(progress, "beneficiario_cpf"), name=name) if name else None


def _value(progress: Progress, question: str) -> str | None:
    position = Position(question)
    given = progress.answers.get(position) if position in progress.plan.positions else None
    return None if given is None else given.value
