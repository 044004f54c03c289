"""One page for a citizen's hand, as words and their weight: printers of every kind draw the same slip.

The words are already in the person's language. A slip may hold the secret code: it lives in memory only, and is printed
for nobody but the person who asked for it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """How a line is drawn."""

    TITLE = "title"
    BIG = "big"
    """What is read aloud or typed again: the protocol, the secret code."""
    PLAIN = "plain"
    SMALL = "small"
    BULLET = "bullet"


@dataclass(frozen=True)
class SlipLine:
    """Words of one weight."""

    text: str
    weight: Weight = Weight.PLAIN


@dataclass(frozen=True)
class Slip:
    """Lines above the QR code, its text (empty: none), and lines below it."""

    above: tuple[SlipLine, ...]
    qr: str = ""
    below: tuple[SlipLine, ...] = ()
