"""`balcao window`: the kiosk's window alone. `run` and `tour` execute it; in production its service unit does."""

import argparse
import os
import sys
from pathlib import Path

from kiosk.console import Parser
from kiosk.errors import Refused
from ui.commands.options import add_data, add_display, configuration, configuration_file, settings_of, sized
from ui.privacy import use_the_allocator_that_overwrites
from ui.processes import WINDOW_ENVIRONMENT, own_words


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`window` and its options."""
    parser = commands.add_parser("window", help="só a janela do quiosque, já inscrito (usado por run e tour)")
    add_data(parser)
    add_display(parser)
    parser.add_argument(
        "--tour-out", type=Path, metavar="PASTA", help="faz a visita automática e guarda as imagens aqui"
    )
    parser.add_argument("--tour-service", metavar="ID", help="serviço da visita automática")
    parser.add_argument("--tour-answers", type=Path, metavar="ARQUIVO", help="respostas da visita automática")
    parser.add_argument("--tour-code", default="", metavar="CÓDIGO", help="primeiro código do atendente da visita")
    parser.add_argument("--tour-wait", action="store_true", help="espera na tela inicial, sem visita")
    parser.add_argument("--out-of-service", action="store_true", help="só a tela que diz a quem chamar")
    parser.add_argument("--keys-only", action="store_true", help="visita automática só com teclas")
    parser.set_defaults(handler=window)


def window(arguments: argparse.Namespace) -> int:
    """Show the window until it is closed or asked to stop."""
    if not all(os.environ.get(name) == value for name, value in WINDOW_ENVIRONMENT.items()):
        # The allocator reads its orders before the first line of Python runs.
        os.execve(sys.executable, [sys.executable, *own_words()], {**os.environ, **WINDOW_ENVIRONMENT})
    if getattr(sys, "frozen", False):
        use_the_allocator_that_overwrites()
    if configuration_file() and not (sized(arguments) or arguments.tour_out):
        arguments.fullscreen = configuration()["screen.fullscreen"]
    try:
        from ui.application import show_counter
    except ImportError as error:
        raise Refused("A janela não abre: o Qt não carrega nesta máquina. 'balcao doctor' diz o que fazer.") from error
    show_counter(settings_of(arguments), arguments)
    return 0
