"""The `balcao` command. Each sub-command lives in its own file of `ui/commands` and loads what it needs when called.

Nothing here imports Qt: `doctor`, `sync` and `catalogue` work on a machine where Qt cannot load.
"""

import argparse
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module

from kiosk.console import Parser, run_command, tell_missing

_COMMANDS = (
    *("run", "tour", "sync", "enrol", "config", "catalogue", "outbox", "calls", "models", "audit", "receipt"),
    *("decommission", "keys", "doctor", "technician"),
)
_INNER_COMMANDS = ("window", "unsent", "upgrade-store")
"""What `run`, `tour` and the package execute; not shown in the help."""


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from kiosk.version import software

        sys.stdout.write(f"balcao {software()}\n")
        parser.exit()


def parser(chosen: str = "") -> Parser:
    """The command line of `balcao`; of a chosen command only that one is loaded, so that it starts in a moment."""
    root = Parser(prog="balcao", description="Balcão: o quiosque de serviços públicos que funciona mesmo sem internet.")
    root.add_argument("--version", action=_Version, nargs=0, help="mostra a versão e termina")
    commands = root.add_commands()
    for name in (chosen,) if chosen in (*_COMMANDS, *_INNER_COMMANDS) else _COMMANDS:
        import_module(f"ui.commands.{name.replace('-', '_')}").add_parser(commands)
    return root


def main(argv: Sequence[str] | None = None) -> int:
    """Entry point of `balcao`."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["platform"]:
        return import_module("ui.commands.platform").main(words[1:])
    try:
        tree = parser(*words[:1])
    except ModuleNotFoundError as error:  # where only the platform's part is installed
        return tell_missing("balcao", error)
    return run_command(tree, words, before=_as_root)


def _as_root(arguments: Namespace) -> None:
    if os.geteuid() == 0 and "data" in arguments:
        from ui.service.account import choose

        choose(arguments.command, arguments.data)


if __name__ == "__main__":
    sys.exit(main())
