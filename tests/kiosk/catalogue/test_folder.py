"""What people write: read whole, or refused with the file and line of every problem."""

from pathlib import Path

import pytest
import yaml

from kiosk.assets import asset
from kiosk.catalogue.folder import load_folder, source_files
from kiosk.catalogue.yaml_source import read_yaml
from kiosk.flow.definition import Group, Kind
from kiosk.text import LANGUAGES
from tests.kiosk.catalogue.folders import FAMILY, LIFE, WATER, change, copy_ours, problems, without

OURS = load_folder(asset("catalogue"))


def test_ours_has_the_doors_of_the_home_screen() -> None:
    assert (len(OURS.themes), len(OURS.life_events)) == (8, 4)
    assert all(asset("icons", f"{topic.icon}.svg").is_file() for topic in (*OURS.themes, *OURS.life_events))


def test_ours_shows_a_short_service_one_with_presence_and_one_with_a_repeated_group() -> None:
    steps = {service.id: service.flow.steps for service in OURS.services if service.flow}
    assert not any(step.kind is Kind.PRESENCE for step in steps["segunda-via-conta-agua"])
    assert any(step.kind is Kind.PRESENCE for step in steps["prova-de-vida-mtprev"])
    assert any(isinstance(step, Group) for step in steps["inscricao-cadastro-unico"])
    assert any(one.when for service in OURS.services for one in service.documents)


@pytest.mark.parametrize("service", [one for one in OURS.services if one.flow], ids=lambda service: service.id)
def test_ours_asks_in_every_language(service: object) -> None:
    texts: list[dict[str, str]] = []

    def collect(value: object) -> None:
        if isinstance(value, dict) and "title" in value:
            texts.extend(
                value[name] for name in ("title", "help", "exit_label", "item", "first", "another") if value.get(name)
            )
        if isinstance(value, dict) and "label" in value:
            texts.append(value["label"])
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ():
            collect(inner)

    data = service.model_dump()  # type: ignore[attr-defined]
    collect(data["flow"])
    texts += [data["name"], data["summary"], *data["next_steps"]]
    texts += [text for name, text in data["consent"].items() if name != "version" and text]
    assert len(texts) > 10
    assert [text for text in texts if set(text) != set(LANGUAGES)] == []


@pytest.mark.parametrize(
    ("field", "item"),
    [
        ("summary", "I, "),
        ("requirements", "II, "),
        ("documents", "II, "),
        ("information", "II, "),
        ("steps", "III, "),
        ("max_time", "IV, "),
        ("provision", "V, "),
        ("places", "VI, "),
        ("complaints", "VI, "),
    ],
)
def test_a_missing_legal_item_is_named_with_file_line_and_article(tmp_path: Path, field: str, item: str) -> None:
    folder = copy_ours(tmp_path)
    without(folder, WATER, field)
    (found,) = problems(folder)
    assert (found.file, found.line) == (WATER, 1)
    assert f"falta '{field}': Lei 13.460/2017, art. 7º, § 2º, {item}" in found.reason


def test_an_empty_legal_item_is_named_too(tmp_path: Path) -> None:
    folder = copy_ours(tmp_path)
    text = (folder / WATER).read_text("utf-8")
    listed = text[text.index("places:") : text.index("complaints:")]
    line = change(folder, WATER, listed, "places: []\n")
    (found,) = problems(folder)
    assert (found.line, "VI" in found.reason) == (line, True)


@pytest.mark.parametrize(
    ("file", "old", "new", "reason"),
    [
        (WATER, "agency: aguas-cuiaba", "agency: sabesp", "o órgão 'sabesp' não existe"),
        (WATER, "themes: [moradia]", "themes: [moradias]", "'moradias' não existe em themes"),
        (LIFE, "life_events: [vou-me-aposentar]", "life_events: [nasci]", "'nasci' não existe em life_events"),
        (WATER, 'when: como_receber == "email"', "when: como_recebe == 1", "'como_recebe' não existe"),
        (WATER, "kind: email", "kind: imeil", "'kind' precisa ser um destes: 'text'"),
        (WATER, "max_length: 20", "tamanho: 20", "o campo 'tamanho' não existe"),
        (WATER, "max_length: 20", "max_length: vinte", "'max_length' precisa ser um número inteiro"),
        (WATER, "amount: 1, unit: working_days", "amount: 1, unit: semanas", "'unit' precisa ser um destes"),
        (WATER, 'when: titular == "outra_pessoa" && "matricula" in left', "when: titulo == 1", "'titulo' não existe"),
        (FAMILY, "when: moradores.size() > 0", "when: moradores > 0", "condição, linha 1"),
        (FAMILY, "minimum: 0\n      maximum: 15", "minimum: 16\n      maximum: 15", "o mínimo passa do máximo"),
        (LIFE, "id: mudou_endereco", "id: nome", "o id 'nome' se repete"),
        ("catalogue.yaml", "id: veiculos", "id: documentos", "o id 'documentos' se repete"),
        ("catalogue.yaml", "id: vou-me-aposentar", "id: saude", "o id 'saude' se repete"),
        (
            "catalogue.yaml",
            "level: federal\n    contact: Pelo telefone 135",
            "level: pais\n    contact: Pelo telefone 135",
            "'level' precisa ser um destes",
        ),
        ("catalogue.yaml", "short: MTPREV", "short: 42", "'short' precisa ser um texto"),
        ("catalogue.yaml", "name: Balcão de Mato Grosso", "nome: Balcão", "falta 'name'"),
    ],
)
def test_a_problem_is_named_with_file_and_line(tmp_path: Path, file: str, old: str, new: str, reason: str) -> None:
    folder = copy_ours(tmp_path)
    line = change(folder, file, old, new)
    matching = [found for found in problems(folder) if reason in found.reason and found.file == file]
    assert matching
    assert matching[0].line == (1 if reason.startswith("falta") else line)


