"""Notices when the database is not the one that this kiosk last used: made anew, exchanged, or restored from a copy.

A restored database would count its requests from an older number and so repeat protocol numbers that citizens already
hold. So the database has a name and counts how often it was opened, the identity folder remembers both, and a database
that is unknown or older than remembered goes on under a new incarnation. (A whole disk restored at once looks right
from inside; the platform sees the conflict.)

A disk that is full does not keep the window from opening: what is noted here takes the room that is kept for the
delivery (`reserve`), and that is made again at once. It takes no request then, and says so.
"""

import secrets
from contextlib import suppress
from pathlib import Path

from kiosk.errors import StoreUnavailable
from kiosk.events import Event
from kiosk.identity import Identity, StoreMark
from kiosk.ports import Clock
from kiosk.storage.engine import guarded
from kiosk.storage.store import Store

NAME_BYTES = 8


def open_store(folder: Path, identity: Identity, clock: Clock) -> Store:
    """Open the kiosk's store under the right incarnation. Raises StoreUnavailable."""
    with identity.alone():
        store = Store.open(folder, identity.database_key, clock, identity.incarnation)
        try:
            with guarded():
                store.with_room(lambda: _acknowledge(store, identity))
            _tell_unseen(store)
        except BaseException:
            store.close()
            raise
    return store


def _acknowledge(store: Store, identity: Identity) -> None:
    # Done again from its beginning where the disk did not take all of it: a database that was made known is not renewed
    # twice, for there are only so many incarnations.
    known, (name, opened) = identity.store_mark, store.mark()
    name = name or secrets.token_hex(NAME_BYTES)
    if known.store and (name != known.store or opened < known.opened):
        store.renew(identity.next_incarnation())
        _note(store, Event("store_renewed", incarnation=identity.incarnation))
    # The database first: a power cut in between leaves it ahead of what is remembered, which is no reason for alarm.
    opened = max(opened, known.opened) + 1
    store.set_mark(name, opened)
    identity.remember_store(StoreMark(identity.incarnation, name, opened))


def _tell_unseen(store: Store) -> None:
    # Nobody is at the counter yet: whoever submitted was cut off before the receipt stood on the screen.
    waiting = len(store.unseen())
    if waiting:
        _note(store, Event("unseen_found", requests=waiting))


def _note(store: Store, act: Event) -> None:
    with suppress(StoreUnavailable):  # what was found is dealt with all the same
        store.note([act])
