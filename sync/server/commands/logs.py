"""`balcao-platform logs`: what a kiosk's processes wrote down, as it sent it."""

import argparse

from kiosk.console import Parser
from kiosk.errors import Refused
from sync.server.commands.options import add_data, opened


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`logs N`."""
    parser = commands.add_parser("logs", help="mostra os registros que um quiosque enviou")
    parser.add_argument("device", type=int, metavar="QUIOSQUE", help="número do quiosque")
    add_data(parser)
    parser.set_defaults(handler=show)


def show(arguments: argparse.Namespace) -> None:
    """One event a line, as JSON. Raises Refused for a kiosk that sent nothing."""
    with opened(arguments.data) as platform:
        lines = platform.logs.lines(platform.devices.get(arguments.device).number)
    if not lines:
        raise Refused(f"O quiosque {arguments.device} ainda não enviou registros.")
    print("\n".join(lines))
