"""The eye on pictures that nobody would call portraits: it sees nothing there, and does not fall."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.devices.relief import Pose
from kiosk.devices.simulated import portrait_person
from kiosk.life.models import ModelSet
from kiosk.life.sight import Image, Region, Track
from kiosk.ports import Frame

LOST = Track(Region(-500.0, 9000.0, 4000.0, 2.0), faces=1, frames_until_count=5)
PORTRAIT = portrait_person().render(Pose())


def test_a_face_is_seen_and_followed_without_looking_for_it_again(models: ModelSet) -> None:
    track, first = models.eye.look(Track(), Frame(PORTRAIT, 1.0))
    followed, second = models.eye.look(track, Frame(PORTRAIT, 2.0))
    assert first.face is not None
    assert second.face is not None
    assert (first.faces, second.faces) == (1, 1)
    assert followed.frames_until_count == track.frames_until_count - 1
    assert np.abs(first.face.points - second.face.points).max() < 0.02


def test_the_same_frame_and_track_give_the_same_sight(models: ModelSet) -> None:
    one, other = (models.eye.look(Track(), Frame(PORTRAIT, 1.0))[1] for _ in range(2))
    assert one.face is not None
    assert other.face is not None
    assert one.fingerprint == other.fingerprint
    assert np.array_equal(one.face.points, other.face.points)


@pytest.mark.parametrize("track", [Track(), LOST], ids=["fresh", "lost"])
@settings(max_examples=40)
@given(width=st.integers(1, 700), height=st.integers(1, 500), seed=st.integers(0, 9), grey=st.booleans())
def test_noise_of_any_size_shows_nobody(
    models: ModelSet, track: Track, width: int, height: int, seed: int, grey: bool
) -> None:
    shape = (height, width, 3)
    noise = np.random.default_rng(seed).integers(0, 256, shape).astype(np.uint8)
    image: Image = np.full(shape, 128, np.uint8) if grey else noise
    assert models.eye.look(track, Frame(image, 0.0))[1].face is None


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(200, 40_000), st.integers(1, 255)), min_size=1, max_size=20))
def test_a_damaged_picture_is_no_fault(models: ModelSet, damage: list[tuple[int, int]]) -> None:
    data = bytearray(models.eye.picture(PORTRAIT))
    for place, flip in damage:
        data[place % len(data)] ^= flip
    image = cv2.imdecode(np.frombuffer(bytes(data), np.uint8), cv2.IMREAD_COLOR)
    if image is not None and image.size:
        models.eye.look(Track(), Frame(np.asarray(image, np.uint8), 0.0))


def test_upside_down_is_no_frontal_face(models: ModelSet) -> None:
    turned = np.ascontiguousarray(PORTRAIT[::-1])
    face = models.eye.look(Track(), Frame(turned, 0.0))[1].face
    assert face is None or abs(face.signals.roll) > 90


def test_the_same_person_is_recognised_in_less_light(models: ModelSet) -> None:
    def embedding(image: Image) -> np.ndarray:
        face = models.eye.look(Track(), Frame(image, 0.0))[1].face
        assert face is not None
        return models.eye.recognise(image, face)

    dark = (PORTRAIT * 0.6).astype(np.uint8)
    assert float(embedding(PORTRAIT) @ embedding(dark)) > 0.8
