"""The engine: from a position and an answer to the next position. Pure functions over frozen data.

A visit goes forward question by question. From the review any answer can be corrected: after a valid one the visit
returns to the review, or first to a question that the change has opened. Answers whose condition no longer holds stay
in memory, so that changing one's mind twice costs nothing, but they are neither shown nor sent.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from kiosk.flow.compiled import CompiledFlow, compile_flow
from kiosk.flow.definition import Group, Kind, Question
from kiosk.flow.fields import FIELDS, FieldRefused, parse
from kiosk.flow.plan import Answered, Plan, make_plan
from kiosk.flow.position import ANOTHER, Position
from kiosk.flow.repetition import opening_question
from kiosk.flow.two_people import same_person
from kiosk.messages import Actor

__all__ = [
    "Answered",
    "CompiledFlow",
    "FieldRefused",
    "Position",
    "Progress",
    "ReviewEntry",
    "answer",
    "applicable",
    "back",
    "compile_flow",
    "complete",
    "correct",
    "group_of",
    "leave_empty",
    "may_leave_empty",
    "question_at",
    "review",
    "start",
    "steps",
]


@dataclass(frozen=True)
class Progress:
    """How far a visit has come. `context` holds `today`: the visit's date, the same at the kiosk and the platform."""

    flow: CompiledFlow
    context: Mapping[str, Any]
    answers: Mapping[Position, Answered]
    position: Position
    returning: bool = False
    """On the way back to the review, after a correction."""

    @cached_property
    def plan(self) -> Plan:
        """What applies now."""
        return make_plan(self.flow, self.answers, self.context["today"])

    def __repr__(self) -> str:
        return f"Progress(at {self.position}, {len(self.answers)} answers)"


@dataclass(frozen=True)
class ReviewEntry:
    """One answer to look over; inside a group also the group and the item's number, from 1."""

    position: Position
    question: Question
    value: Any = field(repr=False)
    group: Group | None = None
    number: int | None = None


def start(flow: CompiledFlow, context: Mapping[str, Any]) -> Progress:
    """A visit before its first question."""
    first = make_plan(flow, {}, context["today"]).positions[0]
    return Progress(flow, context, {}, first)


def question_at(progress: Progress, position: Position | None = None) -> Question:
    """The question of a position, the current one by default."""
    at = position or progress.position
    if at.question == ANOTHER and at.group is not None:
        return opening_question(progress.flow.groups[at.group], at.item or 0)
    return progress.flow.questions[at.group, at.question]


def group_of(progress: Progress, position: Position) -> Group:
    """The group that a position lies in. Raises KeyError for one outside."""
    return progress.flow.groups[position.group or ""]


def answer(progress: Progress, raw: Any, actor: Actor = Actor.CITIZEN) -> Progress | FieldRefused:
    """Check the value by its field and go on; a blank leaves an optional question empty."""
    question = question_at(progress)
    if FIELDS[question.kind].is_blank(raw) and not question.required:
        return _go_on(progress, None, actor)
    value = parse(question, raw, progress.context["today"])
    if isinstance(value, FieldRefused):
        return value
    there = _go_on(progress, value, actor)
    clash = same_person(there.plan.positions, there.answers)
    return FieldRefused(clash[1]) if clash and clash[0] == progress.position else there


def may_leave_empty(question: Question) -> bool:
    """Whether the question has a way out without an answer."""
    return question.exit_label is not None or not question.required


def leave_empty(progress: Progress, actor: Actor = Actor.CITIZEN) -> Progress:
    """Take the question's exit ('Não tenho CPF'), or leave an optional one blank."""
    if not may_leave_empty(question_at(progress)):
        raise ValueError(f"{progress.position} has no exit")
    return _go_on(progress, None, actor)


def back(progress: Progress) -> Progress | None:
    """One question back; from an untouched correction, to the review. None before the first question."""
    if progress.returning and _first_open(progress) is None:
        return replace(progress, position=progress.plan.positions[-1], returning=False)
    index = progress.plan.positions.index(progress.position)
    return None if index == 0 else replace(progress, position=progress.plan.positions[index - 1])


def correct(progress: Progress, position: Position) -> Progress:
    """Go to an answer from the review, to come back to it afterwards. Raises ValueError when it does not apply now."""
    if position not in progress.plan.positions[:-1]:
        raise ValueError(f"{position} does not apply")
    return replace(progress, position=position, returning=True)


def steps(progress: Progress) -> tuple[int, int]:
    """The current step, from 1, and how many there are as things stand."""
    positions = progress.plan.positions
    return positions.index(progress.position) + 1, len(positions)


def review(progress: Progress) -> tuple[ReviewEntry, ...]:
    """What was answered, in order. Of "one more?" only the last, a no, is listed: it is where one can be added."""
    entries = (_entry(progress, position, given) for position, given in applicable(progress))
    return tuple(entry for entry in entries if _worth_showing(entry))


def applicable(progress: Progress) -> tuple[tuple[Position, Answered], ...]:
    """The answers whose questions apply, in order: what is sent. None is 'left empty'."""
    return tuple((at, progress.answers[at]) for at in progress.plan.positions if at in progress.answers)


def complete(progress: Progress) -> bool:
    """Whether everything that applies has been answered or left empty."""
    return _first_open(progress) is None


def _go_on(progress: Progress, value: Any, actor: Actor) -> Progress:
    answers = {**progress.answers, progress.position: Answered(value, actor)}
    there = replace(progress, answers=answers)
    if progress.returning:
        following = _first_open(there)
        return replace(there, position=following or there.plan.positions[-1], returning=following is not None)
    index = there.plan.positions.index(progress.position)
    return replace(there, position=there.plan.positions[index + 1])


def _first_open(progress: Progress) -> Position | None:
    """The first question without an answer, or the one whose answer a later correction has put in doubt."""
    positions = progress.plan.positions
    clash = same_person(positions, progress.answers)
    doubtful = clash[0] if clash else None
    return next((at for at in positions[:-1] if at not in progress.answers or at == doubtful), None)


def _entry(progress: Progress, position: Position, given: Answered) -> ReviewEntry:
    question = question_at(progress, position)
    if position.group is None or position.item is None:
        return ReviewEntry(position, question, given.value)
    return ReviewEntry(position, question, given.value, progress.flow.groups[position.group], position.item + 1)


def _worth_showing(entry: ReviewEntry) -> bool:
    if entry.question.kind is Kind.INFORMATION:
        return False
    return entry.position.question != ANOTHER or not entry.value
