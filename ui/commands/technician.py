"""`balcao technician`: the tests that only a person at the machine can make. What passes counts in `balcao doctor`."""

import argparse
import os

from kiosk.console import Parser
from ui.commands.doctor import kiosk_folder
from ui.commands.options import add_data, add_display, settings_of


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`technician` and its options."""
    parser = commands.add_parser("technician", help="testa toque, câmera, som, impressora, leitor e teclado")
    add_data(parser)
    add_display(parser)
    parser.set_defaults(handler=technician)


def technician(arguments: argparse.Namespace) -> int:
    """Show the tests until the window is closed. Raises Refused while the counter's own window is open."""
    arguments.data = kiosk_folder(arguments.data)
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from ui.technician.start import show_bench

    show_bench(settings_of(arguments))
    return 0
