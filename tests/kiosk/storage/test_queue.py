"""The queue gives each item its turn: most urgent first, each chain in its order, a bad one in nobody's way."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.errors import SignatureRefused
from kiosk.messages import MessageKind
from kiosk.receipt import ReceiptFacts
from kiosk.storage.outbox import LONGEST_DELAY, ItemState, NewItem
from kiosk.storage.residue import find, probes_of
from kiosk.storage.store import Store
from kiosk.storage.tables import USUAL
from tests.kiosk.storage.support import KEY, START, acknowledge, due, ids, incomplete, receipt, sealed, submit

RATING, CANCELLATION, HEARTBEAT = MessageKind.RATING, MessageKind.CANCELLATION, MessageKind.HEARTBEAT


def test_an_item_is_due_at_once_with_its_sealed_bytes(store, clock):
    message = submit(store, "a")
    (item,) = store.due(clock.now(), 10, 1 << 20)
    assert (item.data, item.digest, item.size) == (message.data, message.digest, 9000)
    assert (item.state, item.queued_at, item.sequence, item.incarnation) == (ItemState.WAITING, START, 1, 1)


@pytest.mark.parametrize("size", [1, 475, 3980, 4012, 4013, 8191, 8192, 40_000, 65_536, 262_144])
def test_sealed_bytes_of_any_size_come_back(store, clock, size):
    message = submit(store, "a", size)
    assert store.due(clock.now(), 1, 1)[0].data == message.data


def test_the_most_urgent_goes_first_and_then_the_oldest(store):
    for name, urgency in (("a", 0), ("b", 5), ("c", 0), ("d", 5)):
        submit(store, name, urgency=urgency)
    assert due(store) == ["b", "d", "a", "c"]


def test_a_chain_goes_in_its_order_however_urgent_its_end(store):
    submit(store, "request")
    submit(store, "rating", kind=RATING, chain="request", urgency=9)
    submit(store, "cancellation", kind=CANCELLATION, chain="request", urgency=9)
    sent = []
    while names := due(store):
        assert len(names) == 1
        sent += names
        acknowledge(store, *names)
    assert sent == ["request", "rating", "cancellation"]


def test_chains_do_not_wait_for_each_other(store):
    submit(store, "a")
    submit(store, "b")
    store.defer("a", START + timedelta(minutes=5), "timeout")
    assert due(store) == ["b"]


def test_what_follows_waits_while_blobs_are_missing(store):
    submit(store, "a")
    submit(store, "a.rating", kind=RATING, chain="a")
    store.mark_incomplete("a", ("ab" * 32,))
    assert due(store) == []
    assert incomplete(store) == ["a"] and incomplete(store, limit=0) == []
    assert store.item("a").missing == ("ab" * 32,)


def test_a_quarantined_request_holds_up_its_own_chain_only(store):
    for name in ("a", "b"):
        submit(store, name)
        submit(store, f"{name}.rating", kind=RATING, chain=name)
    store.quarantine("a", "invalid: cpf")
    acknowledge(store, "b")
    assert due(store) == ["b.rating"]


@pytest.mark.parametrize("kind", [RATING, CANCELLATION, HEARTBEAT])
def test_anything_else_in_quarantine_holds_up_nobody(store, kind):
    submit(store, "bad", kind=kind, chain="chain")
    submit(store, "next", kind=CANCELLATION, chain="chain")
    store.quarantine("bad", "invalid")
    assert due(store) == ["next"]


def test_quarantine_keeps_the_item_and_the_reason(store, clock):
    message = submit(store, "a")
    store.quarantine("a", "invalid: cpf")
    item = store.item("a")
    assert (item.state, item.status) == (ItemState.QUARANTINED, "invalid: cpf")
    store.retry("a")
    assert store.due(clock.now(), 1, 1)[0].data == message.data
    assert (store.item("a").status, store.item("a").attempts) == ("", 0)


def test_a_deferred_item_waits_and_counts_its_attempts(store, clock):
    submit(store, "a")
    for attempt in (1, 2):
        store.defer("a", clock.now() + timedelta(seconds=30), "timeout")
        item = store.item("a")
        assert (item.attempts, item.status, item.due_at) == (attempt, "timeout", clock.now() + timedelta(seconds=30))
        clock.pass_by(29)
        assert due(store) == []
        clock.pass_by(1)
        assert due(store) == ["a"]


def test_an_incomplete_item_can_be_deferred_and_stays_incomplete(store, clock):
    submit(store, "a")
    store.mark_incomplete("a", ("ab" * 32,))
    store.defer("a", clock.now() + timedelta(seconds=30), "timeout")
    assert incomplete(store) == []
    clock.pass_by(30)
    assert incomplete(store) == ["a"]
    assert due(store) == []


def test_nobody_waits_longer_than_the_longest_delay(store, clock):
    submit(store, "a")
    store.defer("a", clock.now() + timedelta(days=3), "retry_after")
    assert due(store) == [], "and is not tried at once either"
    clock.pass_by(LONGEST_DELAY.total_seconds())
    assert due(store) == ["a"]


def test_a_clock_set_back_holds_up_nobody(store, clock):
    submit(store, "a")
    submit(store, "b")
    store.defer("b", clock.now() + timedelta(minutes=10), "timeout")
    clock.pass_by(-3 * 24 * 3600)
    assert due(store) == ["a", "b"]


def test_a_batch_has_a_bound_in_items_and_bytes_but_never_none(store, clock):
    for name in "abcd":
        submit(store, name, 1000)
    assert ids(store.due(clock.now(), 2, 1 << 20)) == ["a", "b"]
    assert ids(store.due(clock.now(), 10, 2500)) == ["a", "b"]
    assert ids(store.due(clock.now(), 10, 1)) == ["a"]


def test_counts_say_how_many_and_since_when(store, clock):
    assert store.counts().oldest is None and store.counts().unsent == 0
    for name in "abcd":
        submit(store, name)
        clock.pass_by(60)
    store.mark_incomplete("b", ())
    store.quarantine("c", "invalid")
    counts = store.counts()
    assert (counts.waiting, counts.incomplete, counts.quarantined, counts.unsent) == (2, 1, 1, 4)
    assert counts.oldest == START


@pytest.mark.parametrize("seconds", [-1, -60, -3000, -90_000, -50 * 365 * 86_400])
def test_what_was_never_put_off_is_due_however_far_the_clock_was_set_back(store, clock, seconds):
    submit(store, "a", urgency=USUAL)
    submit(store, "seen", urgency=0)
    with store.write() as unit:
        unit.mark_shown("seen")
    submit(store, "b")
    store.mark_incomplete("b", ())
    clock.wall += timedelta(seconds=seconds)
    assert due(store) == ["a", "seen"]
    assert incomplete(store) == ["b"]


def test_an_id_is_queued_once(store):
    submit(store, "a")
    with pytest.raises(Exception, match="UNIQUE"):
        submit(store, "a")
    assert ids(store.items()) == ["a"]


def test_numbers_grow_and_are_never_given_twice(store, folder, clock):
    for name in "abc":
        submit(store, name)
    acknowledge(store, "a", "b", "c")
    submit(store, "d")
    assert store.item("d").sequence == 4


def test_the_newest_may_go_first_and_its_number_stays_taken(store):
    for name in "abc":
        submit(store, name)
    acknowledge(store, "c")
    submit(store, "d")
    acknowledge(store, "a", "d")
    submit(store, "e")
    assert [item.sequence for item in store.items()] == [2, 5]


def test_numbers_of_one_unit_differ(store):
    with store.write() as unit:
        for name in "ab":
            message = sealed()
            number = unit.next_sequence()
            unit.enqueue(NewItem(MessageKind.REQUEST, name, name, number, "", message.digest, message.data))
        assert unit.next_sequence() == 3
    assert [item.sequence for item in store.items()] == [1, 2]


def test_what_came_from_an_earlier_database_takes_no_number(store):
    with store.write() as unit:
        message = sealed()
        unit.put_back(NewItem(MessageKind.REQUEST, "old", "old", 700, "", message.digest, message.data), 0)
    submit(store, "a")
    acknowledge(store, "old")
    submit(store, "b")
    assert [(item.incarnation, item.sequence) for item in store.items()] == [(1, 1), (1, 2)]


def test_a_transaction_that_fails_never_was(store):
    def half_way() -> None:
        with store.write() as unit:
            assert unit.next_sequence() == 1
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_way()
    submit(store, "a")
    assert store.item("a").sequence == 1


def test_what_was_committed_but_never_seen_is_offered(store):
    submit(store, "a")
    submit(store, "b")
    with store.write() as unit:
        unit.mark_shown("a")
    assert ids(store.unseen()) == ["b"]


def test_what_a_receipt_says_is_kept_until_somebody_saw_it(store, folder):
    facts = ReceiptFacts("tokentokentoken1", "MT 4831 7K2F 9QA4", "poda", "", START)
    message = sealed()
    with store.write() as unit:
        number = unit.next_sequence()
        named = (MessageKind.REQUEST, "a", "a", number, facts.protocol, message.digest, message.data)
        unit.enqueue(NewItem(*named, unseen=facts.kept()))
    assert [one.facts for one in store.unseen()] == [replace(facts, digest=message.digest)]
    store.tidy()
    assert find(folder, KEY, [facts.token.encode()])
    with store.write() as unit:
        unit.mark_shown("a")
    store.tidy()
    assert store.unseen() == [] and find(folder, KEY, [facts.token.encode()]) == []
    assert store.sealed("a") == message.data
    acknowledge(store, "a")
    assert find(folder, KEY, probes_of(message.data)) == []


def test_what_was_never_seen_is_offered_even_when_it_has_been_delivered(store):
    for name in ("a", "b", "c"):
        submit(store, name)
    submit(store, "a.rating", kind=MessageKind.RATING, chain="a")
    with store.write() as unit:
        unit.mark_shown("a")
    acknowledge(store, "a", "b", "a.rating")
    assert [(one.id, one.delivered) for one in store.unseen()] == [("b", True), ("c", False)]
    with store.write() as unit:
        unit.mark_shown("b")
        unit.mark_shown("c")
    assert store.unseen() == []


def test_a_receipt_remains_of_what_was_delivered(store, clock):
    message = submit(store, "a")
    signed = receipt(store.item("a"))
    assert store.acknowledge_all({"a": signed})
    (row,) = store.receipts()
    assert (row.id, row.digest, row.received_at, row.document) == ("a", message.digest, clock.now(), signed)
    assert store.items() == [] and store.item("a") is None


def test_an_acknowledgement_repeated_changes_nothing(store):
    submit(store, "a")
    signed = receipt(store.item("a"))
    store.acknowledge_all({"a": signed})
    assert store.acknowledge_all({"a": signed})
    assert len(store.receipts()) == 1


@pytest.mark.parametrize("changes", [{"id": "b"}, {"digest": "00" * 32}])
def test_a_receipt_for_something_else_purges_nothing(store, clock, changes):
    message = submit(store, "a")
    submit(store, "c")
    with pytest.raises(SignatureRefused):
        store.acknowledge_all({"c": receipt(store.item("c")), "a": receipt(store.item("a"), **changes)})
    assert store.due(clock.now(), 1, 1)[0].data == message.data
    assert ids(store.items()) == ["a", "c"] and store.receipts() == []


def test_looking_changes_nothing_and_works_beside_a_writer(store, folder, clock):
    submit(store, "a")
    looking = Store.look(folder, KEY, clock)
    try:
        with store.write():
            assert ids(looking.items()) == ["a"]
        with pytest.raises(Exception, match=r"gravado|readonly"):
            looking.retry("a")
    finally:
        looking.close()
