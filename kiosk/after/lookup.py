"""What this kiosk itself knows of an earlier request, with no network: it waits here, it was delivered, or neither."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kiosk.after.reading import Named
from kiosk.messages import MessageKind
from kiosk.storage.outbox import ItemState, OutboxItem
from kiosk.storage.store import Store


class Here(StrEnum):
    """Where a request stands as this kiosk knows it."""

    WAITING = "waiting"
    REFUSED = "refused"
    """The platform refuses it as it is: staff look at it."""
    DELIVERED = "delivered"
    """The platform signed for it."""
    UNKNOWN = "unknown"


class Change(StrEnum):
    """What was asked for meanwhile, from here."""

    NONE = ""
    CANCEL_WAITING = "cancel_waiting"
    CANCEL_REFUSED = "cancel_refused"
    CANCELLED = "cancelled"
    CORRECTION_WAITING = "correction_waiting"


@dataclass(frozen=True)
class Found:
    """An earlier request as far as it is known here."""

    named: Named
    here: Here
    id: str = ""
    """Known where this kiosk took the request; else empty."""
    since: datetime | None = None
    code_hash: str = field(default="", repr=False)
    """There while the request waits here: the code can be checked at once."""
    change: Change = Change.NONE
    refused_for: str = ""
    """The code of the platform's reason, when it refused a change."""

    @property
    def reference(self) -> str:
        """How a message names the request: by its id or, where another kiosk took it, by its number."""
        return self.id or self.named.protocol


def look_up(store: Store, named: Named, sent: str = "") -> Found:
    """Look in the queue and among what was delivered. `sent` is a cancellation that was made a moment ago."""
    item = store.find(named.protocol)
    if item is not None:
        here = Here.REFUSED if item.state is ItemState.QUARANTINED else Here.WAITING
        return _with_changes(store, Found(named, here, item.id, item.queued_at, item.code_hash), sent)
    row = store.delivered(protocol=named.protocol)
    if row is not None:
        return _with_changes(store, Found(named, Here.DELIVERED, row.id, row.received_at), sent)
    return _with_changes(store, Found(named, Here.UNKNOWN), sent)


def _with_changes(store: Store, found: Found, sent: str) -> Found:
    change, why = _change(store.followers(found.reference), found.reference)
    if sent and store.delivered(item_id=sent) is not None:
        change, why = Change.CANCELLED, ""
    return Found(found.named, found.here, found.id, found.since, found.code_hash, change, why)


def _change(followers: list[OutboxItem], reference: str) -> tuple[Change, str]:
    """The last word wins: a refused cancellation may have been followed by another."""
    change, why = Change.NONE, ""
    for item in followers:
        refused = item.state is ItemState.QUARANTINED
        if item.kind is MessageKind.CANCELLATION:
            change = Change.CANCEL_REFUSED if refused else Change.CANCEL_WAITING
            why = item.status.partition(":")[0] if refused else ""
        elif item.kind is MessageKind.REQUEST and item.id != reference and not refused:
            change, why = Change.CORRECTION_WAITING, ""
    return change, why
