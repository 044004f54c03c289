"""A real store in a folder of its own."""

import pytest

from kiosk.storage.store import Store
from tests.kiosk.storage.support import KEY, ManualClock


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
