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
    """A component, which of the `Rules` limit it, whether a face falls short, and what the person should do then.

    `back_light`, `centring`, `eye_glare` and `noise` are our own components; all others are the standard's.
    """

    component: str
    limits: tuple[str, ...]
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


def _under(name: str, limit: str, do: Instruction, component: str = "") -> Gate:
    """A measure of the face that must reach its limit."""
    return Gate(component or name, (limit,), lambda f, r: bool(getattr(f.quality, name) < getattr(r, limit)), do)


def _over(name: str, limit: str, do: Instruction, component: str = "") -> Gate:
    """A measure of the face that must stay under its limit."""
    return Gate(component or name, (limit,), lambda f, r: bool(getattr(f.quality, name) > getattr(r, limit)), do)


def _held(angle: str) -> Gate:
    """How the head is held."""
    name = f"head_pose_{angle}"
    return Gate(name, (name,), lambda f, r: abs(getattr(f.signals, angle)) > getattr(r, name), Instruction.LOOK_AHEAD)


GATES = (
    _under("inter_eye_distance", "inter_eye_distance", Instruction.COME_CLOSER),
    Gate("head_size", ("head_size_most",), lambda f, r: f.box.width > r.head_size_most, Instruction.MOVE_BACK),
    Gate("centring", ("centring_most",), lambda f, r: not _centred(f.box, r.centring_most), Instruction.CENTRE),
    Gate("crop_of_the_face", ("margin_least",), lambda f, r: not _inside(f.box, r.margin_least), Instruction.MOVE_BACK),
    Gate("back_light", ("back_lit_below", "back_light"), _lit_from_behind, Instruction.BACK_LIGHT),
    _under("luminance_mean", "luminance_least", Instruction.TOO_DARK, "under_exposure_prevention"),
    _over("luminance_mean", "luminance_most", Instruction.TOO_BRIGHT, "over_exposure_prevention"),
    _over("noise", "noise_most", Instruction.TOO_DARK),
    _over("illumination_difference", "illumination_difference_most", Instruction.EVEN_LIGHT, "illumination_uniformity"),
    _under("mouth_visible", "mouth_visible_least", Instruction.UNCOVER_FACE, "mouth_occlusion_prevention"),
    _under("eyes_visible", "eyes_visible_least", Instruction.UNCOVER_EYES),
    _over("eye_glare", "eye_glare_most", Instruction.GLARE),
    _held("yaw"),
    _held("pitch"),
    _held("roll"),
    _under("dynamic_range", "dynamic_range_least", Instruction.TOO_BRIGHT),
    _under("sharpness", "sharpness_least", Instruction.HOLD_STILL),
    Gate("eyes_open", ("eyes_open_most",), lambda f, r: f.signals.blink > r.eyes_open_most, Instruction.OPEN_EYES),
)
"""After `single_face_present`, which needs the whole picture."""


def first_fault(sight: Sight, rules: Rules) -> Instruction | None:
    """What the person should do first, or None when every gate is passed."""
    if sight.face is None:
        return Instruction.UNCOVER_FACE if sight.half_seen else Instruction.FIND_FACE
    if sight.faces > 1:
        return Instruction.ONE_FACE
    return next((gate.do for gate in GATES if gate.short(sight.face, rules)), None)
