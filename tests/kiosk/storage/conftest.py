"""A real store in a folder of its own."""

import pytest

from kiosk.storage.frames import LOG
from kiosk.storage.store import Store
from tests.kiosk.storage.logs import SEVERAL
from tests.kiosk.storage.support import KEY, ManualClock, submit


@pytest.fixture
def clock():
    return ManualClock()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "store"


@pytest.fixture
def store(folder, clock):
    opened = Store.open(folder, KEY, clock)
    yield opened
    opened.close()


@pytest.fixture
def written(store, folder):
    """A store whose last few requests stand in the log alone, and that log."""
    for number in range(SEVERAL):
        submit(store, f"r{number}")
    return (folder / LOG).read_bytes()
