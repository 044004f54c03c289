"""Our own catalogue: what it must offer, and that every request in it can be made to the end."""

from collections import Counter
from typing import Any

import pytest

from kiosk.assets import asset
from kiosk.catalogue.checklist import checklist
from kiosk.catalogue.folder import load_folder
from kiosk.catalogue.index import CatalogueIndex
from kiosk.catalogue.model import Level, Service
from kiosk.flow import engine, standard
from kiosk.flow.compiled import questions_of
from kiosk.flow.definition import Group, Kind
from kiosk.flow.engine import Progress
from kiosk.flow.validation import validate
from kiosk.text import LANGUAGES
from tests.kiosk.flow.answers import CONTEXT
from tests.kiosk.flow.visits import sent
from ui.tour.scenario import Scenario, load

OURS = load_folder(asset("catalogue"))
INDEX = CatalogueIndex(OURS)
REQUESTS = [service for service in OURS.services if service.flow]
GIVEN = {
    Kind.CONSENT: True,
    Kind.INFORMATION: True,
    Kind.PRESENCE: {"methods": {"face": "passed"}, "evidence": ["0" * 64]},
    Kind.DOCUMENT: {"blob": "0" * 64, "pages": 1, "bytes": 9000, "source": "device"},
    Kind.SIGNATURE: {"how": "keys"},
}


def kinds(service: Service) -> set[Kind]:
    return {question.kind for question in questions_of(service.flow)} if service.flow else set()


def conditional(service: Service) -> bool:
    asked = questions_of(service.flow) if service.flow else ()
    return any(one.when for one in (*asked, *service.documents))


def test_it_offers_what_a_city_needs() -> None:
    levels = {agency.level for agency in OURS.agencies}
    assert levels == {*Level}
    assert len(OURS.services) >= 12
    assert len({service.agency for service in OURS.services}) >= 6
    assert len(REQUESTS) >= 8
    assert sum(Kind.PRESENCE in kinds(service) for service in REQUESTS) >= 3
    assert sum(any(isinstance(step, Group) for step in one.flow.steps) for one in REQUESTS if one.flow) >= 2
    assert sum(map(conditional, REQUESTS)) >= 3
    assert sum(service.for_another for service in REQUESTS) >= 2
    assert all(service.documents for service in OURS.services)


def test_every_door_leads_somewhere_and_every_agency_serves() -> None:
    doors = [topic.id for topic in (*OURS.themes, *OURS.life_events, *OURS.publics)]
    assert [door for door in doors if not INDEX.by_topic(door)] == []
    assert {agency.id for agency in OURS.agencies} == {service.agency for service in OURS.services}


@pytest.mark.parametrize("service", OURS.services, ids=lambda service: service.id)
def test_people_find_it_by_words_of_their_own(service: Service) -> None:
    assert service.popular_names and service.keywords
    assert max(Counter(map(str.casefold, service.popular_names)).values()) == 1


@pytest.mark.parametrize("service", OURS.services, ids=lambda service: service.id)
def test_its_letter_is_in_every_language(service: Service) -> None:
    texts = [service.name, service.summary, service.provision, *service.requirements, *service.information]
    texts += [*service.complaints, *service.next_steps, *(step.title for step in service.steps)]
    texts += [text for one in service.documents for text in (one.name, one.case) if text]
    assert [text for text in texts if set(text) != set(LANGUAGES)] == []


def filled(service: Service, scenario: Scenario) -> Progress:
    """The visit that the answers file makes, at its review."""
    progress = engine.start(INDEX.flow_of(service.id), CONTEXT)
    while (question := engine.question_at(progress)).kind is not Kind.REVIEW:
        given: Any = GIVEN.get(question.kind)
        given = scenario.answer_to(str(progress.position)) if given is None else given
        outcome = engine.leave_empty(progress) if given is None else engine.answer(progress, given)
        assert not isinstance(outcome, engine.FieldRefused), (str(progress.position), outcome.key)
        progress = outcome
    return progress


@pytest.mark.parametrize("service", REQUESTS, ids=lambda service: service.id)
def test_its_answers_file_makes_a_whole_request(service: Service) -> None:
    scenario = load(OURS, service.id, None)
    progress = filled(service, scenario)
    assert engine.complete(progress)
    assert validate(INDEX.flow_of(service.id), sent(progress), CONTEXT) == ()
    unused = set(scenario.answers) - {str(at) for at, _ in engine.applicable(progress)}
    assert unused == set()
    assert all(need.certain for need in checklist(service, INDEX.flow_of(service.id), progress.answers, CONTEXT))


@pytest.mark.parametrize("service", [one for one in REQUESTS if one.for_another], ids=lambda service: service.id)
def test_a_request_on_behalf_of_another_names_two_people(service: Service) -> None:
    requester, beneficiary = standard.person_of(filled(service, load(OURS, service.id, None)))
    assert beneficiary is not None
    assert requester.name != beneficiary.name
