"""The whole guided visit around a service's own questions: who you are, your consent, the questions, the review."""

from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from kiosk.flow.definition import Flow, Group, Question
from kiosk.flow.engine import Progress, applicable
from kiosk.flow.standard_questions import CONSENT, review_step, steps_before
from kiosk.messages import Person

if TYPE_CHECKING:
    from kiosk.catalogue.model import Service

__all__ = ["CIVIL_TIME", "CONSENT", "compose", "context", "hour", "person_of"]

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


def hour(moment: datetime) -> str:
    """The hour at the place, as people write it, whatever zone the machine is set to."""
    return f"{moment.astimezone(CIVIL_TIME):%H:%M}"


def person_of(progress: Progress) -> tuple[Person, Person | None]:
    """The requester, and the beneficiary where that is somebody else. Raises KeyError before the name is given."""
    given = {at.question: answered.value for at, answered in applicable(progress) if at.group is None}
    requester = Person(
        cpf=given.get("cpf"),
        no_cpf_reason=given.get("cpf_motivo"),
        name=given["nome"],
        social_name=given.get("nome_social"),
    )
    name = given.get("beneficiario_nome")
    return requester, Person(cpf=given.get("beneficiario_cpf"), name=name) if name else None
