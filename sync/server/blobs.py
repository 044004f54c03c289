"""Sealed blobs on disk, arriving in pieces (tus 1.0).

An upload belongs to the device that announced the blob in an envelope's manifest, has the announced size, and is
found by its digest alone, so that a kiosk which lost the upload's address just asks again. A chunk is checked
before it is kept. A blob that is whole but is not what its name says is thrown away and must be sent anew.

What comes on a stick is taken in by a process of its own, beside the server: they take turns.
"""

import hashlib
import logging
import os
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from kiosk.durable import locked, sync_folder
from sync.server.files import private_folder

_log = logging.getLogger("balcao.platform")


class Outcome(Enum):
    """What became of a chunk."""

    KEPT = auto()
    COMPLETE = auto()
    WRONG_OFFSET = auto()
    TOO_LONG = auto()
    WRONG_DIGEST = auto()


@dataclass(frozen=True)
class Upload:
    """One blob on its way: whose, which, how long it will be (bytes), how much is here."""

    device: int
    digest: str
    size: int
    offset: int


class BlobStore:
    """Whole blobs as `DIGEST`, blobs on their way as `DEVICE-DIGEST.part`."""

    def __init__(self, folder: Path) -> None:
        self._folder = private_folder(folder)
        self._lock_file = folder.with_name(f"{folder.name}.lock")

    def has(self, digest: str) -> bool:
        """Whether the whole blob is here."""
        return self._whole(digest).is_file()

    def is_sound(self, digest: str) -> bool:
        """Whether the whole blob is here and still what its name says; one that the disk has spoilt is thrown away."""
        whole = self._whole(digest)
        with locked(self._lock_file):
            if not whole.is_file() or _digest(whole) == digest:
                return whole.is_file()
            _log.error("the disk has spoilt the file %s", digest)
            whole.unlink()
            sync_folder(self._folder)
        return False

    def read(self, digest: str) -> bytes:
        """A whole blob's sealed bytes."""
        return self._whole(digest).read_bytes()

    def upload(self, device: int, digest: str, size: int) -> Upload:
        """How far an announced blob has come; durable offsets only."""
        with locked(self._lock_file):
            return self._upload(device, digest, size)

    def append(self, upload: Upload, offset: int, chunk: bytes) -> Outcome:
        """Keep a chunk that begins at `offset`, durably; the last one checks and names the whole blob."""
        with locked(self._lock_file):
            return self._append(self._upload(upload.device, upload.digest, upload.size), offset, chunk)

    def _upload(self, device: int, digest: str, size: int) -> Upload:
        if self.has(digest):
            return Upload(device, digest, size, size)
        part = self._part(device, digest)
        here = Upload(device, digest, size, part.stat().st_size if part.exists() else 0)
        if here.offset < size:
            return here
        # Whoever died between the last byte and the blob's name left a part that nobody would send anything to again.
        return here if self._finish(part, here) is Outcome.COMPLETE else Upload(device, digest, size, 0)

    def _append(self, upload: Upload, offset: int, chunk: bytes) -> Outcome:
        if offset != upload.offset:
            return Outcome.WRONG_OFFSET
        if offset + len(chunk) > upload.size:
            return Outcome.TOO_LONG
        if offset == upload.size and self.has(upload.digest):
            return Outcome.COMPLETE
        part = self._part(upload.device, upload.digest)
        self._write(part, offset, chunk)
        return self._finish(part, upload) if offset + len(chunk) == upload.size else Outcome.KEPT

    def _write(self, part: Path, offset: int, chunk: bytes) -> None:
        # Open for appending only: the length of the file is the offset.
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "ab") as file:
            file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        if offset == 0:
            sync_folder(self._folder)

    def _finish(self, part: Path, upload: Upload) -> Outcome:
        if _digest(part) != upload.digest:
            part.unlink()
            sync_folder(self._folder)
            return Outcome.WRONG_DIGEST
        part.replace(self._whole(upload.digest))
        sync_folder(self._folder)
        return Outcome.COMPLETE

    def _whole(self, digest: str) -> Path:
        return self._folder / digest

    def _part(self, device: int, digest: str) -> Path:
        return self._folder / f"{device}-{digest}.part"


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
