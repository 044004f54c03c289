"""Who is speaking, and what: a request's body within its limit, and the enrolled kiosk whose signature holds."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from sync.server.devices import Device, Devices
from sync.server.problems import revoked, too_large, unauthenticated
from sync.signatures import HttpMessage, PublicKeyOf, signed_by

SMALL_BODY = 64 * 1024


async def read_body(request: Request, limit: int) -> bytes:
    """The whole body. Raises WireRefused (413) as soon as it grows beyond `limit` bytes."""
    declared = request.headers.get("content-length", "0")
    if declared.isdecimal() and int(declared) > limit:
        raise too_large()
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise too_large()
    return bytes(body)


def signer_of(request: Request, body: bytes, public_key_of: PublicKeyOf) -> str:
    """The key id that truly signed a request. Raises WireRefused (401)."""
    target = request.scope.get("raw_path", b"").decode("latin-1") or request.url.path
    query = request.scope.get("query_string", b"").decode("latin-1")
    url = f"http://platform{target}{'?' + query if query else ''}"
    keyid = signed_by(HttpMessage(request.method, url, dict(request.headers)), body, public_key_of)
    if keyid is None:
        raise unauthenticated()
    return keyid


async def speaker(
    request: Request, devices: Devices, limit: int = SMALL_BODY, *, revoked_too: bool = False
) -> tuple[Device, bytes]:
    """The kiosk that signed a request, and its body. Raises WireRefused (401, 413); so for one that was revoked."""
    body = await read_body(request, limit)
    return await run_in_threadpool(_device_of, request, devices, body, revoked_too), body


def _device_of(request: Request, devices: Devices, body: bytes, revoked_too: bool) -> Device:
    device = devices.find(int(signer_of(request, body, devices.key_of)))
    if device is None:
        raise unauthenticated()
    if not revoked_too and devices.is_revoked(device.number):
        raise revoked()
    return device
