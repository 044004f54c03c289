"""`balcao run`: the main job. Platform on loopback, a kiosk enrolled with it, its sync process, and the window."""

import argparse
import os
import signal
from pathlib import Path

from kiosk.console import EXIT_REFUSED, Parser
from kiosk.errors import Refused
from sync.lock import only_one
from ui.commands.options import DEFAULT_DATA, add_data, add_display, display_words
from ui.embedded import WINDOW, Embedded
from ui.processes import WINDOW_ENVIRONMENT, Children

DEFAULT_PORT = 8420
HIGHEST_PORT = 65535
WAYS_ON = "uma tela virtual (xvfb-run build/run) ou a visita sem tela: build/run tour --out PASTA"


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`run` and its options."""
    parser = commands.add_parser("run", help="abre o quiosque, com uma plataforma de demonstração nesta máquina")
    add_data(parser)
    add_display(parser)
    parser.add_argument("--port", type=port, default=DEFAULT_PORT, metavar="N", help="porta da plataforma local")
    # A demonstration has a folder of its own, also where a kiosk is installed.
    parser.set_defaults(handler=run, data=DEFAULT_DATA)


def port(text: str) -> int:
    """A TCP port that both ends can name."""
    if not (text.isdecimal() and 0 < int(text) <= HIGHEST_PORT):
        raise argparse.ArgumentTypeError(f"'{text}' não é uma porta, de 1 a {HIGHEST_PORT}")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Start everything, wait for the window to close, stop everything."""
    require_display()
    embedded = Embedded(Path(arguments.data).resolve(), arguments.port)
    if embedded.kiosk.is_dir():
        with only_one(embedded.kiosk, WINDOW):
            pass  # no second platform is started on a folder whose window is open
    embedded.refuse_another_address()
    with Children() as children:
        embedded.start_platform(children)
        embedded.enrol()
        embedded.start_sync(children)
        words = ("window", "--data", str(embedded.kiosk), *display_words(arguments))
        window = children.start(WINDOW, *words, environment=WINDOW_ENVIRONMENT)
        status = window.wait()
    if status == -signal.SIGABRT:  # what Qt does where it can show nothing
        raise Refused(f"A janela não abriu, ou parou de repente. Sem tela: {WAYS_ON}.")
    return EXIT_REFUSED if status else 0


def require_display() -> None:
    """Raises Refused, naming the ways on, where no window can be shown."""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM"):
        return
    raise Refused(f"Não há tela aqui. Use {WAYS_ON}.")
