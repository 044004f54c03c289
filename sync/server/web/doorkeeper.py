"""Stands before the kiosks' routes: lets in as many as are served at once, and tells the others when to come back."""

import math
import time
from random import SystemRandom

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from sync.protocol import PROBLEM_MEDIA_TYPE
from sync.server.gate import Gate
from sync.server.problems import problem

KIOSKS = "/v1/"
_BUSY = problem("busy", "A plataforma está ocupada; volte na hora indicada.", 503)


class Doorkeeper:
    """ASGI middleware. Refuses before anything of a body is read."""

    def __init__(self, app: ASGIApp, gate: Gate | None = None) -> None:
        self._app, self._gate = app, gate or Gate(time.monotonic, SystemRandom())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One exchange."""
        if scope["type"] != "http" or not scope["path"].startswith(KIOSKS):
            await self._app(scope, receive, send)
            return
        wait = self._gate.enter()
        if wait is not None:
            headers = {"Retry-After": str(math.ceil(wait)), "Connection": "close"}
            busy = JSONResponse(_BUSY.model_dump(), _BUSY.status, headers, PROBLEM_MEDIA_TYPE)
            await busy(scope, receive, send)
            return
        try:
            await self._app(scope, receive, send)
        finally:
            self._gate.leave()
