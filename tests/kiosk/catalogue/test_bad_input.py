"""Odd catalogues: shown well, or refused with the reason and the line, by the same check at the counter's door."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from kiosk.assets import asset
from kiosk.catalogue.check import check_catalogue
from kiosk.catalogue.folder import load_folder
from kiosk.catalogue.index import CatalogueIndex
from kiosk.catalogue.texts import MOST_NAME, MOST_OPTIONS, text_fault
from kiosk.flow import engine
from kiosk.flow.definition import Kind
from tests.kiosk.catalogue.folders import LIFE, WATER, change, copy_ours, problems
from tests.kiosk.flow.answers import CONTEXT

OURS = load_folder(asset("catalogue"))


def rewrite(folder: Path, file: str, **fields: Any) -> None:
    path = folder / file
    data = yaml.safe_load(path.read_text("utf-8"))
    path.write_text(yaml.safe_dump(data | fields, allow_unicode=True, sort_keys=False), "utf-8")


def fields(number: int) -> dict[str, Any]:
    asked = [{"id": f"campo_{n}", "kind": "yes_no", "title": f"Pergunta {n}?"} for n in range(number)]
    for one, before in zip(asked[1:], asked, strict=False):
        one["when"] = f"!{before['id']}"
    return {"steps": asked}


def test_a_service_of_200_fields_is_walked_to_its_end(tmp_path: Path) -> None:
    folder = copy_ours(tmp_path)
    rewrite(folder, WATER, flow=fields(200), documents=[])
    index = CatalogueIndex(load_folder(folder))
    progress = engine.start(index.flow_of("segunda-via-conta-agua"), CONTEXT)
    raw: dict[str, Any] = {"cpf": "52998224725", "nome": "Ana", "nome_social": None, "consentimento": True}
    while engine.question_at(progress).kind is not Kind.REVIEW:
        outcome = engine.answer(progress, raw.get(str(progress.position), False))
        assert not isinstance(outcome, engine.FieldRefused)
        progress = outcome
    assert engine.complete(progress)
    assert len(engine.review(progress)) >= 200


@pytest.mark.parametrize("letters", [MOST_NAME + 1, 400])
def test_a_title_that_fits_no_screen_is_refused(tmp_path: Path, letters: int) -> None:
    folder = copy_ours(tmp_path)
    line = change(folder, WATER, "pt: Segunda via da conta de água", "pt: " + "m" * letters)
    (found,) = problems(folder)
    assert (found.file, found.line, f"tem {letters} letras; cabem {MOST_NAME}" in found.reason) == (WATER, line, True)


def test_so_is_the_title_of_a_question(tmp_path: Path) -> None:
    folder = copy_ours(tmp_path)
    line = change(folder, WATER, "pt: Quais contas você quer?", "pt: " + "m" * 400)
    (found,) = problems(folder)
    assert found.line == line


@pytest.mark.parametrize(("number", "refused"), [(MOST_OPTIONS, False), (MOST_OPTIONS + 1, True), (300, True)])
def test_more_choices_than_anybody_reads_are_refused(tmp_path: Path, number: int, refused: bool) -> None:
    folder = copy_ours(tmp_path)
    options = [{"id": f"opcao_{n}", "label": f"Opção {n}"} for n in range(number)]
    flow = {"steps": [{"id": "qual", "kind": "choice", "title": "Qual?", "options": options}]}
    rewrite(folder, WATER, flow=flow, documents=[])
    found = [one.reason for one in problems(folder)]
    assert found == ([f"a pergunta tem {number} opções; ninguém lê mais de 60: divida em duas"] if refused else [])


def test_an_empty_catalogue_is_refused(tmp_path: Path) -> None:
    folder = copy_ours(tmp_path)
    for letter in (folder / "services").iterdir():
        letter.unlink()
    (found,) = problems(folder)
    assert found.reason == "o catálogo não tem nenhum serviço"


@pytest.mark.parametrize("name", ["Segunda via da conta de água", "SEGUNDA VIA DA CONTA DE AGUA"])
def test_two_services_of_one_name_are_refused(tmp_path: Path, name: str) -> None:
    folder = copy_ours(tmp_path)
    other = yaml.safe_load((folder / WATER).read_text("utf-8")) | {"id": "segunda-via-outra", "name": name}
    (folder / "services/segunda-via-outra.yaml").write_text(yaml.safe_dump(other, allow_unicode=True), "utf-8")
    (found,) = problems(folder)
    assert found.reason == "o nome é o mesmo de 'segunda-via-conta-agua', do mesmo órgão"
    rewrite(folder, "services/segunda-via-outra.yaml", agency="energisa-mt")
    assert problems(folder) == ()


@pytest.mark.parametrize(("old", "new", "place"), [
    ("en: Copy of the water bill", "en: Copy of the {bill}", "na tradução (en), '{bill}'"),
    ("es: Duplicado de la factura de agua", "es: Duplicado de %1", "na tradução (es), '%1'"),
    ("ht: Kopi bòdwo dlo a", 'ht: "Kopi {bòdwo"', "na tradução (ht), '{'"),
    ("en: Copy of the water bill", "en: Copy of %(bill)s", "na tradução (en), '%(bill)'"),
    ("pt: Segunda via da conta de água", "pt: Segunda via de {conta}", "'{conta}'")])  # fmt: skip
def test_a_place_that_nobody_fills_is_refused(tmp_path: Path, old: str, new: str, place: str) -> None:
    folder = copy_ours(tmp_path)
    line = change(folder, WATER, old, new)
    (found,) = problems(folder)
    assert (found.line, found.reason.startswith(place)) == (line, True), found


@pytest.mark.parametrize("text", [
    "<b>Já</b>", "<img src=x>", "<!-- x -->", "a\u202eb", "a\u200bb", "a\x07b",
    "<a href='javascript:x'>aqui</a>"])  # fmt: skip
def test_markup_and_hidden_signs_are_refused(text: str) -> None:
    assert text_fault(text)


@pytest.mark.parametrize("text", ["50% das contas", "menos de 100%", "2 < 3 e 3 > 2", "linha\noutra", "R$ 3,50"])
def test_ordinary_text_is_not(text: str) -> None:
    assert text_fault(text) is None


def test_the_counter_refuses_it_too() -> None:
    life = next(one for one in OURS.services if one.id == Path(LIFE).stem)
    bad = life.model_copy(update={"summary": {"pt": "Leia <b>isto</b>", "en": "Read {this}"}})
    found = list(check_catalogue(OURS.model_copy(update={"services": (bad,)})))
    assert [one.path for one in found] == [("services", 0, "summary", "pt"), ("services", 0, "summary", "en")]
