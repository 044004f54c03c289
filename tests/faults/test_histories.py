"""Histories of counter, sync, line and clock come out right; a broken variant is caught by its check."""

import traceback

import pytest
from hypothesis import Phase, settings
from hypothesis.errors import FlakyFailure
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy import and_, select

from kiosk.signing import Purpose, SigningKey
from kiosk.storage import outbox
from kiosk.storage.store import Store
from sync.server.intake import Intake
from tests.faults import mutants
from tests.faults.histories import HISTORIES, Histories
from tests.faults.kills import distant_platform
from tests.faults.many import batch
from tests.sync.test_mutants import broken

__all__ = ["broken"]

UNTIL_CAUGHT = settings(HISTORIES, max_examples=400, phases=[Phase.generate], report_multiple_bugs=False)


def purge_before_receipt(broken, monkeypatch):
    monkeypatch.setattr(Store, "due", Store.due)
    mutants.purge_before_receipt()


def no_dedup(broken, monkeypatch):
    for name in ("_plan", "_accept"):
        monkeypatch.setattr(Intake, name, getattr(Intake, name))
    mutants.no_dedup()


def acknowledged_before_it_is_kept(broken, monkeypatch):
    monkeypatch.setattr(Intake, "_settle", Intake._settle)
    mutants.acknowledged_before_it_is_kept()


def acknowledged_before_it_is_sent(broken, monkeypatch):
    """What is taken for sending is settled at once, with a receipt that nobody signed."""
    due, nobody = Store.due, SigningKey.generate()

    def due_and_settled(self, *words):
        items = due(self, *words)
        named = {item.id: {"id": item.id, "digest": item.digest} for item in items}
        self.acknowledge_all({id_: nobody.sign_document(Purpose.RECEIPT, body) for id_, body in named.items()})
        return items

    monkeypatch.setattr(Store, "due", due_and_settled)


def clock_as_order(broken, monkeypatch):
    """Who was queued earlier by the clock goes first in its chain."""
    earlier = outbox._earlier
    in_the_way = and_(earlier.c.queued_at < outbox.outbox.c.queued_at, earlier.c.id == outbox.outbox.c.chain)
    held_up = select(earlier.c.position).where(in_the_way).exists()
    monkeypatch.setattr(outbox, "_DUE", outbox._due(held_up))


CAUGHT_BY = {
    purge_before_receipt: "everything_is_acknowledged",
    acknowledged_before_it_is_sent: "nothing_is_lost",
    no_dedup: "nothing_counts_twice",
    acknowledged_before_it_is_kept: "what_is_acknowledged_is_there",
    clock_as_order: "a_chain_is_sent_in_its_order",
}


@pytest.fixture(scope="module")
def machine(tmp_path_factory):
    folder = tmp_path_factory.mktemp("histories")
    with distant_platform(folder):
        pass
    return type("Here", (Histories,), {"template": folder})


def test_every_history_comes_out_right(machine):
    run_state_machine_as_test(machine, settings=HISTORIES)


def test_a_seed_is_a_course_of_its_own_and_always_the_same(machine):
    courses = [batch(machine.template, seed, 2) for seed in (1, 1, 2)]
    assert courses[0] == courses[1] and courses[0].course != courses[2].course
    assert not any(one.wrong for one in courses)


@pytest.mark.parametrize("mutant", CAUGHT_BY)
def test_a_broken_variant_is_caught_by_its_check(machine, broken, monkeypatch, mutant):
    mutant(broken, monkeypatch)
    only = {when: tuple({CAUGHT_BY[mutant]} & {*getattr(Histories, when)}) for when in ("always", "at_the_end")}
    monkeypatch.setattr(machine, "always", only["always"])
    monkeypatch.setattr(machine, "at_the_end", only["at_the_end"])
    with pytest.raises((AssertionError, FlakyFailure)) as caught:
        run_state_machine_as_test(machine, settings=UNTIL_CAUGHT)
    assert CAUGHT_BY[mutant] in where(caught.value)


def where(error):
    """The functions in which a history failed; what threads decide need not fail a second time."""
    errors = error.exceptions if isinstance(error, FlakyFailure) else (error,)
    return {frame.name for one in errors for frame in traceback.extract_tb(one.__traceback__)}
