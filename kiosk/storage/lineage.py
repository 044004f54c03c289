"""Notices when the database is not the one that this kiosk last used: made anew, exchanged, or restored from a copy.

A restored database would count its requests from an older number and so repeat protocol numbers that citizens already
hold. So the database has a name and counts how often it was opened, the identity folder remembers both, and a database
that is unknown or older than remembered goes on under a new incarnation. (A whole disk restored at once looks right
from inside; the platform sees the conflict.)
"""

import secrets
from pathlib import Path

from kiosk.events import Event
from kiosk.identity import Identity, StoreMark
from kiosk.ports import Clock
from kiosk.storage.store import Store

NAME_BYTES = 8


def open_store(folder: Path, identity: Identity, clock: Clock) -> Store:
    """Open the kiosk's store under the right incarnation. Raises StoreUnavailable."""
    with identity.alone():
        store = Store.open(folder, identity.database_key, clock, identity.incarnation)
        try:
            _acknowledge(store, identity)
            _tell_unseen(store)
        except BaseException:
            store.close()
            raise
    return store


def _acknowledge(store: Store, identity: Identity) -> None:
    known, (name, opened) = identity.store_mark, store.mark()
    name = name or secrets.token_hex(NAME_BYTES)
    if known.store and (name != known.store or opened < known.opened):
        store.renew(identity.next_incarnation())
        store.record(Event("store_renewed", incarnation=identity.incarnation))
    # The database first: a power cut in between leaves it ahead of what is remembered, which is no reason for alarm.
    opened = max(opened, known.opened) + 1
    store.set_mark(name, opened)
    identity.remember_store(StoreMark(identity.incarnation, name, opened))


def _tell_unseen(store: Store) -> None:
    # Nobody is at the counter yet: whoever submitted was cut off before the receipt stood on the screen.
    waiting = len(store.unseen())
    if waiting:
        store.record(Event("unseen_found", requests=waiting))
