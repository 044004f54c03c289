"""Prints a visit's slip, and nothing of a visit that is over.

A printer that says it cannot print is sent nothing. What was sent is watched: when the printer stops, or the visit
ends, what still waits there is thrown away, so that nothing old comes out when somebody puts paper in. "Sent" is all
that is ever said: no printer's word proves that paper came out.
"""

import queue
import threading
from enum import StrEnum

from kiosk.errors import DeviceFault
from kiosk.events import Event
from kiosk.ports import DeviceState, JobState, Printer, PrinterReason
from kiosk.slip import Slip

WATCH_S = 0.5
"""Between two looks at the printer while a slip is on its way."""
BLIND_LOOKS = 20
"""Looks after which a printer that tells nothing is watched no longer."""
CLEAR_AGAIN_S = 5.0
"""How often a printer that is away is told to forget."""


class Paper(StrEnum):
    """What the receipt's screen says about paper."""

    NONE = ""
    """No printer: nothing is offered."""
    OFFERED = "offered"
    SENDING = "sending"
    SENT = "sent"
    BLIND = "blind"
    """Sent to a printer that says nothing."""
    EMPTY = "empty"
    JAM = "jam"
    COVER = "cover"
    STOPPED = "stopped"
    GONE = "gone"


_REFUSALS = {
    PrinterReason.EMPTY: Paper.EMPTY,
    PrinterReason.JAM: Paper.JAM,
    PrinterReason.COVER: Paper.COVER,
    PrinterReason.GONE: Paper.GONE,
}
BUSY = (Paper.SENDING, Paper.SENT, Paper.BLIND)
"""One slip a visit: asking again while one is on its way, or out, prints nothing more."""


class Printing:
    """One kiosk's printer, or none. All that blocks runs in one thread, one thing after the other."""

    def __init__(self, printer: Printer | None) -> None:
        self._printer = printer
        self._errand: _Errand | None = None
        self._shown = self.paper
        self._orders: queue.SimpleQueue[_Errand | None] = queue.SimpleQueue()
        if printer is not None:
            clerk = _Clerk(printer, self._orders)
            threading.Thread(target=clerk.serve, name="printer", daemon=True).start()

    @property
    def paper(self) -> Paper:
        """What there is to say now."""
        if self._printer is None:
            return Paper.NONE
        return self._errand.paper if self._errand else Paper.OFFERED

    def begin(self, slip: Slip) -> None:
        """Send a slip, unless one is on its way or out."""
        if self._printer is not None and self.paper not in BUSY:
            self._errand = _Errand(slip)
            self._orders.put(self._errand)

    def end(self) -> None:
        """The visit is over: what has not come out never will."""
        if self._errand is not None:
            self._errand.drop()
            self._errand = None

    def settle(self) -> tuple[bool, tuple[Event, ...]]:
        """Whether there is something new to say, and what is to be written down."""
        before, self._shown = self._shown, self.paper
        return before is not self._shown, self._errand.take_notes() if self._errand else ()

    def close(self) -> None:
        """End, and let the thread go once the printer has nothing left of ours."""
        self.end()
        self._orders.put(None)


class _Errand:
    """One slip's way: written by the printer's thread, read by the desk's."""

    def __init__(self, slip: Slip) -> None:
        self.slip: Slip | None = slip
        self.paper = Paper.SENDING
        self.ended = threading.Event()
        self._notes: queue.SimpleQueue[PrinterReason] = queue.SimpleQueue()

    def drop(self) -> None:
        """Its visit is over."""
        self.slip = None
        self.ended.set()

    def note(self, reason: PrinterReason) -> None:
        """Something for the log."""
        self._notes.put(reason)

    def stop(self, reason: PrinterReason) -> None:
        """It goes no further."""
        self.note(reason)
        self.paper = _REFUSALS.get(reason, Paper.STOPPED)

    def take_notes(self) -> tuple[Event, ...]:
        """What was noted since the last time."""
        taken = []
        while not self._notes.empty():
            taken.append(Event("device_fault", device="printer", fault=self._notes.get().value))
        return tuple(taken)


class _Clerk:
    """The printer's own thread."""

    def __init__(self, printer: Printer, orders: "queue.SimpleQueue[_Errand | None]") -> None:
        self._printer, self._orders = printer, orders
        self._dirty = True
        """Something of ours may wait in the printer: at the start, what an earlier life of this kiosk left."""

    def serve(self) -> None:
        """Until told to go."""
        while True:
            self._clean()
            try:
                errand = self._orders.get(timeout=CLEAR_AGAIN_S if self._dirty else None)
            except queue.Empty:
                continue
            if errand is None:
                self._clean()
                return
            self._clean()
            self._run(errand)

    def _clean(self) -> None:
        if self._dirty:
            try:
                self._printer.clear()
            except DeviceFault:
                return
            self._dirty = False

    def _run(self, errand: _Errand) -> None:
        """Look, send, watch."""
        status = self._printer.status()
        slip = errand.slip
        if slip is None:
            return
        if status.state is DeviceState.FAULT or self._dirty:
            errand.stop(status.reason)
            return
        if status.reason is PrinterReason.LOW:
            errand.note(status.reason)
        self._dirty = True
        try:
            self._printer.send(slip)
        except DeviceFault:
            errand.stop(self._printer.status().reason)
            return
        finally:
            errand.slip = slip = None
        errand.paper = Paper.SENT if status.state is DeviceState.OK else Paper.BLIND
        self._dirty = not self._is_through(errand)

    def _is_through(self, errand: _Errand) -> bool:
        """Watch until the printer says that it has done with the slip (True), stops, or the visit ends."""
        blind = 0
        while not errand.ended.wait(WATCH_S if blind < BLIND_LOOKS else None):
            job, status = self._printer.job(), self._printer.status()
            if status.state is DeviceState.FAULT or job is JobState.LOST:
                errand.stop(status.reason)
                return False
            if job is JobState.ENDED:
                return True
            blind += job is JobState.UNKNOWN
        return False
