"""One attempt in its own time: an actor before the camera, the whole pipeline behind it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256

import cv2
import numpy as np

from kiosk.devices.behaviour import Behaviour
from kiosk.devices.relief import Pose, Relief
from kiosk.evidence.nonce import Nonce
from kiosk.life.attempt import Setup, State
from kiosk.life.models import ModelSet
from kiosk.life.pipeline import step
from kiosk.life.record import Provenance
from kiosk.life.rules import Rules
from kiosk.life.verdict import Failed, Passed
from kiosk.ports import Frame, FrameSource, SourceKind

RATE = 15.0
"""Frames a second, where nothing else is said: half of what a camera gives, and half the time to measure."""
BEGINS_AT = 50.0
LONGEST_S = 75.0
NOISE_LEVELS = 1.6
MOVEMENTS = 3
MARGIN = 96

Change = Callable[[np.ndarray, float], np.ndarray]


@dataclass
class Actor:
    """A virtual person who does as told. Attackers change what is seen of them, or when."""

    relief: Relief
    rate: float = RATE
    noise_levels: float = NOISE_LEVELS
    neck: float = 1.0
    """Share of the usual turns and nods."""
    change: Change | None = None
    """What light, lens or line do to each frame."""
    behaviour: Behaviour = field(default_factory=Behaviour)
    noise: np.random.Generator = field(default_factory=lambda: np.random.default_rng(7))

    def obey(self, prompt: str, at: float) -> None:
        """The screen asks something."""
        self.behaviour = self.behaviour.told(prompt, at)

    def pose(self, at: float) -> Pose:
        """How they stand."""
        pose = self.behaviour.pose(at)
        return Pose(pose.yaw * self.neck, pose.pitch * self.neck, pose.roll, pose.lids, pose.jaw, pose.smile, pose.near)

    def shown(self, at: float) -> np.ndarray:
        """What the lens sees."""
        return self.relief.render(self.pose(at))

    def picture(self, at: float) -> np.ndarray:
        """What the sensor gives."""
        seen = self.shown(at)
        return self.with_noise(seen if self.change is None else self.change(seen, at))

    def with_noise(self, image: np.ndarray) -> np.ndarray:
        """Fresh noise, as every sensor has: one larger picture of it, seen through a window that jumps."""
        down, across = self.noise.integers(0, MARGIN, 2)
        return grained(image, self.noise_levels, down, across)

    def interval(self, _at: float) -> float:
        """Seconds to the next frame."""
        return 1 / self.rate


def grained(image: np.ndarray, levels: float, down: int, across: int) -> np.ndarray:
    """A picture with the noise of one place of the large noise picture."""
    height, width = image.shape[:2]
    return cv2.add(image, _noise_picture(levels)[down : down + height, across : across + width], dtype=cv2.CV_8U)


@lru_cache(4)
def _noise_picture(levels: float) -> np.ndarray:
    grain = np.random.default_rng(7).normal(0, levels, (480 + MARGIN, 640 + MARGIN, 3))
    return np.clip(np.rint(grain), -127, 127).astype(np.int8)


@dataclass(frozen=True)
class Outcome:
    """How an attempt went."""

    passed: bool
    reason: str
    """What stopped it; empty when nothing did."""
    seconds: float
    """From the first frame to the verdict."""
    last: str
    """The last instruction before the verdict."""


def attempt(models: ModelSet, actor: Actor, nonce: bytes, rules: Rules | None = None) -> Outcome:
    """One attempt, frame by frame."""
    origin = Provenance(Nonce(nonce), FrameSource(SourceKind.SIMULATED, "bench"), models.hashes, "bench", "")
    setup, state = Setup(models.eye, origin, MOVEMENTS, rules or Rules()), State()
    at, last = BEGINS_AT, ""
    while at < BEGINS_AT + LONGEST_S:
        image = actor.picture(at)
        if image is None:
            break
        state, seen = step(setup, state, Frame(image, at))
        if seen.verdict is not None:
            reason = seen.verdict.reason.value if isinstance(seen.verdict, Failed) else ""
            return Outcome(isinstance(seen.verdict, Passed), reason, at - BEGINS_AT, last)
        last = seen.instruction.value
        actor.obey(seen.instruction, at)
        at += actor.interval(at)
    return Outcome(False, "ended", at - BEGINS_AT, last)


def nonce_of(name: str, number: int) -> bytes:
    """A nonce of its own for each attempt, the same in every run."""
    return sha256(f"{name} {number}".encode()).digest()[:16]
