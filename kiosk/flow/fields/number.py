"""Whole numbers, written as Brazilians write them: 1.234."""

import re
from datetime import date
from typing import Any

from kiosk.flow.conditions import Type
from kiosk.flow.definition import Question
from kiosk.flow.fields.base import Field, FieldRefused

LARGEST = 10**12
_WHOLE = re.compile(r"-?(?:\d{1,13}|\d{1,3}(?:\.\d{3}){1,4})")
_DECIMAL = re.compile(r"-?[\d.]{1,20},\d{1,6}")


class NumberField(Field):
    """A whole number within the question's limits; without limits of its own, 0 to 10^12."""

    type = Type.INT
    empty = 0

    def parse(self, question: Question, raw: Any, today: date) -> int | FieldRefused:
        """The number."""
        number = _read(raw)
        if isinstance(number, FieldRefused):
            return number
        smallest = 0 if question.minimum is None else int(question.minimum)
        largest = LARGEST if question.maximum is None else int(question.maximum)
        if number < smallest:
            return FieldRefused("number_too_small", {"limit": written(smallest)})
        return number if number <= largest else FieldRefused("number_too_large", {"limit": written(largest)})

    def display(self, question: Question, value: Any, language: str) -> str:
        """With a point at the thousands (English: a comma)."""
        return f"{value:,}" if language == "en" else written(value)


def _read(raw: Any) -> int | FieldRefused:
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    if not isinstance(raw, str):
        return FieldRefused("not_understood")
    text = raw.strip()
    if text.isascii() and _WHOLE.fullmatch(text):
        return int(text.replace(".", ""))
    return FieldRefused("number_whole" if _DECIMAL.fullmatch(text) else "not_a_number")


def written(number: int) -> str:
    """A number with points at the thousands."""
    return f"{number:,}".replace(",", ".")
