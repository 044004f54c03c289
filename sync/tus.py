"""Sends sealed files in pieces (tus 1.0), and goes on where a cut line left off.

What the platform says it has is what counts (HEAD), never what was sent. A chunk that is refused for its offset, or
whose answer was lost, leads back to that question; a file whose full length is there is done.
"""

import base64
import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from urllib.parse import urlsplit

from sync.answers import Answer, NoAnswer, Silence, no_answer
from sync.pace import Pace
from sync.protocol import MAX_CHUNK_BYTES, PATH_BLOBS, TUS_VERSION
from sync.transport import Transport

FIRST_CHUNK = 256 * 1024
LEAST_CHUNK = 32 * 1024
OFFSET_MEDIA_TYPE = "application/offset+octet-stream"
MOST_RESTARTS = 3
"""How often one call goes back to asking for the offset before it leaves it for later."""
MOST_DIGITS = 12
"""Of an offset that is believed."""
_TUS = {"Tus-Resumable": TUS_VERSION}

Progress = Callable[[str, int], None]
"""Told the upload's address and the offset that the platform confirmed."""


class Sent(Enum):
    """How an upload ended."""

    WHOLE = auto()
    DAMAGED = auto()
    """The file here is not what its name says: it can never be accepted."""
    UNREADABLE = auto()
    """The disk does not give the file back."""


@dataclass(frozen=True)
class BlobFile:
    """A sealed file to send: its path, the digest (hex SHA-256) that names it, its size in bytes."""

    path: Path
    digest: str
    size: int


class Uploads:
    """The tus client over one transport."""

    def __init__(self, transport: Transport, chunks: Pace | None = None) -> None:
        self._transport = transport
        self._chunks = chunks or Pace(FIRST_CHUNK, LEAST_CHUNK, MAX_CHUNK_BYTES)

    def send(self, blob: BlobFile, known_url: str, progress: Progress) -> Sent | NoAnswer:
        """Bring one file to the platform whole, from wherever it was."""
        if not _is_sound(blob):
            return Sent.DAMAGED
        outcome: Sent | NoAnswer = NoAnswer(Silence.FAILED)
        for _ in range(MOST_RESTARTS):
            at = self._find(blob, known_url)
            if isinstance(at, NoAnswer):
                return at
            known_url, offset = at
            progress(known_url, offset)
            outcome = self._send_from(blob, known_url, offset, progress)
            if not (isinstance(outcome, NoAnswer) and outcome.status in (404, 409, 460)):
                return outcome
        return outcome

    def _find(self, blob: BlobFile, url: str) -> tuple[str, int] | NoAnswer:
        """Where the upload lives and how far it is; a forgotten or unknown one is created."""
        if url:
            answer = self._transport.exchange("HEAD", url, headers=dict(_TUS))
            offset = _offset(answer, 200, 204)
            if offset is not None and offset <= blob.size:
                return url, offset
            if isinstance(answer, NoAnswer) or answer.status not in (403, 404, 410):
                return answer if isinstance(answer, NoAnswer) else no_answer(answer)
        return self._create(blob)

    def _create(self, blob: BlobFile) -> tuple[str, int] | NoAnswer:
        named = f"digest {base64.b64encode(blob.digest.encode()).decode()}"
        headers = {**_TUS, "Upload-Length": str(blob.size), "Upload-Metadata": named}
        answer = self._transport.exchange("POST", PATH_BLOBS, headers=headers)
        if isinstance(answer, NoAnswer):
            return answer
        location = _path(answer.headers.get("location", ""))
        if answer.status != 201 or not location.startswith("/"):
            return no_answer(answer)
        # Upload-Offset in the answer is a kindness of our own platform; another tus server is asked.
        offset = _offset(answer, 201)
        return (location, offset) if offset is not None else self._ask_offset(blob, location)

    def _ask_offset(self, blob: BlobFile, url: str) -> tuple[str, int] | NoAnswer:
        answer = self._transport.exchange("HEAD", url, headers=dict(_TUS))
        offset = _offset(answer, 200, 204)
        if offset is not None and offset <= blob.size:
            return url, offset
        return answer if isinstance(answer, NoAnswer) else no_answer(answer)

    def _send_from(self, blob: BlobFile, url: str, offset: int, progress: Progress) -> Sent | NoAnswer:
        with blob.path.open("rb") as file:
            file.seek(offset)
            while offset < blob.size:
                chunk, began = file.read(self._chunks.size), time.monotonic()
                answer = self._transport.exchange("PATCH", url, chunk, _chunk_headers(offset, chunk))
                confirmed = _offset(answer, 204)
                if confirmed != offset + len(chunk):
                    self._chunks.failed()
                    return answer if isinstance(answer, NoAnswer) else no_answer(answer)
                self._chunks.took(len(chunk), time.monotonic() - began)
                offset = confirmed
                progress(url, offset)
        return Sent.WHOLE


def _chunk_headers(offset: int, chunk: bytes) -> dict[str, str]:
    checksum = base64.b64encode(hashlib.sha256(chunk).digest()).decode()
    return {
        **_TUS,
        "Content-Type": OFFSET_MEDIA_TYPE,
        "Upload-Offset": str(offset),
        "Upload-Checksum": f"sha256 {checksum}",
    }


def _path(location: str) -> str:
    try:
        return urlsplit(location).path
    except ValueError:  # whoever answered, it is nobody's address
        return ""


def _offset(answer: Answer | NoAnswer, *statuses: int) -> int | None:
    """The offset that a tus server confirms; None when this is not a tus server's answer."""
    if isinstance(answer, NoAnswer) or answer.status not in statuses:
        return None
    text = answer.headers.get("upload-offset", "")
    spoken = answer.headers.get("tus-resumable") == TUS_VERSION
    return int(text) if spoken and text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS else None


def _is_sound(blob: BlobFile) -> bool:
    with blob.path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == blob.digest
