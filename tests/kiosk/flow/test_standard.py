"""What every visit asks around a service's own questions."""

from datetime import UTC, datetime

import pytest

from kiosk.assets import asset
from kiosk.catalogue.folder import load_folder
from kiosk.flow import engine
from kiosk.flow.compiled import compile_flow
from kiosk.flow.definition import Flow
from kiosk.flow.engine import Progress
from kiosk.flow.standard import compose, context, person_of
from kiosk.flow.standard_questions import steps_before
from kiosk.text import LANGUAGES
from tests.kiosk.flow.answers import CONTEXT
from tests.kiosk.flow.visits import LEFT, REVIEW, walk

ANOTHER = ("para_quem", "beneficiario_cpf", "beneficiario_nome", "papel_do_direito")
SERVICES = [service for service in load_folder(asset("catalogue")).services if service.flow]


def begin(for_another: bool) -> Progress:
    before = [question.model_dump(exclude_none=True) for question in steps_before(for_another)]
    return engine.start(compile_flow(Flow.model_validate({"steps": [*before, REVIEW]})), CONTEXT)


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.id)
def test_every_service_asks_who_you_are_first_and_ends_with_the_review(service: object) -> None:
    steps = [step.id for step in compose(service).steps]  # type: ignore[arg-type]
    for_whom = [*ANOTHER] if service.for_another else []  # type: ignore[attr-defined]
    assert steps[: 5 + len(for_whom)] == ["cpf", "cpf_motivo", "nome", "nome_social", *for_whom, "consentimento"]
    assert steps[-1] == "revisao"


def test_without_a_cpf_the_reason_is_asked_and_the_visit_goes_on() -> None:
    progress = walk(begin(for_another=False), [LEFT, "estrangeiro", "Jean Baptiste", LEFT, True])
    requester, beneficiary = person_of(progress)
    assert (requester.cpf, requester.no_cpf_reason, requester.name) == (None, "estrangeiro", "Jean Baptiste")
    assert beneficiary is None
    assert engine.complete(progress)


def test_the_social_name_is_kept_beside_the_name() -> None:
    progress = walk(begin(for_another=False), ["52998224725", "João da Silva", "Joana", True])
    assert person_of(progress)[0].social_name == "Joana"


def test_a_request_for_another_person_names_both() -> None:
    progress = walk(begin(for_another=True), ["52998224725", "Ana", LEFT, "outra", LEFT, "Rosa", LEFT, True])
    requester, beneficiary = person_of(progress)
    assert beneficiary is not None
    assert (requester.name, beneficiary.name, beneficiary.cpf) == ("Ana", "Rosa", None)


def test_a_reason_taken_back_is_forgotten() -> None:
    progress = walk(begin(for_another=False), [LEFT, "nunca_tive", "Ana", LEFT, True])
    corrected = walk(engine.correct(progress, engine.Position("cpf")), ["52998224725"])
    assert person_of(corrected)[0].no_cpf_reason is None


def test_a_no_to_the_consent_does_not_go_on() -> None:
    progress = walk(begin(for_another=False), ["52998224725", "Ana", LEFT])
    assert engine.answer(progress, False) == engine.FieldRefused("consent_needed")


def test_the_standard_questions_speak_every_language() -> None:
    for question in steps_before(for_another=True):
        for text in (question.title, question.help, question.exit_label, *(one.label for one in question.options)):
            assert text is None or set(text) == set(LANGUAGES), question.id


def test_a_visits_day_is_that_of_the_counter() -> None:
    assert str(context(datetime(2026, 11, 24, 3, 59, tzinfo=UTC))["today"]) == "2026-11-23"
    assert str(context(datetime(2026, 11, 24, 4, 0, tzinfo=UTC))["today"]) == "2026-11-24"
