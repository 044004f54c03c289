"""What is plugged in to carry files away: folders that something else than the system's disk is mounted on."""

import os
from pathlib import Path

PLACES = (Path("/media"), Path("/run/media"))
_DEPTH = 2


def sticks(places: tuple[Path, ...] = PLACES) -> tuple[Path, ...]:
    """Mounted folders that may be written to, by name."""
    found: list[Path] = []
    for place in places:
        for depth in range(1, _DEPTH + 1):
            found += [path for path in place.glob("/".join("*" * depth)) if _usable(path)]
    return tuple(sorted(found, key=lambda path: path.name))


def _usable(path: Path) -> bool:
    try:
        return path.is_mount() and os.access(path, os.W_OK)
    except OSError:
        return False
