"""The verbs of staff around the queue: send now, what the platform refuses, receipts that nobody saw or wants again.

Each does nothing while nobody of the staff is at the keys. What takes a while is a future that `tick` looks at.
"""

from collections.abc import Callable
from dataclasses import replace

from kiosk.after import lookup
from kiosk.after.case import Case, Room
from kiosk.after.following import Following
from kiosk.after.reading import Named
from kiosk.errors import BalcaoError, StoreUnavailable
from kiosk.events import Event
from kiosk.inquiry import Sending, Unheard
from kiosk.line import Line
from kiosk.rooms import Rooms
from kiosk.slip import Slip
from kiosk.storage.outbox import ItemState
from kiosk.struck_off import STRUCK_OFF, is_struck_off
from kiosk.visit import Stage, Visit

MINE = (Stage.SENDING, Stage.QUARANTINE, Stage.UNSEEN)
LOOK_AGAIN_S = 1.0


class Backroom:
    """One counter's verbs for its queue; `visit` is the present one."""

    def __init__(self, rooms: Rooms, visit: Callable[[], Visit], following: Following) -> None:
        self._rooms, self._current, self._following = rooms, visit, following
        self._looked_at = float("-inf")

    @property
    def _visit(self) -> Visit:
        return self._current()

    def open(self, stage: Stage) -> None:
        """Show the state of delivery, the quarantine, or the receipts that nobody saw."""
        if self._visit.staffed and stage in MINE:
            self._visit.room = Room()
            self._visit.go(stage)

    # Sending

    def send_now(self) -> None:
        """Make everything due and have it tried at once; `tick` says what came of it."""
        room = self._visit.room
        if self._visit.stage is not Stage.SENDING or not self._visit.staffed or room.sending is not None:
            return
        room.outcome = ""
        room.sending = self._rooms.workers.submit(self._send)

    def _send(self) -> Sending | Unheard:
        try:
            self._rooms.store.hurry("")
        except StoreUnavailable:
            return Unheard.NO_SYNC
        return self._rooms.inquiries.send_now()

    def _settle_sending(self, came: Sending | Unheard) -> None:
        room, counts = self._visit.room, self._rooms.store.counts()
        room.left = counts.waiting + counts.incomplete
        room.sent = came.taken if isinstance(came, Sending) else 0
        room.outcome = STRUCK_OFF if is_struck_off(self._rooms.data) else outcome(came, room.left)
        self._rooms.store.record(Event("sending_asked", outcome=room.outcome), self._visit.who)

    # What the platform refuses

    def retry(self, item: str) -> None:
        """Send a refused message again, as it is."""
        if not self._visit.staffed:
            return
        found = self._rooms.store.item(item)
        if found is not None and found.state is ItemState.QUARANTINED:
            self._rooms.store.retry(item)
            self._rooms.store.record(Event("item_retried", item=item), self._visit.who)
            self._rooms.wake_sync()
            self._visit.room.outcome = "retried"

    def carry_off(self, stick: str) -> None:
        """Write what was refused, sealed, to what is plugged in under that name; nothing is deleted here."""
        room = self._visit.room
        folder = next((path for path in self._rooms.sticks() if path.name == stick), None)
        if self._visit.staffed and folder is not None and room.writing is None:
            room.outcome, room.place = "", stick
            room.writing = self._rooms.workers.submit(self._rooms.rescue, folder)

    # Receipts

    def show_unseen(self, request: str) -> None:
        """The receipt of a request that nobody saw, by the request's id, to be taken along now."""
        one = next((one for one in self._rooms.store.unseen() if one.id == request), None)
        if not self._visit.staffed or one is None:
            return
        # Without its QR (a store that was rescued lost it) the number alone is handed over.
        found = lookup.look_up(self._rooms.store, Named(one.protocol, one.facts))
        qr = self._rooms.submission.qr(one.facts) if one.facts else ""
        self._visit.case = Case(found=found, qr=qr, unseen=True)
        self._open_receipt()

    def show_again(self) -> None:
        """The receipt that was read, again, to be photographed or printed."""
        case = self._visit.case
        if self._visit.staffed and self._visit.stage is Stage.FOLLOW and case.found is not None and case.qr:
            self._rooms.store.record(Event("receipt_shown_again", protocol=case.found.named.protocol), self._visit.who)
            self._open_receipt()

    def _open_receipt(self) -> None:
        self._rooms.printing.end()  # each receipt is printed once: what went out before was another's
        self._visit.go(Stage.AGAIN)

    def print_again(self, slip: Slip) -> None:
        """Put the receipt that is shown on paper."""
        if self._visit.staffed and self._visit.stage is Stage.AGAIN:
            self._rooms.printing.begin(slip)

    def given(self) -> None:
        """The person has the receipt now."""
        case = self._visit.case
        if not self._visit.staffed or self._visit.stage is not Stage.AGAIN or case.found is None:
            return
        if case.unseen:
            with self._rooms.store.write() as unit:
                unit.mark_shown(case.found.id)
                unit.record(Event("receipt_shown_again", protocol=case.found.named.protocol), self._visit.who)
        self._following.back()

    # Around it

    def back(self) -> bool:
        """One step back; False when the present screen is none of these."""
        if self._visit.stage not in MINE:
            return False
        self._visit.room = replace(self._visit.room, outcome="")
        self._visit.turn_back()
        return True

    def tick(self) -> bool:
        """Look at what was asked for; True when something that is shown may have changed."""
        room = self._visit.room
        if room.sending is not None and room.sending.done():
            came, room.sending = room.sending.result(), None
            self._settle_sending(came)
            return True
        if room.writing is not None and room.writing.done():
            self._settle_writing(room)
            return True
        now = self._rooms.clock.monotonic()
        if self._visit.stage not in MINE or now - self._looked_at < LOOK_AGAIN_S:
            return False
        self._looked_at = now
        return True

    def _settle_writing(self, room: Room) -> None:
        writing, room.writing = room.writing, None
        try:
            room.written = writing.result() if writing else 0
        except BalcaoError:
            room.outcome = "not_written"
        else:
            room.outcome = "written" if room.written else "nothing_to_write"
            self._rooms.store.record(Event("rescue_written", messages=room.written), self._visit.who)


def outcome(came: Sending | Unheard, left: int) -> str:
    """What came of 'send now', as a message key: nothing is called sent that the platform did not sign for."""
    if isinstance(came, Unheard):
        return "no_sync"
    if came.line is Line.DOWN:
        return "no_line"
    if came.refused:
        return "some_refused"
    if not left:
        return "all_sent" if came.taken else "nothing_to_send"
    return "some_sent" if came.taken else "not_now"
