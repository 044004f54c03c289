"""Recordings as they are: what is seen in each, which gates speak, where its track breaks, and how an attempt ends.

No recording obeys a random challenge, so none passes. Living ones measure detection, gates and continuity; one that
shows several people is an expected refusal.
"""

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np

from kiosk.life.continuity import Continuity, broken, follow
from kiosk.life.models import ModelSet
from kiosk.life.quality import first_fault
from kiosk.life.rules import Rules
from kiosk.life.sight import Sight, Track
from kiosk.life.verdict import Instruction, Reason
from kiosk.ports import Frame
from lifelab.attackers import Clip
from lifelab.portraits import CLIPS, files, frames
from lifelab.stage import RATE, Outcome, attempt, nonce_of

CLIP_FRAMES = 300
CLIP_RATE = 25.0
STILL_FRAMES = 20
FIND_S = 8.0
CLEAR = "passed"


@dataclass(frozen=True)
class Recording:
    """One file: shares are of its frames."""

    name: str
    folder: str
    outcome: Outcome
    detected: float
    several: float
    """Frames with more than one face that could be the person's."""
    gates: dict[str, float]
    """What the gates said, the most frequent first; CLEAR where all were passed."""
    breaks: dict[str, int]
    """Breaks of the track, by reason."""

    @property
    def shows_several(self) -> bool:
        return self.several > 0.5

    @property
    def refused_as_several(self) -> bool:
        return self.outcome.reason == Reason.TWO_FACES or self.outcome.last == Instruction.ONE_FACE


def recordings(models: ModelSet, data: Path | None, *folders: str) -> list[Recording]:
    """Every clip and picture of some folders."""
    return [_recording(models, folder, path) for folder in folders for path in files(data, folder)]


def _recording(models: ModelSet, folder: str, path: Path) -> Recording:
    moving = path.suffix.lower() in CLIPS
    pictures = tuple(frames(path, CLIP_FRAMES)) if moving else _still(path)
    rate = CLIP_RATE if moving else RATE
    actor = Clip(None, rate=rate, frames=pictures)
    outcome = attempt(models, actor, nonce_of(path.name, 0), replace(Rules(), find_s=FIND_S))
    seen, breaks = _watched(models, pictures if moving else pictures * STILL_FRAMES, rate)
    said = Counter(first_fault(sight, Rules()) or CLEAR for sight in seen)
    every = max(len(seen), 1)
    return Recording(
        path.name,
        folder,
        outcome,
        detected=sum(sight.face is not None for sight in seen) / every,
        several=sum(sight.faces > 1 for sight in seen) / every,
        gates={str(what): count / every for what, count in said.most_common()},
        breaks=dict(breaks),
    )


def _watched(models: ModelSet, pictures: tuple[np.ndarray, ...], rate: float) -> tuple[list[Sight], Counter[str]]:
    """Every frame, followed; after a break the track begins anew. A still stands still: that is no break."""
    track, line, seen, breaks = Track(), Continuity(), [], Counter()
    for number, picture in enumerate(pictures):
        track, sight = models.eye.look(track, Frame(picture, number / rate))
        after = follow(line, sight)
        reason = broken(line, after, Rules())
        if reason is not None and reason is not Reason.FROZEN:
            breaks[reason.value] += 1
        line = Continuity() if reason else after
        seen.append(sight)
    return seen, breaks


def _still(path: Path) -> tuple[np.ndarray, ...]:
    picture = cv2.imread(str(path))
    if picture is None:
        return ()
    scale = min(640 / picture.shape[1], 480 / picture.shape[0])
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    down, across = 480 - small.shape[0], 640 - small.shape[1]
    return (cv2.copyMakeBorder(small, down // 2, -(-down // 2), across // 2, -(-across // 2), cv2.BORDER_REPLICATE),)
