"""What one person has to bring: the service's documents, as far as the answers given so far decide."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from kiosk.catalogue.model import Document, Service
from kiosk.flow.compiled import CompiledFlow
from kiosk.flow.conditions import compile_condition
from kiosk.flow.plan import Answers, Plan, make_plan


@dataclass(frozen=True)
class Need:
    """A document. `certain` is False while its condition reads a question that is still to come."""

    document: Document
    certain: bool


def checklist(
    service: Service, compiled: CompiledFlow, answers: Answers, context: Mapping[str, Any]
) -> tuple[Need, ...]:
    """The documents that are needed, and those that may be: nothing to bring is left out because it is unknown yet."""
    plan = make_plan(compiled, answers, context["today"])
    settled = _settled(compiled, answers, plan)
    needs: list[Need] = []
    for document in service.documents:
        if document.when is None:
            needs.append(Need(document, certain=True))
            continue
        condition = compile_condition(document.when, compiled.variables)
        unknown = not _questions(condition.reads) <= settled
        if unknown or condition.holds(plan.variables):
            needs.append(Need(document, certain=not unknown))
    return tuple(needs)


def _settled(compiled: CompiledFlow, answers: Answers, plan: Plan) -> set[str]:
    """The steps whose part in this visit is decided: the answered, and all before the first that is still open."""
    answered = {at.group or at.question for at in answers}
    open_ = next((at for at in plan.positions if at not in answers), None)
    stop = None if open_ is None else open_.group or open_.question
    return answered | set(takewhile(lambda name: name != stop, (step.id for step in compiled.flow.steps)))


def _questions(reads: frozenset[str]) -> set[str]:
    return {name.removesuffix("_years") for name in reads - {"today", "answered", "left"}}
