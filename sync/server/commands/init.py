"""`balcao-platform init`: a new platform, with fresh keys."""

import argparse

from kiosk.console import Parser
from sync.server.commands.options import add_data
from sync.server.keys import RECOVERY_FILE
from sync.server.platform import Platform


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`init --data DIR`."""
    parser = commands.add_parser("init", help="cria uma plataforma nova, com chaves novas")
    add_data(parser)
    parser.set_defaults(handler=create)


def create(arguments: argparse.Namespace) -> None:
    """Make the folder and tell what to do with its most precious file."""
    Platform.create(arguments.data).close()
    print(f"Plataforma criada em {arguments.data}.")
    recovery = arguments.data / "keys" / RECOVERY_FILE
    print(f"Guarde a chave de recuperação fora desta máquina: {recovery}")
