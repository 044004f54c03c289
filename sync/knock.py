"""How the window asks the sync process something and waits for the answer: one line of JSON each way.

Through a socket in the data folder that only its user opens. Nothing of it touches the disk, and if nobody is there,
nobody is kept waiting.
"""

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from kiosk.inquiry import Sending, Unheard, Whereabouts

SOCKET = "sync-door"
PATIENCE_S = 30.0
"""Longer than the line itself is given to answer."""
LONGEST = 16 * 1024


class Question(BaseModel):
    """What the window wants: where a request stands, or that everything be sent now."""

    model_config = ConfigDict(frozen=True)

    ask: Literal["where", "send_now"]
    token: Annotated[str, Field(max_length=100)] = ""
    protocol: Annotated[str, Field(max_length=40)] = ""
    code: Annotated[str, Field(max_length=100)] = ""


Told = TypeVar("Told")

_WHERE: TypeAdapter[Whereabouts | Unheard] = TypeAdapter(Whereabouts | Unheard)
_SENDING: TypeAdapter[Sending | Unheard] = TypeAdapter(Sending | Unheard)


class Knock:
    """Fulfils `kiosk.inquiry.Inquiries` for one data folder."""

    def __init__(self, data: Path, patience_s: float = PATIENCE_S) -> None:
        self._data, self._patience_s = data, patience_s

    def where(self, token: str, protocol: str, code: str = "") -> Whereabouts | Unheard:
        """Where a request stands, and whether a code is its own."""
        return self._ask(_WHERE, Question(ask="where", token=token, protocol=protocol, code=code))

    def send_now(self) -> Sending | Unheard:
        """Try everything that is due at once."""
        return self._ask(_SENDING, Question(ask="send_now"))

    def _ask(self, answers: TypeAdapter[Told], question: Question) -> Told | Unheard:
        try:
            with reachable(self._data) as path, socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
                line.settimeout(self._patience_s)
                line.connect(path)
                line.sendall(question.model_dump_json().encode() + b"\n")
                return answers.validate_python(json.loads(read_line(line)))
        except (OSError, ValueError, ValidationError):
            return Unheard.NO_SYNC


def read_line(line: socket.socket) -> bytes:
    """What came up to the end of the line. Raises OSError when it has no end."""
    data = b""
    while not data.endswith(b"\n"):
        piece = line.recv(LONGEST)
        if not piece or len(data) + len(piece) > LONGEST:
            raise OSError("the line has no end")
        data += piece
    return data


@contextmanager
def reachable(data: Path) -> Iterator[str]:
    """The socket's path in a form that is always short enough: a socket's name may have 107 bytes, a folder more."""
    descriptor = os.open(data, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{descriptor}/{SOCKET}"
    finally:
        os.close(descriptor)
