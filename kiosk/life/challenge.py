"""Which movements are asked of this person, and how far each one has come.

Everything is relative to the person's own neutral, and only movements with room from there are asked: who already
smiles is not asked to smile. The draw itself is `kiosk.evidence.prompts`, so that the platform can repeat it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from kiosk.evidence.prompts import EXPRESSIONS, LEAST_MOVEMENTS, TURNS, Movement, draw, draw_movements
from kiosk.life.rules import Rules
from kiosk.life.sight import Box, FaceSight, Signals

__all__ = ["EXPRESSIONS", "LEAST_MOVEMENTS", "TURNS", "Movement"]

DELIBERATE = (*TURNS, Movement.LOOK_UP, Movement.LOOK_DOWN, Movement.OPEN_MOUTH, Movement.COME_CLOSER)
"""Movements that nobody makes without meaning to; blinks and smiles come by themselves."""
BY_THE_NECK = (*TURNS, Movement.LOOK_UP, Movement.LOOK_DOWN)


@dataclass(frozen=True)
class Neutral:
    """How this person stands at rest: the medians of the settling frames, and where the face was."""

    signals: Signals
    box: Box

    @classmethod
    def of(cls, faces: Sequence[FaceSight]) -> "Neutral":
        """The neutral of some frames at rest (at least one)."""
        names = Signals.__dataclass_fields__
        middle = {name: median(getattr(face.signals, name) for face in faces) for name in names}
        return cls(Signals(**middle), faces[-1].box)


@dataclass(frozen=True)
class Plan:
    """The movements of one attempt, in order, and those that had no room."""

    movements: tuple[Movement, ...]
    without_room: tuple[Movement, ...]


def make_plan(nonce: bytes, neutral: Neutral, count: int, rules: Rules) -> Plan:
    """`count` different movements (three at least) in random order, as far as the person has room for them."""
    without_room = tuple(movement for movement in Movement if not has_room(movement, neutral, rules))
    asked = max(count, LEAST_MOVEMENTS)
    return Plan(draw_movements(nonce, without_room, asked, rules.turns_least, rules.expressions_least), without_room)


def pause_before(nonce: bytes, asked: int, rules: Rules) -> float:
    """Seconds of rest before the movement that is asked after `asked` others; unpredictable without the nonce."""
    shortest, longest = rules.pause_s
    return shortest + draw(nonce, asked) * (longest - shortest)


def has_room(movement: Movement, neutral: Neutral, rules: Rules) -> bool:
    """Whether this person can make the movement from where they rest."""
    now, box = neutral.signals, neutral.box
    grown = 1 + rules.headroom_nearer * rules.nearer
    room = {
        Movement.TURN_LEFT: now.yaw < rules.headroom_turn,
        Movement.TURN_RIGHT: now.yaw > -rules.headroom_turn,
        Movement.LOOK_UP: now.pitch > -rules.headroom_nod,
        Movement.LOOK_DOWN: now.pitch < rules.headroom_nod,
        Movement.BLINK_TWICE: now.blink < rules.headroom_blink,
        Movement.SMILE: now.smile < rules.headroom_smile,
        Movement.OPEN_MOUTH: now.jaw < rules.headroom_jaw,
        Movement.COME_CLOSER: box.width * grown < rules.head_size_most and box.height * grown < 1,
    }
    return room[movement]


def reach(movement: Movement, neutral: Neutral, now: Signals, rules: Rules) -> float:
    """How far a movement has come: 0 at rest, 1 and more when it counts; below 0 the other way."""
    rest = neutral.signals
    ways = {
        Movement.TURN_LEFT: (now.yaw - rest.yaw) / rules.turn_angle,
        Movement.TURN_RIGHT: (rest.yaw - now.yaw) / rules.turn_angle,
        Movement.LOOK_UP: (rest.pitch - now.pitch) / rules.nod_angle,
        Movement.LOOK_DOWN: (now.pitch - rest.pitch) / rules.nod_angle,
        Movement.BLINK_TWICE: _lids_shut(rest, now, rules),
        Movement.SMILE: (now.smile - rest.smile) / rules.smile_rise,
        Movement.OPEN_MOUTH: _mouth_open(rest, now, rules),
        Movement.COME_CLOSER: (now.eye_distance / rest.eye_distance - 1) / rules.nearer,
    }
    return ways[movement]


def _lids_shut(rest: Signals, now: Signals, rules: Rules) -> float:
    by_shape = (now.blink - rest.blink) / (rules.blink_rise * max(1 - rest.blink, 0.1))
    by_opening = (1 - now.eye_opening / max(rest.eye_opening, 1e-9)) / rules.lids_drop
    return max(by_shape, by_opening)


def _mouth_open(rest: Signals, now: Signals, rules: Rules) -> float:
    by_shape = (now.jaw - rest.jaw) / rules.jaw_rise
    return max(by_shape, (now.lips_apart - rest.lips_apart) / rules.lips_rise)


def at_rest(neutral: Neutral, now: Signals, rules: Rules) -> bool:
    """Whether the person is back at their neutral (a blink or a smile does not matter)."""
    return all(reach(movement, neutral, now, rules) < rules.onset for movement in DELIBERATE)


def taken_for(asked: Movement, neutral: Neutral, now: Signals, rules: Rules) -> Movement | None:
    """A movement that the person makes in place of the one that was asked, or None."""
    if reach(asked, neutral, now, rules) >= rules.onset:
        return None
    others = (movement for movement in DELIBERATE if movement is not asked)
    return next((movement for movement in others if reach(movement, neutral, now, rules) >= 1), None)
