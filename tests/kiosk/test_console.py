"""The console's manners: Portuguese, one sentence, the right exit status, never a stack trace."""

import argparse
import errno
import os
import re

import pytest

from kiosk.console import EXIT_BUG, EXIT_DONE, EXIT_INTERRUPTED, EXIT_REFUSED, EXIT_USAGE, Parser, run_command
from kiosk.errors import Refused

ENGLISH = set("usage error the following arguments are required argument invalid choose expected options this".split())


def english_words(told: str) -> set[str]:
    return ENGLISH & set(re.findall(r"\w+", told))


def parser_for(handler) -> Parser:
    parser = Parser(prog="balcao", description="Quiosque de atendimento.")
    commands = parser.add_commands()
    show = commands.add_parser("show", help="mostra um item")
    show.add_argument("item", type=int, help="o número do item")
    show.add_argument("--as", dest="form", choices=["curto", "longo"], help="a forma")
    either = show.add_mutually_exclusive_group()
    either.add_argument("--novo", action="store_true")
    either.add_argument("--velho", action="store_true")
    show.set_defaults(handler=handler)
    return parser


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        ([], "falta o argumento obrigatório: COMANDO"),
        (["show"], "falta o argumento obrigatório: item"),
        (["show", "x"], "item: 'x' não é um número inteiro"),
        (["show", "1", "--as"], "--as: espera um valor"),
        (["show", "1", "--as", "médio"], "--as: 'médio' não é uma das escolhas: 'curto', 'longo'"),
        (["show", "1", "--novo", "--velho"], "--velho: não combina com --novo"),
        (["show", "1", "--nada"], "argumento desconhecido: --nada"),
        (["show", "1", "--novo=3"], "--novo: não aceita o valor '3'"),
        (["some"], "COMANDO: 'some' não é uma das escolhas: 'show'"),
    ],
)
def test_wrong_arguments_are_told_in_portuguese_with_status_2(argv, words, capsys):
    assert run_command(parser_for(lambda arguments: None), argv) == EXIT_USAGE
    told = capsys.readouterr().err
    assert words in told
    assert not english_words(told)


def test_help_is_portuguese_and_ends_well(capsys):
    assert run_command(parser_for(lambda arguments: None), ["show", "--help"]) == EXIT_DONE
    told = capsys.readouterr().out
    assert "uso: balcao show" in told and "argumentos:" in told and "opções:" in told
    assert not english_words(told)


def test_the_handlers_answer_is_the_exit_status():
    assert run_command(parser_for(lambda arguments: None), ["show", "1"]) == EXIT_DONE
    assert run_command(parser_for(lambda arguments: 3), ["show", "1"]) == 3


def failing(error: BaseException):
    def handler(arguments: argparse.Namespace) -> int:
        raise error

    return handler


def test_a_refusal_is_one_sentence_with_status_1(capsys):
    assert run_command(parser_for(failing(Refused("Esse pedido já foi decidido."))), ["show", "1"]) == EXIT_REFUSED
    assert capsys.readouterr().err == "balcao: Esse pedido já foi decidido.\n"


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.ENOSPC, errno.ENOTDIR, errno.ENOENT])
def test_what_the_machine_refuses_is_named_with_its_place_and_is_no_bug(number, capsys):
    refused = failing(OSError(number, os.strerror(number), "/mnt/quiosque/dados"))
    assert run_command(parser_for(refused), ["show", "1"]) == EXIT_REFUSED
    told = capsys.readouterr().err
    assert told.startswith("balcao: /mnt/quiosque/dados: ") and told.count("\n") == 1
    assert os.strerror(number) not in told


def test_a_full_disk_without_a_name_is_told_too(capsys):
    full = failing(OSError(errno.ENOSPC, "No space left on device"))
    assert run_command(parser_for(full), ["show", "1"]) == EXIT_REFUSED
    assert capsys.readouterr().err == "balcao: O disco está cheio.\n"


def test_an_error_of_the_system_that_nobody_can_set_right_is_a_bug(capsys):
    assert run_command(parser_for(failing(OSError(errno.EBADF, "x"))), ["show", "1"]) == EXIT_BUG


def test_a_bug_shows_no_stack_trace_and_not_what_the_error_said(capsys):
    assert run_command(parser_for(failing(KeyError("52998224725"))), ["show", "1"]) == EXIT_BUG
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and "Traceback" not in told
    assert "52998224725" not in told and "KeyError" in told


def test_a_bug_is_handed_to_whoever_keeps_the_log():
    kept: list[Exception] = []
    run_command(parser_for(failing(KeyError("x"))), ["show", "1"], on_bug=kept.append)
    assert [type(error) for error in kept] == [KeyError]


def test_a_developer_may_ask_for_the_trace(capsys, monkeypatch):
    monkeypatch.setenv("BALCAO_DEBUG", "1")
    run_command(parser_for(failing(KeyError("x"))), ["show", "1"])
    assert "Traceback" in capsys.readouterr().err


def test_an_interruption_is_130():
    assert run_command(parser_for(failing(KeyboardInterrupt())), ["show", "1"]) == EXIT_INTERRUPTED


def test_options_are_not_guessed_from_a_beginning(capsys):
    assert run_command(parser_for(lambda arguments: None), ["show", "1", "--nov"]) == EXIT_USAGE
