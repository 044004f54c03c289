"""The whole way with real models and pixels: the simulated person passes, pictures of a person do not."""

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pytest

from kiosk.devices.simulated import SimulatedCamera
from kiosk.evidence import TRACK, read_evidence, unpack_track
from kiosk.evidence.nonce import Nonce
from kiosk.life.attempt import State
from kiosk.life.models import ModelSet
from kiosk.life.pipeline import step
from kiosk.life.record import Provenance
from kiosk.life.rules import Rules
from kiosk.life.verdict import Failed, Instruction, Passed, Reason, Verdict
from kiosk.ports import Frame
from tests.kiosk.life.people import Setup

RATE = 15
"""Frames a second: half of what a camera gives, and half the time to test."""
LONGEST_FRAMES = RATE * 60


class OwnTime:
    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


Change = Callable[[Frame], Frame]


def attempt(
    models: ModelSet,
    nonce: bytes,
    movements: int = 3,
    change: Change = lambda frame: frame,
    rules: Rules | None = None,
    person: Callable[[], Any] | None = None,
) -> tuple[Verdict | None, set[Instruction]]:
    """One attempt in front of the simulated camera, each frame changed by an attacker on its way."""
    time = OwnTime()
    camera = SimulatedCamera(time.monotonic, time.sleep, person, RATE)
    camera.open()
    origin = Provenance(Nonce(nonce), camera.source, models.hashes, "test", "2026-01-01T00:00:00+00:00")
    setup, state, asked = Setup(models.eye, origin, movements, rules or Rules()), State(), set()
    for _ in range(LONGEST_FRAMES):
        frame = camera.read()
        assert frame is not None
        state, seen = step(setup, state, change(frame))
        asked.add(seen.instruction)
        if seen.verdict is not None:
            return seen.verdict, asked
        camera.obey(seen.instruction)
    return None, asked


@pytest.mark.parametrize("number", range(3))
def test_the_simulated_person_passes(models: ModelSet, number: int) -> None:
    verdict, asked = attempt(models, bytes([number] * 16))
    assert isinstance(verdict, Passed)
    assert Instruction.SMILE not in asked  # she smiles already


def test_the_simulated_person_can_make_every_movement_but_the_smile(models: ModelSet) -> None:
    verdict, _ = attempt(models, b"all of them", movements=7)
    assert isinstance(verdict, Passed)
    manifest = verdict.evidence.manifest
    assert len({prompt.movement for prompt in manifest.prompts}) == 7
    assert manifest.not_asked == ("smile",)


def test_the_evidence_shows_what_happened(models: ModelSet) -> None:
    verdict, _ = attempt(models, b"evidence")
    assert isinstance(verdict, Passed)
    read = read_evidence(verdict.evidence.to_bytes())
    said = read.manifest
    assert said.source.kind == "simulated"
    assert said.models == models.hashes
    assert said.methods["depth"] == "passed"
    assert said.scores["depth"] > 0.045
    assert [frame.role for frame in said.frames] == ["frontal", *(prompt.movement for prompt in said.prompts)]
    picture = cv2.imdecode(np.frombuffer(read.members[said.frames[0].name], np.uint8), cv2.IMREAD_COLOR)
    assert picture.shape == (480, 640, 3)
    rows = unpack_track(read.members[TRACK], len(said.track_points))
    yaws = [row.signals[0] for row in rows]
    assert max(yaws) - min(yaws) > 15  # one movement at least was a turn, and the track shows it
    assert rows[-1].at_ms == said.prompts[-1].rested_ms
    assert all(prompt.began_ms - prompt.asked_ms >= 150 for prompt in said.prompts)


class Held:
    """Shows the camera's first frame for ever."""

    def __init__(self) -> None:
        self.first: Frame | None = None

    def __call__(self, frame: Frame) -> Frame:
        self.first = self.first or frame
        return Frame(self.first.image, frame.taken_at)


class HeldWithNoise(Held):
    """The same, filmed by a camera with noise of its own: a picture on a stand."""

    def __init__(self) -> None:
        super().__init__()
        self.noise = np.random.default_rng(3)

    def __call__(self, frame: Frame) -> Frame:
        still = super().__call__(frame).image.astype(np.int16)
        noisy = still + self.noise.normal(0, 2, still.shape).round().astype(np.int16)
        return Frame(np.clip(noisy, 0, 255).astype(np.uint8), frame.taken_at)


def nobody(frame: Frame) -> Frame:
    return Frame(np.ascontiguousarray(frame.image[:, ::-1][:40, :60]), frame.taken_at)


def beside_another(frame: Frame) -> Frame:
    both = np.hstack([frame.image[:, 140:460], frame.image[:, 140:460]])
    return Frame(np.ascontiguousarray(both), frame.taken_at)


def upside_down(frame: Frame) -> Frame:
    return Frame(np.ascontiguousarray(frame.image[::-1, ::-1]), frame.taken_at)


def grey(frame: Frame) -> Frame:
    """What a camera gives whose lens is covered: noise around one grey."""
    noise = np.random.default_rng(round(frame.taken_at * 1000)).integers(118, 138, frame.image.shape)
    return Frame(noise.astype(np.uint8), frame.taken_at)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (HeldWithNoise, Reason.TOO_SLOW),
        (lambda: nobody, Reason.NO_FACE),
        (lambda: grey, Reason.NO_FACE),
        (lambda: upside_down, Reason.NO_FACE),
        (lambda: beside_another, Reason.TWO_FACES),
    ],
    ids=["picture on a stand", "nobody", "grey", "upside down", "two faces"],
)
def test_a_picture_of_a_person_does_not_pass(models: ModelSet, change: Callable[[], Change], reason: Reason) -> None:
    verdict, _ = attempt(models, b"for pictures", change=change(), rules=Rules(find_s=3.0, deadline_s=4.0))
    assert verdict == Failed(reason)


@pytest.mark.parametrize("size", [(320, 240), (1280, 720)])
def test_the_size_of_the_picture_does_not_matter(models: ModelSet, size: tuple[int, int]) -> None:
    def resized(frame: Frame) -> Frame:
        scale = size[1] / frame.image.shape[0]
        large = cv2.resize(frame.image, None, fx=scale, fy=scale)
        beside = max(0, size[0] - large.shape[1])
        return Frame(cv2.copyMakeBorder(large, 0, 0, beside // 2, beside // 2, cv2.BORDER_REFLECT), frame.taken_at)

    verdict, _ = attempt(models, b"of any size", change=resized)
    assert isinstance(verdict, Passed)
