"""Pose and depth as mathematics: what went in comes out."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.life.depth import narrowing, planarity_residual
from kiosk.life.pose import read_geometry, similarity
from tests.kiosk.life.people import ASPECT, FLAT_HEAD, HEAD, Person, Pose

ANGLES = st.floats(-60, 60)


def rotation(a: float, b: float, c: float) -> np.ndarray:
    a, b, c = np.radians([a, b, c])
    about_y = np.array([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]])
    about_x = np.array([[1, 0, 0], [0, np.cos(b), -np.sin(b)], [0, np.sin(b), np.cos(b)]])
    about_z = np.array([[np.cos(c), -np.sin(c), 0], [np.sin(c), np.cos(c), 0], [0, 0, 1]])
    return about_z @ about_x @ about_y


@given(ANGLES, ANGLES, ANGLES, st.floats(0.1, 10), st.integers(0, 1000))
def test_a_similarity_is_found_again(a: float, b: float, c: float, scale: float, seed: int) -> None:
    rng = np.random.default_rng(seed)
    source, weights, turn = rng.normal(size=(20, 3)), rng.uniform(0.1, 1, 20), rotation(a, b, c)
    found = similarity(source, scale * source @ turn.T + [1, -2, 3], weights)
    assert found.scale == pytest.approx(scale)
    assert np.allclose(found.rotation, turn)
    assert np.allclose(found.shift, [1, -2, 3])


def test_a_mirror_image_is_not_taken_for_a_turn() -> None:
    source = np.random.default_rng(1).normal(size=(20, 3))
    found = similarity(source, source * (-1, 1, 1), np.ones(20))
    assert np.linalg.det(found.rotation) == pytest.approx(1)


@given(st.floats(-45, 45), st.floats(-30, 30))
def test_a_flat_face_has_no_depth_however_it_is_held(yaw: float, pitch: float) -> None:
    flat = Person(head=FLAT_HEAD)
    turned = flat.seen_points(Pose(yaw=yaw, pitch=pitch))
    assert planarity_residual(flat.seen_points(Pose()), turned, ASPECT) < 1e-6


@given(st.floats(17, 45), st.sampled_from([-1, 1]))
def test_a_head_that_turns_has_depth(yaw: float, side: int) -> None:
    head = Person(head=HEAD)
    assert planarity_residual(head.seen_points(Pose()), head.seen_points(Pose(yaw=side * yaw)), ASPECT) > 0.045


@given(st.floats(20, 50))
def test_a_sheet_becomes_as_narrow_as_it_is_turned(yaw: float) -> None:
    flat = Person(head=FLAT_HEAD)
    turned = flat.seen_points(Pose(yaw=yaw))
    assert narrowing(flat.seen_points(Pose()), turned, ASPECT) == pytest.approx(np.cos(np.radians(yaw)), abs=0.03)


@pytest.mark.parametrize("blob", [b"", b"\x0a\x00", b"\xff\xff", b"\x0b", b"\x12\x02\x08\x01"])
def test_a_strange_geometry_is_an_error(blob: bytes) -> None:
    with pytest.raises((ValueError, IndexError)):
        read_geometry(blob)
