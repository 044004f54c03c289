"""One sync process and one window a kiosk: a second one refuses politely.

The kernel lets the lock go however the holder ends.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.errors import Refused

SYNC, WINDOW = "sync", "window"
_TAKEN = {
    SYNC: "Já há um envio em andamento para esta pasta de dados.",
    WINDOW: "Já há um quiosque aberto nesta pasta de dados.",
}


@contextmanager
def only_one(data: Path, which: str = SYNC) -> Iterator[None]:
    """Hold one of the locks of a data folder. Raises Refused when another process holds it."""
    descriptor = os.open(data / f"{which}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise Refused(_TAKEN[which]) from None
    finally:
        os.close(descriptor)
