"""What to tell the person who shows a document, and when the picture takes itself. A pure step over sights.

One thing at a time, said long enough to be heard. First the whole sheet, close enough; then its light; then a moment of
rest, from which the sharpest frame is kept. Who cannot mend the light is not kept waiting: after a while a steady sheet
is taken as it is, and what is wrong with it is said.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum

import numpy as np

from kiosk.ports import Frame
from kiosk.scan.sight import SheetSight

CLOSE_PX, CLOSE_SHARE = 620.0, 0.45
"""A sheet is close enough with so many pixels along its longest side, or with so much of the frame."""
MOST_SLANT = 0.3
LEAST_PAPER = 60.0
PALE_PAPER, LEAST_CONTRAST = 246.0, 40.0
MOST_GLARE = 0.012
MOST_UNEVENNESS = 0.5
MOST_BLUR = 0.4
MOST_MOVED = 0.012
"""Of the frame, between one frame and the place where it came to rest."""
REST_S = 0.9
"""How long a sheet rests before its picture is taken."""
LASTING_S = 0.35
"""How long something must be so before it is said."""
PATIENCE_S = 9.0
"""How long light and slant may stop the picture."""


class Guidance(StrEnum):
    """The one thing to do now."""

    FIND_PAPER = "find_paper"
    WHOLE_PAPER = "whole_paper"
    COME_CLOSER = "paper_closer"
    LAY_FLAT = "paper_flat"
    TOO_DARK = "paper_dark"
    TOO_BRIGHT = "paper_bright"
    GLARE = "paper_glare"
    SHADOW = "paper_shadow"
    HOLD_STILL = "paper_still"
    BLURRED = "paper_blurred"
    TAKEN = "paper_taken"
    CAMERA_LOST = "camera_lost"


@dataclass(frozen=True)
class Best:
    """The sharpest frame of a rest so far."""

    frame: Frame
    sight: SheetSight


@dataclass(frozen=True)
class State:
    """How far one picture has come. `said` is what the person is told now."""

    said: Guidance = Guidance.FIND_PAPER
    meant: Guidance = Guidance.FIND_PAPER
    meant_since: float = 0.0
    seen_since: float | None = None
    """Since when a whole sheet has been close enough."""
    rest_at: SheetSight | None = field(default=None, repr=False)
    rest_since: float = 0.0
    best: Best | None = field(default=None, repr=False)
    taken: Best | None = field(default=None, repr=False)

    @property
    def progress(self) -> float:
        """How much of the rest is over, 0 to 1."""
        resting = self.best is not None and self.taken is None
        return min(1.0, (self.best.frame.taken_at - self.rest_since) / REST_S) if resting and self.best else 0.0


def step(state: State, frame: Frame, sight: SheetSight | None) -> State:
    """One frame on. Once a picture is taken nothing changes any more."""
    if state.taken is not None:
        return state
    now = frame.taken_at
    placed = None if sight is None or _place_fault(sight) else sight
    seen_since = None if placed is None else now if state.seen_since is None else state.seen_since
    fault = _fault(sight, patient=seen_since is None or now - seen_since < PATIENCE_S)
    state = replace(state, seen_since=seen_since)
    if fault is not None or placed is None:
        return _say(replace(state, rest_at=None, best=None), fault or Guidance.FIND_PAPER, now)
    return _rest(state, frame, placed)


def _rest(state: State, frame: Frame, sight: SheetSight) -> State:
    """A good sheet: wait until it rests, keep the sharpest frame, take it."""
    now = frame.taken_at
    if state.rest_at is None or _moved(state.rest_at, sight) > MOST_MOVED:
        return _say(replace(state, rest_at=sight, rest_since=now, best=None), Guidance.HOLD_STILL, now)
    best = state.best
    if best is None or sight.blur < best.sight.blur:
        best = Best(frame, sight)
    state = replace(state, best=best)
    blurred = best.sight.blur > MOST_BLUR
    if now - state.rest_since < REST_S:
        again = state.said is Guidance.BLURRED and blurred
        return _say(state, Guidance.BLURRED if again else Guidance.HOLD_STILL, now)
    if blurred:
        return replace(state, rest_since=now, best=None, said=Guidance.BLURRED)
    return replace(state, said=Guidance.TAKEN, taken=best)


def _moved(one: SheetSight, other: SheetSight) -> float:
    return float(np.abs(one.corners - other.corners).max())


def _say(state: State, meant: Guidance, now: float) -> State:
    """Say it once it has lasted; until then what was said before stands."""
    if meant is not state.meant:
        return replace(state, meant=meant, meant_since=now)
    return replace(state, said=meant) if now - state.meant_since >= LASTING_S else state


def _fault(sight: SheetSight | None, patient: bool) -> Guidance | None:
    """The first thing to mend; light and slant only while there is patience."""
    if sight is None:
        return Guidance.FIND_PAPER
    return _place_fault(sight) or (next(iter(flaws(sight)), None) if patient else None)


def _place_fault(sight: SheetSight) -> Guidance | None:
    if sight.cut:
        return Guidance.WHOLE_PAPER
    far = sight.long_px < CLOSE_PX and sight.share < CLOSE_SHARE
    return Guidance.COME_CLOSER if far else None


def flaws(sight: SheetSight) -> tuple[Guidance, ...]:
    """What light and slant spoil, the worst first; blur is told by `blurred`."""
    found = {
        Guidance.TOO_DARK: sight.paper < LEAST_PAPER,
        Guidance.TOO_BRIGHT: sight.paper >= PALE_PAPER and sight.contrast < LEAST_CONTRAST,
        Guidance.GLARE: sight.glare > MOST_GLARE,
        Guidance.SHADOW: sight.unevenness > MOST_UNEVENNESS,
        Guidance.LAY_FLAT: sight.slant > MOST_SLANT,
    }
    return tuple(guidance for guidance, true in found.items() if true)


def warnings(sight: SheetSight | None) -> tuple[Guidance, ...]:
    """What is wrong with a picture that was taken, for whoever decides to take it again."""
    if sight is None:
        return (Guidance.FIND_PAPER,)
    place = _place_fault(sight)
    blurred = (Guidance.BLURRED,) if sight.blur > MOST_BLUR else ()
    return (*([place] if place else []), *blurred, *flaws(sight))
