"""What becomes of each queued message once the platform has spoken, or has not.

Every item has its own fate: one that is refused goes to quarantine, one that must wait gets its own time, and none of
them holds up another. Nothing is purged but for a receipt that holds.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from kiosk.errors import SignatureRefused
from kiosk.events import Event
from kiosk.signing import SignedDocument
from kiosk.storage.outbox import ItemState, OutboxItem
from sync.answers import LONGEST_RETRY_AFTER_S, NoAnswer
from sync.backoff import LONGEST_ITEM_S, wait_s
from sync.protocol import PROBLEM_NOT_ANNOUNCED, PROBLEM_UNKNOWN_ITEM, BatchAnswer, ItemResult, ItemStatus, Problem
from sync.receipts import check_receipt
from sync.station import Station

LINE_STATUS = "line."
"""How the status of an item begins that waits for the line only: it is due again as soon as the line is back."""
LONGEST_PROBLEM = 500
_FORGOTTEN = (PROBLEM_UNKNOWN_ITEM, PROBLEM_NOT_ANNOUNCED)
_CODE = re.compile(r"[a-z][a-z0-9_]{0,63}")


@dataclass
class Tally:
    """What one pass did."""

    sent: int = 0
    acknowledged: int = 0
    incomplete: int = 0
    quarantined: int = 0
    deferred: int = 0
    gone: dict[str, str] = field(default_factory=dict)
    """Files that messages name and that are not here any more: their digests, and what staff are told."""

    @property
    def progress(self) -> bool:
        """Whether something changed that makes another pass worth while at once."""
        return bool(self.acknowledged or self.incomplete or self.quarantined)


class Delivery:
    """Writes into the store what an answer means."""

    def __init__(self, station: Station, rng: Random) -> None:
        self._station, self._store, self._rng = station, station.store, rng
        self.doubt = False
        """A receipt did not hold: perhaps the platform's keys have changed."""

    def settle(self, items: Sequence[OutboxItem], answer: BatchAnswer, tally: Tally) -> None:
        """Apply the platform's answer to the items that were asked about."""
        receipts: dict[str, SignedDocument] = {}
        for item in items:
            self._settle(item, _result_of(item, answer.results), receipts, tally)
        if receipts:
            done = [item for item in items if item.id in receipts]
            acts = [Event("item_acknowledged", item=item.id, digest=item.digest) for item in done]
            self._store.acknowledge_all(receipts, acts)
            tally.acknowledged += len(receipts)
            for act in acts:
                self._station.log(act)

    def defer(self, item: OutboxItem, status: str, tally: Tally, at_least_s: float = 0.0) -> None:
        """Not this time: the item waits longer each time."""
        wait = wait_s(item.attempts + 1, LONGEST_ITEM_S, self._rng, at_least_s)
        self._store.defer(item.id, self._station.clock.now() + timedelta(seconds=wait), status)
        self._note_deferred([item], status, tally)

    def later(self, item: OutboxItem, status: str, tally: Tally, at_least_s: float = 0.0) -> None:
        """Not this time; where the platform has forgotten a message that it had, that one leaves from the start."""
        if item.state is ItemState.INCOMPLETE and status in _FORGOTTEN:
            self._store.begin_anew(item.id)
        self.defer(item, status, tally, at_least_s)

    def defer_for_line(self, items: Iterable[OutboxItem], answer: NoAnswer, tally: Tally) -> None:
        """The line broke, or whoever answered is not our platform: says nothing about the items."""
        status, waiting = LINE_STATUS + answer.reason.value, list(items)
        # One time for all of them: what was one batch is one batch again.
        attempts = min((item.attempts for item in waiting), default=0) + 1
        wait = wait_s(attempts, LONGEST_ITEM_S, self._rng, answer.retry_after_s)
        until = self._station.clock.now() + timedelta(seconds=wait)
        self._store.defer_all([item.id for item in waiting], until, status)
        self._note_deferred(waiting, status, tally)

    def quarantine(self, item: OutboxItem, code: str, told: str, tally: Tally) -> None:
        """Never to be accepted as it is: staff look at it. Nothing is deleted."""
        self._store.quarantine(item.id, f"{code}: {told}"[:LONGEST_PROBLEM] if told else code)
        self._station.note(Event("item_quarantined", item=item.id, problem=_code(code)))
        tally.quarantined += 1

    def line_is_back(self) -> None:
        """What waited for the line only is due at once."""
        self._store.hurry(LINE_STATUS)

    def _note_deferred(self, items: Sequence[OutboxItem], status: str, tally: Tally) -> None:
        code = _code(status)
        self._station.note(
            *(Event("item_deferred", item=item.id, status=code, attempts=item.attempts + 1) for item in items)
        )
        tally.deferred += len(items)

    def _settle(
        self, item: OutboxItem, result: ItemResult | None, receipts: dict[str, SignedDocument], tally: Tally
    ) -> None:
        if result is None:
            self.defer(item, "unanswered", tally)
            return
        match result.status:
            case ItemStatus.ACCEPTED:
                self._accepted(item, result, receipts, tally)
            case ItemStatus.INCOMPLETE:
                self._incomplete(item, result, tally)
            case ItemStatus.REFUSED | ItemStatus.CONFLICT:
                self.quarantine(item, *_problem(result.problem, result.status.value), tally)
            case ItemStatus.RETRY:
                asked = min(float(result.retry_after_s), LONGEST_RETRY_AFTER_S)
                self.later(item, _problem(result.problem, "retry")[0], tally, asked)

    def _accepted(
        self, item: OutboxItem, result: ItemResult, receipts: dict[str, SignedDocument], tally: Tally
    ) -> None:
        identity = self._station.identity
        try:
            receipts[item.id] = check_receipt(result.receipt, item, identity.device, identity.key_ring)
        except SignatureRefused:
            self.doubt = True
            self._station.note(Event("answer_refused", cause="invalid_receipt"))
            self.defer(item, "invalid_receipt", tally)

    def _incomplete(self, item: OutboxItem, result: ItemResult, tally: Tally) -> None:
        ours = tuple(digest for digest, _ in item.blobs if digest in result.missing)
        if not ours:
            self._station.note(Event("answer_refused", cause="foreign_blobs"))
            self.defer(item, "foreign_blobs", tally)
            return
        gone = [tally.gone[digest] for digest in ours if digest in tally.gone]
        if gone:
            self.quarantine(item, "blob_missing", gone[0], tally)
            return
        self._store.mark_incomplete(item.id, ours)
        if item.state is ItemState.INCOMPLETE:
            # The files were brought, or the answer would not have been asked for: who forgets them is given time.
            self.defer(item, "incomplete", tally)
            return
        tally.incomplete += 1


def _result_of(item: OutboxItem, results: Sequence[ItemResult]) -> ItemResult | None:
    for result in results:
        if result.digest == item.digest or (not result.digest and result.id == item.id):
            return result
    return None


def code_of(answer: NoAnswer) -> str:
    """What the platform itself called its reason, or ours."""
    return _problem(answer.problem, answer.reason.value)[0]


def _problem(problem: Problem | None, otherwise: str) -> tuple[str, str]:
    if problem is None:
        return otherwise, ""
    code = problem.type.rpartition(":")[2]
    told = " ".join(part for part in (problem.title, problem.detail) if part)
    return (code if _CODE.fullmatch(code) else otherwise), told


def _code(status: str) -> str:
    plain = status.removeprefix(LINE_STATUS)
    return plain if _CODE.fullmatch(plain) else "other"
