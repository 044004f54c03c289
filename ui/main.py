"""The `balcao` command. Each sub-command lives in its own file of `ui/commands` and loads what it needs when called.

Nothing here imports Qt: `doctor`, `sync` and `catalogue` work on a machine where Qt cannot load.
"""

import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module

from kiosk.console import Parser, run_command
from ui.service.owner import become_owner

_COMMANDS = (
    *("run", "tour", "sync", "enrol", "config", "catalogue", "outbox", "models", "audit", "receipt", "decommission"),
    "doctor",
)
_INNER_COMMANDS = ("window", "unsent", "upgrade-store")
"""What `run`, `tour` and the package execute; not shown in the help."""
_AS_OWNER = ("upgrade-store", "sync", "window", "models", "audit", "receipt", "decommission")
"""Commands that leave files in the data folder, which must be its owner's. (SQLite itself gives its files to the
database's owner; `outbox export` writes to a medium that may be root's alone; `enrol` sees to itself.)"""


def parser(chosen: str = "") -> Parser:
    """The command line of `balcao`; of a chosen command only that one is loaded, so that it starts in a moment."""
    root = Parser(prog="balcao", description="Balcão: o quiosque de serviços públicos que funciona mesmo sem internet.")
    commands = root.add_commands()
    for name in (chosen,) if chosen in (*_COMMANDS, *_INNER_COMMANDS) else _COMMANDS:
        import_module(f"ui.commands.{name.replace('-', '_')}").add_parser(commands)
    return root


def main(argv: Sequence[str] | None = None) -> int:
    """Entry point of `balcao`."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["platform"]:
        return import_module("ui.commands.platform").main(words[1:])
    return run_command(parser(*words[:1]), words, before=_choose_account)


def _choose_account(arguments: Namespace) -> None:
    if arguments.command in _AS_OWNER and "data" in arguments:
        become_owner(arguments.data)


if __name__ == "__main__":
    sys.exit(main())
