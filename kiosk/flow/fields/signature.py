"""A handwritten signature as strokes on a pad, or the same word given by a key; the answer says which.

A drawn one is a path as SVG writes it, `M12 30L40 80...`, in thousandths of the pad's width: it holds no pixels, is the
same on every screen, and is bounded.
"""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from math import hypot
from typing import Any

from kiosk.flow.conditions import Type
from kiosk.flow.definition import Question
from kiosk.flow.fields.base import Field, FieldRefused

ACROSS = 1000
"""The pad's width; it is no higher than wide."""
APART = 3.0
"""Points nearer than this to the one before tell nothing more."""
LEAST_INK = 100.0
"""The length of all strokes together: a tap is no signature."""
MOST_POINTS = 2000

DRAWN, KEYS = "drawn", "keys"
_PATH = re.compile(r"(?:M\d{1,4} \d{1,4}(?:L\d{1,4} \d{1,4})*)+")
_NUMBER = re.compile(r"\d{1,4}")
_SHOWN = {
    DRAWN: {
        "pt": "Assinado na tela",
        "es": "Firmado en la pantalla",
        "en": "Signed on screen",
        "ht": "Siyen sou ekran",
    },
    KEYS: {
        "pt": "Confirmado sem desenhar",
        "es": "Confirmado sin dibujar",
        "en": "Confirmed without drawing",
        "ht": "Konfime san desen",
    },
}

Point = tuple[int, int]
Stroke = list[Point]


class SignatureField(Field):
    """`{"how": "drawn", "path": ...}` or `{"how": "keys"}`. A pad gives `{"strokes": [[x, y, x, y, ...], ...]}`."""

    type = Type.STRING
    empty = ""

    def parse(self, question: Question, raw: Any, today: date) -> dict[str, str] | FieldRefused:
        """Which of the two, and the strokes of the drawn one."""
        if raw == {"how": KEYS}:
            return {"how": KEYS}
        strokes = _given(raw)
        if strokes is None:
            return FieldRefused("signature_needed")
        strokes = [_thinned(stroke) for stroke in strokes]
        if _ink(strokes) < LEAST_INK:
            return FieldRefused("signature_too_small")
        if sum(map(len, strokes)) > MOST_POINTS:
            return FieldRefused("signature_too_long")
        return {"how": DRAWN, "path": "".join(map(_written, strokes))}

    def most_bytes(self, question: Question) -> int:
        """As many points as a path has, each as far from the corner as it lies."""
        return MOST_POINTS * len("L1000 1000") + len('{"how":"drawn","path":""}')

    def display(self, question: Question, value: Any, language: str) -> str:
        """How it was signed; the review draws nothing."""
        words = _SHOWN[value["how"]]
        return words.get(language, words["pt"])

    def variable(self, value: Any) -> str:
        """How it was signed."""
        return str(value["how"])

    def nested(self, value: Any) -> str:
        """The same."""
        return self.variable(value)


def _given(raw: Any) -> list[Stroke] | None:
    """The strokes of a pad, or of a path that was written before; None for anything else."""
    match raw:
        case {"how": "drawn", "path": str(path), **rest} if not rest and _PATH.fullmatch(path):
            return [_paired([int(one) for one in _NUMBER.findall(part)]) for part in path.split("M")[1:]]
        case {"strokes": [*strokes], **rest} if not rest and strokes and all(map(_is_stroke, strokes)):
            return [_paired([round(one) for one in stroke]) for stroke in strokes]
    return None


def _is_stroke(flat: Any) -> bool:
    numbers = isinstance(flat, list | tuple) and all(type(one) in (int, float) and abs(one) < 1e6 for one in flat)
    return numbers and len(flat) >= 2 and len(flat) % 2 == 0


def _paired(flat: Sequence[int]) -> Stroke:
    inside = [min(ACROSS, max(0, one)) for one in flat]
    return list(zip(inside[::2], inside[1::2], strict=True))


def _thinned(stroke: Stroke) -> Stroke:
    kept = stroke[:1]
    for point in stroke[1:]:
        if _far(kept[-1], point) >= APART:
            kept.append(point)
    return kept


def _far(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _ink(strokes: list[Stroke]) -> float:
    return sum(_far(one, other) for stroke in strokes for one, other in pairwise(stroke))


def _written(stroke: Stroke) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y in stroke)
