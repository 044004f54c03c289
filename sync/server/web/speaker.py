"""Who is speaking, and what: the enrolled kiosk whose signature holds, and a request's body within its limit.

A signature is judged by the head of a request, before its body is read: a stranger costs no memory. Whoever falls
silent in the middle (a kiosk whose power went, say, whose connection nobody closes) gives the place back.
"""

import asyncio

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from sync.server.devices import Device, Devices
from sync.server.problems import fell_silent, revoked, too_large, unauthenticated
from sync.signatures import HttpMessage, PublicKeyOf, SignedHead, head_signed_by

SMALL_BODY = 64 * 1024
SILENCE_S = 60.0
"""How long a line may bring nothing in the middle of a request: longer than a kiosk itself waits."""


async def read_body(request: Request, limit: int) -> bytes:
    """The whole body. Raises WireRefused: 413 as soon as it is longer than `limit`, 408 when it comes to a halt."""
    declared = request.headers.get("content-length", "0")
    if declared.isdecimal() and int(declared) > limit:
        raise too_large()
    body = bytearray()
    pieces = aiter(request.stream())
    while True:
        try:
            body += await asyncio.wait_for(anext(pieces), SILENCE_S)
        except StopAsyncIteration:
            return bytes(body)
        except TimeoutError:
            raise fell_silent() from None
        if len(body) > limit:
            raise too_large()


def signed_head(request: Request, public_key_of: PublicKeyOf) -> SignedHead:
    """The head of a request, truly signed. Raises WireRefused (401)."""
    target = request.scope.get("raw_path", b"").decode("latin-1") or request.url.path
    query = request.scope.get("query_string", b"").decode("latin-1")
    url = f"http://platform{target}{'?' + query if query else ''}"
    head = head_signed_by(HttpMessage(request.method, url, dict(request.headers)), public_key_of)
    if head is None:
        raise unauthenticated()
    return head


async def speaker(
    request: Request, devices: Devices, limit: int = SMALL_BODY, *, revoked_too: bool = False
) -> tuple[Device, bytes]:
    """The kiosk that signed a request, and its body. Raises WireRefused (401, 408, 413); so for one that was
    revoked."""
    head = await run_in_threadpool(signed_head, request, devices.key_of)
    body = await read_body(request, limit)
    return await run_in_threadpool(_device_of, head, devices, body, revoked_too), body


def _device_of(head: SignedHead, devices: Devices, body: bytes, revoked_too: bool) -> Device:
    device = devices.find(int(head.keyid)) if head.covers(body) else None
    if device is None:
        raise unauthenticated()
    # Only now: who closes a line on which something still comes may not be heard.
    if not revoked_too and devices.is_revoked(device.number):
        raise revoked()
    return device
