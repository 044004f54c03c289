"""Whether the person is the one of a document's portrait: SFace, one to one, as advice to attendant and platform.

It is never a reason to refuse: portraits are old, small and printed, and the margin between two people is thin.
A picture may be the portrait alone or a whole page, photographed any way round: the portrait is looked for in the
page, cut out with some room, and enlarged to the size at which the networks were made to look.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from kiosk.life.sight import Box, Embedding, Eye, FaceSight, Image, Track
from kiosk.ports import Frame

LOOKS = 3
"""The landmarks settle on a still picture within so many looks."""
ROOM = 0.6
"""Left around a portrait that is cut out, in its longer sides."""
CUT_PX = 480
PART = 0.5
"""Of a page's sides: in parts of this size, overlapping by half, a small portrait is looked for."""
TURNED_MOST_DEG = 45.0
"""A face that lies more than so on its side belongs to a page that was photographed another way round."""


@dataclass(frozen=True)
class Match:
    """How alike two faces are (cosine, -1 to 1), and whether that is called a match."""

    score: float
    matched: bool


def face_of(eye: Eye, picture: Image) -> FaceSight | None:
    """The largest face of a still picture, or None."""
    track, sight = eye.look(Track(), Frame(picture, 0.0))
    for _ in range(LOOKS - 1 if sight.face else 0):
        track, sight = eye.look(track, Frame(picture, 0.0))
    return sight.face


def portrait_embedding(eye: Eye, picture: Image) -> Embedding | None:
    """The face of a document's portrait as a vector, or None where no face is found."""
    for upright in _ways_round(picture):
        for part in _parts(upright):
            face = face_of(eye, part)
            if face is not None and abs(face.signals.roll) < TURNED_MOST_DEG:
                return _embedding(eye, part, face)
    return None


def match_portrait(portrait: Embedding, person: Embedding, least: float) -> Match:
    """Compare a portrait with the person; `least` is the policy's threshold."""
    score = float(portrait @ person)
    return Match(score, score >= least)


def _ways_round(picture: Image) -> Iterator[Image]:
    for quarters in (0, 1, 3, 2):
        yield np.ascontiguousarray(np.rot90(picture, quarters))


def _parts(page: Image) -> Iterator[Image]:
    """The page, then parts of it: the detector sees any picture at one size, and small faces not at all."""
    yield page
    down, across = (max(2, int(side * PART)) for side in page.shape[:2])
    for top in (0, down // 2, down):
        for left in (0, across // 2, across):
            yield np.ascontiguousarray(page[top : top + down, left : left + across])


def _embedding(eye: Eye, picture: Image, face: FaceSight) -> Embedding:
    """Of the portrait cut out and enlarged; of the picture as it is where nothing more is seen in the cut."""
    cut = _cut_out(picture, face.box)
    closer = face_of(eye, cut)
    return eye.recognise(picture, face) if closer is None else eye.recognise(cut, closer)


def _cut_out(picture: Image, box: Box) -> Image:
    import cv2  # heavy: it loads with the models, not with this room

    height, width = picture.shape[:2]
    x, y = box.centre
    reach = (0.5 + ROOM) * max(box.width * width, box.height * height)
    top, bottom = max(0, int(y * height - reach)), int(y * height + reach) + 1
    left, right = max(0, int(x * width - reach)), int(x * width + reach) + 1
    part = picture[top:bottom, left:right]
    scale = CUT_PX / max(part.shape[:2])
    return np.asarray(cv2.resize(part, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC), np.uint8)
