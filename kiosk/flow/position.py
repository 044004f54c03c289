"""Where a visit stands: one question, perhaps of one item of a repeated group.

A position is written 'nome' or 'filhos/0/nome'; the text form is what windows, logs and answer files carry.
"""

import re
from typing import NamedTuple

ANOTHER = "_another"
"""The question that opens item `item` of a group: "is there one more?". No catalogue can use this id."""

_WRITTEN = re.compile(r"(?:([a-z][a-z0-9_]{0,39})/(\d{1,3})/)?(_another|[a-z][a-z0-9_]{0,39})")


class Position(NamedTuple):
    """A question; inside a group also the group's id and the item's index, from 0.

    A tuple, for it is hashed and compared some eighty times a submission.
    """

    question: str
    group: str | None = None
    item: int | None = None

    def __str__(self) -> str:
        return self.question if self.group is None else f"{self.group}/{self.item}/{self.question}"

    @classmethod
    def parse(cls, text: str) -> "Position":
        """Read the text form back. Raises ValueError on anything else."""
        found = _WRITTEN.fullmatch(text)
        if found is None:
            raise ValueError("not a position")
        group, item, question = found.groups()
        return cls(question, group, None if item is None else int(item))
