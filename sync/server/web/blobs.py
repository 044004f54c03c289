"""Sealed blobs by tus 1.0 (https://tus.io/protocols/resumable-upload): creation, checksum; every request signed.

The upload's address is the blob's digest, so that a kiosk that lost an answer finds its upload again. Only blobs that
an envelope of the same kiosk has announced are taken. A chunk is at most `MAX_CHUNK_BYTES`: its signature covers its
digest, so it is read whole and checked before a byte of it is kept.
"""

import base64
import hashlib
import re

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from sync.protocol import MAX_BLOB_BYTES, MAX_CHUNK_BYTES, PATH_BLOB, PATH_BLOBS, PROBLEM_NOT_ANNOUNCED, TUS_VERSION
from sync.server.blobs import Outcome, Upload
from sync.server.devices import Device
from sync.server.platform import Platform
from sync.server.problems import WireRefused, malformed, problem
from sync.server.web.speaker import speaker

OFFSET_MEDIA_TYPE = "application/offset+octet-stream"
CHECKSUM_MISMATCH = 460
CHECKSUMS = ("sha1", "sha256")
"""SHA-1 because every tus server with checksums must know it; what names and proves a blob is its SHA-256."""
_DIGEST = re.compile(r"[0-9a-f]{64}")
RESUMABLE = {"Tus-Resumable": TUS_VERSION, "Cache-Control": "no-store"}

_REFUSALS = {
    Outcome.WRONG_OFFSET: ("wrong_offset", "O envio não está nesse ponto.", 409),
    Outcome.TOO_LONG: ("too_long", "O anexo é maior do que foi anunciado.", 413),
    Outcome.WRONG_DIGEST: ("wrong_digest", "O anexo recebido não é o anunciado; envie-o de novo.", CHECKSUM_MISMATCH),
}


def blob_routes(platform: Platform) -> APIRouter:
    """The tus routes."""
    routes = APIRouter(tags=["blobs"])

    @routes.options(PATH_BLOBS, status_code=204)
    async def abilities() -> Response:
        """What this tus server can do."""
        able = {
            "Tus-Version": TUS_VERSION,
            "Tus-Extension": "creation,checksum",
            "Tus-Checksum-Algorithm": ",".join(CHECKSUMS),
            "Tus-Max-Size": str(MAX_BLOB_BYTES),
        }
        return Response(status_code=204, headers={**RESUMABLE, **able})

    @routes.post(PATH_BLOBS, status_code=201)
    async def create(request: Request) -> Response:
        """Begin an upload, or find the one that was begun: HEAD tells how far it is."""
        device, _ = await speaker(request, platform.devices)
        _same_protocol(request)
        digest = _announced_digest(request)
        if not _DIGEST.fullmatch(digest):
            raise malformed("upload-metadata")
        upload = await run_in_threadpool(_upload, platform, device, digest)
        if request.headers.get("upload-length") != str(upload.size):
            raise malformed("upload-length")
        location = PATH_BLOB.format(digest=upload.digest)
        headers = {**RESUMABLE, "Location": location, "Upload-Offset": str(upload.offset)}
        return Response(status_code=201, headers=headers)

    @routes.head(PATH_BLOB)
    async def progress(request: Request, digest: str) -> Response:
        """How far an upload is."""
        device, _ = await speaker(request, platform.devices)
        _same_protocol(request)
        upload = await run_in_threadpool(_upload, platform, device, digest)
        return Response(headers={**RESUMABLE, **_offsets(upload)})

    @routes.patch(PATH_BLOB, status_code=204)
    async def append(request: Request, digest: str) -> Response:
        """Add a chunk at the offset where the upload is."""
        device, chunk = await speaker(request, platform.devices, MAX_CHUNK_BYTES)
        _same_protocol(request)
        _checked(request, chunk)
        upload = await run_in_threadpool(_upload, platform, device, digest)
        outcome = await run_in_threadpool(platform.blobs.append, upload, _offset(request), chunk)
        if outcome in _REFUSALS:
            raise WireRefused(problem(*_REFUSALS[outcome]), {**RESUMABLE, **_offsets(upload)})
        return Response(status_code=204, headers={**RESUMABLE, "Upload-Offset": str(_offset(request) + len(chunk))})

    return routes


def _same_protocol(request: Request) -> None:
    if request.headers.get("tus-resumable") != TUS_VERSION:
        answer = problem("tus_version", "Esta plataforma fala tus 1.0.0.", 412)
        raise WireRefused(answer, {**RESUMABLE, "Tus-Version": TUS_VERSION})


def _announced_digest(request: Request) -> str:
    for pair in request.headers.get("upload-metadata", "").split(","):
        name, _, value = pair.strip().partition(" ")
        if name == "digest":
            try:
                return base64.b64decode(value, validate=True).decode("ascii")
            except ValueError as error:
                raise malformed("upload-metadata") from error
    raise malformed("upload-metadata")


def _upload(platform: Platform, device: Device, digest: str) -> Upload:
    size = platform.intake.announced(device, digest)
    if size is None:
        raise WireRefused(
            problem(PROBLEM_NOT_ANNOUNCED, "Nenhuma mensagem deste quiosque anuncia esse anexo.", 404), RESUMABLE
        )
    return platform.blobs.upload(device.number, digest, size)


def _offsets(upload: Upload) -> dict[str, str]:
    return {"Upload-Offset": str(upload.offset), "Upload-Length": str(upload.size)}


def _offset(request: Request) -> int:
    text = request.headers.get("upload-offset", "")
    if not text.isdecimal() or not text.isascii() or len(text) > 12:
        raise malformed("upload-offset")
    return int(text)


def _checked(request: Request, chunk: bytes) -> None:
    if request.headers.get("content-type") != OFFSET_MEDIA_TYPE:
        raise WireRefused(problem("media_type", "Um pedaço de anexo tem outro tipo de conteúdo.", 415), RESUMABLE)
    named = request.headers.get("upload-checksum")
    if named is None:
        return
    algorithm, _, value = named.partition(" ")
    if algorithm not in CHECKSUMS:
        raise malformed("upload-checksum")
    if base64.b64encode(hashlib.new(algorithm, chunk, usedforsecurity=False).digest()).decode() != value:
        raise WireRefused(problem("checksum", "O pedaço chegou alterado.", CHECKSUM_MISMATCH), RESUMABLE)
