"""The data folder of an enrolled kiosk, made once; its platform is not needed any more."""

import pytest

from tests.faults.kills import distant_platform


@pytest.fixture(scope="session")
def enrolled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("enrolled")
    with distant_platform(folder):
        pass
    return folder / "kiosk"
