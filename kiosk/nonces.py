"""The platform's nonces for presence checks, given ahead and kept in a folder until one is taken.

One file a nonce: sync, a process of its own, brings them; the window's process takes them, each once. A nonce that has
waited long could have been looked at, and is thrown away; without one the device makes its own.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kiosk.evidence.nonce import Nonce

KEPT = 3
"""A visit needs one an attempt."""
LIFE_S = 1800.0
"""Half an hour: a few contacts with the platform."""


class NoncePool:
    """The nonces in one folder. Ages are by the files' own times: a clock that is wrong is wrong for both."""

    def __init__(self, folder: Path, wall: Callable[[], float] = time.time) -> None:
        self._folder, self._wall = folder, wall

    def wanted(self) -> int:
        """How many more are needed; old ones are thrown away first."""
        for path in self._files():
            if not self._fresh(path):
                with suppress(OSError):
                    path.unlink(missing_ok=True)
        return max(0, KEPT - len(self._files()))

    def put(self, nonce: Nonce) -> None:
        """Keep one of the platform's. Raises OSError."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        new = self._folder / f".{nonce.value.hex()}"
        try:
            new.write_bytes(nonce.signature)
            new.rename(self._folder / nonce.value.hex())
        finally:
            new.unlink(missing_ok=True)

    def take(self) -> Nonce | None:
        """A fresh one, which nobody gets again; None when there is none."""
        for path in self._files():
            try:
                fresh, signature = self._fresh(path), path.read_bytes()
                path.unlink()
            except OSError:  # somebody else was quicker, or the disk fails: the device makes its own
                continue
            if fresh:
                return Nonce(bytes.fromhex(path.name), "platform", signature)
        return None

    def _fresh(self, path: Path) -> bool:
        try:
            return abs(self._wall() - path.stat().st_mtime) < LIFE_S
        except OSError:
            return False

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob("[0-9a-f]*"))
