"""`balcao-platform import`: takes in a rescue package that a kiosk wrote because its line was down."""

import argparse
from pathlib import Path

from kiosk.console import EXIT_REFUSED, Parser
from sync.protocol import ItemStatus
from sync.server.commands.options import add_data, opened


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`import FILE`."""
    parser = commands.add_parser("import", help="recebe o pacote de resgate de um quiosque sem rede")
    parser.add_argument("package", type=Path, metavar="ARQUIVO", help="o que 'balcao outbox export' gravou")
    parser.add_argument("--revoked", action="store_true", help="recebe também o pacote de um quiosque revogado")
    add_data(parser)
    parser.set_defaults(handler=take_in)


def take_in(arguments: argparse.Namespace) -> int:
    """Take the package in and say what became of it; 1 when something of it needs somebody."""
    with opened(arguments.data) as platform:
        taken = platform.rescue.take_in(arguments.package, revoked_too=arguments.revoked)
    refused = taken.count(ItemStatus.REFUSED, ItemStatus.CONFLICT)
    waiting = taken.count(ItemStatus.INCOMPLETE, ItemStatus.RETRY)
    accepted = taken.count(ItemStatus.ACCEPTED)
    print(f"Quiosque {taken.device}: {accepted} aceitas, {waiting} à espera, {refused} recusadas.")
    if taken.damaged:
        print(f"{taken.damaged} arquivo(s) do pacote estão danificados: grave o pacote de novo no quiosque.")
    return EXIT_REFUSED if refused or taken.damaged else 0