def test_every_problem_is_said_at_once(tmp_path: Path) -> None:
    folder = copy_ours(tmp_path)
    without(folder, WATER, "summary")
    without(folder, LIFE, "steps")
    assert {found.file for found in problems(folder)} == {WATER, LIFE}


def test_a_service_with_questions_says_what_the_data_is_for(tmp_path: Path) -> None:
    folder = copy_ours(tmp_path)
    without(folder, WATER, "consent")
    assert "Lei 13.709/2018" in problems(folder)[0].reason


def test_a_service_with_presence_says_what_becomes_of_the_face(tmp_path: Path) -> None:
    folder = copy_ours(tmp_path)
    data = yaml.safe_load((folder / LIFE).read_text("utf-8"))
    del data["consent"]["biometrics"]
    (folder / LIFE).write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    assert "biometrics" in problems(folder)[0].reason


def test_a_service_that_only_informs_needs_neither_consent_nor_questions(tmp_path: Path) -> None:
    folder = copy_ours(tmp_path)
    without(folder, FAMILY, "flow")
    without(folder, FAMILY, "consent")
    assert {"sem perguntas (flow) não há respostas para uma condição"} == {found.reason for found in problems(folder)}


def test_a_letter_lies_in_the_file_of_its_name(tmp_path: Path) -> None:
    folder = copy_ours(tmp_path)
    (folder / WATER).rename(folder / "services" / "agua.yaml")
    (found,) = problems(folder)
    assert (found.file, found.line) == ("services/agua.yaml", 2)


def test_a_folder_without_a_catalogue_says_so(tmp_path: Path) -> None:
    (found,) = problems(tmp_path)
    assert "falta catalogue.yaml" in found.reason


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, "vazio"),
        ("- a\n", 1, "precisa ter campos"),
        ("a: 1\nb: [1, 2\n", 3, "não é YAML"),
        ("a: 1\nb: c: d\n", 2, "aspas"),
        ("a: 1\nb: &x [*x]\n", 2, "repetições"),
        ("a: &x [1]\nb: *x\n", 1, "repetições"),
        ("a: 1\na: 2\n", 2, "o campo 'a' se repete"),
        ("a: !!python/object:os.system [1]\n", 1, "não é aceita"),
        ("a: !!python/name:os.system x\n", 1, "não é aceita"),
        ("a: !senha x\n", 1, "não é aceita"),
        ("a:\n\tb: 1\n", 2, "TAB"),
        ("a: 'sem fim\n", 2, "fechar aspas"),
        ("? [a]\n: b\n", 1, "uma palavra"),
        ("a: " + "[" * 60 + "]" * 60, 0, "linha 1: fundo demais"),
        ("a: " + "[" * 400_000, 0, "fundo demais"),
        ("- " * 400_000, 0, "fundo demais"),
        ("a: 1\n---\nb: 2\n", 2, "um documento só"),
        ("a: \x00", 0, "não é YAML"),
    ],
)
def test_yaml_that_cannot_be_read_is_named_with_its_line(tmp_path: Path, text: str, line: int, reason: str) -> None:
    (tmp_path / "catalogue.yaml").write_text(text, "utf-8")
    found = problems(tmp_path)[0]
    assert (found.line, reason in found.reason) == (line, True), found


def test_what_is_no_text_or_too_much_is_refused(tmp_path: Path) -> None:
    (tmp_path / "catalogue.yaml").write_bytes(b"a: \xff")
    assert "UTF-8" in problems(tmp_path)[0].reason
    (tmp_path / "catalogue.yaml").write_bytes(b"a" * 1_000_001)
    assert "1000 kB" in problems(tmp_path)[0].reason


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("no", "no"),
        ("sim", "sim"),
        ("yes", "yes"),
        ("on", "on"),
        ("true", True),
        ("null", None),
        ("2026-01-31", "2026-01-31"),
        ("012", "012"),
        ("7", 7),
        ("'7'", "7"),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("0x1F", "0x1F"),
    ],
)
@pytest.mark.parametrize("loader", ["SafeLoader", "CSafeLoader"])
def test_only_yaml_1_2_has_types(
    tmp_path: Path, written: str, read: object, loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.catalogue.yaml_source._LOADER", getattr(yaml, loader))
    (tmp_path / "x.yaml").write_text(f"a: {written}\n", "utf-8")
    source = read_yaml(tmp_path / "x.yaml", "x.yaml")
    assert (source.problems, source.data) == ([], {"a": read})


def test_prices_stay_exact(tmp_path: Path) -> None:
    folder = copy_ours(tmp_path)
    change(folder, WATER, "costs: []", "costs:\n  - {label: Taxa, amount: 12.10}")
    service = next(one for one in load_folder(folder).services if one.id == "segunda-via-conta-agua")
    assert str(service.costs[0].amount) == "12.10"


def test_sources_are_the_head_and_one_file_a_service() -> None:
    names = [path.name for path in source_files(asset("catalogue"))]
    assert names[0] == "catalogue.yaml"
    assert len(names) == len(OURS.services) + 1
