"""Tells a message under which the line breaks from a line that breaks.

Whoever stands in between (a filter, a scanner, a gateway with limits of its own) may refuse one message with a page of
its own, or cut the line each time that it passes, and let everything else through. That looks like a line that is down
and came back, what waited for it would be due again at once, and the same message would break it again, for ever.
"""

from collections.abc import Iterable


class Blame:
    """Under which messages the line broke, and whether it answered since."""

    def __init__(self) -> None:
        self._answers = 0
        self._broke: dict[str, tuple[int, int]] = {}
        """By message: how often the platform had answered by then, and how far its files had come (bytes)."""

    def answered(self) -> None:
        """The platform itself has spoken."""
        self._answers += 1

    def line_is_down(self) -> None:
        """Not even a contact gets through: nothing of it is any message's fault."""
        self._broke.clear()

    def went(self, ids: Iterable[str]) -> None:
        """These got through."""
        for id_ in ids:
            self._broke.pop(id_, None)

    def again(self, ids: Iterable[str], come: int = 0) -> bool:
        """The line broke under these; whether it did so before, answered since, and they came no further."""
        seen = self._answers, come
        before = [self._broke.get(id_) for id_ in ids]
        self._broke.update(dict.fromkeys(ids, seen))
        return any(one is not None and one[0] < self._answers and one[1] >= come for one in before)
