"""Whose turn it is to open the store, or to put it aside: one process at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_LOCK = "open.lock"


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Two processes that start together must not both make the tables, nor one open what the other is moving."""
    descriptor = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
