"""The walk in parts that are kept: one that was stopped goes on where it was, and two processes may share it.

A part is what stands on one panel in one language, theme and size. Its file is good as long as nothing that is drawn
or that looks at it has changed.
"""

import hashlib
import itertools
import json
import time
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.ui.walk.cases import Case
from tests.ui.walk.walker import Found, Walker

ROOT = Path(__file__).parents[2]
DRAWN = ("ui", "kiosk", "tests/ui", "assets/translations", "assets/fonts", "assets/icons")
UNDRAWN = {".pyc"}


@dataclass(frozen=True)
class Part:
    """Some cases in a row, and a name that no other part has."""

    name: str
    cases: tuple[Case, ...]


def parts(cases: Iterable[Case]) -> list[Part]:
    """Cases that differ in their screen only, together; in no order, so that the first ones are a fair share of all."""
    rows = itertools.groupby(cases, key=lambda case: (case.display, case.language, case.theme, str(case.size)))
    named = [Part(f"{number:04d}-{'-'.join(key)}", tuple(row)) for number, (key, row) in enumerate(rows)]
    return sorted(named, key=lambda part: zlib.crc32(part.name.encode()))


def fingerprint(*words: str) -> str:
    """Of everything that decides what a walk sees, and of `words`."""
    digest = hashlib.sha256(repr(words).encode())
    for folder in DRAWN:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix not in UNDRAWN:
                digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]


class Kept:
    """What was found, a file a part, in a folder of its own for each fingerprint."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def has(self, part: Part) -> bool:
        """Whether a part was walked."""
        return self._file(part).exists()

    def put(self, part: Part, found: Found) -> None:
        """Keep a part, whole or not at all."""
        half = self._file(part).with_suffix(".half")
        half.write_text(json.dumps(vars(found), ensure_ascii=False), encoding="utf-8")
        half.replace(self._file(part))

    def found(self, of: Iterable[Part]) -> Found:
        """All parts together."""
        whole = Found()
        for part in of:
            whole.add(Found(**json.loads(self._file(part).read_text(encoding="utf-8"))))
        return whole

    def _file(self, part: Part) -> Path:
        return self._folder / f"{part.name}.json"


def walk(todo: list[Part], kept: Kept, walker: Walker, until: float) -> int:
    """Walk part after part until a time of the monotonic clock; how many cases were walked."""
    walked = 0
    for part in todo:
        if time.monotonic() > until:
            break
        walker.found = Found()
        kept.put(part, walker.walk(part.cases))
        walked += len(part.cases)
    return walked
