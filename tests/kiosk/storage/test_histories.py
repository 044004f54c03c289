"""Any history of the queue, restarts included, against a plain model of it: nothing lost, nothing twice, order kept."""

import atexit
import contextlib
import shutil
import tempfile
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule, run_state_machine_as_test
from sqlalchemy import false

from kiosk.messages import MessageKind
from kiosk.storage import outbox, purge
from kiosk.storage.outbox import ItemState
from kiosk.storage.store import Store
from kiosk.storage.tables import USUAL, message, standing
from tests.kiosk.storage.support import FAR, KEY, ManualClock, acknowledge, ids, receipt, submit

HISTORIES = settings(max_examples=60, stateful_step_count=25, deadline=None, derandomize=True)
UNTIL_CAUGHT = settings(HISTORIES, phases=[Phase.generate], report_multiple_bugs=False)
URGENCIES = st.sampled_from([0, 1, USUAL, USUAL, 9])
"""Whatever lies in its order already, and what does not."""
FOLLOWERS = (MessageKind.RATING, MessageKind.CANCELLATION)


def fresh_folder() -> Path:
    memory = Path("/dev/shm")
    return Path(tempfile.mkdtemp(dir=memory if memory.is_dir() else None))


@cache
def empty_store() -> Path:
    """A store just made: copying it takes a fraction of making another."""
    folder = fresh_folder()
    atexit.register(shutil.rmtree, folder)
    Store.open(folder / "store", KEY, ManualClock()).close()
    return folder / "store"


@dataclass
class Expected:
    """What the model knows of an item."""

    chain: str
    kind: MessageKind
    urgency: int
    data: bytes
    position: int
    state: ItemState = ItemState.WAITING
    due_at: float = 0.0
    attempts: int = 0


