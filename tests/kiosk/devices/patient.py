"""The simulated person for tests that run the whole check in threads: in a time of their own, however slow the machine.

The next picture is made only when the one before was answered, a twelfth of a second later by the camera's own
clock: nothing is dropped, nobody is late, and every run sees the same frames.
"""

import threading

from kiosk.devices.simulated import SimulatedCamera
from kiosk.ports import Frame

FRAMES_PER_S = 12.0
ANSWER_S = 5.0
"""A picture that nobody answers for so long belongs to an attempt that is over."""


class PatientCamera(SimulatedCamera):
    """A `SimulatedCamera` that waits for its viewer."""

    def __init__(self) -> None:
        self._now = 0.0
        self._answered = threading.Event()
        super().__init__(lambda: self._now, self._pass, frames_per_second=FRAMES_PER_S)

    def _pass(self, seconds: float) -> None:
        self._now += seconds

    def open(self) -> None:
        """Make the person ready for a first picture."""
        super().open()
        self._answered.set()

    def read(self) -> Frame | None:
        """The next picture, once the last one was answered."""
        self._answered.wait(ANSWER_S)
        self._answered.clear()
        return super().read()

    def obey(self, prompt: str) -> None:
        """The answer to a picture."""
        super().obey(prompt)
        self._answered.set()

    def close(self) -> None:
        """Let nobody wait for an answer."""
        super().close()
        self._answered.set()
