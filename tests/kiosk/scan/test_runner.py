"""One picture at a real camera port: taken by itself, by the button, and what happens when the camera goes."""

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from kiosk.clock import SystemClock
from kiosk.devices.paper_scene import PAGE_HEIGHT, PAGE_WIDTH
from kiosk.devices.simulated_paper import TURN, SimulatedPaper
from kiosk.devices.watching import CAMERA_PATIENCE_S
from kiosk.errors import DeviceFault
from kiosk.ports import Frame, FrameSource, SourceKind
from kiosk.scan.guide import Guidance
from kiosk.scan.runner import Lost, ScanRunner, Shot

WITHIN_S = 60.0


class Quick(SystemClock):
    """Time that goes on by sleeping only, so that a camera's pace costs nothing."""

    def __init__(self) -> None:
        self.at = 100.0

    def monotonic(self) -> float:
        return self.at

    def sleep(self, seconds: float) -> None:
        self.at += seconds


def wait_for(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + WITHIN_S
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.005)


@pytest.fixture
def clock() -> Quick:
    return Quick()


@pytest.fixture
def run(clock: Quick) -> Iterator[Callable[..., ScanRunner]]:
    begun: list[ScanRunner] = []

    def start(camera: object) -> ScanRunner:
        runner = ScanRunner(camera, clock)
        runner.start()
        begun.append(runner)
        return runner

    yield start
    for runner in begun:
        runner.stop()


def paper(clock: Quick) -> SimulatedPaper:
    return SimulatedPaper(clock.monotonic, clock.sleep, frames_per_second=7)


def test_somebody_lays_a_card_down_and_the_picture_takes_itself(run: Callable, clock: Quick) -> None:
    runner = run(paper(clock))
    heard = set()
    while runner.outcome() is None:
        heard.add(runner.latest().guidance)
        time.sleep(0.001)
    shot = runner.outcome()
    assert isinstance(shot, Shot)
    assert shot.warnings == ()
    assert shot.source is SourceKind.SIMULATED
    height, width = shot.image.shape[:2]
    assert width / height == pytest.approx(PAGE_WIDTH / PAGE_HEIGHT, rel=0.08)
    assert {Guidance.COME_CLOSER, Guidance.HOLD_STILL} <= heard


def test_the_other_side_is_another_picture(run: Callable, clock: Quick) -> None:
    front, turned = paper(clock), paper(clock)
    turned.obey(TURN)
    shots = [run(camera) for camera in (front, turned)]
    for runner in shots:
        wait_for(runner.outcome)
    one, other = (runner.outcome().image[100:400, 100:400].mean() for runner in shots)
    assert abs(one - other) > 3


def test_the_button_takes_what_there_is_and_says_what_is_wrong(run: Callable, clock: Quick) -> None:
    runner = ScanRunner(paper(clock), clock)
    runner.take()
    runner.start()
    wait_for(runner.outcome)
    assert runner.outcome().warnings == (Guidance.FIND_PAPER,)


class Failing:
    """A camera that gives frames until it is unplugged, and may come back."""

    source = FrameSource(SourceKind.DEVICE, "falha")

    def __init__(self, clock: Quick, frames: int, comes_back: bool) -> None:
        self.inner, self.left, self.comes_back, self.closed = paper(clock), frames, comes_back, threading.Event()
        self.clock, self.gone = clock, False

    def open(self) -> None:
        if self.gone and not self.comes_back:
            self.clock.sleep(5.0)
            raise DeviceFault("A câmera não responde.")
        self.inner.open()

    def read(self) -> Frame | None:
        self.left -= 1
        if self.left == 0:
            self.gone = True
            return None
        return self.inner.read()

    def close(self) -> None:
        self.closed.set()
        self.inner.close()

    def obey(self, prompt: str) -> None:
        self.inner.obey(prompt)


def test_a_camera_that_was_unplugged_for_a_moment_is_taken_up_again(run: Callable, clock: Quick) -> None:
    runner = run(Failing(clock, 6, comes_back=True))
    wait_for(runner.outcome)
    assert isinstance(runner.outcome(), Shot)


def test_a_camera_that_stays_away_ends_the_picture(run: Callable, clock: Quick) -> None:
    camera = Failing(clock, 6, comes_back=False)
    started = clock.at
    runner = run(camera)
    wait_for(lambda: runner.latest().guidance is Guidance.CAMERA_LOST or runner.outcome())
    assert runner.latest().frame is None
    wait_for(runner.outcome)
    assert isinstance(runner.outcome(), Lost)
    assert clock.at - started >= CAMERA_PATIENCE_S
    assert camera.closed.is_set()


class Broken(Failing):
    def read(self) -> Frame | None:
        raise ZeroDivisionError


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_in_the_thread_ends_the_wait(run: Callable, clock: Quick) -> None:
    runner = run(Broken(clock, 0, comes_back=True))
    wait_for(runner.outcome)
    assert isinstance(runner.outcome(), Lost)


def test_stopped_it_keeps_no_picture(run: Callable, clock: Quick) -> None:
    runner = run(paper(clock))
    wait_for(lambda: runner.latest().frame is not None)
    runner.stop()
    assert runner.latest().frame is None
