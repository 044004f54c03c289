"""What a person is asked, what the screen draws, and how an attempt ends.

Outcomes are values. A reason is a key: the window turns it into a sentence that says what to do, without blame, and
never shows a score.
"""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.evidence import Evidence
from kiosk.life.sight import Box


class Instruction(StrEnum):
    """One plain thing to do. Left and right are the person's own; the preview is shown as a mirror."""

    FIND_FACE = "find_face"
    ONE_FACE = "one_face"
    COME_CLOSER = "come_closer"
    MOVE_BACK = "move_back"
    CENTRE = "centre"
    TOO_DARK = "too_dark"
    TOO_BRIGHT = "too_bright"
    EVEN_LIGHT = "even_light"
    BACK_LIGHT = "back_light"
    UNCOVER_FACE = "uncover_face"
    UNCOVER_EYES = "uncover_eyes"
    GLARE = "glare"
    HOLD_STILL = "hold_still"
    OPEN_EYES = "open_eyes"
    LOOK_AHEAD = "look_ahead"
    TURN_LEFT = "turn_left"
    TURN_RIGHT = "turn_right"
    LOOK_UP = "look_up"
    LOOK_DOWN = "look_down"
    BLINK_TWICE = "blink_twice"
    SMILE = "smile"
    OPEN_MOUTH = "open_mouth"
    DONE = "done"
    CAMERA_LOST = "camera_lost"


class Reason(StrEnum):
    """Why an attempt ended without a pass."""

    NO_FACE = "no_face"
    FACE_LOST = "face_lost"
    TWO_FACES = "two_faces"
    FROZEN = "frozen"
    REPEATED = "repeated"
    GAP = "gap"
    CUT = "cut"
    OTHER_PERSON = "other_person"
    EARLY = "early"
    WRONG_MOVEMENT = "wrong_movement"
    TOO_SLOW = "too_slow"
    FLAT = "flat"
    PASSIVE_PAD = "passive_pad"
    """The installed detector of presentation attacks says that it is one."""
    POOR_PICTURE = "poor_picture"
    """A face was there, but never clear enough to begin."""
    FEW_MOVEMENTS = "few_movements"
    """Too few movements have headroom from this person's neutral."""
    CAMERA_LOST = "camera_lost"
    SLOW_CAMERA = "slow_camera"
    """Too few frames a second: the person's movements would be missed, through no fault of theirs."""
    FAULT = "fault"
    """The check itself failed."""


@dataclass(frozen=True)
class Passed:
    """A living person did as asked."""

    evidence: Evidence


@dataclass(frozen=True)
class Failed:
    """The attempt is over without a pass."""

    reason: Reason


Verdict = Passed | Failed


@dataclass(frozen=True)
class Observation:
    """What the screen draws after one frame."""

    instruction: Instruction
    step: int
    """The movement being asked, from 1; 0 before the first."""
    steps: int
    face: Box | None
    progress: float
    """Of the present movement, 0 to 1."""
    verdict: Verdict | None = None
