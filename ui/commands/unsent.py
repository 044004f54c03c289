"""`balcao unsent`: how many messages the platform has not acknowledged, as one number for the package's scripts."""

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
    """`unsent` and its options."""
    parser = commands.add_parser("unsent", help="quantas mensagens ainda não foram confirmadas (para programas)")
    add_data(parser)
    parser.set_defaults(handler=unsent)


def unsent(arguments: argparse.Namespace) -> int:
    """Print the number; 0 where there never was a store. Raises StoreUnavailable, NotEnrolled when nobody can tell."""
    settings = Settings(kiosk_folder(arguments.data))
    if not (settings.store_folder / DATABASE).exists():
        print(0)
        return 0
    identity = Identity.load(settings.identity_folder)
    store = Store.look(settings.store_folder, identity.database_key, SystemClock())
    try:
        print(store.counts().unsent)
    finally:
        store.close()
    return 0
