"""`balcao upgrade-store`: brings the store to this version's form, before the new version's services start.

One transaction: it is done, with everything unsent still there, or the store is as it was and the package goes back to
the version before.
"""

import argparse

from kiosk.clock import SystemClock
from kiosk.config import Settings
from kiosk.console import Parser
from kiosk.identity import Identity
from kiosk.storage.engine import DATABASE
from kiosk.storage.store import Store
from ui.commands.doctor import kiosk_folder
from ui.commands.options import add_data


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`upgrade-store` and its options."""
    parser = commands.add_parser("upgrade-store", help="acerta o banco de dados para esta versão (usado pelo pacote)")
    add_data(parser)
    parser.set_defaults(handler=upgrade_store)


def upgrade_store(arguments: argparse.Namespace) -> int:
    """Open the store, which migrates it, and close it. Raises StoreUnavailable, IdentityDamaged."""
    settings = Settings(kiosk_folder(arguments.data))
    if not (settings.store_folder / DATABASE).exists():
        return 0
    identity = Identity.load(settings.identity_folder)
    store = Store.open(settings.store_folder, identity.database_key, SystemClock(), identity.incarnation)
    unsent = store.counts().unsent
    store.close()
    print(f"Banco de dados em ordem; {unsent} mensagem(ns) por entregar.")
    return 0
