"""Whoever asks and whom it is for are two people: refused where it is typed, after corrections, and on the platform."""

import pytest

from kiosk.flow import engine
from kiosk.flow.compiled import compile_flow
from kiosk.flow.definition import Flow
from kiosk.flow.engine import FieldRefused, Position, Progress
from kiosk.flow.standard import person_of
from kiosk.flow.standard_questions import steps_before
from kiosk.flow.validation import validate
from tests.kiosk.flow.answers import CONTEXT
from tests.kiosk.flow.visits import LEFT, REVIEW, sent, walk

ANA, ROSA = "52998224725", "11144477735"
STEPS = [question.model_dump(exclude_none=True) for question in steps_before(for_another=True)]
FLOW = compile_flow(Flow.model_validate({"steps": [*STEPS, REVIEW]}))


def asked_for_another(own: object, other: object = LEFT, other_name: str = "Rosa Lima") -> Progress:
    reason = ["nunca_tive"] if own is LEFT else []
    return walk(engine.start(FLOW, CONTEXT), [own, *reason, "Ana Lima", LEFT, "outra", other, other_name, LEFT, True])


def test_two_people_are_both_in_the_request() -> None:
    requester, beneficiary = person_of(asked_for_another(ANA, ROSA))
    assert beneficiary is not None
    assert (requester.cpf, beneficiary.cpf) == (ANA, ROSA)


def test_ones_own_cpf_is_refused_where_it_is_typed() -> None:
    progress = walk(engine.start(FLOW, CONTEXT), [ANA, "Ana Lima", LEFT, "outra"])
    assert engine.answer(progress, "529.982.247-25") == FieldRefused("same_cpf")


@pytest.mark.parametrize("other_name", ["Ana Lima", "ANA  LIMA", "ána lima"])
@pytest.mark.parametrize(("own", "other"), [(ANA, LEFT), (LEFT, ROSA), (LEFT, LEFT)])
def test_ones_own_name_is_refused_while_a_cpf_is_missing(own: object, other: object, other_name: str) -> None:
    reason = ["nunca_tive"] if own is LEFT else []
    progress = walk(engine.start(FLOW, CONTEXT), [own, *reason, "Ana Lima", LEFT, "outra", other])
    assert engine.answer(progress, other_name) == FieldRefused("same_name")


def test_namesakes_with_two_numbers_are_two_people() -> None:
    assert engine.complete(asked_for_another(ANA, ROSA, "Ana Lima"))


def test_a_correction_that_makes_them_one_leads_back_to_the_other() -> None:
    corrected = walk(engine.correct(asked_for_another(ANA, ROSA), Position("cpf")), [ROSA])
    assert (corrected.position, engine.complete(corrected)) == (Position("beneficiario_cpf"), False)
    assert engine.complete(walk(corrected, [ANA]))


def test_taking_the_other_cpf_away_leads_to_the_name() -> None:
    progress = asked_for_another(ANA, ROSA, "Ana Lima")
    emptied = engine.leave_empty(engine.correct(progress, Position("beneficiario_cpf")))
    assert (emptied.position, engine.complete(emptied)) == (Position("beneficiario_nome"), False)


def test_for_oneself_nothing_is_compared() -> None:
    back = walk(engine.correct(asked_for_another(ANA, ROSA), Position("para_quem")), ["mim"])
    renamed = walk(engine.correct(back, Position("cpf")), [ROSA])
    assert engine.complete(renamed)
    assert person_of(renamed)[1] is None


@pytest.mark.parametrize(("question", "value", "at"), [
    ("beneficiario_cpf", ANA, "beneficiario_cpf"), ("cpf", ROSA, "beneficiario_cpf")])  # fmt: skip
def test_the_platform_refuses_one_person_in_both_places(question: str, value: str, at: str) -> None:
    answers = sent(asked_for_another(ANA, ROSA))
    assert validate(FLOW, answers, CONTEXT) == ()
    forged = [one.model_copy(update={"value": value}) if one.question == question else one for one in answers]
    (found,) = validate(FLOW, forged, CONTEXT)
    assert (found.position, "seu CPF" in found.reason) == (at, True)
