"""A thermal printer that speaks ESC/POS over TCP (port 9100).

python-escpos writes the page (code pages, weights, the QR code); the talking is done here, because the library takes
silence for plenty of paper. A printer that never answers is unknown: it gets its slip, and nobody says that it is well.
"""

import os
import socket
import tempfile
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile
from typing import Any

from kiosk.errors import DeviceFault
from kiosk.ports import DeviceState, JobState, PrinterReason, PrinterStatus
from kiosk.slip import Slip, SlipLine, Weight

ANSWER_WITHIN_S = 1.5
COLUMNS = 42
"""Of the ordinary letters on 80 mm paper; the large ones take two columns each."""
QR_DOTS = 4
"""Dots a module: half a millimetre at 203 dots an inch."""

ASK = b"\x10\x04"
"""DLE EOT n: answered at once, even with the cover open."""
CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
"""DLE DC4 8: throw away the receive buffer and the print buffer."""
RESET = b"\x1b@"
ECHO = b"\x1dr\x01"
"""GS r 1: answered in its turn, so after everything that was sent before it."""
_FRAME_MASK, _FRAME = 0b1001_0011, 0b0001_0010
"""Bits that every status byte has: anything else is noise."""
ASKED = (2, 3, 4)
"""Why it is offline, which error it has, what the paper sensors see."""
SILENCE = -1
_COVER_OPEN = 0x04
_PAPER_STOP = 0x20
_ANY_ERROR = 0x40
_CUTTER, _UNRECOVERABLE, _RECOVERABLE = 0x08, 0x20, 0x40
_NEAR_END, _END = 0x0C, 0x60


def status_of(offline: int, error: int, paper: int) -> PrinterStatus:
    """What the three status bytes say: causes of being offline, of an error, and the paper sensors."""
    if offline & _COVER_OPEN:
        return _fault(PrinterReason.COVER)
    if offline & _PAPER_STOP or paper & _END:
        return _fault(PrinterReason.EMPTY)
    if error & _CUTTER:
        return _fault(PrinterReason.JAM)
    if offline & _ANY_ERROR or error & (_UNRECOVERABLE | _RECOVERABLE):
        return _fault(PrinterReason.STOPPED)
    return PrinterStatus(DeviceState.OK, PrinterReason.LOW if paper & _NEAR_END else PrinterReason.READY)


def _fault(reason: PrinterReason) -> PrinterStatus:
    return PrinterStatus(DeviceState.FAULT, reason)


class ThermalPrinter:
    """One printer by host and port."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port

    def status(self) -> PrinterStatus:
        """What it says of itself now."""
        try:
            with self._line() as line:
                said = list(takewhile(_is_word, (self._ask(line, n) for n in ASKED)))
        except OSError:
            return _fault(PrinterReason.GONE)
        if len(said) < len(ASKED):
            return PrinterStatus(DeviceState.UNKNOWN, PrinterReason.SILENT)
        return status_of(*said)

    def send(self, slip: Slip) -> None:
        """Hand one slip over. Raises DeviceFault."""
        page = page_of(slip)
        try:
            with self._line() as line:
                line.sendall(page)
        except OSError as error:
            raise DeviceFault("A impressora térmica não responde.") from error

    def job(self) -> JobState:
        """Whether it has worked through all that it was sent: it answers a question that stands behind the slip."""
        try:
            with self._line() as line:
                line.sendall(ECHO)
                return JobState.ENDED if _hear(line) != SILENCE else JobState.UNKNOWN
        except OSError:
            return JobState.UNKNOWN

    def clear(self) -> None:
        """Empty its buffers. Raises DeviceFault."""
        try:
            with self._line() as line:
                line.sendall(CLEAR + RESET)
        except OSError as error:
            raise DeviceFault("A impressora térmica não responde.") from error

    @contextmanager
    def _line(self) -> Iterator[socket.socket]:
        # Such printers take one caller at a time: never hold the line.
        with socket.create_connection((self._host, self._port), timeout=ANSWER_WITHIN_S) as line:
            yield line

    def _ask(self, line: socket.socket, about: int) -> int:
        line.sendall(ASK + bytes([about]))
        return _hear(line)


def _hear(line: socket.socket) -> int:
    """One byte, or `SILENCE`."""
    try:
        heard = line.recv(1)
    except TimeoutError:
        return SILENCE
    return heard[0] if heard else SILENCE


def _is_word(answer: int) -> bool:
    return answer != SILENCE and answer & _FRAME_MASK == _FRAME


def page_of(slip: Slip) -> bytes:
    """The slip as a thermal printer's bytes."""
    paper = _library().Dummy()
    paper.hw("INIT")
    for line in slip.above:
        _write(paper, line)
    if slip.qr:
        paper.set_with_default(align="center")
        paper.qr(slip.qr, size=QR_DOTS, native=True)
        paper.set_with_default()
        paper.ln()
    for line in slip.below:
        _write(paper, line)
    paper.cut()
    return bytes(paper.output)


def _write(paper: Any, line: SlipLine) -> None:
    large = line.weight in (Weight.TITLE, Weight.BIG)
    paper.set_with_default(bold=large, double_width=large, double_height=large)
    bullet = "- " if line.weight is Weight.BULLET else ""
    columns = COLUMNS // 2 if large else COLUMNS
    for row in textwrap.wrap(line.text, columns, initial_indent=bullet, subsequent_indent=" " * len(bullet)):
        paper.textln(row)


def _library() -> Any:
    """python-escpos, loaded when it is needed: half a second, and it leaves a folder wherever temporary files go."""
    with tempfile.TemporaryDirectory() as folder:
        before, tempfile.tempdir = tempfile.tempdir, folder
        try:
            os.environ["ESCPOS_CAPABILITIES_PICKLE_DIR"] = folder
            from escpos import printer
        finally:
            tempfile.tempdir = before
            os.environ.pop("ESCPOS_CAPABILITIES_PICKLE_DIR", None)
    return printer
