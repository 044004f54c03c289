"""Real web servers for the tests of sync: a platform that can go down and come up again."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import uvicorn

from kiosk.clock import SystemClock
from sync.server.platform import Platform
from sync.server.web.app import create_app

CATALOGUE = Path(__file__).parent / "catalogue"
PATIENCE_S = 60.0
"""A machine may be slow and busy: only what never comes fails."""


class TestClock(SystemClock):
    """The real clock, moved."""

    __test__ = False

    def __init__(self) -> None:
        self.wall_offset = 0.0
        self.offset = 0.0

    def now(self) -> datetime:
        return datetime.fromtimestamp(time.time() + self.wall_offset + self.offset, UTC)

    def monotonic(self) -> float:
        return time.monotonic() + self.offset

    def go_on(self, seconds: float) -> None:
        """Time passes, for both clocks."""
        self.offset += seconds


class WebServer:
    """uvicorn in a thread, on one port for all tests; serves whichever application is set, and can go down."""

    def __init__(self) -> None:
        self.port = free_port()
        self.app: Any = None
        self._server: uvicorn.Server | None = None
        self._thread = threading.Thread()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await self.app(scope, receive, send)

    def start(self) -> None:
        if self._server is not None:
            return
        self._server = server = uvicorn.Server(uvicorn.Config(self, port=self.port, log_config=None, lifespan="off"))
        self._thread = threading.Thread(target=server.run)
        self._thread.start()
        wait_for(lambda: server.started)

    def stop(self) -> None:
        if self._server is not None:
            self._server.should_exit = True
            self._thread.join(PATIENCE_S)
            self._server = None


@dataclass
class LivePlatform:
    """A platform behind a real web server."""

    platform: Platform
    server: WebServer

    @property
    def port(self) -> int:
        return self.server.port

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def up(self) -> None:
        self.server.app = create_app(self.platform)
        self.server.start()

    def down(self) -> None:
        self.server.stop()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(holds: Callable[[], bool], seconds: float = PATIENCE_S) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


@contextmanager
def live_platform(folder: Path, clock: TestClock | None = None) -> Iterator[LivePlatform]:
    """A fresh platform behind a server of its own."""
    platform = Platform.create(folder, clock)
    platform.catalogues.publish(CATALOGUE)
    live = LivePlatform(platform, WebServer())
    live.up()
    try:
        yield live
    finally:
        live.down()
        platform.close()


def balcao(*words: str, program: tuple[str, str] = ("-m", "ui.main")) -> "subprocess.Popen[str]":
    """A process of the kiosk's command line."""
    return subprocess.Popen(
        [sys.executable, *program, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
