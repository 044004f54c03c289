"""A live platform, a kiosk that has joined it, and a line between them that can be spoilt.

Both are made once and copied for each test: keys, migrations and enrolment are slow, and most tests are not about them.
"""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from sync.server.platform import Platform
from tests.sync.fault_proxy import fault_proxy
from tests.sync.servers import CATALOGUE, LivePlatform, WebServer
from tests.sync.support import Kiosk

IN_MEMORY = Path("/dev/shm")


@pytest.fixture(scope="session")
def in_memory():
    """A folder that waits for no disk, where there is one: what a power cut does is not asked here."""
    with tempfile.TemporaryDirectory(dir=IN_MEMORY if os.access(IN_MEMORY, os.W_OK) else None) as folder:
        yield Path(folder)


@pytest.fixture
def tmp_path(in_memory):
    """As pytest's own, in memory; gone after the test."""
    with tempfile.TemporaryDirectory(dir=in_memory) as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def server():
    one = WebServer()
    yield one
    one.stop()


@pytest.fixture(scope="session")
def template(server, in_memory):
    folder = in_memory / "template"
    folder.mkdir()
    platform = Platform.create(folder / "platform")
    platform.catalogues.publish(CATALOGUE)
    live = LivePlatform(platform, server)
    live.up()
    Kiosk.join(live, folder / "kiosk").close()
    platform.close()
    return folder


@pytest.fixture
def live(template, server, tmp_path):
    """A platform with one kiosk, which is number 1."""
    shutil.copytree(template / "platform", tmp_path / "platform")
    platform = Platform.open(tmp_path / "platform")
    one = LivePlatform(platform, server)
    one.up()
    yield one
    platform.close()


@pytest.fixture
def kiosk(live, template, tmp_path):
    """Kiosk number 1."""
    shutil.copytree(template / "kiosk", tmp_path / "kiosk")
    one = Kiosk.at(tmp_path / "kiosk")
    yield one
    one.close()


@pytest.fixture
def line(live):
    with fault_proxy(live.port) as proxy:
        yield proxy


@pytest.fixture
def sealed(kiosk):
    """A blob that the platform knows of and does not have."""
    piece = kiosk.evidence("r1", frames=3, filler=2000)
    kiosk.submit("vida", [piece], id="r1")
    (item,) = kiosk.store.due(kiosk.clock.now(), 1, 10**6)
    kiosk.transport().send_batch([item.data])
    return piece
