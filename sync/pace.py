"""How much to send at a time, learnt from how long it took before.

Large pieces keep a line full; small ones lose little when it is cut. So a piece is what the line carries in a few
seconds: a slow line gets small ones, a fast line large ones, and a failure halves them.
"""

TARGET_S = 10.0
"""How long one piece may take: a round trip of 0.3 s then costs 3%."""
FASTEST_GROWTH = 4
"""A first measurement may be lucky: grow by steps."""


class Pace:
    """The size (bytes) of the next piece, between `least` and `most`."""

    def __init__(self, first: int, least: int, most: int) -> None:
        self._least, self._most = least, most
        self.size = self._within(first)

    def took(self, sent: int, seconds: float) -> None:
        """A piece of so many bytes was confirmed after so many seconds."""
        carried = int(sent * TARGET_S / max(seconds, 1e-3))
        if carried < self.size:
            # What was too small to measure the line by says nothing against larger pieces, unless it was slow itself.
            self.size = self._within(carried) if sent * 2 >= self.size or seconds > TARGET_S else self.size
        elif sent * 2 >= self.size:
            self.size = self._within(min(carried, self.size * FASTEST_GROWTH))

    def failed(self) -> None:
        """A piece did not get through."""
        self.size = self._within(self.size // 2)

    def _within(self, size: int) -> int:
        return min(max(size, self._least), self._most)
