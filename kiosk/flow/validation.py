"""Checks again, on the platform, the answers that a kiosk has sent: by the same fields, conditions and walk.

What is accepted is exactly what the engine can have produced: every question that applies, none that does not, each
value in its canonical form. Problems name positions and reasons, never values.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.flow.compiled import CompiledFlow
from kiosk.flow.definition import Question
from kiosk.flow.engine import may_leave_empty
from kiosk.flow.fields import FieldRefused, parse
from kiosk.flow.plan import Answered, make_plan
from kiosk.flow.position import ANOTHER, Position
from kiosk.flow.refusals import sentence
from kiosk.flow.repetition import opening_question
from kiosk.flow.two_people import same_person
from kiosk.messages import Answer

MOST_ANSWERS = 5000


@dataclass(frozen=True)
class Problem:
    """A position (as text) and what is wrong with its answer, in Portuguese."""

    position: str
    reason: str


def validate(flow: CompiledFlow, answers: Sequence[Answer], context: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Everything wrong with the answers of a request; nothing when they are whole and right."""
    if len(answers) > MOST_ANSWERS:
        return (Problem("", "há respostas demais"),)
    given: dict[Position, Answered] = {}
    problems: list[Problem] = []
    for one in answers:
        position = Position(one.question, one.group, one.item)
        reason = "foi respondida duas vezes" if position in given else _fault(flow, position, one.value, context)
        if reason:
            problems.append(Problem(_name(flow, position), reason))
        else:
            given[position] = Answered(one.value, one.actor)
    return tuple(problems) or _whole(flow, given, context)


def _fault(flow: CompiledFlow, position: Position, value: Any, context: Mapping[str, Any]) -> str | None:
    question = _question(flow, position)
    if question is None:
        return "a pergunta não existe neste serviço"
    if value is None:
        return None if may_leave_empty(question) else "falta a resposta"
    read = parse(question, value, context["today"])
    if isinstance(read, FieldRefused):
        return sentence(read.key, read.values)
    return None if read == value and type(read) is type(value) else "o valor não está na forma combinada"


def _question(flow: CompiledFlow, position: Position) -> Question | None:
    if position.group is None:
        return flow.questions.get((None, position.question)) if position.item is None else None
    group = flow.groups.get(position.group)
    if group is None or position.item is None or not 0 <= position.item < group.maximum:
        return None
    if position.question == ANOTHER:
        return opening_question(group, position.item)
    return flow.questions.get((group.id, position.question))


def _whole(flow: CompiledFlow, given: Mapping[Position, Answered], context: Mapping[str, Any]) -> tuple[Problem, ...]:
    applies = make_plan(flow, given, context["today"]).positions[:-1]
    missing = [Problem(str(at), "falta a resposta") for at in applies if at not in given]
    extra = [Problem(str(at), "a pergunta não se aplica") for at in given if at not in set(applies)]
    clash = same_person(applies, given)
    doubtful = [Problem(str(clash[0]), sentence(clash[1], {}))] if clash else []
    return (*missing, *extra, *doubtful)


def _name(flow: CompiledFlow, position: Position) -> str:
    return str(position) if _question(flow, position) is not None else ""
