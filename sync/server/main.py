"""`balcao-platform`: the reference central platform at the command line. Needs neither Qt nor OpenCV."""

import sys
from collections.abc import Sequence

from kiosk.console import Parser, run_command
from sync.server.commands import (
    alerts,
    enrolment,
    init,
    keys,
    kiosks,
    logs,
    openapi,
    policy,
    requests,
    rescue,
    serve,
    staff,
)

_COMMANDS = (serve, init, requests, kiosks, rescue, enrolment, policy, alerts, logs, keys, staff, openapi)


def parser() -> Parser:
    """The command line of `balcao-platform`."""
    root = Parser(prog="balcao-platform", description="A plataforma central de referência do Balcão.")
    commands = root.add_commands()
    for command in _COMMANDS:
        command.add_parser(commands)
    return root


def main(argv: Sequence[str] | None = None) -> int:
    """Entry point of `balcao-platform`."""
    return run_command(parser(), argv)


if __name__ == "__main__":
    sys.exit(main())
