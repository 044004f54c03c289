"""The way through a flow as it stands now: which questions apply, in order, and what conditions see at its end.

One walk decides for the kiosk, and again for the platform that checks what arrived.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kiosk.flow.compiled import CompiledFlow, Key
from kiosk.flow.definition import Group, Kind, Question
from kiosk.flow.fields import FIELDS
from kiosk.flow.fields.dates import full_years, timestamp
from kiosk.flow.position import ANOTHER, Position
from kiosk.messages import Actor


@dataclass(frozen=True)
class Answered:
    """A canonical value, or None where the question was left empty; and who gave it."""

    value: Any = field(repr=False)
    actor: Actor = Actor.CITIZEN


Answers = Mapping[Position, Answered]


@dataclass(frozen=True)
class Plan:
    """What applies now, in order, and the variables after the last question."""

    positions: tuple[Position, ...]
    variables: Mapping[str, Any]


def make_plan(compiled: CompiledFlow, answers: Answers, today: date) -> Plan:
    """Walk the whole flow; where an answer is missing, conditions see its kind's empty value."""
    walk = _Walk(compiled, answers, today)
    positions = tuple(walk.steps())
    return Plan(positions, walk.scope)


class _Walk:
    def __init__(self, compiled: CompiledFlow, answers: Answers, today: date) -> None:
        self._compiled, self._answers, self._today = compiled, answers, today
        standing = {"today": timestamp(today), "answered": [], "left": []}
        self.scope: dict[str, Any] = {**compiled.empties, **standing}

    def steps(self) -> Iterator[Position]:
        for step in self._compiled.flow.steps:
            if not self._applies((None, step.id), self.scope):
                continue
            if isinstance(step, Group):
                yield from self._group(step)
            else:
                position = Position(step.id)
                yield position
                self._see(step, self._answers.get(position), self.scope)

    def _group(self, group: Group) -> Iterator[Position]:
        items: list[dict[str, Any]] = []
        while len(items) < group.maximum:
            if len(items) >= group.minimum:
                opening = Position(ANOTHER, group.id, len(items))
                yield opening
                given = self._answers.get(opening)
                if given is None or not given.value:
                    break
            item: dict[str, Any] = {}
            yield from self._item(group, len(items), item)
            items.append(item)
        self.scope[group.id] = items

    def _item(self, group: Group, index: int, item: dict[str, Any]) -> Iterator[Position]:
        scope = self._inner(group)
        for question in group.questions:
            given = None
            if self._applies((group.id, question.id), scope):
                position = Position(question.id, group.id, index)
                yield position
                given = self._answers.get(position)
            self._see(question, given, scope)
            self._keep(question, given, item)

    def _inner(self, group: Group) -> dict[str, Any]:
        scope = dict(self.scope)
        for question in group.questions:
            scope[question.id], scope[f"{question.id}_years"] = FIELDS[question.kind].empty, 0
        own = {question.id for question in group.questions}
        return scope | {name: [one for one in self.scope[name] if one not in own] for name in ("answered", "left")}

    def _applies(self, key: Key, scope: Mapping[str, Any]) -> bool:
        condition = self._compiled.conditions.get(key)
        return condition is None or condition.holds(scope)

    def _see(self, question: Question, given: Answered | None, scope: dict[str, Any]) -> None:
        kind = FIELDS[question.kind]
        if given is None or kind.type is None:
            return
        if given.value is None:
            scope["left"].append(question.id)
            return
        scope["answered"].append(question.id)
        scope[question.id] = kind.variable(given.value)
        if question.kind is Kind.DATE:
            scope[f"{question.id}_years"] = self._years(given.value)

    def _keep(self, question: Question, given: Answered | None, item: dict[str, Any]) -> None:
        kind = FIELDS[question.kind]
        value = None if given is None else given.value
        if kind.type is None:
            return
        item[question.id] = kind.nested(value) if value is not None else _empty_nested(question)
        if question.kind is Kind.DATE:
            item[f"{question.id}_years"] = 0 if value is None else self._years(value)

    def _years(self, day: str) -> int:
        return full_years(date.fromisoformat(day), self._today)


def _empty_nested(question: Question) -> Any:
    return "" if question.kind is Kind.DATE else FIELDS[question.kind].empty
