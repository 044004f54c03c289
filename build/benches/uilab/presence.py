"""The real check of presence, running beside the window: the simulated person, who is found and then does nothing."""

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.clock import SystemClock
from kiosk.config import Policy
from kiosk.devices.simulated import SimulatedCamera
from kiosk.evidence.nonce import Nonce
from kiosk.life.models import ModelSet
from kiosk.life.runner import PresenceRunner


class Unmoved(SimulatedCamera):
    """Does nothing that is asked, so that the check goes on for as long as it is measured."""

    def obey(self, prompt: str) -> None:
        """Stay at rest."""


@contextmanager
def running_check() -> Iterator[PresenceRunner]:
    """Started here, stopped at the end of the block."""
    runner = PresenceRunner(Unmoved(), ModelSet.installed(), Nonce(bytes(16)), Policy(), SystemClock())
    runner.start()
    try:
        yield runner
    finally:
        runner.stop()
