"""Addresses and the municipalities of Brazil."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from kiosk.flow import places
from kiosk.flow.fields import FieldRefused, display, parse
from tests.kiosk.flow.answers import TODAY, question

GIVEN = {"logradouro": "Rua A", "numero": "12", "bairro": "Centro", "municipio_ibge": "5103403"}


def test_there_are_5571_municipalities_142_of_them_in_mato_grosso() -> None:
    towns = places.municipalities()
    assert len(towns) == len({town.code for town in towns}) == 5571
    by_state = Counter(town.state for town in towns)
    assert (by_state["MT"], len(by_state)) == (142, 27)


def test_the_newest_municipality_is_there() -> None:
    assert str(places.municipality("5101837")) == "Boa Esperança do Norte/MT"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("cuiab", "Cuiabá/MT"),
        ("varzea g", "Várzea Grande/MT"),
        ("SÃO PAULO", "São Paulo/SP"),
        ("leverger", "Santo Antônio de Leverger/MT"),
        ("mirassol d'oeste", "Mirassol d'Oeste/MT"),
    ],
)
def test_a_town_is_found_as_it_is_typed(typed: str, first: str) -> None:
    assert str(places.find_municipalities(typed)[0]) == first


def test_towns_at_home_come_first_and_no_more_than_asked() -> None:
    found = places.find_municipalities("santa", 4)
    assert len(found) == 4
    assert all(town.state == "MT" for town in found)


def test_nothing_is_found_for_nothing_known() -> None:
    assert places.find_municipalities("xyzzy") == ()


def test_a_missing_list_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(places, "asset", tmp_path.joinpath)
    with pytest.raises(places.PlacesMissing, match="build/fetch"):
        places.municipalities.__wrapped__()


def test_an_address_takes_town_and_state_from_the_code() -> None:
    value = parse(question("address"), {**GIVEN, "municipio": "Sorriso", "cep": "78005-000"}, TODAY)
    assert value == {**GIVEN, "cep": "78005000", "municipio": "Cuiabá", "uf": "MT"}
    assert display(question("address"), value) == "Rua A, 12 · Centro · Cuiabá/MT · 78005-000"


def test_a_town_may_be_given_by_name_and_state() -> None:
    named = {**GIVEN, "municipio_ibge": "", "municipio": "varzea grande", "uf": "mt"}
    assert parse(question("address"), named, TODAY)["municipio_ibge"] == "5108402"


@pytest.mark.parametrize(
    ("change", "key", "field"),
    [
        ({"logradouro": ""}, "required", "logradouro"),
        ({"numero": None}, "required", "numero"),
        ({"bairro": "a\x07"}, "control_characters", "bairro"),
        ({"cep": "7800"}, "cep_invalid", "cep"),
        ({"complemento": "x" * 61}, "too_long", "complemento"),
        ({"municipio_ibge": "9999999"}, "municipality_unknown", "municipio"),
        ({"municipio_ibge": 5103403}, "municipality_unknown", "municipio"),
        ({"municipio_ibge": ""}, "municipality_unknown", "municipio"),
    ],
)
def test_a_refused_address_names_its_part(change: dict[str, Any], key: str, field: str) -> None:
    refused = parse(question("address"), {**GIVEN, **change}, TODAY)
    assert isinstance(refused, FieldRefused)
    assert (refused.key, refused.values["field"]) == (key, field)


def test_an_unknown_part_is_refused() -> None:
    assert parse(question("address"), {**GIVEN, "planeta": "Terra"}, TODAY) == FieldRefused("not_understood")
