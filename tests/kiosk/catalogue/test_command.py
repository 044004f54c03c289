"""`balcao catalogue`: clear answers in Portuguese, exit status that scripts can trust, no stack trace."""

import re
from pathlib import Path

import pytest

from kiosk.assets import asset
from kiosk.catalogue.folder import load_folder
from kiosk.catalogue.package import read_package
from kiosk.console import Parser, run_command
from tests.kiosk.catalogue.folders import KEY, WATER, change, copy_ours, ring, without
from tests.kiosk.catalogue.letters import letter, written
from ui.commands import catalogue

OURS = load_folder(asset("catalogue"))


def balcao(*words: object) -> int:
    parser = Parser(prog="balcao")
    catalogue.add_parser(parser.add_commands())
    return run_command(parser, ["catalogue", *map(str, words)])


def test_our_catalogue_is_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert balcao("check") == 0
    assert (
        f"{len(OURS.services)} serviços de {len(OURS.agencies)} órgãos, 10 com pedido. Nenhum problema."
        in capsys.readouterr().out
    )


def test_each_problem_is_a_line_with_file_and_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = copy_ours(tmp_path)
    line = change(folder, WATER, "agency: aguas-cuiaba", "agency: ninguem")
    assert balcao("check", folder) == 1
    told = capsys.readouterr()
    assert told.out == f"{WATER}:{line}: o órgão 'ninguem' não existe\n"
    assert told.err == "balcao: 1 problema.\n"


def test_the_list_and_a_letter_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert balcao("show") == 0
    assert re.search(r"(?m)^segunda-via-conta-agua +Segunda via da conta de água$", capsys.readouterr().out)
    assert balcao("show", "inscricao-cadastro-unico") == 0
    letter = capsys.readouterr().out
    assert 'Contrato ou recibo do aluguel [se moradia == "alugada"]' in letter
    assert "Até 30 dias" in letter


def test_a_package_is_made_signed_and_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, key = tmp_path / "c.zip", tmp_path / "key"
    key.write_bytes(KEY.to_bytes())
    assert [balcao("pack", "--out", out), balcao("sign", out, "--key", key), balcao("check", out)] == [0, 0, 0]
    assert read_package(out, ring()) == OURS
    assert KEY.kid in capsys.readouterr().out
    assert balcao("show", "--from", out) == 0


def test_letters_are_imported_and_the_bad_one_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = written(tmp_path / "letters", boa=letter(), ma="<carta/>")
    assert balcao("import", folder, "--out", tmp_path / "out") == 1
    told = capsys.readouterr()
    assert "ma.xml:1: não é uma carta de serviço: começa por <carta>\n" in told.out
    assert "1 carta importada." in told.out
    assert balcao("check", "--form-only", tmp_path / "out") == 0
    assert balcao("show", "--from", tmp_path / "out", "tirar-carteira-de-artesao") == 0
    shown = capsys.readouterr().out
    assert "Registro de estrangeiro [Para quem é de outro país]" in shown
    assert "Multa: 1% da taxa [Na segunda via]" in shown


def test_check_names_hard_language_and_can_leave_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = copy_ours(tmp_path)
    line = change(folder, WATER, "pt: Morar no imóvel ou ser", "pt: O requerente precisa morar no imóvel ou ser")
    assert balcao("check", folder) == 1
    assert capsys.readouterr().out == f"{WATER}:{line}: “requerente” é palavra de repartição: prefira “quem pede”\n"
    assert balcao("check", "--form-only", folder) == 0


def test_the_schema_that_is_shown_is_the_published_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert balcao("schema") == 0
    assert capsys.readouterr().out == asset("catalogue", "schema.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "status", "reason"),
    [
        (("show", "nada"), 1, "O serviço 'nada' não existe"),
        (("check", "/nowhere"), 1, "/nowhere não existe"),
        (("check", __file__), 1, "não é um pacote de catálogo"),
        (("sign", __file__, "--key", __file__), 1, "não é uma chave de assinatura"),
        (("sign", __file__, "--key", "/nowhere"), 1, "Não foi possível ler a chave"),
        (("pack", "--out", "/nowhere/c.zip"), 1, "Não foi possível gravar"),
        (("import", "/nowhere", "--out", "/nowhere"), 1, "/nowhere não existe"),
        (("import", __file__, "--out", "/proc/none"), 1, "problema"),
        (("pack",), 2, "falta o argumento obrigatório: --out"),
        (("voar",), 2, "não é uma das escolhas"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(
    words: tuple[str, ...], status: int, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert balcao(*words) == status
    told = capsys.readouterr().err
    assert reason in told
    assert "Traceback" not in told


def test_a_broken_folder_makes_no_package(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = copy_ours(tmp_path)
    without(folder, WATER, "provision")
    assert balcao("pack", folder, "--out", tmp_path / "c.zip") == 1
    assert "art. 7º, § 2º, V" in capsys.readouterr().err
    assert not (tmp_path / "c.zip").exists()
