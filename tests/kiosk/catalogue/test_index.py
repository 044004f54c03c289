"""A catalogue's doors, and the list of documents that is one person's own."""

import pytest

from kiosk.assets import asset
from kiosk.catalogue.checklist import checklist
from kiosk.catalogue.folder import load_folder
from kiosk.catalogue.index import CatalogueIndex
from kiosk.flow.plan import Answered
from kiosk.flow.position import ANOTHER, Position
from tests.kiosk.flow.answers import CONTEXT

INDEX = CatalogueIndex(load_folder(asset("catalogue")))
FAMILY = INDEX.service("inscricao-cadastro-unico")
FLOW = INDEX.flow_of(FAMILY.id)


def names(answers: dict[Position, Answered]) -> list[str]:
    needs = checklist(FAMILY, FLOW, answers, CONTEXT)
    return [need.document.name["pt"].split()[0] for need in needs if need.certain]


def test_services_are_found_by_their_doors() -> None:
    assert [service.id for service in INDEX.by_topic("moradia")] == ["religacao-de-energia", "segunda-via-conta-agua"]
    assert [service.id for service in INDEX.by_topic("saude")] == ["cartao-sus"]
    assert INDEX.by_topic("nada") == ()


def test_doors_and_agencies_have_names() -> None:
    topic = INDEX.topic("saude")
    assert topic is not None
    assert topic.name["pt"] == "Saúde"
    assert INDEX.topic("") is None
    assert INDEX.agency(FAMILY.agency).short == "Assistência Social"


def test_an_unknown_service_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        INDEX.service("nada")


def test_a_flow_is_compiled_once() -> None:
    assert INDEX.flow_of(FAMILY.id) is FLOW


def test_without_answers_only_what_everybody_brings_is_asked_for() -> None:
    assert names({}) == ["Seu"]


def test_answers_decide_what_to_bring() -> None:
    rented = {Position("moradia"): Answered("alugada"), Position("povos"): Answered(["indigena"])}
    assert names(rented) == ["Seu", "Contrato", "Registro"]


def child(born: str, studies: bool) -> dict[Position, Answered]:
    answers = {"nome": "Bia", "parentesco": "filho", "nascimento": born, "estuda": studies, "deficiencia": False}
    return {Position(ANOTHER, "moradores", 0): Answered(True)} | {
        Position(name, "moradores", 0): Answered(value) for name, value in answers.items()
    }


def test_the_items_of_a_group_decide_too() -> None:
    assert names(child("2015-01-01", studies=True)) == ["Seu", "Um", "Comprovante"]
    assert names(child("2015-01-01", studies=False)) == ["Seu", "Um"]


def test_an_answer_that_no_longer_applies_decides_nothing() -> None:
    grown = child("1990-01-01", studies=True)
    assert names(grown) == ["Seu", "Um"]


def test_the_checklist_says_what_is_not_certain_yet() -> None:
    needs = checklist(FAMILY, FLOW, {Position("moradia"): Answered("alugada")}, CONTEXT)
    certain = {need.document.name["pt"].split()[0]: need.certain for need in needs}
    assert certain == {
        "Seu": True,
        "Um": False,
        "Comprovante": False,
        "Contrato": True,
        "Registro": False,
        "Laudo": False,
    }
