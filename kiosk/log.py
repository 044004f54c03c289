"""The log: JSON lines in bounded, rotating files, made of listed events only.

Nothing else can be written here: no messages of libraries (they quote addresses and values), no text of exceptions
(it quotes what was typed). Each process has a file of its own.
"""

import logging
import os
import re
from collections.abc import Mapping, MutableMapping
from contextlib import suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any

import structlog

from kiosk.errors import BalcaoError
from kiosk.events import Event
from kiosk.ports import Clock

FILE_BYTES = 2 * 1024 * 1024
FILES = 5
"""Together at most 10 MB a process."""


class Log:
    """One process's log. A disk that is full silences it; it never stops a visit."""

    def __init__(self, folder: Path, process: str, clock: Clock) -> None:
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._clock = clock
        file = folder / f"{process}.jsonl"
        self._handler = _Quiet(file, maxBytes=FILE_BYTES, backupCount=FILES - 1, encoding="utf-8", delay=True)
        self._lines = logging.getLogger(f"balcao.{process}")
        self._lines.setLevel(logging.DEBUG)
        self._lines.propagate = False
        self._lines.addHandler(self._handler)
        renderer = structlog.processors.JSONRenderer(ensure_ascii=False)
        self._logger = structlog.wrap_logger(self._lines, processors=[self._stamp, renderer], process=process)

    def write(self, event: Event) -> None:
        """Write one event with the time and the process."""
        getattr(self._logger, event.listing.level)(event.name, **event.fields)

    def unexpected(self, error: BaseException) -> None:
        """A bug: which kind and where, never its text."""
        trace = error.__traceback__
        while trace and trace.tb_next:
            trace = trace.tb_next
        file = re.sub(r"\W", "_", Path(trace.tb_frame.f_code.co_filename).stem) if trace else "unknown"
        place = f"{file}:{trace.tb_lineno if trace else 0}"
        self.write(Event("unexpected_error", error=type(error).__name__, place=place))

    def close(self) -> None:
        """Let the file go."""
        self._lines.removeHandler(self._handler)
        with suppress(OSError):  # the last lines did not fit on the disk
            self._handler.close()

    def __enter__(self) -> "Log":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """A process that ends by a bug leaves it here; what a person is told (`BalcaoError`) is no bug."""
        if isinstance(error, Exception) and not isinstance(error, BalcaoError):
            self.unexpected(error)
        self.close()

    def _stamp(self, _logger: Any, method: str, fields: MutableMapping[str, Any]) -> Mapping[str, Any]:
        return {"at": self._clock.now().isoformat(), "level": method, **fields}


class _Quiet(RotatingFileHandler):
    def _open(self) -> TextIOWrapper:
        stream = super()._open()
        with Path(self.baseFilename).open("rb") as file:
            end = file.seek(0, os.SEEK_END)
            file.seek(max(end - 1, 0))
            if file.read(1) not in (b"", b"\n"):
                stream.write("\n")  # a power cut left half a line: the next one is whole
        return stream

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 the base's name
        """A log that cannot be written is not worth a visit."""
