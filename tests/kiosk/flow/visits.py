"""A small flow with every turn a flow can take, and ways to walk it."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from kiosk.flow.compiled import CompiledFlow, compile_flow
from kiosk.flow.definition import Flow
from kiosk.flow.engine import (
    FieldRefused,
    Progress,
    answer,
    applicable,
    leave_empty,
    may_leave_empty,
    question_at,
    start,
)
from kiosk.messages import Answer
from tests.kiosk.flow.answers import CONTEXT, raw_answers

REVIEW = {"id": "revisao", "kind": "review", "title": "Confira"}
STEPS = [
    {"id": "cpf", "kind": "cpf", "title": "CPF?", "exit_label": "Não tenho"},
    {"id": "motivo", "kind": "text", "title": "Por quê?", "when": '"cpf" in left'},
    {"id": "nascimento", "kind": "date", "title": "Nasceu?", "maximum": "today"},
    {"id": "apelido", "kind": "text", "title": "Apelido?", "required": False},
    {"id": "casa", "kind": "choice", "title": "Casa?", "options": [
        {"id": "propria", "label": "Própria"}, {"id": "alugada", "label": "Alugada"}]},
    {"id": "aluguel", "kind": "number", "title": "Aluguel?", "when": 'casa == "alugada"', "maximum": 9000},
    {"id": "filhos", "kind": "group", "title": "Filhos", "item": "Filho", "minimum": 0, "maximum": 3,
     "when": "nascimento_years >= 16", "questions": [
        {"id": "nome", "kind": "text", "title": "Nome?"},
        {"id": "nascimento", "kind": "date", "title": "Nasceu?", "maximum": "today"},
        {"id": "escola", "kind": "yes_no", "title": "Estuda?", "when": "nascimento_years < 18"}]},
    {"id": "creche", "kind": "text", "title": "Creche?", "when": "filhos.exists(f, f.nascimento_years < 6)"},
    {"id": "bens", "kind": "group", "title": "Bens", "item": "Bem", "minimum": 1, "maximum": 2, "questions": [
        {"id": "nome", "kind": "text", "title": "O quê?"}]},
    REVIEW,
]  # fmt: skip


def flow_of(*steps: dict[str, Any]) -> Flow:
    return Flow.model_validate({"steps": [*steps, REVIEW]})


def compiled(*steps: dict[str, Any]) -> CompiledFlow:
    return compile_flow(flow_of(*steps))


FLOW = compile_flow(Flow.model_validate({"steps": STEPS}))
LEFT = object()
"""In a list of answers: the question is left empty."""


def walk(progress: Progress, answers: Sequence[Any]) -> Progress:
    """Answer one question after another; every answer must be taken."""
    for raw in answers:
        progress = take(progress, raw)
    return progress


def begin(flow: CompiledFlow = FLOW) -> Progress:
    return start(flow, CONTEXT)


def draw_answer(data: st.DataObject, progress: Progress) -> Any:
    """A raw answer to the present question, sometimes its exit."""
    asked = question_at(progress)
    if may_leave_empty(asked) and data.draw(st.booleans(), label="leave"):
        return LEFT
    return data.draw(raw_answers(asked), label=asked.id)


def draw_visit(data: st.DataObject, flow: CompiledFlow = FLOW, most: int = 60) -> Progress:
    """A visit somewhere on its way, often at its end."""
    progress = begin(flow)
    for _ in range(data.draw(st.integers(0, most), label="answers")):
        if question_at(progress).kind == "review":
            break
        progress = take(progress, draw_answer(data, progress))
    return progress


def take(progress: Progress, raw: Any) -> Progress:
    if raw is LEFT:
        return leave_empty(progress)
    outcome = answer(progress, raw)
    assert not isinstance(outcome, FieldRefused), (str(progress.position), outcome)
    return outcome


def sent(progress: Progress) -> tuple[Answer, ...]:
    """The answers as a request carries them."""
    return tuple(
        Answer(question=at.question, group=at.group, item=at.item, value=given.value, actor=given.actor)
        for at, given in applicable(progress)
    )
