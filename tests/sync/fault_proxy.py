"""A proxy between kiosk and platform that does to each exchange what a bad line does.

`plan` is asked about every request and answers with a fault, or None to let it pass. One exchange a connection.
"""

import asyncio
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.sync.servers import PATIENCE_S, free_port

PORTAL = b"<!DOCTYPE html><html><title>Wi-Fi</title><body>Aceite os termos para navegar.</body></html>"


@dataclass(frozen=True)
class Seen:
    """A request as it came: `body` is all that the kiosk sent."""

    method: str
    path: str
    head: bytes
    body: bytes


@dataclass(frozen=True)
class Say:
    """Answer instead of the platform."""

    status: int
    body: bytes = PORTAL
    media_type: str = "text/html"
    headers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Alter:
    """Change the body of the platform's answer."""

    change: Callable[[bytes], bytes]


@dataclass(frozen=True)
class LoseAnswer:
    """The platform does its work; nobody hears of it."""


@dataclass(frozen=True)
class CutRequest:
    """Only so many bytes of the body reach the platform, then the line breaks."""

    after: int


@dataclass(frozen=True)
class CutAnswer:
    """Only so many bytes of the answer come back, then the line breaks."""

    after: int


@dataclass(frozen=True)
class Hang:
    """The line goes silent."""


@dataclass(frozen=True)
class Drip:
    """An answer that never ends: a byte now and then."""


@dataclass(frozen=True)
class Duplicate:
    """The request arrives twice, and the second answer comes back."""


@dataclass(frozen=True)
class Late:
    """Nobody answers; the request arrives once more after the next one has been served."""


@dataclass(frozen=True)
class Delay:
    """The answer takes so many seconds."""

    seconds: float


Fault = Say | Alter | LoseAnswer | CutRequest | CutAnswer | Hang | Drip | Duplicate | Late | Delay
Plan = Callable[[Seen], Fault | None]


@dataclass
class FaultProxy:
    target: int
    port: int = field(default_factory=free_port)
    plan: Plan = lambda seen: None
    seen: list[Seen] = field(default_factory=list)
    late: list[Seen] = field(default_factory=list)
    """Requests that will arrive once more."""
    certificate: ssl.SSLContext | None = None
    """With which certificate the next connection is met; None: without TLS."""

    @property
    def url(self) -> str:
        return f"{'https' if self.certificate else 'http'}://127.0.0.1:{self.port}"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if self.certificate is not None:
                await writer.start_tls(self.certificate)
            seen = await read_request(reader)
            self.seen.append(seen)
            await self.exchange(seen, writer)
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def exchange(self, seen: Seen, writer: asyncio.StreamWriter) -> None:
        fault = self.plan(seen)
        match fault:
            case Say():
                writer.write(response(fault.status, fault.body, fault.media_type, fault.headers))
            case Drip():
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
                while True:
                    writer.write(b".")
                    await writer.drain()
                    await asyncio.sleep(0.02)
            case Hang():
                await asyncio.sleep(60)
            case CutRequest(after):
                await self.forward(seen.head, seen.body[:after], half=True)
            case _:
                answer = await self.pass_on(seen, fault)
                writer.write(altered(answer, fault))
        await writer.drain()

    async def pass_on(self, seen: Seen, fault: Fault | None) -> bytes:
        """The platform gets the request: once, twice, or once more after the next one."""
        again, self.late = self.late, []
        if isinstance(fault, Late):
            self.late.append(seen)
        if isinstance(fault, Duplicate):
            again.append(seen)
        answer = await self.forward(seen.head, seen.body)
        for one in again:
            repeated = await self.forward(one.head, one.body)
            answer = repeated if one is seen else answer
        await asyncio.sleep(fault.seconds if isinstance(fault, Delay) else 0)
        return answer

    async def forward(self, head: bytes, body: bytes, *, half: bool = False) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.target)
        try:
            writer.write(head.replace(b"Connection: keep-alive", b"Connection: close") + body)
            await writer.drain()
            return b"" if half else await reader.read()
        finally:
            writer.close()


def altered(answer: bytes, fault: Fault | None) -> bytes:
    match fault:
        case LoseAnswer() | Late():
            return b""
        case CutAnswer(after):
            return answer[:after]
        case Alter(change):
            head, _, body = answer.partition(b"\r\n\r\n")
            status = int(head.split()[1])
            return response(status, change(body), "application/json")
    return answer


def response(status: int, body: bytes, media_type: str, headers: tuple[str, ...] = ()) -> bytes:
    lines = [f"HTTP/1.1 {status} X", f"Content-Type: {media_type}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join([*lines, "Connection: close", "", ""]).encode() + body


async def read_request(reader: asyncio.StreamReader) -> Seen:
    head = await reader.readuntil(b"\r\n\r\n")
    method, path, _ = head.decode("latin-1").split("\r\n")[0].split(" ")
    fields = dict(line.lower().split(": ", 1) for line in head.decode("latin-1").split("\r\n")[1:] if ": " in line)
    body = await reader.readexactly(int(fields.get("content-length", "0")))
    return Seen(method, path, head, body)


@contextmanager
def fault_proxy(target: int) -> Iterator[FaultProxy]:
    """A proxy in a thread of its own."""
    proxy = FaultProxy(target)
    loop = asyncio.new_event_loop()
    server = loop.run_until_complete(asyncio.start_server(proxy.serve, "127.0.0.1", proxy.port))
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield proxy
    finally:
        asyncio.run_coroutine_threadsafe(stop(server), loop).result(PATIENCE_S)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(PATIENCE_S)
        loop.close()


async def stop(server: asyncio.Server) -> None:
    server.close()
    me = asyncio.current_task()
    others = [task for task in asyncio.all_tasks() if task is not me]
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    await asyncio.sleep(0.01)  # what was closed just now needs a turn of the loop to be gone
