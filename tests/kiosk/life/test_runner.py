"""The runner's threads, without pixels: newest frame wins, an unplugged camera comes back, a stop is quick."""

import threading
import time
from pathlib import Path

import numpy as np
import pytest

from kiosk.config import Policy
from kiosk.devices.camera import DeviceCamera
from kiosk.devices.watching import PREVIEW_MOST_PX
from kiosk.errors import DeviceFault
from kiosk.evidence.nonce import Nonce
from kiosk.life.models import ModelSet
from kiosk.life.runner import PresenceRunner
from kiosk.life.verdict import Failed, Instruction, Passed, Reason
from kiosk.ports import Frame, SourceKind
from tests.kiosk.devices.plugs import Plugged
from tests.kiosk.life.lockstep import PATIENCE_S, Clock, LockstepCamera, awaited
from tests.kiosk.life.people import BLANK, Leaver, Person, ScriptedEye, Shotgun
from tests.sync.servers import wait_for


def runner_for(camera: LockstepCamera, nonce: bytes = b"a nonce for all.") -> PresenceRunner:
    models = ModelSet(ScriptedEye(camera.person), {})
    return PresenceRunner(camera, models, Nonce(nonce), Policy(), camera.clock)


def seen_by(runner: PresenceRunner) -> np.ndarray:
    """The first picture that the window can draw."""
    until = time.monotonic() + PATIENCE_S
    while runner.latest().frame is None:
        assert time.monotonic() < until
        time.sleep(0.005)
    return runner.latest().frame


def outcome(runner: PresenceRunner) -> object:
    runner.start()
    verdict = awaited(runner)
    runner.stop()
    return verdict


def test_a_living_person_passes_and_the_camera_is_let_go() -> None:
    camera = LockstepCamera(Person(), Clock())
    verdict = outcome(runner_for(camera))
    assert isinstance(verdict, Passed)
    assert verdict.evidence.manifest.source.name == "câmera de teste"
    wait_for(lambda: camera.closed)
    assert (camera.opened, camera.closed) == (1, 1)


def test_the_policy_never_asks_less_than_three_movements() -> None:
    camera = LockstepCamera(Person(), Clock())
    models = ModelSet(ScriptedEye(camera.person), {})
    verdict = outcome(
        PresenceRunner(camera, models, Nonce(b"a nonce for all."), Policy(life_movements=0), camera.clock)
    )
    assert isinstance(verdict, Passed)
    assert len(verdict.evidence.manifest.prompts) == 3


def test_a_camera_that_comes_back_before_the_challenge_is_taken_up_again() -> None:
    camera = LockstepCamera(Person(), Clock(), gone=(range(5, 6),))
    assert isinstance(outcome(runner_for(camera)), Passed)
    assert camera.opened == 2


def test_a_camera_that_went_away_in_the_challenge_voids_the_attempt() -> None:
    camera = LockstepCamera(Person(), Clock(), gone=(range(60, 61),))
    assert outcome(runner_for(camera)) == Failed(Reason.GAP)


def test_a_camera_that_is_plugged_in_elsewhere_is_taken_up_again_without_a_restart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real camera's own code, over a system in which the plug moves from video0 to video2."""
    plugged, clock, person = Plugged(tmp_path, monkeypatch), Clock(), Person()
    turns = LockstepCamera(person, clock)

    class Capture(Plugged.Capture):
        def read(self) -> tuple[bool, np.ndarray | None]:
            if turns.reads == 5 and plugged.number == 0:
                plugged.move_to(2)  # pulled out, and back under another number
            return (True, BLANK) if self.isOpened() else (False, None)

    class Camera(DeviceCamera):
        def obey(self, prompt: str) -> None:
            turns.obey(prompt)

        def read(self) -> Frame | None:
            return turns.read() if super().read() else None

    camera = Camera(0, clock.monotonic, lambda number: Capture(plugged, number))
    runner = PresenceRunner(camera, ModelSet(ScriptedEye(person), {}), Nonce(b"a nonce for all."), Policy(), clock)
    assert isinstance(outcome(runner), Passed)
    assert camera.source.name == "Camera do balcao (video2)"


def test_a_camera_that_stays_away_is_said_to_be_lost() -> None:
    camera = LockstepCamera(Person(), Clock(), gone=(range(10, 1000),))
    runner = runner_for(camera)
    assert outcome(runner) == Failed(Reason.CAMERA_LOST)
    assert runner.latest().observation.instruction is Instruction.CAMERA_LOST


def test_a_recording_that_ends_is_not_played_again() -> None:
    camera = LockstepCamera(Person(), Clock(), gone=(range(10, 1000),), kind=SourceKind.FILE)
    assert outcome(runner_for(camera)) == Failed(Reason.CAMERA_LOST)
    assert camera.opened == 1


