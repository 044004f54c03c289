"""`balcao config`: checks this machine's configuration file, shows what holds, and makes the machine follow it."""

import argparse
import json
import sys
from pathlib import Path

from kiosk.configuration import OPTIONS, PLACE, Slip, read
from kiosk.console import EXIT_REFUSED, Parser
from ui.commands.options import configuration_file


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`config check|show|apply`."""
    parser = commands.add_parser("config", help="confere e mostra a configuração desta máquina")
    inner = parser.add_commands()
    for name, told, handler in (
        ("check", "diz a linha e o motivo do que não serve", check),
        ("show", "mostra o que vale agora, opção por opção", show),
        ("apply", "acerta as horas da tela e reabre o quiosque com a configuração nova", apply),
    ):
        command = inner.add_parser(name, help=told)
        command.add_argument("file", nargs="?", type=Path, metavar="ARQUIVO", help=f"padrão: {PLACE}")
        command.set_defaults(handler=handler)


def _file(arguments: argparse.Namespace) -> Path:
    return arguments.file or configuration_file() or PLACE


def check(arguments: argparse.Namespace) -> int:
    """Name every line that cannot be used, and why. No file at the usual place is no fault: all defaults hold."""
    slips = read(_file(arguments)).slips
    if arguments.file and not arguments.file.exists():
        slips = (Slip(arguments.file, 1, "o arquivo não existe"),)
    if slips:
        print("\n".join(map(str, slips)), file=sys.stderr)
        return EXIT_REFUSED
    print(f"{_file(arguments)}: tudo certo.")
    return 0


def show(arguments: argparse.Namespace) -> int:
    """Print every option as it holds, written as in the file."""
    found = read(_file(arguments))
    for name in OPTIONS:
        value = json.dumps(found[name], ensure_ascii=False)
        print(f"{name:<18} {value:<20} {'' if name in found.values else '(padrão)'}".rstrip())
    return 0


def apply(arguments: argparse.Namespace) -> int:
    """Check, then let systemd know. Raises Refused."""
    from ui.service.night import set_hours

    status = check(arguments)
    if status == 0:
        found = read(_file(arguments))
        set_hours(found["night.off"], found["night.on"])
    return status
