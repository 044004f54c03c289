"""`balcao tour`: a whole visit through the real window, the platform away, a kill in between, proof at the end."""

import argparse
from pathlib import Path

from kiosk.console import Parser, place
from ui.commands.options import add_display


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`tour` and its options."""
    parser = commands.add_parser("tour", help="faz uma visita inteira sozinho e guarda as imagens e as provas")
    parser.add_argument("--out", type=place, required=True, metavar="PASTA", help="onde ficam imagens e resumo")
    parser.add_argument("--service", metavar="ID", help="o serviço a pedir")
    parser.add_argument("--answers", type=Path, metavar="ARQUIVO", help="respostas em JSON, por pergunta")
    parser.add_argument("--keys-only", action="store_true", help="só quatro setas, selecionar e teclado numérico")
    add_display(parser)
    parser.set_defaults(handler=tour, camera="simulated")


def tour(arguments: argparse.Namespace) -> int:
    """Make the visit and write `summary.json`; 0 only if every promise was kept."""
    from ui.tour.journey import make_journey

    return make_journey(arguments)
