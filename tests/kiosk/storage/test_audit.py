"""The trail of acts shows any change, removal or reordering."""

import json

import pytest

from kiosk.events import Event, EventRefused
from kiosk.signing import canonical
from kiosk.storage.audit import GENESIS, AuditHead, _digest
from tests.kiosk.storage.support import START

ACTS = 6


@pytest.fixture
def trail(store):
    for number in range(ACTS):
        store.record(Event("visit_ended", visit=f"v-{number}", reason="left"), "citizen")
    return store


def tamper(store, statement):
    with store._writer.begin():
        store._writer.exec_driver_sql(statement)


def test_an_untouched_trail_holds(trail):
    assert trail.verify_audit() is None
    assert trail.audit_head().seq == ACTS


def test_before_the_first_act_there_is_no_head(store):
    assert store.audit_head() is None and store.verify_audit() is None


def test_an_entry_says_when_what_and_who(trail):
    entry = trail.audit_entries()[0]
    assert (entry.seq, entry.at, entry.event, entry.actor) == (1, START.isoformat(), "visit_ended", "citizen")
    assert entry.data == {"visit": "v-0", "reason": "left"}


@pytest.mark.parametrize("column", ["at", "event", "actor", "data", "prev", "hash"])
def test_any_change_is_found_where_it_was_made(trail, column):
    tamper(trail, f"UPDATE audit SET {column} = {column} || ' ' WHERE seq = 3")
    assert trail.verify_audit() == 3


def test_a_change_whose_hash_was_made_anew_is_found_at_the_next(trail):
    with trail._writer.begin():
        row = trail._writer.exec_driver_sql("SELECT seq, at, event, actor, data, prev FROM audit WHERE seq = 3").one()
        forged = {**row._mapping, "data": canonical({"visit": "v-9", "reason": "left"}).decode()}
        trail._writer.exec_driver_sql(
            "UPDATE audit SET data = ?, hash = ? WHERE seq = 3", (forged["data"], _digest(forged))
        )
    assert json.loads(forged["data"])["visit"] == "v-9"
    assert trail.verify_audit() == 4


def test_a_removed_entry_is_found(trail):
    tamper(trail, "DELETE FROM audit WHERE seq = 3")
    assert trail.verify_audit() == 3


def test_reordered_entries_are_found(trail):
    for before, after in ((3, 99), (4, 3), (99, 4)):
        tamper(trail, f"UPDATE audit SET seq = {after} WHERE seq = {before}")
    assert trail.verify_audit() == 3


def test_a_trail_cut_at_its_end_is_found_by_a_head_that_went_out(trail):
    head = trail.audit_head()
    tamper(trail, "DELETE FROM audit WHERE seq > 4")
    assert trail.verify_audit() is None
    assert trail.verify_audit(head) == 5


def test_a_trail_made_anew_is_found_by_a_head_that_went_out(trail):
    assert trail.verify_audit(trail.audit_head()) is None
    assert trail.verify_audit(AuditHead(2, GENESIS)) == 2


def test_only_acts_belong_to_the_trail(store):
    with pytest.raises(EventRefused, match="audit"):
        store.record(Event("request_shown", request="a"))


def test_an_act_and_its_entry_are_one_commit(store):
    def half_way() -> None:
        with store.write() as unit:
            unit.record(Event("visit_ended", visit="v-1", reason="left"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_way()
    assert store.audit_head() is None
