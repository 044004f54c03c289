"""Sealed files beside the database: evidence is too large for rows (measured: half the worst latency).

A file is whole or absent: temporary name, fsync, rename, fsync of the folder. It is named by the digest of its sealed
bytes, and its row follows it: what has no row when nobody stages any more is an orphan of a visit that never ended.
"""

import fcntl
import hashlib
import os
import re
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.durable import sync_folder, write_atomically
from kiosk.errors import StoreUnavailable
from kiosk.ports import Sealed
from kiosk.storage.engine import guarded

FOLDER = "blobs"
_STAGING_LOCK = "staging.lock"
_DIGEST = re.compile(r"[0-9a-f]{64}")


class BlobMissing(StoreUnavailable):
    """A sealed file that the queue names is not there: only its item is affected."""

    key = "blob_missing"


class BlobFolder:
    """The folder of sealed files. Whoever stages holds a shared lock, so that no sweep takes a file before its row."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER
        self._lock_file = folder / _STAGING_LOCK
        self._staging: int | None = None

    def stage(self, sealed: Sealed) -> Path:
        """Write a sealed file durably and return its path. Raises StoreUnavailable; then no file is left."""
        path = self.path(sealed.digest)
        if hashlib.sha256(sealed.data).hexdigest() != sealed.digest:
            raise ValueError("a sealed file is named by the digest of its bytes")
        with guarded():
            self._hold()
            write_atomically(path, sealed.data)
        return path

    def path(self, digest: str) -> Path:
        """Where a sealed file lies, whether or not it is there."""
        if not _DIGEST.fullmatch(digest):
            raise ValueError("not a digest")
        return self._folder / digest

    def open(self, digest: str) -> Path:
        """The path of a sealed file that is there. Raises BlobMissing."""
        path = self.path(digest)
        if not path.is_file():
            raise BlobMissing("Falta um anexo deste pedido no quiosque.", cause="blob_missing")
        return path

    def discard(self, *digests: str) -> None:
        """Remove sealed files, durably; those already gone are none of its business."""
        if not digests:
            return
        with guarded():
            for digest in digests:
                self.path(digest).unlink(missing_ok=True)
            sync_folder(self._folder)

    def sweep(self, named: Callable[[], Collection[str]], decide: Callable[[], None]) -> int:
        """Remove what no row names, unless somebody may be staging right now; how many went.

        `named` is asked once nobody stages: a row that came a moment before, from somebody who has died since, counts.
        Before anything goes, `decide` sees to it that no row can come back of which nothing is seen.
        """
        with guarded(), self._alone() as alone:
            if not alone or not self._but(named()):
                return 0
            decide()
            orphans = self._but(named())
            for file in orphans:
                file.unlink()
            return len(orphans)

    def _but(self, kept: Collection[str]) -> list[Path]:
        return [file for file in self._folder.iterdir() if file.name not in kept]

    def prepare(self) -> None:
        """Make the folder."""
        self._folder.mkdir(mode=0o700, exist_ok=True)

    def close(self) -> None:
        """Staging is over; what has no row by now may be swept."""
        if self._staging is not None:
            os.close(self._staging)
            self._staging = None

    def _hold(self) -> None:
        if self._staging is None:
            descriptor = os.open(self._lock_file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            fcntl.flock(descriptor, fcntl.LOCK_SH)
            self._staging = descriptor

    @contextmanager
    def _alone(self) -> Iterator[bool]:
        descriptor = os.open(self._lock_file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield True
        except BlockingIOError:
            yield False
        finally:
            os.close(descriptor)
