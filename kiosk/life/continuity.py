"""One continuous track of one face: a cut, a freeze, a repeat, a gap or a second face ends the attempt.

A camera's noise makes no two frames equal. Frames that stay equal were frozen; frames equal to frames of longer ago
were recorded. Both are told apart from a driver that hands out one frame twice.
"""

from dataclasses import dataclass, replace
from math import hypot

from kiosk.life.rules import Rules
from kiosk.life.sight import Sight
from kiosk.life.verdict import Reason


@dataclass(frozen=True)
class Continuity:
    """What must be remembered of the frames so far."""

    last: Sight | None = None
    last_face: Sight | None = None
    changed_at: float = 0.0
    """When the picture last differed from the one before."""
    rivals_since: float | None = None
    seen: frozenset[int] = frozenset()
    repeats: int = 0


def follow(before: Continuity, sight: Sight) -> Continuity:
    """The frames so far, with one more."""
    if before.last is None:
        return Continuity(sight, sight if sight.face else None, sight.at, seen=frozenset({sight.fingerprint}))
    changed = sight.fingerprint != before.last.fingerprint
    repeated = changed and sight.fingerprint in before.seen
    crowded = sight.faces > 1
    return Continuity(
        last=sight,
        last_face=sight if sight.face else before.last_face,
        changed_at=sight.at if changed else before.changed_at,
        rivals_since=(before.rivals_since or sight.at) if crowded else None,
        seen=before.seen | {sight.fingerprint},
        repeats=before.repeats + repeated,
    )


def broken(before: Continuity, after: Continuity, rules: Rules) -> Reason | None:
    """Why the track cannot be one living face in front of this camera, or None. Compares a track with the next."""
    sight = after.last
    if sight is None or before.last is None:
        return None
    if sight.at - after.changed_at >= rules.frozen_s:
        return Reason.FROZEN
    if after.repeats >= rules.repeated_frames:
        return Reason.REPEATED
    if sight.at - before.last.at > rules.gap_s:
        return Reason.GAP
    if after.rivals_since is not None and sight.at - after.rivals_since >= rules.rivals_s:
        return Reason.TWO_FACES
    if after.last_face is None or sight.at - after.last_face.at >= rules.lost_s:
        return Reason.FACE_LOST
    return Reason.CUT if _jumped(before, sight, rules) else None


def restarted(track: Continuity) -> Continuity:
    """The track as it stands when a challenge begins: earlier repeats and rivals are forgiven."""
    return replace(track, repeats=0, rivals_since=None)


def _jumped(before: Continuity, sight: Sight, rules: Rules) -> bool:
    last = before.last_face
    if last is None or last.face is None or sight.face is None:
        return False
    (x, y), (last_x, last_y) = sight.face.box.centre, last.face.box.centre
    allowed = rules.jump * max(1.0, (sight.at - last.at) / rules.jump_s)
    return hypot(x - last_x, y - last_y) > allowed * last.face.box.width
