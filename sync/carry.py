"""Writes a rescue package of a kiosk's queue, beside the running kiosk; the queue stays as it is."""

from collections.abc import Callable
from pathlib import Path

from kiosk.errors import Refused
from kiosk.identity import Identity
from kiosk.ports import Clock
from kiosk.storage.outbox import ItemState, OutboxItem
from kiosk.storage.store import Store
from sync.rescue import SUFFIX, Contents, Unsent, write


def everything(_item: OutboxItem) -> bool:
    """All that the platform has not confirmed."""
    return True


def refused(item: OutboxItem) -> bool:
    """Only what the platform refused."""
    return item.state is ItemState.QUARANTINED


def carry(
    store: Store, identity: Identity, clock: Clock, folder: Path, which: Callable[[OutboxItem], bool]
) -> tuple[Path, Contents] | None:
    """Write a package into a folder (of a stick, say); None when there is nothing to write. Raises Refused."""
    items = [item for item in store.items() if which(item)]
    if not items:
        return None
    made_at = clock.now()
    path = folder / f"resgate-quiosque-{identity.device}-{made_at:%Y%m%dT%H%M%SZ}{SUFFIX}"
    unsent = (_unsent(store, item) for item in items)
    try:
        contents = write(path, identity.device, identity.signer, made_at.isoformat(), filter(None, unsent))
    except OSError as error:
        raise Refused(f"Não foi possível gravar em {folder}: {error.strerror or error}.") from error
    return path, contents


def _unsent(store: Store, item: OutboxItem) -> Unsent | None:
    data = store.sealed(item.id)
    files = (store.blobs.path(digest) for digest, _ in item.blobs)
    # Delivered while we were writing: the receipt is there, nothing is left to rescue.
    return None if data is None else Unsent(data, tuple(file for file in files if file.is_file()))
