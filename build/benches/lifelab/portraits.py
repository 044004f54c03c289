"""Whose faces are used: every frontal portrait of a folder and of the packages, framed as a counter's camera would.

A clip gives its most frontal frame. Pictures of one person count as one source: they are told apart by SFace, at the
threshold of the check itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from kiosk.assets import asset
from kiosk.devices.simulated import HEIGHT, PORTRAIT, PORTRAIT_CUT, WIDTH
from kiosk.life.models import ModelSet
from kiosk.life.quality import first_fault
from kiosk.life.rules import Rules
from kiosk.life.sight import FaceSight, Sight, Track
from kiosk.ports import Frame

PICTURES, CLIPS = {".jpg", ".jpeg", ".png"}, {".mp4", ".avi", ".mov", ".mkv", ".webm"}
LOOKS = 3
FACE_SHARE = 0.42
"""Height of the face in the picture."""
CLIP_FRAMES, CLIP_STEP = 120, 6


@dataclass(frozen=True)
class Portrait:
    """A frontal picture of 640x480, and which person it shows."""

    name: str
    image: np.ndarray
    source: int


def look(models: ModelSet, image: np.ndarray) -> Sight:
    """A still picture, seen until the landmarks have settled."""
    track, sight = models.eye.look(Track(), Frame(image, 0.0))
    for _ in range(LOOKS - 1):
        track, sight = models.eye.look(track, Frame(image, 0.0))
    return sight


def portraits(models: ModelSet, data: Path | None) -> tuple[list[Portrait], dict[str, str]]:
    """The portraits that can be used, and why the others cannot, by file."""
    found: list[Portrait] = []
    refused: dict[str, str] = {}
    known: list[np.ndarray] = []
    for name, image in _candidates(models, data):
        framed = None if image is None else _framed(models, image)
        sight = None if framed is None else look(models, framed)
        fault = "no face" if sight is None or sight.face is None else first_fault(sight, Rules())
        if fault is not None:
            refused[name] = str(fault)
            continue
        found.append(Portrait(name, framed, _person(known, models.eye.recognise(framed, sight.face))))
    return found, refused


def _person(known: list[np.ndarray], face: np.ndarray) -> int:
    for number, other in enumerate(known):
        if float(other @ face) >= Rules().same_person:
            return number
    known.append(face)
    return len(known) - 1


def _candidates(models: ModelSet, data: Path | None) -> Iterator[tuple[str, np.ndarray | None]]:
    top, bottom, left, right = PORTRAIT_CUT
    package = cv2.imread(str(asset("models", PORTRAIT)))
    yield PORTRAIT, package[max(0, top - 30) : bottom, left:right]
    for path in files(data, "live", "pairs"):
        yield path.name, best_frame(models, path) if path.suffix.lower() in CLIPS else cv2.imread(str(path))


def files(data: Path | None, *folders: str) -> list[Path]:
    """The pictures and clips of some folders, in order."""
    if data is None:
        return []
    wanted = PICTURES | CLIPS
    return [path for folder in folders for path in sorted((data / folder).glob("*")) if path.suffix.lower() in wanted]


def best_frame(models: ModelSet, path: Path) -> np.ndarray | None:
    """The most frontal frame of a clip's beginning that shows one face."""
    best: tuple[float, np.ndarray] | None = None
    for number, image in enumerate(frames(path, CLIP_FRAMES)):
        if number % CLIP_STEP:
            continue
        sight = look(models, image)
        if sight.face is None or sight.faces != 1:
            continue
        off = _off_axis(sight.face)
        if best is None or off < best[0]:
            best = off, image
    return None if best is None else best[1]


def _off_axis(face: FaceSight) -> float:
    now = face.signals
    return abs(now.yaw) + abs(now.pitch) / 2 + abs(now.roll) + 20 * now.jaw + 40 * now.blink


def frames(path: Path, most: int) -> Iterator[np.ndarray]:
    """The first frames of a clip."""
    capture = cv2.VideoCapture(str(path))
    for _ in range(most):
        there, image = capture.read()
        if not there:
            break
        yield image
    capture.release()


def _framed(models: ModelSet, image: np.ndarray) -> np.ndarray | None:
    """The largest face upright in the middle of 640x480, the edge of the picture drawn on where it ends."""
    sight = look(models, image)
    if sight.face is None:
        return None
    height, width = image.shape[:2]
    box, (x, y) = sight.face.box, sight.face.box.centre
    scale = HEIGHT * FACE_SHARE / (box.height * height)
    turn = cv2.getRotationMatrix2D((x * width, y * height), sight.face.signals.roll * -1, scale)
    turn[:, 2] += np.array([WIDTH / 2 - x * width, HEIGHT * 0.52 - y * height])
    flags = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return cv2.warpAffine(image, turn, (WIDTH, HEIGHT), flags=flags, borderMode=cv2.BORDER_REPLICATE)