def test_a_camera_that_does_not_open_is_a_lost_one() -> None:
    class Dead(LockstepCamera):
        def open(self) -> None:
            self.clock.time += 15.0
            raise DeviceFault("A câmera não responde.")

    assert outcome(runner_for(Dead(Person(), Clock()))) == Failed(Reason.CAMERA_LOST)


class Stalling(LockstepCamera):
    """From its hundredth picture on the driver waits for the next one, for some seconds or for ever."""

    def __init__(self, person: Person, clock: Clock, stall_s: float):
        super().__init__(person, clock)
        self.stall_s, self.let_go = stall_s, threading.Event()

    def read(self) -> Frame | None:
        until = self.clock.time + self.stall_s
        while self.reads == 100 and self.clock.time < until and not self.let_go.wait(0.005):
            self.clock.time += 0.25
        return super().read()


def test_a_camera_that_stalls_in_the_middle_of_a_movement_voids_the_attempt() -> None:
    assert outcome(runner_for(Stalling(Person(), Clock(), stall_s=1.5))) == Failed(Reason.GAP)


def test_a_camera_that_stalls_for_ever_is_said_to_be_lost_and_nobody_waits_for_it() -> None:
    camera = Stalling(Person(), Clock(), stall_s=1e6)
    runner = runner_for(camera)
    runner.start()
    verdict = awaited(runner)
    assert runner.latest().observation.instruction is Instruction.CAMERA_LOST
    camera.let_go.set()
    runner.stop()
    assert verdict == Failed(Reason.CAMERA_LOST)


def test_a_camera_that_never_finishes_to_open_is_a_lost_one() -> None:
    class Opening(LockstepCamera):
        let_go = threading.Event()

        def open(self) -> None:
            while not self.let_go.wait(0.005):
                self.clock.time += 1.0

    camera = Opening(Person(), Clock())
    runner = runner_for(camera)
    runner.start()
    verdict = awaited(runner)
    camera.let_go.set()
    runner.stop()
    assert verdict == Failed(Reason.CAMERA_LOST)


def test_an_attack_is_told_by_its_reason() -> None:
    assert outcome(runner_for(LockstepCamera(Shotgun(), Clock()))) == Failed(Reason.WRONG_MOVEMENT)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_inside_ends_the_attempt_instead_of_waiting_for_ever() -> None:
    class Broken(Person):
        def sight(self, at: float) -> None:
            raise ZeroDivisionError

    assert outcome(runner_for(LockstepCamera(Broken(), Clock()))) == Failed(Reason.FAULT)


def test_stop_forgets_the_picture_and_gives_no_verdict() -> None:
    runner = runner_for(LockstepCamera(Leaver(leaves_at=0.0), Clock()))
    runner.start()
    seen_by(runner)
    runner.stop()
    assert runner.latest().frame is None
    assert runner.outcome() is None


def test_stop_does_not_wait_for_a_camera_that_hangs() -> None:
    camera = Stalling(Person(), Clock(), stall_s=float("inf"))
    runner = runner_for(camera)
    runner.start()
    while camera.reads < 100:
        time.sleep(0.005)
    runner.stop()  # would never come back, and this test neither
    assert runner.latest().frame is None
    camera.let_go.set()


def test_the_newest_frame_wins_over_those_that_waited() -> None:
    class Hasty(LockstepCamera):
        """Gives numbered frames without waiting for an answer."""

        def read(self) -> Frame | None:
            self.reads += 1
            time.sleep(0.0002)
            return Frame(BLANK, self.reads / 1000)

    class Slow(ScriptedEye):
        """Looks at one frame until twenty more have come."""

        def look(self, track, frame):
            looked.append((round(frame.taken_at * 1000), handed[-1]))
            until = camera.reads + 20
            while camera.reads < until and not enough.is_set():
                time.sleep(0.0005)
            handed.append(camera.reads - 1)  # the last one may still be on its way
            if len(looked) == 10:
                enough.set()
            return super().look(track, frame)

    clock, looked, handed, enough = Clock(), [], [0], threading.Event()
    camera = Hasty(Leaver(leaves_at=0.0), clock)
    runner = PresenceRunner(camera, ModelSet(Slow(camera.person), {}), Nonce(b"a nonce for all."), Policy(), clock)
    runner.start()
    assert enough.wait(PATIENCE_S)
    runner.stop()
    assert all(number >= newest for number, newest in looked)


def test_a_large_picture_is_made_small_for_the_window() -> None:
    class Large(LockstepCamera):
        def read(self) -> Frame | None:
            frame = super().read()
            return Frame(np.zeros((1080, 1920, 3), np.uint8), frame.taken_at) if frame else None

    runner = runner_for(Large(Leaver(leaves_at=0.0), Clock()))
    runner.start()
    frame = seen_by(runner)
    runner.stop()
    assert frame.shape == (360, PREVIEW_MOST_PX, 3)