class Histories(RuleBasedStateMachine):
    """The real store, and what it must hold."""

    items = Bundle("items")

    def __init__(self) -> None:
        super().__init__()
        self.folder = fresh_folder() / "store"
        shutil.copytree(empty_store(), self.folder)
        self.clock = ManualClock()
        self.store = Store.open(self.folder, KEY, self.clock)
        self.queue: dict[str, Expected] = {}
        self.delivered: dict[str, str] = {}
        self.count = 0

    @property
    def time(self) -> float:
        return self.clock.ticks

    @rule(target=items, size=st.sampled_from([100, 3000, 9000]), urgency=URGENCIES)
    def submit_request(self, size, urgency):
        return self._submit(f"r{self.count}", "", MessageKind.REQUEST, size, urgency)

    @rule(target=items, first=items, kind=st.sampled_from(FOLLOWERS), urgency=URGENCIES)
    def follow(self, first, kind, urgency):
        chain = self.queue[first].chain if first in self.queue else first
        return self._submit(f"f{self.count}", chain, kind, 300, urgency)

    def _submit(self, name, chain, kind, size, urgency):
        message = submit(self.store, name, size, kind=kind, chain=chain, urgency=urgency)
        self.count += 1
        self.queue[name] = Expected(chain or name, kind, urgency, message.data, self.count, due_at=self.time)
        return name

    @rule(seconds=st.sampled_from([1, 20, 400]))
    def time_passes(self, seconds):
        self.clock.pass_by(seconds)

    @rule(name=items, seconds=st.sampled_from([0, 10, 300]))
    def defer(self, name, seconds):
        self.store.defer(name, self.clock.now() + timedelta(seconds=seconds), "timeout")
        if name in self.queue:
            self.queue[name].due_at = self.time + seconds
            self.queue[name].attempts += 1

    @rule(name=items)
    def quarantine(self, name):
        self.store.quarantine(name, "invalid")
        self._move(name, ItemState.QUARANTINED)

    @rule(name=items)
    def incomplete(self, name):
        self.store.mark_incomplete(name, ("ab" * 32,))
        self._move(name, ItemState.INCOMPLETE)

    @rule(name=items)
    def retry(self, name):
        self.store.retry(name)
        self._move(name, ItemState.WAITING)
        if name in self.queue:
            self.queue[name].attempts = 0

    def _move(self, name, state):
        if name in self.queue:
            self.queue[name].state, self.queue[name].due_at = state, self.time

    @rule(name=consumes(items))
    def acknowledge(self, name):
        if name in self.queue:
            signed = receipt(self.store.item(name))
            assert self.store.acknowledge_all({name: signed})
            assert self.store.acknowledge_all({name: signed})
            self.delivered[name] = self.queue.pop(name).chain

    @rule(limit=st.integers(1, 4))
    def deliver(self, limit):
        batch = self.store.due(self.clock.now(), limit, FAR)
        assert ids(batch) == self._may_be_sent()[:limit]
        assert [item.data for item in batch] == [self.queue[item.id].data for item in batch]
        acknowledge(self.store, *ids(batch))
        for item in batch:
            self.delivered[item.id] = self.queue.pop(item.id).chain

    @rule()
    def restart(self):
        self.store.close()
        self.store = Store.open(self.folder, KEY, self.clock)

    def _may_be_sent(self):
        ready = [name for name, item in self.queue.items() if self._ready(item)]
        return sorted(ready, key=lambda name: (-self.queue[name].urgency, self.queue[name].position))

    def _ready(self, item):
        before = [o for o in self.queue.values() if o.chain == item.chain and o.position < item.position]
        held = any(o.state is not ItemState.QUARANTINED or o.kind is MessageKind.REQUEST for o in before)
        return item.state is ItemState.WAITING and item.due_at <= self.time and not held

    @invariant()
    def holds(self):
        # In this order, so that each kind of mistake meets the check that is named after it.
        self.nothing_is_lost_and_nothing_twice()
        self.every_item_stands_where_it_should()
        self.what_may_be_sent_is_offered_in_order()
        self.counts_add_up()

    def nothing_is_lost_and_nothing_twice(self):
        assert ids(self.store.items()) == list(self.queue)
        assert sorted(row.id for row in self.store.receipts()) == sorted(self.delivered)

    def every_item_stands_where_it_should(self):
        kept = {item.id: (item.state, item.attempts, item.chain, item.kind) for item in self.store.items()}
        assert kept == {name: (i.state, i.attempts, i.chain, i.kind) for name, i in self.queue.items()}

    def what_may_be_sent_is_offered_in_order(self):
        assert ids(self.store.due(self.clock.now(), 100, FAR)) == self._may_be_sent()

    def counts_add_up(self):
        counts = self.store.counts()
        states = [item.state for item in self.queue.values()]
        assert (counts.waiting, counts.incomplete, counts.quarantined) == tuple(map(states.count, ItemState))

    def teardown(self):
        with contextlib.suppress(Exception):
            self.store.close()
        shutil.rmtree(self.folder.parent)


def test_every_history_comes_out_as_the_model_says():
    run_state_machine_as_test(Histories, settings=HISTORIES)


def no_order(monkeypatch):
    monkeypatch.setattr(outbox, "_DUE", outbox._due(false()))


def acknowledges_by_chain(monkeypatch):
    def remove(connection, item_ids):
        chains = outbox.select(message.c.chain).where(message.c.id.in_(item_ids))
        connection.execute(outbox.delete(message).where(message.c.chain.in_(chains)))

    monkeypatch.setattr(purge.queue, "remove", remove)


def forgets_attempts(monkeypatch):
    monkeypatch.setattr(outbox, "ONE_MORE_ATTEMPT", standing.c.attempts)


def keeps_what_was_delivered(monkeypatch):
    monkeypatch.setattr(purge.queue, "remove", lambda connection, item_ids: None)


CAUGHT_BY = {
    no_order: "what_may_be_sent_is_offered_in_order",
    acknowledges_by_chain: "nothing_is_lost_and_nothing_twice",
    keeps_what_was_delivered: "nothing_is_lost_and_nothing_twice",
    forgets_attempts: "every_item_stands_where_it_should",
}


@pytest.mark.parametrize("mutant", CAUGHT_BY)
def test_a_careless_store_is_caught(mutant, monkeypatch):
    mutant(monkeypatch)
    with pytest.raises(AssertionError) as caught:
        run_state_machine_as_test(Histories, settings=UNTIL_CAUGHT)
    assert CAUGHT_BY[mutant] in [entry.name for entry in caught.traceback]
