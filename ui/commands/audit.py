"""`balcao audit`: the chain of acts of this kiosk, and whether anybody has touched it."""

import argparse

from kiosk import told_head
from kiosk.clock import SystemClock
from kiosk.config import Settings
from kiosk.console import Parser
from kiosk.errors import Refused
from kiosk.identity import Identity
from kiosk.storage.audit import AuditHead
from kiosk.storage.store import Store
from ui.commands.doctor import kiosk_folder
from ui.commands.options import add_data

LATEST = 50


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`audit list` and `audit verify`."""
    parser = commands.add_parser("audit", help="mostra e confere o registro de atos deste quiosque")
    inner = parser.add_commands()
    listing = inner.add_parser("list", help=f"os {LATEST} atos mais novos")
    add_data(listing)
    listing.set_defaults(handler=list_acts)
    verifying = inner.add_parser("verify", help="confere se algum ato foi mudado, tirado ou trocado de lugar")
    add_data(verifying)
    known = "o último ato que a plataforma conhece, como ela o mostra em 'balcao-platform kiosks show'"
    verifying.add_argument("--head", type=_head, metavar="N:HASH", help=known)
    verifying.set_defaults(handler=verify_acts)


def list_acts(arguments: argparse.Namespace) -> int:
    """Print the newest acts, oldest first."""
    store = _look(arguments)
    try:
        entries = store.audit_entries()[-LATEST:]
    finally:
        store.close()
    for entry in entries:
        told = " ".join(f"{name}={value}" for name, value in entry.data.items())
        print(f"{entry.seq:>6}  {entry.at}  {entry.actor:<8}  {entry.event}  {told}")
    return 0


def verify_acts(arguments: argparse.Namespace) -> int:
    """Check the whole chain, and that it still holds what the platform heard of. Raises Refused, naming an act."""
    settings = Settings(kiosk_folder(arguments.data))
    # Before the store is read: sync may be telling a newer one right now.
    told = told_head.recall(settings.data, Identity.load(settings.identity_folder).incarnation)
    known = [head for head in (arguments.head, told) if head is not None]
    store = _look(arguments)
    try:
        broken = [store.verify_audit(one) for one in known or [None]]
        head = store.audit_head()
    finally:
        store.close()
    if any(broken):
        raise Refused(f"O registro foi alterado: o ato {min(filter(None, broken))} não confere.")
    print("O registro está vazio." if head is None else f"O registro está inteiro: {head.seq} atos, até {head.hash}.")
    return 0


def _head(text: str) -> AuditHead:
    try:
        return told_head.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("espera o número e o código do ato, como 12:3f9a…") from error


def _look(arguments: argparse.Namespace) -> Store:
    settings = Settings(kiosk_folder(arguments.data))
    identity = Identity.load(settings.identity_folder)
    return Store.look(settings.store_folder, identity.database_key, SystemClock())
