"""Federal letters become services that inform: what they say survives, and what cannot be taken says why and where."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.federal.importer import Imported, import_letters
from kiosk.catalogue.federal.letter import NO_PLACE, NO_STEPS
from kiosk.catalogue.federal.plain_text import plain
from kiosk.catalogue.folder import load_folder
from kiosk.catalogue.model import Catalogue, Service
from kiosk.catalogue.texts import text_fault
from kiosk.errors import CatalogueError
from tests.kiosk.catalogue.letters import LEAST, OPENING, changed, letter, written


def imported(tmp_path: Path, **letters: str | bytes) -> tuple[Imported, Catalogue]:
    done = import_letters(written(tmp_path / "letters", **letters), tmp_path / "out")
    return done, load_folder(tmp_path / "out")


def one(tmp_path: Path, text: str) -> Service:
    done, catalogue = imported(tmp_path, carta=text)
    assert done.problems == ()
    (service,) = catalogue.services
    return service


def refused(tmp_path: Path, text: str | bytes) -> tuple[int, str]:
    done = import_letters(written(tmp_path / "letters", carta=text), tmp_path / "out")
    (problem,) = done.problems
    assert (done.written, problem.file, (tmp_path / "out").exists()) == (0, "carta.xml", False)
    return problem.line, problem.reason


def test_what_a_letter_says_survives(tmp_path: Path) -> None:
    done, catalogue = imported(tmp_path, carta=letter())
    (service,), (agency,) = catalogue.services, catalogue.agencies
    assert (service.id, service.name["pt"]) == ("tirar-carteira-de-artesao", "Tirar a carteira de artesão")
    assert (agency.short, agency.name["pt"], agency.level) == ("MART", "Ministério do Artesanato", "federal")
    assert [text["pt"] for text in service.requirements] == ["Artesãos: Ter 16 anos\nMorar no Brasil"]
    assert [step.title["pt"] for step in service.steps] == ["Fazer a prova", "Buscar a carteira."]
    assert (service.max_time.amount, service.max_time.unit) == (30, "working_days")
    assert service.complaints[0]["pt"] == "Central: 0800 000 000"
    assert service.legal_basis[0].name == "Lei 1/2020 (exemplo.gov.br/lei)"
    assert (service.popular_names, service.themes) == (("carteira do artesanato", "CNA"), ("educacao", "trabalho"))
    assert service.keywords[0] == "carteira nacional"
    assert (service.priorities, service.flow) == (None, None)
    assert service.next_steps[0]["pt"] == "O documento vale por 4 anos."
    assert (done.written, done.without_time, done.without_steps, done.without_place) == (1, 0, 0, 0)


def test_documents_and_their_cases_survive(tmp_path: Path) -> None:
    documents = one(tmp_path, letter()).documents
    assert [(one.name["pt"], one.case and one.case["pt"]) for one in documents] == [
        ("RG", None), ("CPF", None), ("Registro de estrangeiro", "Para quem é de outro país")]  # fmt: skip


def test_costs_and_their_cases_survive(tmp_path: Path) -> None:
    costs = one(tmp_path, letter()).costs
    told = [(one.label["pt"], str(one.amount), one.case and one.case["pt"]) for one in costs]
    assert told == [
        ("Taxa", "1012.50", None), ("Multa: 1% da taxa", "None", "Na segunda via"),
        ("Envio: US$ 7,00", "None", "Na segunda via")]  # fmt: skip


def test_places_say_the_channel_and_the_case(tmp_path: Path) -> None:
    service = one(tmp_path, letter())
    assert [(place.kind, place.text["pt"]) for place in service.places] == [
        ("counter", "Casa do Artesão"), ("web", "Em outro Estado: exemplo.gov.br/marcar")]  # fmt: skip
    assert service.provision["pt"] == "No balcão do órgão e pela internet"


def test_what_the_least_letter_leaves_unsaid_is_said_to_be(tmp_path: Path) -> None:
    done, catalogue = imported(tmp_path, minimo=letter(LEAST))
    (service,) = catalogue.services
    assert (service.id, service.max_time.amount, service.themes) == ("pedir-o-minimo", None, ("outros",))
    assert (service.steps[0].title["pt"], service.places[0].text["pt"]) == (NO_STEPS, NO_PLACE)
    assert (done.without_time, done.without_steps, done.without_place) == (1, 1, 1)


def test_a_paid_service_without_a_price_is_not_free(tmp_path: Path) -> None:
    service = one(tmp_path, letter(LEAST + "<gratuito>false</gratuito>"))
    assert [cost.amount for cost in service.costs] == [None]


@pytest.mark.parametrize(("estimate", "amount", "unit"), [
    ('<ate max="2" unidade="meses"/>', 2, "months"), ('<em-media max="3" unidade="horas"/>', 3, "hours"),
    ("<atendimento-imediato/>", 0, "minutes"), ("<nao-estimado-ainda/>", None, "days"),
    ('<entre min="0" max="0" unidade="meses"/>', None, "months")])  # fmt: skip
def test_every_kind_of_time_is_understood(tmp_path: Path, estimate: str, amount: int | None, unit: str) -> None:
    time_ = one(tmp_path, changed('<entre min="5" max="30" unidade="dias-uteis"/>', estimate)).max_time
    assert (time_.amount, time_.unit) == (amount, unit)


@pytest.mark.parametrize(("old", "new", "reason"), [
    ("<nome>Tirar a carteira de artesão</nome>", "<nome> </nome>", "falta o nome"),
    ("<nome>Tirar a carteira de artesão</nome>", f"<nome>{'m' * 201}</nome>", "o texto tem 201 letras; cabem 200"),
    ('max="30"', 'max="muito"', "o prazo não tem um número"),
    ('unidade="dias-uteis"', 'unidade="luas"', "o prazo não tem um número e uma unidade conhecida"),
    ('<orgao id="http://exemplo.gov.br/id/42"', '<orgao id=""', "falta o órgão"),
    ("<sigla>CNA</sigla>", "<sigla>CNA</sigle>", "não é XML: um elemento fecha outro"),
    ("<sigla>CNA</sigla>", "<sigla>C&N</sigla>", "não é XML: há um sinal que não cabe aí"),
    ("<sigla>CNA</sigla>", "<sigla>&nbsp;</sigla>", "não é XML: há um nome entre & e ;")])  # fmt: skip
def test_a_letter_that_cannot_be_taken_says_why_with_its_line(tmp_path: Path, old: str, new: str, reason: str) -> None:
    text = changed(old, new)
    line, why = refused(tmp_path, text)
    assert (line, reason in why) == (text[: text.index(new)].count("\n") + 1, True), why


@pytest.mark.parametrize(("text", "line", "reason"), [
    ("", 1, "vazio"), ("<carta/>", 1, "começa por <carta>"), (OPENING, 2, "acaba antes do fim"),
    ('<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><servico>&b;</servico>', 2, "DOCTYPE"),
    ('<!DOCTYPE servico SYSTEM "file:///etc/passwd"><servico/>', 1, "DOCTYPE"),
    ('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><servico><nome>&e;</nome></servico>', 1, "DOCTYPE"),
    ("<servico>" + "<a>" * 50 + "</a>" * 50 + "</servico>", 1, "fundo demais"),
    ("<servico>" + "<a/>" * 30_000 + "</servico>", 1, "elementos demais"),
    ('<?xml version="1.0" encoding="UF-8"?><servico/>', 1, "alfabeto (encoding)"),
    ('<?xml version="1.0" encoding="idna"?><servico/>', 1, "alfabeto (encoding)"),
    ('<?xml version="1.0" encoding="utf-7"?><servico/>', 1, "alfabeto (encoding)"),
    ('<?xml version="1.0" encoding="base64"?><servico/>', 1, "alfabeto (encoding)"),
    (b"<servico>\xff</servico>", 1, "não é XML"), (b" " * 1_000_001, 0, "1000 kB")])  # fmt: skip
def test_hostile_files_are_refused(tmp_path: Path, text: str | bytes, line: int, reason: str) -> None:
    found, why = refused(tmp_path, text)
    assert (found, reason in why) == (line, True), why


def test_letters_in_folders_below_are_found_and_named_by_their_way(tmp_path: Path) -> None:
    written(tmp_path / "cartas" / "um", boa=letter())
    written(tmp_path / "cartas" / "dois", ma="<carta/>")
    (tmp_path / "cartas" / "MAIS.XML").write_text(letter(LEAST))
    done = import_letters(tmp_path / "cartas", tmp_path / "out")
    assert (done.written, [one.file for one in done.problems]) == (2, ["dois/ma.xml"])


def test_one_bad_letter_does_not_keep_the_others_out(tmp_path: Path) -> None:
    done, catalogue = imported(tmp_path, boa=letter(), ma="<carta/>", minima=letter(LEAST))
    assert (done.written, [one.file for one in done.problems]) == (2, ["ma.xml"])
    assert len(catalogue.services) == 2


@pytest.mark.parametrize("second", [
    letter(), changed("<id>tirar-carteira-de-artesao</id>", "<id>outra</id>"),
    changed("<nome>Tirar a carteira de artesão</nome>", "<nome>Outra carteira</nome>")])  # fmt: skip
def test_a_letter_that_was_there_before_is_named(tmp_path: Path, second: str) -> None:
    done, _ = imported(tmp_path, a=letter(), b=second)
    (problem,) = done.problems
    assert (problem.file, problem.reason.endswith("já está em a.xml")) == ("b.xml", True)


def test_long_ids_stay_apart(tmp_path: Path) -> None:
    ids = ["um-" * 60 + end for end in ("a", "b")]
    texts = [letter(LEAST.replace("o mínimo", end) + f"<id>{id_}</id>") for id_, end in zip(ids, "ab", strict=True)]
    done, catalogue = imported(tmp_path, a=texts[0], b=texts[1])
    assert (done.written, max(len(one.id) for one in catalogue.services)) == (2, 119)


def test_nothing_is_overwritten_and_nothing_comes_of_nothing(tmp_path: Path) -> None:
    letters = written(tmp_path / "letters", carta=letter())
    import_letters(letters / "carta.xml", tmp_path / "out")
    with pytest.raises(CatalogueError, match="escolha uma pasta nova"):
        import_letters(letters, tmp_path / "out")
    with pytest.raises(CatalogueError, match="Não há cartas"):
        import_letters(tmp_path / "out", tmp_path / "other")


def test_a_round_of_600_letters_is_taken_whole(tmp_path: Path) -> None:
    """How soon is measured by `build/bench search`."""
    texts = {f"carta_{n}": letter(LEAST.replace("o mínimo", f"o serviço {n}")) for n in range(600)}
    assert import_letters(written(tmp_path / "letters", **texts), tmp_path / "out").written == 600


@pytest.mark.parametrize(("marked", "text"), [
    ("Veja [a página](http://exemplo.gov.br/a).", "Veja a página (exemplo.gov.br/a)."),
    ("[http://exemplo.gov.br](http://exemplo.gov.br/)", "exemplo.gov.br"),
    ("<a href='https://exemplo.gov.br' target=_blank>aqui</a>", "aqui (exemplo.gov.br)"),
    ("<a href=\"javascript:alert(1)\">clique</a>", "clique"), ("[clique](javascript:alert(1))", "clique"),
    ("[x](file:///etc/passwd)", "x"), ("&lt;b&gt;já&lt;/b&gt;", "já"), ("&amp;lt;b&amp;gt;já", "já"),
    ("<script>alert(1)</script>ok", "ok"), ("<img src=x onerror=alert(1)>ok", "ok"), ("<!-- x -->ok", "ok"),
    ("<p>um</p><p>dois</p>", "um\ndois"), ("<ul><li>um</li><li>dois</li></ul>", "um\ndois"),
    ("* **um**\n* _dois_", "um\ndois"), ("## Título\n---\ntexto", "Título\ntexto"), ("1 < 2 > 0", "1 ‹ 2 › 0"),
    ("Data:10/05 Tel:3333-4444", "Data:10/05 Tel:3333-4444"), ("htthttp://p://a.gov.br", "a.gov.br"),
    ("a {b} %1", "a (b) % 1"), ("50% do valor", "50% do valor"), ("nome_de_arquivo", "nome_de_arquivo"),
    ("a\u202eb\u200b\x07", "ab"), ("![logo](http://a.b/c.png) texto", "logo texto"), ("...", ""),
    ("http://a.gov.br/" + "x" * 50 + "?q=" + "y" * 90, "a.gov.br/" + "x" * 50)])  # fmt: skip
def test_markup_becomes_text(marked: str, text: str) -> None:
    assert plain(marked) == text


PIECES = st.sampled_from(
    "< > </a> <a href= [ ]( ) ** _ &lt; &amp; {0} %1 javascript: http:// \u202e \x00 a b\n# ".split(" ")
)


@given(text=st.text() | st.lists(PIECES, max_size=30).map("".join))
def test_whatever_was_written_can_be_shown(text: str) -> None:
    shown = plain(text)
    assert text_fault(shown) is None
    assert [scheme for scheme in ("http://", "https://", "javascript:", "mailto:") if scheme in shown.lower()] == []
