"""Whose turn it is to open the store, or to put it aside: one process at a time."""

from contextlib import AbstractContextManager
from pathlib import Path

from kiosk.durable import locked

_LOCK = "open.lock"


def one_at_a_time(folder: Path) -> AbstractContextManager[None]:
    """Two processes that start together must not both make the tables, nor one open what the other is moving."""
    return locked(folder / _LOCK)
