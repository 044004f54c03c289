"""A thermal printer on TCP that a test starts: a receive buffer, paper, a cover, and the answers of ESC/POS.

It works through its buffer only while it can print, as real ones do: what was sent while the paper was out comes out
when paper is put in, unless it was told to forget it.
"""

import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType

PATIENCE_S = 60.0
ASK, CLEAR, ECHO = b"\x10\x04", b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08", b"\x1dr\x01"
FRAME = 0b0001_0010


def until(condition: Callable[[], object]) -> None:
    """Wait for something to hold."""
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.01)


class TcpPrinter:
    """`paper`: "full", "low", "out"; `cover` open or not; `silent` never answers; `stuck` keeps all in its buffer."""

    def __init__(self, silent: bool = False) -> None:
        self.paper, self.cover, self.jam, self.silent, self.stuck = "full", False, False, silent, False
        self.printed = b""
        self._buffer = b""
        self._lock = threading.RLock()
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = self._door.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def waiting(self) -> bytes:
        """What lies in its buffer."""
        with self._lock:
            return self._buffer

    def refill(self) -> None:
        """Somebody puts paper in: it goes on with whatever it holds."""
        with self._lock:
            self.paper, self.cover, self.stuck = "full", False, False
            self._work(None)

    def close(self) -> None:
        """Unplugged."""
        with suppress(OSError):  # once is enough
            self._door.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits at the door
        self._door.close()

    def __enter__(self) -> "TcpPrinter":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._door.accept()
            except OSError:
                return
            with line:
                try:
                    while data := line.recv(65536):
                        self._hear(line, data)
                except OSError:
                    continue

    def _hear(self, line: socket.socket, data: bytes) -> None:
        with self._lock:
            while ASK in data:
                before, _, rest = data.partition(ASK)
                self._buffer += before
                self._say(line, self._status(rest[0]))
                data = rest[1:]
            self._buffer += data
            if CLEAR in self._buffer:
                self._buffer = self._buffer.rpartition(CLEAR)[2]
            self._work(line)

    def _work(self, line: socket.socket | None) -> None:
        if self.paper == "out" or self.cover or self.jam or self.stuck:
            return
        echoes = self._buffer.count(ECHO)
        self.printed += self._buffer.replace(ECHO, b"")
        self._buffer = b""
        if line is not None:
            for _ in range(echoes):
                self._say(line, 0)

    def _say(self, line: socket.socket, answer: int) -> None:
        if not self.silent:
            line.sendall(bytes([answer]))

    def _status(self, about: int) -> int:
        out, low = self.paper == "out", self.paper == "low"
        bits = {
            2: (0x04 if self.cover else 0) | (0x20 if out else 0) | (0x40 if self.jam else 0),
            3: 0x08 if self.jam else 0,
            4: 0x6C if out else 0x0C if low else 0,
        }
        return FRAME | bits.get(about, 0)
