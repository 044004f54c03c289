"""What every kind of field has in common: how a raw value is read, shown, and seen by conditions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kiosk.flow.conditions import Type
from kiosk.flow.definition import Question

LETTER_BYTES = 3
"""What a letter counts as. UTF-8 takes up to four for it, but less than three are left of any text that is compressed;
a Portuguese letter takes one or two."""


@dataclass(frozen=True)
class FieldRefused:
    """Why a value was refused: the key of a sentence (see `refusals`) and the values for its places."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict)


class Field:
    """One kind of field.

    A canonical value is plain JSON, and parsing it again gives it back: the platform checks what arrives by that.
    """

    type: Type | None = None
    """How conditions see it; None: they do not."""
    empty: Any = None
    """What conditions see when it has no answer."""

    def is_blank(self, raw: Any) -> bool:
        """Whether nothing was given."""
        return raw is None or (isinstance(raw, str) and not raw.strip())

    def parse(self, question: Question, raw: Any, today: date) -> Any:
        """The canonical value of `raw`, or a FieldRefused."""
        raise NotImplementedError

    def most_bytes(self, question: Question) -> int:
        """What a canonical value can take as JSON at most."""
        return 40

    def display(self, question: Question, value: Any, language: str) -> str:
        """The value as people read it."""
        return str(value)

    def variable(self, value: Any) -> Any:
        """The value as a condition sees it."""
        return value

    def nested(self, value: Any) -> Any:
        """The value as a condition sees it inside a group's item (dates: ISO 8601 text)."""
        return value
