"""`balcao technician`: the tests that only a person at the machine can make. What passes counts in `balcao doctor`."""

import argparse
import os

from kiosk.console import Parser
from kiosk.errors import Refused
from ui.commands.doctor import kiosk_folder
from ui.commands.options import add_data, add_display, settings_of


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`technician` and its options."""
    parser = commands.add_parser("technician", help="testa toque, câmera, som, impressora, leitor e teclado")
    add_data(parser)
    add_display(parser)
    told = "só manda a folha de teste à impressora, sem abrir a janela"
    parser.add_argument("--print", action="store_true", dest="sheet_only", help=told)
    parser.set_defaults(handler=technician)


def technician(arguments: argparse.Namespace) -> int:
    """Show the tests until the window is closed. Raises Refused while the counter's own window is open."""
    arguments.data = kiosk_folder(arguments.data)
    if arguments.sheet_only:
        return _print(settings_of(arguments).printer)
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from ui.technician.start import show_bench

    show_bench(settings_of(arguments))
    return 0


def _print(setting: str) -> int:
    """Hand a test page over. Raises Refused without a printer, DeviceFault for one that is not there."""
    from ui.printing.choose import printer_for
    from ui.technician.sheet import sheet
    from ui.technician.words import NO_PRINTER

    printer = printer_for(setting)
    if printer is None:
        raise Refused(NO_PRINTER)
    printer.send(sheet())
    print("Folha de teste enviada para a impressora. Confira se saiu.")
    return 0
