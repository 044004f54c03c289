"""The simulated person: poses that the landmark model reads as asked, moved as people move."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.behaviour import POSES, Behaviour
from kiosk.devices.relief import Pose, Relief
from kiosk.devices.simulated import FRAMES_PER_SECOND, SimulatedCamera, person_of, portrait_person
from kiosk.errors import DeviceFault
from kiosk.life.models import ModelSet
from kiosk.life.sight import Signals, Track
from kiosk.ports import Frame


@pytest.fixture(scope="module")
def models() -> ModelSet:
    return ModelSet.installed()


@pytest.fixture(scope="module")
def relief() -> Relief:
    return portrait_person()


def read(models: ModelSet, relief: Relief, pose: Pose) -> Signals:
    track, image = Track(), relief.render(pose)
    for _ in range(3):
        track, sight = models.eye.look(track, Frame(image, 0.0))
    assert sight.face is not None
    return sight.face.signals


@pytest.mark.parametrize("yaw", [-27, -15, 15, 27])
def test_a_turn_is_read_as_asked(models: ModelSet, relief: Relief, yaw: float) -> None:
    rest, now = read(models, relief, Pose()), read(models, relief, Pose(yaw=yaw))
    assert now.yaw - rest.yaw == pytest.approx(yaw, abs=3)
    assert now.pitch == pytest.approx(rest.pitch, abs=4)


@pytest.mark.parametrize("pitch", [-16, 15])
def test_a_nod_is_read_to_its_side(models: ModelSet, relief: Relief, pitch: float) -> None:
    rest, now = read(models, relief, Pose()), read(models, relief, Pose(pitch=pitch))
    assert now.pitch - rest.pitch == pytest.approx(pitch, abs=5)


def test_lids_jaw_and_nearness_are_read(models: ModelSet, relief: Relief) -> None:
    rest = read(models, relief, Pose())
    assert read(models, relief, Pose(lids=1)).blink - rest.blink > 0.3
    assert read(models, relief, Pose(jaw=1)).jaw - rest.jaw > 0.25
    assert read(models, relief, Pose(near=1.3)).eye_distance / rest.eye_distance == pytest.approx(1.3, abs=0.05)


def test_a_picture_without_a_face_makes_no_person(models: ModelSet) -> None:
    with pytest.raises(DeviceFault, match="rosto"):
        person_of(np.full((480, 640, 3), 120, np.uint8), models)


@given(st.sampled_from(sorted(POSES)), st.floats(0, 100))
def test_nobody_moves_before_they_can_have_read(prompt: str, at: float) -> None:
    told = Behaviour().told("hold_still", 0.0).told(prompt, at)
    rest, soon = told.held(at), told.held(at + 0.3)
    assert rest == soon == Pose()


@given(st.sampled_from(sorted(POSES)), st.floats(0, 100))
def test_a_movement_arrives_and_goes_back(prompt: str, at: float) -> None:
    there = Behaviour().told(prompt, at)
    assert there.held(at + 1.2) == POSES[prompt]
    assert there.told("look_ahead", at + 1.2).held(at + 2.5) == Pose()


@given(st.lists(st.sampled_from([*POSES, "look_ahead"]), max_size=8))
def test_no_movement_jumps(prompts: list[str]) -> None:
    behaviour, yaws = Behaviour(), []
    for frame in range(30 * (len(prompts) + 1)):
        if frame % 30 == 0 and frame // 30 < len(prompts):
            behaviour = behaviour.told(prompts[frame // 30], frame / 30)
        yaws.append(behaviour.pose(frame / 30).yaw)
    assert np.abs(np.diff(yaws)).max(initial=0) < 8


def test_two_asked_blinks_are_two() -> None:
    behaviour = Behaviour().told("blink_twice", 0.0)
    shut = [behaviour.asked_lids(at) > 0.9 for at in np.arange(0, 2.0, 1 / FRAMES_PER_SECOND)]
    assert sum(now and not before for before, now in pairwise(shut)) == 2


def test_frames_come_at_their_pace_and_are_never_equal() -> None:
    now = [0.0]
    camera = SimulatedCamera(lambda: now[0], lambda seconds: now.__setitem__(0, now[0] + seconds))
    assert camera.read() is None
    camera.open()
    frames = [camera.read() for _ in range(10)]
    assert np.diff([frame.taken_at for frame in frames]) == pytest.approx([1 / FRAMES_PER_SECOND] * 9)
    assert len({frame.image.tobytes() for frame in frames}) == 10
    camera.close()
    assert camera.read() is None
