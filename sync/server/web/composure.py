"""Stands before everything: a fault of ours is answered calmly, and only its kind is written down.

Not by an exception handler of the framework's, which raises the fault again for the web server to print whole: an
error's text may carry what a message contained.
"""

import logging

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.protocol import PROBLEM_MEDIA_TYPE
from sync.server.problems import problem

_log = logging.getLogger("balcao.platform")
_FAILED = problem("internal", "A plataforma falhou; tente de novo mais tarde.", 500)


class Composure:
    """ASGI middleware."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One exchange."""
        begun = False

        async def sending(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, sending)
        except Exception as error:  # noqa: BLE001 whatever it is
            _log.error("unexpected %s", type(error).__name__)
            if not begun:  # else the web server closes the line in the middle of the answer
                failed = JSONResponse(_FAILED.model_dump(), _FAILED.status, media_type=PROBLEM_MEDIA_TYPE)
                await failed(scope, receive, send)
