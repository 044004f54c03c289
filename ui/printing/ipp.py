"""A printer, or a queue of CUPS, over IPP: the slip goes there as a PDF made in memory, and never as a file.

HTTP is the standard library's: a printer stands on this machine or beside it, and needs no more.
"""

import http.client
import itertools
import socket
from collections.abc import Callable
from typing import Any

from kiosk.devices.ipp_message import Answer, Attributes, NotIpp, Operation, Tag, read_answer, request
from kiosk.devices.ipp_states import JOB_STATES, status_of
from kiosk.devices.printer_address import PrinterAddress
from kiosk.errors import DeviceFault
from kiosk.ports import DeviceState, JobState, PrinterReason, PrinterStatus
from kiosk.slip import Slip

ANSWER_WITHIN_S = 5.0
MAX_ANSWER = 1 << 20
PDF = "application/pdf"
JOB_NAME = "Balcao"
"""What a queue's list shows: nothing of a person."""
LATEST_S = 120
"""A printer that knows `job-cancel-after` (PWG 5100.7) gives up on the slip by itself, whatever becomes of us."""
_GONE = PrinterStatus(DeviceState.FAULT, PrinterReason.GONE)


class IppPrinter:
    """One printer by its address; `draw` makes the PDF for a paper of that name."""

    def __init__(self, address: PrinterAddress, draw: Callable[[Slip, str], bytes]) -> None:
        _, self._host, self._port, self._path = address
        self._uri = f"ipp://{self._host}:{self._port}{self._path}"
        self._user = f"balcao@{socket.gethostname()}"
        self._draw = draw
        self._numbers = itertools.count(1)
        self._job: object = None

    def status(self) -> PrinterStatus:
        """What it says of itself now."""
        try:
            said = self._printer("printer-state", "printer-state-reasons")
        except DeviceFault:
            return _GONE
        return status_of(next(iter(said.get("printer-state", [])), None), said.get("printer-state-reasons", []))

    def send(self, slip: Slip) -> None:
        """One page, for the paper that lies in the printer. Raises DeviceFault."""
        said = self._printer("document-format-supported", "media-ready", "media-default")
        if PDF not in said.get("document-format-supported", []):
            raise DeviceFault("A impressora não aceita PDF: ponha uma fila do CUPS diante dela.")
        media = str(next(iter([*said.get("media-ready", []), *said.get("media-default", [])]), ""))
        target: Attributes = {
            "job-name": (Tag.NAME, [JOB_NAME]),
            "ipp-attribute-fidelity": (Tag.BOOLEAN, [False]),
            "document-format": (Tag.MIME, [PDF]),
            "job-cancel-after": (Tag.INTEGER, [LATEST_S]),
        }
        how: Attributes = {"copies": (Tag.INTEGER, [1]), **({"media": (Tag.KEYWORD, [media])} if media else {})}
        answer = self._ask(Operation.PRINT_JOB, target, how, self._draw(slip, media))
        if not answer.granted:
            raise DeviceFault(f"A impressora recusou a folha (0x{answer.status:04x}).")
        self._job = next(iter(answer.first.get("job-id", [])), None)

    def job(self) -> JobState:
        """Where the slip is that was sent last."""
        try:
            said = self._ask(Operation.GET_JOB, self._job_target(self._job)).first
        except DeviceFault:
            return JobState.UNKNOWN
        return JOB_STATES.get(next(iter(said.get("job-state", [])), 0), JobState.UNKNOWN)  # type: ignore[call-overload]

    def clear(self) -> None:
        """Cancel every job of ours that is not through. Raises DeviceFault when the printer cannot be reached."""
        for job in self.waiting():
            self._ask(Operation.CANCEL_JOB, self._job_target(job))

    def waiting(self) -> list[Any]:
        """The numbers of our jobs that are not through. Raises DeviceFault."""
        target: Attributes = {
            "which-jobs": (Tag.KEYWORD, ["not-completed"]),
            "my-jobs": (Tag.BOOLEAN, [True]),
            "requested-attributes": (Tag.KEYWORD, ["job-id"]),
        }
        return [job for group in self._ask(Operation.GET_JOBS, target).groups for job in group.get("job-id", [])]

    def _job_target(self, job: object) -> Attributes:
        return {"job-id": (Tag.INTEGER, [int(str(job or 0))])}

    def _printer(self, *wanted: str) -> dict[str, list[Any]]:
        answer = self._ask(Operation.GET_PRINTER, {"requested-attributes": (Tag.KEYWORD, wanted)})
        if not answer.granted:
            raise DeviceFault("A fila da impressora não existe.")
        return answer.first

    def _ask(
        self, operation: Operation, target: Attributes, how: Attributes | None = None, document: bytes = b""
    ) -> Answer:
        place: Attributes = {"printer-uri": (Tag.URI, [self._uri])}
        if "job-id" in target:  # RFC 8011, 4.1.5: the job's number comes right after the printer's address
            place, target = {**place, **target}, {}
        words = {**place, "requesting-user-name": (Tag.NAME, [self._user]), **target}
        return self._post(request(operation, next(self._numbers), words, how) + document)

    def _post(self, body: bytes) -> Answer:
        line = http.client.HTTPConnection(self._host, self._port, timeout=ANSWER_WITHIN_S)
        try:
            line.request("POST", self._path, body, {"Content-Type": "application/ipp"})
            return read_answer(line.getresponse().read(MAX_ANSWER))
        except (OSError, http.client.HTTPException, NotIpp) as error:
            raise DeviceFault("A impressora não responde.") from error
        finally:
            line.close()
