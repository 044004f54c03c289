"""`balcao-platform keys`: which keys the platform uses, and a fresh one when one must go."""

import argparse

from kiosk.console import Parser
from kiosk.signing import Purpose
from sync.server.commands.options import add_data, opened

NAMES = {
    Purpose.RECEIPT: "recibos",
    Purpose.POLICY: "politica",
    Purpose.CATALOGUE: "catalogo",
    Purpose.DEVICE_CERTIFICATE: "certificados",
    Purpose.NONCE: "presenca",
    Purpose.RECIPIENT: "pedidos",
    Purpose.RECOVERY: "recuperacao",
    Purpose.KEY_RING: "raiz",
}
_FIXED = (Purpose.RECOVERY, Purpose.KEY_RING)
"""Kiosks trust the root itself, and nobody here holds the recovery key: neither can be changed by a command."""


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`keys list|rotate`."""
    parser = commands.add_parser("keys", help="mostra as chaves da plataforma, ou troca uma")
    inner = parser.add_commands()
    listing = inner.add_parser("list", help="lista as chaves, a mais nova primeiro")
    rotating = inner.add_parser("rotate", help="cria uma chave nova; as antigas ainda abrem e conferem")
    purposes = sorted(name for purpose, name in NAMES.items() if purpose not in _FIXED)
    rotating.add_argument("purpose", choices=purposes, metavar="USO", help="|".join(purposes))
    for command, handler in ((listing, show), (rotating, rotate)):
        add_data(command)
        command.set_defaults(handler=handler)


def show(arguments: argparse.Namespace) -> None:
    """One line a key."""
    with opened(arguments.data) as platform:
        for key in platform.keys.ring.keys:
            print(f"{NAMES[key.purpose]:<14} {key.kid}")


def rotate(arguments: argparse.Namespace) -> None:
    """Make a fresh key; kiosks learn of it when they next ask for news."""
    (purpose,) = (purpose for purpose, name in NAMES.items() if name == arguments.purpose)
    with opened(arguments.data) as platform:
        platform.keys.rotate(purpose)
        print(f"{arguments.purpose}: {next(iter(platform.keys.ring.of(purpose)))}")
