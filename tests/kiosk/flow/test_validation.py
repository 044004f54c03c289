"""The platform's check accepts what the engine produced, and nothing else."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.flow.definition import Kind
from kiosk.flow.engine import Progress, question_at
from kiosk.flow.validation import validate
from kiosk.messages import Answer
from tests.kiosk.flow.answers import CONTEXT
from tests.kiosk.flow.visits import FLOW, LEFT, begin, compiled, draw_visit, sent, walk


def whole() -> Progress:
    return walk(begin(), [LEFT, "perdi", "01/05/1980", LEFT, "alugada", 800, True, "Bia", "01/05/2010", True, False,
                          "carro", False])  # fmt: skip


def problems(answers: Any) -> dict[str, str]:
    return {problem.position: problem.reason for problem in validate(FLOW, answers, CONTEXT)}


@given(data=st.data())
def test_what_the_engine_made_is_accepted_exactly_when_it_is_whole(data: st.DataObject) -> None:
    progress = draw_visit(data)
    accepted = not validate(FLOW, sent(progress), CONTEXT)
    assert accepted == (question_at(progress).kind is Kind.REVIEW)


@given(data=st.data())
def test_an_answer_less_is_seen(data: st.DataObject) -> None:
    answers = sent(whole())
    lost = data.draw(st.sampled_from(answers))
    assert validate(FLOW, [one for one in answers if one != lost], CONTEXT)


def changed(question: str, **change: Any) -> list[Answer]:
    return [one.model_copy(update=change) if one.question == question else one for one in sent(whole())]


@pytest.mark.parametrize(
    ("question", "value", "position"),
    [
        ("nascimento", "1980-02-30", "nascimento"),
        ("nascimento", "01/05/1980", "nascimento"),
        ("nascimento", "2030-01-01", "nascimento"),
        ("casa", "castelo", "casa"),
        ("casa", None, "casa"),
        ("aluguel", "800", "aluguel"),
        ("aluguel", 9001, "aluguel"),
        ("aluguel", True, "aluguel"),
        ("motivo", "  perdi", "motivo"),
        ("motivo", "a\u202eb", "motivo"),
        ("cpf", "52998224724", "cpf"),
        ("escola", "sim", "filhos/0/escola"),
        ("casa", ["alugada"], "casa"),
        ("casa", {"a": {"b": []}}, "casa"),
    ],
)
def test_a_value_that_no_screen_gives_is_refused(question: str, value: Any, position: str) -> None:
    assert position in problems(changed(question, value=value))


def test_what_equals_the_value_without_being_it_is_refused() -> None:
    told = compiled({"id": "aviso", "kind": "information", "title": "Leia"})
    assert validate(told, [Answer(question="aviso", value=True)], CONTEXT) == ()
    assert validate(told, [Answer(question="aviso", value=1)], CONTEXT)


def test_an_answer_to_a_question_that_does_not_apply_is_refused() -> None:
    assert problems(changed("casa", value="propria")) == {"aluguel": "a pergunta não se aplica"}


def test_a_closed_offer_closes_its_items() -> None:
    closed = [one.model_copy(update={"value": False}) if (one.question, one.item) == ("_another", 0) else one
              for one in sent(whole()) if one.group != "bens"]  # fmt: skip
    assert problems(closed)["filhos/0/nome"] == "a pergunta não se aplica"


@pytest.mark.parametrize(
    "more",
    [
        Answer(question="senha", value="x"),
        Answer(question="nome", value="x"),
        Answer(question="nome", group="filhos", item=3, value="x"),
        Answer(question="nome", group="filhos", item=-1, value="x"),
        Answer(question="nome", group="filhos", value="x"),
        Answer(question="nome", group="pais", item=0, value="x"),
        Answer(question="casa", item=0, value="alugada"),
        Answer(question="revisao", value=True),
    ],
)
def test_an_answer_from_nowhere_is_refused(more: Answer) -> None:
    assert validate(FLOW, [*sent(whole()), more], CONTEXT)


def test_an_answer_given_twice_is_refused() -> None:
    answers = sent(whole())
    assert problems([*answers, answers[-1]]) == {"bens/1/_another": "foi respondida duas vezes"}


def test_too_many_answers_are_not_even_looked_at() -> None:
    assert problems([Answer(question="cpf", value=None)] * 5001) == {"": "há respostas demais"}


def test_problems_name_no_value_and_no_unknown_position() -> None:
    found = validate(
        FLOW, [Answer(question="Maria 52998224725", value="Maria"), *changed("motivo", value="Maria\x00")], CONTEXT
    )
    assert "Maria" not in repr(found)


def test_the_day_of_the_visit_decides() -> None:
    assert not validate(FLOW, sent(whole()), CONTEXT)
    assert validate(FLOW, sent(whole()), {"today": date(2009, 1, 1)})
