"""A thousand damaged pictures: no crash, and no memory that grows."""

import resource
from random import Random

import cv2
import numpy as np

from kiosk.devices.relief import Pose
from kiosk.devices.simulated import portrait_person
from kiosk.evidence.nonce import Nonce
from kiosk.life.attempt import Setup, State
from kiosk.life.models import ModelSet
from kiosk.life.pipeline import step
from kiosk.life.record import Provenance
from kiosk.ports import Frame, FrameSource, SourceKind

PICTURES = 1000
MOST_GROWTH_MB = 40
WARM = 100


def damaged(whole: bytes, rng: Random) -> bytes:
    """Cut short, or with up to twenty bytes changed."""
    if rng.random() < 0.3:
        return whole[: rng.randrange(len(whole))]
    data = bytearray(whole)
    for _ in range(rng.randint(1, 20)):
        data[rng.randrange(len(data))] ^= rng.randint(1, 255)
    return bytes(data)


def memory_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def test_a_thousand_damaged_pictures_do_no_harm(models: ModelSet) -> None:
    small = cv2.resize(portrait_person().render(Pose()), (320, 240))
    whole, rng = models.eye.picture(small), Random(4)
    origin = Provenance(Nonce(b"damaged!"), FrameSource(SourceKind.FILE, "test"), models.hashes, "test", "")
    setup, state, looked, warm_mb = Setup(models.eye, origin, 3), State(), 0, 0.0
    for number in range(PICTURES):
        if number == WARM:
            warm_mb = memory_mb()
        image = cv2.imdecode(np.frombuffer(damaged(whole, rng), np.uint8), cv2.IMREAD_COLOR)
        if image is None:
            continue
        looked += 1
        state, seen = step(setup, state, Frame(np.asarray(image, np.uint8), number / 30))
        state = State() if seen.verdict is not None else state
    assert looked > PICTURES / 3
    assert memory_mb() - warm_mb < MOST_GROWTH_MB


def test_a_frame_of_another_size_in_the_middle_is_no_fault(models: ModelSet) -> None:
    portrait = portrait_person().render(Pose())
    origin = Provenance(Nonce(b"any size"), FrameSource(SourceKind.FILE, "test"), models.hashes, "test", "")
    setup, state = Setup(models.eye, origin, 3), State()
    for number, size in enumerate([(640, 480), (64, 48), (1920, 1080), (1, 1), (640, 480), (480, 640)] * 3):
        state, seen = step(setup, state, Frame(cv2.resize(portrait, size), number / 30))
    assert seen.verdict is None
