"""A real counter, enrolled with a real platform that is away now: what a visit stands on, without a window."""

import shutil

import pytest

from kiosk.assets import asset
from kiosk.config import Profile, Settings
from kiosk.identity import Identity
from sync.enrolment import join
from sync.server.platform import Platform
from tests.kiosk.devices.patient import PatientCamera
from tests.sync.servers import LivePlatform, TestClock, WebServer
from ui.bootstrap import open_counter


@pytest.fixture(scope="session")
def enrolled(tmp_path_factory):
    """A folder with a platform and a kiosk that has joined it, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("enrolled")
    platform = Platform.create(folder / "platform")
    platform.catalogues.publish(asset("catalogue"))
    live = LivePlatform(platform, WebServer())
    live.up()
    settings = Settings(folder / "kiosk")
    identity = Identity.load_or_create(settings.identity_folder)
    join(identity, platform.issue_token("CPA", Profile.DEVELOPMENT, live.url), settings, TestClock())
    live.down()
    platform.close()
    return folder


@pytest.fixture
def folder(enrolled, tmp_path):
    """This test's own copy."""
    shutil.copytree(enrolled, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def clock():
    return TestClock()


@pytest.fixture
def counter(folder, clock):
    """The counter, ready for a visit; time passes when the test says so."""
    settings = Settings(folder / "kiosk")
    with open_counter(settings, camera=PatientCamera, clock=clock) as one:
        yield one
