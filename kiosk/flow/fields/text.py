"""Written text, and what is kept out of it.

Barcode scanners send control characters, pastes bring emoji and marks that turn the reading direction: all are
refused by name, never silently dropped, so that what is shown is what is sent. Text is kept in Unicode NFC.
"""

import re
import unicodedata
from datetime import date
from typing import Any

from kiosk.flow.conditions import Type
from kiosk.flow.definition import Question
from kiosk.flow.fields.base import LETTER_BYTES, Field, FieldRefused

LINE_LIMIT = 120
LONG_LIMIT = 2000
_RAW_LIMIT = 16_000
"""No field takes more; looked at before any other work is done on a paste."""

_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_PLAIN_SYMBOLS = frozenset("°®©№")
_EMOJI_PARTS = frozenset("\ufe0f\u20e3\u200d") | {chr(code) for code in range(0x1F3FB, 0x1F400)}
_MARK_PILE = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{3}")
_ORDINARY = re.compile(r"[ -~À-ÖØ-öø-ÿªº°\n]*")


def _offence(character: str) -> str | None:
    category = unicodedata.category(character)
    if character in _DIRECTION or unicodedata.bidirectional(character) in ("R", "AL"):
        return "right_to_left"
    if character in _EMOJI_PARTS or (category == "So" and character not in _PLAIN_SYMBOLS):
        return "emoji"
    if category in ("Cc", "Zl", "Zp"):
        return "control_characters"
    return "unusual_characters" if category in ("Cf", "Cn", "Co", "Cs") else None


def clean(raw: Any, limit: int, lines: bool = False) -> str | FieldRefused:
    """`raw` in NFC without stray spaces, or why not. `limit` counts characters; `lines` lets line breaks through."""
    if not isinstance(raw, str):
        return FieldRefused("not_understood")
    if len(raw) > _RAW_LIMIT:
        return FieldRefused("too_long", {"limit": str(limit)})
    text = unicodedata.normalize("NFC", raw.replace("\r\n", "\n"))
    refused = _refusal(text if not lines else text.replace("\n", " "))
    if refused is not None:
        return refused
    tidy = "\n".join(" ".join(line.split()) for line in text.strip().split("\n"))
    return tidy if len(tidy) <= limit else FieldRefused("too_long", {"limit": str(limit)})


def _refusal(text: str) -> FieldRefused | None:
    if _ORDINARY.fullmatch(text) and "\n" not in text:
        return None
    key = next((key for key in map(_offence, text) if key), None)
    if key is None and _MARK_PILE.search(unicodedata.normalize("NFD", text)):
        key = "unusual_characters"
    return FieldRefused(key) if key else None


class TextField(Field):
    """One line, or several."""

    type = Type.STRING
    empty = ""

    def __init__(self, limit: int = LINE_LIMIT, lines: bool = False) -> None:
        self._limit, self._lines = limit, lines

    def parse(self, question: Question, raw: Any, today: date) -> str | FieldRefused:
        """The text, cleaned."""
        return clean(raw, question.max_length or self._limit, self._lines)

    def most_bytes(self, question: Question) -> int:
        """As many letters as the question lets through."""
        return LETTER_BYTES * (question.max_length or self._limit) + 2
