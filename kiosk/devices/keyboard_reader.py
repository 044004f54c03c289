"""Tells a barcode or QR reader that types like a keyboard from a person who types.

A reader types faster than any hand and ends with Enter or Tab. Each letter is held back for the blink in which the
next one of a reader would follow. A person's strokes then go on exactly as they came; a reader's become one `Scan`,
cleaned: no control characters, no prefix of the symbology, no Enter that would press a button.
"""

import re
from dataclasses import dataclass
from typing import Generic, TypeVar

GAP_MS = 30
"""Readers leave 0 to 20 ms between two letters; hands more, but for a roll of fingers, which is never six letters."""
LEAST = 6
"""Fewer letters than this are never a scan: a roll of fingers stays what it was."""
MOST = 1200
"""Longer than any receipt's QR; what comes after is dropped."""

_SYMBOLOGY = re.compile(r"\][A-Za-z][0-9A-Za-z]")
"""ISO/IEC 15424: the three letters that some readers put before the code."""

K = TypeVar("K")


@dataclass(frozen=True)
class Scan:
    """What a reader read."""

    text: str


class KeyboardReader(Generic[K]):
    """Fed with strokes of any kind `K` and their time in milliseconds; gives back what goes on, in its order."""

    def __init__(self) -> None:
        self._held: list[tuple[K, str]] = []
        self._count = 0
        self._last = 0

    @property
    def holds(self) -> bool:
        """Whether something waits for what comes next."""
        return self._count > 0

    def typed(self, stroke: K, text: str, at: int) -> list[K | Scan]:
        """A letter; `text` is what it writes."""
        before = [] if self._follows(at) else self.rest()
        self._last = at
        self._count += 1
        if self._count <= MOST:
            self._held.append((stroke, text))
        return before

    def ended(self, at: int) -> tuple[bool, list[K | Scan]]:
        """Enter or Tab: whether it only ended a scan and goes no further, and what goes on before it."""
        is_suffix = self._count >= LEAST and self._follows(at)
        return is_suffix, self.rest()

    def rest(self) -> list[K | Scan]:
        """Nothing follows: what was held goes on."""
        held, self._held = self._held, []
        count, self._count = self._count, 0
        if count < LEAST:
            return [stroke for stroke, _ in held]
        return [Scan(clean("".join(text for _, text in held)))]

    def _follows(self, at: int) -> bool:
        return self.holds and 0 <= at - self._last <= GAP_MS


def clean(text: str) -> str:
    """What was read, without the reader's own additions."""
    letters = "".join(letter for letter in text if letter.isprintable())
    found = _SYMBOLOGY.match(letters)
    return letters[found.end() :] if found else letters
