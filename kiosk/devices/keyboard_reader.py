"""Tells a barcode or QR reader that types like a keyboard from a person who types.

A reader types faster than any hand and ends with Enter or Tab. Each letter is held back for the blink in which the
next one of a reader would follow. A person's strokes then go on exactly as they came; a reader's become one `Scan`,
cleaned: no control characters, no prefix of the symbology, no Enter that would press a button.

Where what a letter does can be taken back, the first one need not wait: it goes on at once, and should the rest of a
scan follow, the `Scan` says that its first letter has `gone_ahead`.
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
    """What a reader read. `gone_ahead`: its first letter was handed on before anybody could know."""

    text: str
    gone_ahead: bool = False


class KeyboardReader(Generic[K]):
    """Fed with strokes of any kind `K` and their time in milliseconds; gives back what goes on, in its order."""

    def __init__(self) -> None:
        self._held: list[tuple[K | None, str]] = []
        self._count = 0
        self._last = 0
        self._ahead = ""

    @property
    def holds(self) -> bool:
        """Whether something waits for what comes next."""
        return self._count > 0

    def typed(self, stroke: K, text: str, at: int, *, hurried: bool = False) -> list[K | Scan]:
        """A letter; `text` is what it writes. `hurried`: it need not wait, if it is the first one."""
        before = [] if self.follows(at) else self.rest()
        self._remember_ahead(at)
        first = hurried and not self._count
        self._last = at
        self._count += 1
        if self._count <= MOST:
            self._held.append((None if first else stroke, text))
        if not first:
            return before
        self._ahead = text
        return [*before, stroke]

    def _remember_ahead(self, at: int) -> None:
        """A window that was busy may have called the pause too soon: the strokes' own times decide."""
        if self._ahead and not self._count and 0 <= at - self._last <= GAP_MS:
            self._held, self._count = [(None, self._ahead)], 1
        elif not self._count:
            self._ahead = ""

    def ended(self, at: int) -> tuple[bool, list[K | Scan]]:
        """Enter or Tab: whether it only ended a scan and goes no further, and what goes on before it."""
        is_suffix = self._count >= LEAST and self.follows(at)
        return is_suffix, self.rest()

    def rest(self) -> list[K | Scan]:
        """Nothing follows: what was held goes on."""
        held, self._held = self._held, []
        count, self._count = self._count, 0
        if count < LEAST:
            return [stroke for stroke, _ in held if stroke is not None]
        ahead = held[0][0] is None
        self._ahead = ""
        return [Scan(clean("".join(text for _, text in held)), ahead)]

    def follows(self, at: int) -> bool:
        """Whether a stroke of that time belongs to what is held."""
        return self.holds and 0 <= at - self._last <= GAP_MS


def clean(text: str) -> str:
    """What was read, without the reader's own additions."""
    letters = "".join(letter for letter in text if letter.isprintable())
    found = _SYMBOLOGY.match(letters)
    return letters[found.end() :] if found else letters
