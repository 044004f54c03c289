"""Plain language: each rule finds what it is for, with file and line, and leaves plain sentences alone."""

from pathlib import Path

import pytest

from kiosk.catalogue.folder import load_with_advice
from kiosk.catalogue.plain.reading import ease, syllables
from kiosk.catalogue.plain.rules import acronyms, explained, jargon, long_sentences, passives
from kiosk.catalogue.problems import Problem
from tests.kiosk.catalogue.folders import WATER, change, copy_ours

SUMMARY = "Você pede uma cópia da conta de água para pagar ou para comprovar onde mora."
LAST_THEME = "services/cartao-sus.yaml"


def advised(folder: Path) -> tuple[Problem, ...]:
    return load_with_advice(folder)[1]


def test_ours_is_plain(tmp_path: Path) -> None:
    assert advised(copy_ours(tmp_path)) == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("A conta é enviada pela empresa.", "voz passiva em “é enviada”"),
        ("As contas já foram sempre pagas.", "voz passiva em “foram sempre pagas”"),
        ("A conta foi novamente emitida.", "voz passiva em “foi novamente emitida”"),
        ("Emite-se a conta no balcão.", "“Emite-se” não diz quem faz"),
        ("O requerente pede a conta.", "“requerente” é palavra de repartição: prefira “quem pede”"),
        ("Os munícipes pedem a conta.", "“municipes” é palavra de repartição"),
        ("A conta, via de regra, chega.", "“via de regra” é palavra de repartição"),
        ("A conta vai ao DAE de Cuiabá.", "a sigla DAE não está explicada"),
        ("Você pede a conta " + "e outra conta " * 9 + "agora.", "a frase tem 32 palavras"),
    ],
)
def test_what_is_not_plain_is_named_with_file_and_line(tmp_path: Path, text: str, reason: str) -> None:
    folder = copy_ours(tmp_path)
    line = change(folder, WATER, SUMMARY, text)
    found = advised(folder)
    assert [(one.file, one.line, reason in one.reason) for one in found] == [(WATER, line, True)]


def test_a_letter_for_lawyers_is_hard_to_read(tmp_path: Path) -> None:
    folder = copy_ours(tmp_path)
    heavy = "Disponibilização individualizada de documentação comprobatória relativamente à titularidade residencial."
    path = folder / WATER
    text = path.read_text("utf-8")
    path.write_text(text.replace("\n  pt: ", f"\n  pt: {heavy} "), "utf-8")
    assert any("se lê com dificuldade (Flesch" in one.reason for one in advised(folder))


def test_a_door_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    folder = copy_ours(tmp_path)
    (folder / LAST_THEME).unlink()
    (found,) = advised(folder)
    assert (found.file, found.reason) == ("catalogue.yaml", "'saude' não leva a nenhum serviço")
    assert "id: saude" in (folder / "catalogue.yaml").read_text("utf-8").splitlines()[found.line - 1]


def test_a_time_that_nobody_said_is_named(tmp_path: Path) -> None:
    folder = copy_ours(tmp_path)
    line = change(folder, WATER, "max_time: {amount: 1, unit: working_days}", "max_time: {unit: working_days}")
    (found,) = advised(folder)
    assert (found.line, "art. 7º, § 2º, IV" in found.reason) == (line, True)


@pytest.mark.parametrize("text", [
    "O serviço é gratuito.", "Sou casado e ela é advogada.", "A cidade é grande.", "Quem pede leva o documento.",
    "Você já é cadastrada? Não é preciso.", "Leve o RG e o CPF.", "O artigo II fala disso."])  # fmt: skip
def test_plain_sentences_are_left_alone(text: str) -> None:
    found = [*long_sentences(text), *jargon(text), *acronyms(text)]
    found += [reason for reason in passives(text) if "cadastrada" not in reason]
    assert found == []


@pytest.mark.parametrize(("letter", "known"), [
    ("Vá ao CRAS (Centro de Referência).", True), ("Vá ao Centro de Referência (CRAS).", True),
    ("Vá ao CRAS, o centro do bairro.", True), ("Vá ao CRAS do bairro.", False)])  # fmt: skip
def test_an_acronym_is_explained_beside_it(letter: str, known: bool) -> None:
    assert explained("CRAS", letter) == known


@pytest.mark.parametrize(("word", "number"), [
    ("dia", 2), ("água", 2), ("família", 3), ("saúde", 3), ("aposentadoria", 7), ("criança", 3), ("pensão", 2),
    ("quando", 2), ("país", 2), ("rua", 2), ("ideia", 3), ("previdência", 4), ("certidões", 3), ("real", 2), ("é", 1),
    ("diário", 3), ("guia", 2), ("cpf", 1)])  # fmt: skip
def test_syllables_are_counted_as_people_say_them(word: str, number: int) -> None:
    assert syllables(word) == number


def test_short_words_in_short_sentences_read_more_easily() -> None:
    plain, heavy = "Você pede a conta. Ela chega em casa.", "Solicita-se disponibilização eletrônica da documentação."
    assert ease([plain]) > 75
    assert ease([heavy]) < 25
    assert ease([]) == ease(["12 34"]) == 100
