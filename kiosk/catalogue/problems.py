"""What is wrong with a catalogue, one by one, with the file and the line that somebody has to open."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.errors import CatalogueError


@dataclass(frozen=True, order=True)
class Problem:
    """A file (relative to the catalogue's folder), a line from 1 (0: the file as a whole), and why, in Portuguese."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}" if self.line else f"{self.file}: {self.reason}"


class CatalogueRefused(CatalogueError):
    """A catalogue that cannot be used, with every problem that was found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        more = f" (e mais {len(self.problems) - 1})" if len(self.problems) > 1 else ""
        super().__init__(f"O catálogo não pode ser usado. {self.problems[0]}{more}")
