"""The quality gates on pictures: what covers or spoils a face is named, and an open face passes in any such light."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from lifelab import conditions

from kiosk.devices.relief import Pose
from kiosk.devices.simulated import portrait_person
from kiosk.life.models import ModelSet
from kiosk.life.quality import GATES, Gate, first_fault
from kiosk.life.rules import Rules
from kiosk.life.sight import Image, Sight, Track
from kiosk.life.verdict import Instruction
from kiosk.ports import Frame
from tests.kiosk.life.people import Person, with_quality

OWN = frozenset({"back_light", "noise", "eye_glare", "centring"})
"""Components that the standard does not name."""
PAGE = (Path(__file__).parents[3] / "docs" / "presence.md").read_text("utf-8")
PORTRAIT = portrait_person().render(Pose())


def seen(models: ModelSet, image: Image) -> Sight:
    track = Track()
    for _ in range(3):
        track, sight = models.eye.look(track, Frame(np.ascontiguousarray(image), 0.0))
    return sight


def worn(models: ModelSet, wear: Callable[[Image, np.ndarray], Image]) -> Sight:
    face = seen(models, PORTRAIT).face
    assert face is not None
    return seen(models, wear(PORTRAIT, face.points * (640, 480, 640)))


@pytest.mark.parametrize(
    ("wear", "told"),
    [
        (conditions.mask, Instruction.UNCOVER_FACE),
        (conditions.dark_glasses, Instruction.UNCOVER_EYES),
        (conditions.brim, Instruction.UNCOVER_EYES),
        (conditions.glare, Instruction.GLARE),
        (conditions.glasses, None),
    ],
)
def test_what_covers_the_face_is_named(
    models: ModelSet, wear: Callable[[Image, np.ndarray], Image], told: Instruction | None
) -> None:
    assert first_fault(worn(models, wear), Rules()) is told


@pytest.mark.parametrize("colour", [(235, 235, 230), (200, 170, 120), (30, 30, 30)], ids=["white", "blue", "black"])
def test_a_mask_of_any_usual_colour_is_seen(models: ModelSet, colour: tuple[int, int, int]) -> None:
    def mask(picture: Image, landmarks: np.ndarray) -> Image:
        outline = landmarks[list(conditions.LOWER_FACE), :2].astype(np.int32)
        return cv2.fillPoly(picture.copy(), [outline], colour, cv2.LINE_AA)

    assert first_fault(worn(models, mask), Rules()) is Instruction.UNCOVER_FACE


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (conditions.lit_from_behind, Instruction.BACK_LIGHT),
        (conditions.darker(0.15), Instruction.TOO_DARK),
        (conditions.blurred(7), Instruction.HOLD_STILL),
        (conditions.larger(0.45), Instruction.COME_CLOSER),
        (conditions.larger(2.3), Instruction.MOVE_BACK),
        (conditions.beside_another, Instruction.ONE_FACE),
        (conditions.darker(0.6), None),
        (conditions.blurred(1.5), None),
    ],
)
def test_light_and_place_are_named(
    models: ModelSet, change: Callable[[Image, float], Image], told: Instruction | None
) -> None:
    assert first_fault(seen(models, change(PORTRAIT, 0.0)), Rules()) is told


def test_noise_beyond_the_limit_is_called_the_dark_even_in_a_blurred_picture(models: ModelSet) -> None:
    grain = np.random.default_rng(1).normal(0, 30, PORTRAIT.shape)
    blurred = cv2.GaussianBlur(PORTRAIT, (0, 0), 7)
    assert first_fault(seen(models, np.clip(blurred + grain, 0, 255).astype(np.uint8)), Rules()) is Instruction.TOO_DARK


def test_a_picture_without_colour_is_not_taken_for_a_mask(models: ModelSet) -> None:
    grey = cv2.cvtColor(cv2.cvtColor(PORTRAIT, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
    assert first_fault(seen(models, grey), Rules()) is None


def test_each_gate_says_what_to_do_and_has_a_name_and_limits_of_its_own() -> None:
    assert len({gate.component for gate in GATES}) == len(GATES)
    assert {gate.component for gate in GATES} > OWN
    assert Instruction.FIND_FACE not in {gate.do for gate in GATES}
    assert {limit for gate in GATES for limit in gate.limits} <= set(Rules.__dataclass_fields__)


@pytest.mark.parametrize("gate", GATES, ids=lambda gate: gate.component)
def test_the_page_tells_every_gate_with_its_limits(gate: Gate) -> None:
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{gate.component}`"))
    assert ("own" if gate.component in OWN else "ISO/IEC 29794-5") in row
    assert gate.do.value.replace("_", " ") in row
    assert all(f"{getattr(Rules(), limit):g}" in row for limit in gate.limits)


LIGHTS = {"warm": (0.75, 0.95, 1.1), "cold": (1.1, 1.0, 0.8), "bright": (1.3, 1.3, 1.3), "dim": (0.3, 0.3, 0.3)}


@pytest.mark.parametrize("colour", LIGHTS.values(), ids=LIGHTS)
def test_light_of_another_colour_covers_nothing(models: ModelSet, colour: tuple[float, float, float]) -> None:
    lit = np.clip(PORTRAIT * np.array(colour), 0, 255).astype(np.uint8)
    assert first_fault(seen(models, lit), Rules()) is None


def test_dark_skin_before_a_white_wall_is_not_taken_for_light_from_behind() -> None:
    face = Person().face(0.0)
    assert face is not None
    dark = with_quality(face, luminance_mean=72.0, surround_luminance=140.0)
    assert first_fault(Sight(0.0, 1, dark, 4 / 3, 0), Rules()) is None
