"""What the presence check's tests share: the real models, loaded once."""

import sys
from pathlib import Path

import pytest

from kiosk.life.models import ModelSet

# The campaign of build/bench: its clothes, lights and attackers serve the tests too.
sys.path.append(str(Path(__file__).parents[3] / "build" / "benches"))


@pytest.fixture(scope="session")
def models() -> ModelSet:
    return ModelSet.installed()
