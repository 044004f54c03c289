"""Turns the queue into what staff see of it; reads the store, changes nothing."""

import re

from kiosk.after.presenter import at
from kiosk.after.views import AfterView, QuarantineView, QueueLine, SendingView, UnseenView
from kiosk.config import Role
from kiosk.line import read_seen
from kiosk.rooms import Rooms
from kiosk.storage.outbox import OutboxItem
from kiosk.storage.unseen import Unseen
from kiosk.struck_off import STRUCK_OFF, is_struck_off
from kiosk.visit import Stage, Visit

MOST_SHOWN = 50
_FAULT = re.compile(r"[^:]+: ([a-z_]+)")
"""A question and what is wrong with its answer, as the platform says it."""


def present_queue(visit: Visit, rooms: Rooms) -> AfterView:
    """The snapshot of a staff screen."""
    match visit.stage:
        case Stage.QUARANTINE:
            return _quarantine(visit, rooms)
        case Stage.UNSEEN:
            return UnseenView(tuple(_unseen(one) for one in rooms.store.unseen()[:MOST_SHOWN]))
        case _:
            return _sending(visit, rooms)


def _sending(visit: Visit, rooms: Rooms) -> SendingView:
    seen, counts, room = read_seen(rooms.data), rooms.store.counts(), visit.room
    return SendingView(
        line=STRUCK_OFF if is_struck_off(rooms.data) else seen.line.value,
        last_contact=at(seen.last_contact),
        waiting=counts.waiting + counts.incomplete,
        oldest=at(counts.oldest),
        refused=counts.quarantined,
        unseen=len(rooms.store.unseen()),
        asking=room.sending is not None,
        outcome=room.outcome,
        sent=room.sent,
        left=room.left,
    )


def _quarantine(visit: Visit, rooms: Rooms) -> QuarantineView:
    coded = visit.attended is not None and visit.attended.role == Role.TECHNICIAN
    items = tuple(_refused(item, coded) for item in rooms.store.quarantined()[:MOST_SHOWN])
    room = visit.room
    sticks = tuple(path.name for path in rooms.sticks())
    return QuarantineView(items, sticks, "writing" if room.writing else room.outcome, room.written, room.place)


def _refused(item: OutboxItem, coded: bool) -> QueueLine:
    why, _, detail = item.status.partition(": ")
    told = (_FAULT.fullmatch(one) for one in detail.split("; ")) if why == "invalid_answers" else ()
    faults = tuple(dict.fromkeys(one[1] for one in told if one))
    code = item.status if coded else ""
    return QueueLine(item.id, item.kind.value, item.protocol, at(item.queued_at), why, code, faults)


def _unseen(one: Unseen) -> QueueLine:
    return QueueLine(one.id, "request", one.protocol, at(one.facts.at if one.facts else None))
