"""One sync process a kiosk: a second one refuses politely. The kernel lets the lock go however the holder ends."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.errors import Refused

LOCK_FILE = "sync.lock"


@contextmanager
def only_one(data: Path) -> Iterator[None]:
    """Hold the sync lock of a data folder. Raises Refused when another process holds it."""
    descriptor = os.open(data / LOCK_FILE, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise Refused("Já há um envio em andamento para esta pasta de dados.") from None
    finally:
        os.close(descriptor)
