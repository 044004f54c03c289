"""What both console commands share: help and errors in Portuguese, and an exit status that scripts can trust.

0: done. 1: refused, by us or by the machine (a full disk, a folder that cannot be written), with the reason in one
sentence. 2: wrong arguments. 70: a bug (sysexits.h, EX_SOFTWARE), told calmly and handed to `on_bug`, which writes it
to the log. 130: interrupted. 141: whoever read our output left. A person never sees a stack trace; `BALCAO_DEBUG=1`
shows it to a developer.
"""

import argparse
import errno
import os
import re
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from kiosk.errors import BalcaoError

EXIT_DONE = 0
EXIT_REFUSED = 1
EXIT_USAGE = 2
EXIT_BUG = 70
EXIT_INTERRUPTED = 130
EXIT_PIPE_CLOSED = 141
DEBUG_VARIABLE = "BALCAO_DEBUG"

Handler = Callable[[argparse.Namespace], int | None]
OnBug = Callable[[Exception], None]

# argparse speaks English and lets nobody choose its words; these are all the sentences it can say.
_SENTENCES: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (.+)", r"falta o argumento obrigatório: \1"),
    (r"one of the arguments (.+) is required", r"é preciso dar um destes argumentos: \1"),
    (r"unrecognized arguments: (.+)", r"argumento desconhecido: \1"),
    (r"ambiguous option: (.+) could match (.+)", r"opção ambígua: \1 pode ser \2"),
    (r"expected one argument", "espera um valor"),
    (r"expected at least one argument", "espera pelo menos um valor"),
    (r"expected at most one argument", "espera no máximo um valor"),
    (r"expected (\d+) arguments?", r"espera \1 valores"),
    (r"not allowed with argument (.+)", r"não combina com \1"),
    (r"ignored explicit argument (.+)", r"não aceita o valor \1"),
    (r"invalid choice: (.+) \(choose from (.+)\)", r"\1 não é uma das escolhas: \2"),
    (r"invalid int value: (.+)", r"\1 não é um número inteiro"),
    (r"invalid float value: (.+)", r"\1 não é um número"),
    (r"invalid \S+ value: (.+)", r"\1 não é um valor válido"),
    (r"can't open '(.+?)': (.+)", r"não foi possível abrir '\1'"),
)

# What a machine refuses, in the words of whoever keeps it. Any other error of the system is a bug of ours.
_OF_THE_MACHINE: dict[int, str] = {
    errno.ENOENT: "não existe",
    errno.EACCES: "não há permissão para usar",
    errno.EPERM: "não há permissão para usar",
    errno.EROFS: "o disco só deixa ler",
    errno.ENOSPC: "o disco está cheio",
    errno.EDQUOT: "o disco está cheio",
    errno.EIO: "o disco falhou",
    errno.ENOTDIR: "o caminho passa por um arquivo, que não é pasta",
    errno.EISDIR: "é uma pasta, e aqui precisa ser um arquivo",
    errno.EEXIST: "já existe, e não é uma pasta",
    errno.ENAMETOOLONG: "o nome é comprido demais",
}


def _in_portuguese(message: str) -> str:
    """One of argparse's sentences in Portuguese; what our own types say is Portuguese already."""
    named = re.fullmatch(r"argument (.+?): (.+)", message, re.DOTALL)
    if named:
        return f"{named[1]}: {_in_portuguese(named[2])}"
    for pattern, sentence in _SENTENCES:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return found.expand(sentence)
    return message


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, "uso: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """An ArgumentParser that speaks Portuguese; wrong arguments end with exit status 2.

    Options are never guessed from a beginning. A command names what it does with `set_defaults(handler=function)`.
    """

    def __init__(self, **options: Any) -> None:
        options.setdefault("formatter_class", _Formatter)
        options.setdefault("allow_abbrev", False)
        super().__init__(add_help=False, **options)
        self._positionals.title = "argumentos"
        self._optionals.title = "opções"
        self.add_argument("-h", "--help", action="help", help="mostra esta ajuda e termina")

    def add_commands(self, **options: Any) -> "argparse._SubParsersAction[Parser]":
        """The place where sub-commands are added; one of them must be given."""
        return self.add_subparsers(title="comandos", metavar="COMANDO", dest="command", required=True, **options)

    def error(self, message: str) -> NoReturn:
        """Say how it is used and what was wrong, and end with exit status 2."""
        self.print_usage(sys.stderr)
        self.exit(EXIT_USAGE, f"{self.prog}: {_in_portuguese(message)}\n")


def place(text: str) -> Path:
    """A folder or a file that an argument names; nothing is not the folder where one happens to be."""
    if not text.strip():
        raise argparse.ArgumentTypeError("o caminho está vazio")
    return Path(text)


def run_command(
    parser: Parser,
    argv: Sequence[str] | None = None,
    on_bug: OnBug | None = None,
    before: Callable[[argparse.Namespace], None] | None = None,
) -> int:
    """Parse `argv`, call the chosen command's handler after `before`, and answer with the exit status."""
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else EXIT_DONE
    handler: Handler | None = getattr(arguments, "handler", None)
    if handler is None:
        parser.print_help(sys.stderr)
        return EXIT_USAGE
    if before is not None:
        before(arguments)
    return run_handler(parser.prog.split()[0], handler, arguments, on_bug)


def run_handler(program: str, handler: Handler, arguments: argparse.Namespace, on_bug: OnBug | None = None) -> int:
    """Call a handler and turn whatever ends it into an exit status and, at most, one sentence."""
    try:
        status = handler(arguments)
        sys.stdout.flush()
        return EXIT_DONE if status is None else status
    except BalcaoError as error:
        return _tell(program, str(error), EXIT_REFUSED)
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return EXIT_PIPE_CLOSED
    except ModuleNotFoundError as error:
        return tell_missing(program, error)
    except OSError as error:
        refused = refusal_of_the_machine(error)
        return _tell(program, refused, EXIT_REFUSED) if refused else _tell_bug(program, error, on_bug)
    except Exception as error:
        return _tell_bug(program, error, on_bug)


def tell_missing(program: str, error: ModuleNotFoundError) -> int:
    """A package that is not installed, as with the platform's part alone: one sentence, and the exit status."""
    return _tell(program, f"falta o pacote Python '{error.name}': nesta instalação não há tudo.", EXIT_REFUSED)


def refusal_of_the_machine(error: OSError) -> str:
    """What the machine refused and where, in one sentence; empty where that is nothing a person can set right."""
    told = _OF_THE_MACHINE.get(error.errno or 0)
    if told is None:
        return ""
    return f"{error.filename}: {told}." if error.filename else f"{told[0].upper()}{told[1:]}."


def _tell(program: str, sentence: str, status: int) -> int:
    if os.environ.get(DEBUG_VARIABLE) == "1":
        traceback.print_exc()
    print(f"{program}: {sentence}", file=sys.stderr)
    return status


def _tell_bug(program: str, error: Exception, on_bug: OnBug | None) -> int:
    if on_bug is not None:
        on_bug(error)
    # The error's own text may carry what somebody typed: only its kind is shown.
    sentence = f"algo inesperado aconteceu ({type(error).__name__}). Nada do que já estava guardado foi perdido."
    return _tell(program, sentence, EXIT_BUG)


def _forget_output() -> None:
    # Python would complain again when it flushes stdout at exit.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
