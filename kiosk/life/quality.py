"""Whether the face can be seen well enough to begin, and what to do about it when it cannot.

One table: a component of ISO/IEC 29794-5 (face image quality), when it is not met, and the instruction that mends it.
The order is that in which a person can mend things: first be there, alone and at the right distance; then light; then
what covers the face; then how the head is held. The thresholds are in `Rules`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.life.rules import Rules
from kiosk.life.sight import Box, FaceSight, Sight
from kiosk.life.verdict import Instruction


@dataclass(frozen=True)
class Gate:
    """A component, whether a face falls short of it, and what the person should do then."""

    component: str
    short: Callable[[FaceSight, Rules], bool]
    do: Instruction


def _centred(box: Box, most: float) -> bool:
    x, y = box.centre
    return abs(x - 0.5) <= most and abs(y - 0.5) <= most


def _inside(box: Box, margin: float) -> bool:
    return (
        box.left >= margin
        and box.top >= margin
        and box.left + box.width <= 1 - margin
        and box.top + box.height <= 1 - margin
    )


def _lit_from_behind(face: FaceSight, rules: Rules) -> bool:
    seen = face.quality
    return (
        seen.luminance_mean < rules.back_lit_below and seen.surround_luminance > rules.back_light * seen.luminance_mean
    )


def _turned(face: FaceSight, rules: Rules) -> bool:
    now = face.signals
    held = (now.yaw, rules.head_pose_yaw), (now.pitch, rules.head_pose_pitch), (now.roll, rules.head_pose_roll)
    return any(abs(angle) > most for angle, most in held)


GATES = (
    Gate(
        "inter_eye_distance", lambda f, r: f.quality.inter_eye_distance < r.inter_eye_distance, Instruction.COME_CLOSER
    ),
    Gate("head_size", lambda f, r: f.box.width > r.head_size_most, Instruction.MOVE_BACK),
    Gate("centring", lambda f, r: not _centred(f.box, r.centring_most), Instruction.CENTRE),
    Gate("crop_of_the_face", lambda f, r: not _inside(f.box, r.margin_least), Instruction.MOVE_BACK),
    Gate("back_light", _lit_from_behind, Instruction.BACK_LIGHT),
    Gate("under_exposure_prevention", lambda f, r: f.quality.luminance_mean < r.luminance_least, Instruction.TOO_DARK),
    Gate("over_exposure_prevention", lambda f, r: f.quality.luminance_mean > r.luminance_most, Instruction.TOO_BRIGHT),
    Gate("noise", lambda f, r: f.quality.noise > r.noise_most, Instruction.TOO_DARK),
    Gate(
        "illumination_uniformity",
        lambda f, r: f.quality.illumination_difference > r.illumination_difference_most,
        Instruction.EVEN_LIGHT,
    ),
    Gate(
        "mouth_occlusion_prevention",
        lambda f, r: f.quality.mouth_visible < r.mouth_visible_least,
        Instruction.UNCOVER_FACE,
    ),
    Gate("eyes_visible", lambda f, r: f.quality.eyes_visible < r.eyes_visible_least, Instruction.UNCOVER_EYES),
    Gate("eye_glare", lambda f, r: f.quality.eye_glare > r.eye_glare_most, Instruction.GLARE),
    Gate("head_pose", _turned, Instruction.LOOK_AHEAD),
    Gate("dynamic_range", lambda f, r: f.quality.dynamic_range < r.dynamic_range_least, Instruction.TOO_BRIGHT),
    Gate("sharpness", lambda f, r: f.quality.sharpness < r.sharpness_least, Instruction.HOLD_STILL),
    Gate("eyes_open", lambda f, r: f.signals.blink > r.eyes_open_most, Instruction.OPEN_EYES),
)
"""After `single_face_present`, which needs the whole picture."""


def first_fault(sight: Sight, rules: Rules) -> Instruction | None:
    """What the person should do first, or None when every gate is passed."""
    if sight.face is None:
        return Instruction.UNCOVER_FACE if sight.half_seen else Instruction.FIND_FACE
    if sight.faces > 1:
        return Instruction.ONE_FACE
    return next((gate.do for gate in GATES if gate.short(sight.face, rules)), None)
