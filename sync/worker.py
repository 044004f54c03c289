"""The worker: sends what waits, purges what is acknowledged, and never stands still or spins.

One pass makes contact when it is time (which is also how a line that came back is noticed), settles one batch and, once
no batch is on its way, one of the files that travel for incomplete messages. A newer catalogue comes when nothing else
does.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from kiosk.catalogue.store import CatalogueStore
from kiosk.config import Settings
from kiosk.events import Event
from kiosk.line import Line
from kiosk.storage.blobs import BlobMissing
from kiosk.storage.outbox import OutboxItem
from sync import batches, revoked, salvage
from sync.answers import NoAnswer, Silence
from sync.batches import Batches
from sync.blame import Blame
from sync.delivery import Delivery, Tally, code_of
from sync.files import FileBringer, Outcome
from sync.logbook import Logbook
from sync.news import News
from sync.pace import Pace
from sync.peace import Peace
from sync.protocol import MAX_BATCH_ITEMS
from sync.state import write_state
from sync.station import Station
from sync.transport import Transport
from sync.tus import Sent, Uploads
from sync.watch import LINE_IS_DOWN, LineWatch

IDLE_S = 2.0
"""How often an idle worker looks at the queue by itself; a ring wakes it at once."""
_SPOILT: dict[Outcome, tuple[str, str]] = {
    Sent.DAMAGED: ("blob_damaged", "O anexo guardado no quiosque está danificado."),
    Sent.UNREADABLE: ("blob_unreadable", "O disco do quiosque não devolve o anexo guardado."),
}
"""Files that can never travel: what their messages are quarantined for."""


@dataclass(frozen=True)
class Pass:
    """What one pass saw and did. `rest_s`: seconds until another is worth while; `peace_s`: of them, what the platform
    asked for."""

    line: Line
    tally: Tally
    rest_s: float
    peace_s: float = 0.0


class Worker:
    """Delivers one kiosk's queue to its platform."""

    def __init__(self, station: Station, transport: Transport, rng: Random, chunks: Pace | None = None) -> None:
        self._station, self._store, self._transport = station, station.store, transport
        self._peace = Peace(station.data, station.clock)
        self._watch = LineWatch(station.clock, rng, self._peace.left_s())
        self._batches = Batches(station, transport)
        self._files = FileBringer(station, Uploads(transport, chunks))
        self._settings = Settings(data=station.data)
        self._news = News(station, transport, CatalogueStore(self._settings.catalogue_folder), rng)
        self._delivery = Delivery(station, rng)
        self._logbook = Logbook(station.data, transport, station.clock)
        self._blame = Blame()

    def hurry(self) -> None:
        """Somebody has just submitted: do not wait for a resting line."""
        self._watch.hurry()

    def store_is_given_up(self) -> bool:
        """The database is damaged, or another has taken its place: nothing more can be done with this one."""
        return self._store.is_given_up()

    def run_once(self) -> Pass:
        """One pass. Raises StoreUnavailable when the store cannot be used."""
        tally = Tally()
        if self._batches.flying or (self._ready() and self._has_contact()):
            self._give_and_take(tally)
        if self._files.flying and not self._batches.flying:
            self._complete(tally)
        if tally.acknowledged:
            salvage.sweep(self._settings, self._store, self._station.identity)
        state = replace(self._watch.state(self._store.counts().unsent), help_told=self._news.told)
        write_state(self._station.data, state)
        if not self._batches.flying:
            self._store.fold()
            self._store.keep_room()
        return Pass(self._watch.line, tally, self._rest_s(tally), self._watch.peace_s())

    def say_goodbye(self) -> NoAnswer | None:
        """Tell the platform that this kiosk is leaving for good; None once it has heard."""
        return self._news.fetch(leaving=True)

    def _give_and_take(self, tally: Tally) -> None:
        """Requests first, then their files; a catalogue and the log where nothing of a citizen's is to be done."""
        self._send(tally)
        if self._ready():
            self._files.launch(self._incomplete())
        if self._idle() and not tally.sent:
            self._bring_catalogue()
        if self._idle() and not tally.progress:
            self._ship_log()

    def _rest_s(self, tally: Tally) -> float:
        rest = self._watch.rest_s()
        busy = rest == 0.0 and tally.progress
        flying = self._batches.flying or self._files.flying
        return 0.0 if busy or flying else max(rest, IDLE_S)

    def _ready(self) -> bool:
        return self._watch.rest_s() == 0.0 and not self._batches.flying

    def _idle(self) -> bool:
        return self._ready() and not self._files.flying

    def _has_contact(self) -> bool:
        if not self._watch.news_due() and not self._delivery.doubt and not self._news.call_changed():
            return True
        self._delivery.doubt = False
        failure = self._news.fetch()
        if failure is not None:
            self._blame.line_is_down()
            self._failed(failure)
            return False
        revoked.spoken_with(self._station)
        self._heard()
        return True

    def _send(self, tally: Tally) -> None:
        if not self._batches.flying:
            self._batches.launch()
        sent = self._batches.land()
        if sent is None:
            return
        tally.sent += len(sent.items)
        if isinstance(sent.answer, NoAnswer):
            self._batch_failed(sent, sent.answer, tally)
            return
        self._heard()
        self._blame.went(item.id for item in sent.items)
        self._batches.launch(settling=sent.items)
        self._delivery.settle(sent.items, sent.answer, tally)

    def _batch_failed(self, sent: batches.Sent, answer: NoAnswer, tally: Tally) -> None:
        self._failed(answer)
        if self._is_the_lines(answer, sent.items):
            self._delivery.defer_for_line(sent.items, answer, tally)
        elif len(sent.items) > 1:
            self._batches.fewer_than(len(sent.items))
        elif answer.problem is not None and answer.reason in (Silence.REFUSED, Silence.TOO_LARGE):
            self._delivery.quarantine(sent.items[0], answer.reason.value, answer.detail, tally)
        else:
            self._delivery.defer(sent.items[0], answer.reason.value, tally, answer.retry_after_s)

    def _incomplete(self) -> list[OutboxItem]:
        return self._store.incomplete(self._station.clock.now(), MAX_BATCH_ITEMS)

    def _complete(self, tally: Tally) -> None:
        """See what became of the next file; ask for the receipts of messages that are whole, while others travel."""
        failure = self._files.land()
        if failure is not None:
            self._failed(failure)
        whole, open_ones = [], []
        for item in self._incomplete():
            outcomes = self._files.outcomes(item)
            spoilt = next((one for one in outcomes.values() if isinstance(one, NoAnswer) or one in _SPOILT), None)
            if spoilt is not None:
                self._set_aside(item, spoilt, tally)
            elif outcomes.keys() == set(item.missing):
                whole.append(item)
                # A file may have gone for a receipt that was not written down any more: the platform knows.
                gone = {digest: str(one) for digest, one in outcomes.items() if isinstance(one, BlobMissing)}
                tally.gone.update(gone)
            else:
                open_ones.append(item)
        self._files.launch(open_ones if self._ready() else ())
        if whole:
            self._ask(whole, tally)

    def _set_aside(self, item: OutboxItem, spoilt: Outcome, tally: Tally) -> None:
        self._files.forget(item)
        if isinstance(spoilt, NoAnswer):
            self._put_off(item, spoilt, tally)
        else:
            self._delivery.quarantine(item, *_SPOILT[spoilt], tally)

    def _ask(self, items: list[OutboxItem], tally: Tally) -> None:
        answer = self._transport.ask_completions([item.id for item in items])
        for item in items:
            self._files.forget(item)
        if isinstance(answer, NoAnswer):
            self._failed(answer)
            for item in items:
                self._put_off(item, answer, tally)
            return
        self._heard()
        self._blame.went(item.id for item in items)
        self._delivery.settle(items, answer, tally)

    def _put_off(self, item: OutboxItem, answer: NoAnswer, tally: Tally) -> None:
        if self._is_the_lines(answer, [item]):
            self._delivery.defer_for_line([item], answer, tally)
        else:
            self._delivery.later(item, code_of(answer), tally, answer.retry_after_s)

    def _is_the_lines(self, answer: NoAnswer, items: Sequence[OutboxItem]) -> bool:
        """Whether this says nothing about what was sent: else it would hold up all that is due with it."""
        if answer.reason in LINE_IS_DOWN:
            return not self._blame.again([item.id for item in items], sum(map(self._come, items)))
        return answer.reason is Silence.BUSY

    def _come(self, item: OutboxItem) -> int:
        progress = map(self._store.blob_progress, item.missing)
        return sum(one.offset for one in progress if one)

    def _bring_catalogue(self) -> None:
        failure = self._news.bring_catalogue()
        if failure is not None:
            self._failed(failure)

    def _ship_log(self) -> None:
        failure = self._logbook.ship()
        if failure is not None:
            self._failed(failure)

    def _heard(self) -> None:
        self._peace.over()
        self._blame.answered()
        if self._watch.heard():
            self._delivery.line_is_back()
            self._station.note(Event("line_changed", state=Line.UP.value))

    def _failed(self, answer: NoAnswer) -> None:
        if self._watch.failed(answer):
            self._station.note(Event("line_changed", state=Line.DOWN.value))
        if answer.retry_after_s > 0.0 and answer.reason not in LINE_IS_DOWN:
            self._peace.asked(answer.retry_after_s)
        revoked.heed(self._station, answer)
        if answer.reason is Silence.STRANGER:
            self._station.note(Event("answer_refused", cause=answer.reason.value))
