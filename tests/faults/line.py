"""A simulated line: the real client at one end, the real platform's web application at the other, nothing between.

No socket and no thread of a server: an exchange is a call, and what happens to it is what the history says.
"""

import asyncio
import threading
from dataclasses import dataclass, field
from typing import Any

import httpx

from sync.envelope import read_manifest
from sync.protocol import PATH_ENVELOPES, unpack_batch
from tests.sync.fault_proxy import PORTAL

LOST, LOST_ANSWER, TWICE, LATE, PORTAL_200, BUSY, FAILS, DIES_BEFORE, DIES_AFTER = FAULTS = (
    "lost", "lost_answer", "twice", "late", "portal", "busy", "fails", "dies_before", "dies_after",
)  # fmt: skip
SAID = {
    PORTAL_200: (200, PORTAL, {"Content-Type": "text/html"}),
    BUSY: (503, b"", {"Retry-After": "30"}),
    FAILS: (500, b"", {}),
}


class Died(BaseException):
    """The kiosk's process is no more."""


@dataclass
class SimulatedLine(httpx.BaseTransport):
    """Faults strike the next exchanges in their order; while it is down, none arrives."""

    app: Any
    down: bool = False
    dead: bool = False
    """The kiosk's process has died: whatever it still had in hand never leaves."""
    faults: list[str] = field(default_factory=list)
    arrived: list[list[str]] = field(default_factory=list)
    """The ids of every batch that came through to the platform, each time it came."""
    _late: list[httpx.Request] = field(default_factory=list)
    _turn: threading.Lock = field(default_factory=threading.Lock)
    _loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.new_event_loop)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        with self._turn:
            if self.dead:
                raise Died
            if self.down:
                raise httpx.ConnectError("the line is down")
            fault = self.faults.pop(0) if self.faults else ""
            self.dead = fault in (DIES_BEFORE, DIES_AFTER)
            return self._exchange(request, fault)

    def _exchange(self, request: httpx.Request, fault: str) -> httpx.Response:
        late, self._late = self._late, []
        if fault == LOST:
            raise httpx.ConnectError(fault)
        if fault == DIES_BEFORE:
            raise Died
        if fault in SAID:
            status, body, headers = SAID[fault]
            return httpx.Response(status, content=body, headers=headers)
        if fault == LATE:
            self._late = [request]
            raise httpx.ReadTimeout(fault)
        answer = self._deliver(request)
        for again in [*late, *([request] if fault == TWICE else [])]:
            repeated = self._deliver(again)
            answer = repeated if again is request else answer
        if fault == LOST_ANSWER:
            raise httpx.ReadError(fault)
        if fault == DIES_AFTER:
            raise Died
        return answer

    def _deliver(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == PATH_ENVELOPES:
            self.arrived.append([read_manifest(data).id for data in unpack_batch(request.content)])
        return self._loop.run_until_complete(_call(self.app, request))

    def close(self) -> None:
        """The client goes; the line stays for the next."""

    def end(self) -> None:
        self._loop.close()


async def _call(app: Any, request: httpx.Request) -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app)) as client:
        copied = client.build_request(request.method, request.url, content=request.content, headers=request.headers)
        answer = await client.send(copied)
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)
