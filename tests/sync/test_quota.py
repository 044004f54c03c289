"""What one kiosk may keep unfinished at the platform: no more, nothing lost by it, and nobody else held up."""

from datetime import timedelta

import pytest
from sqlalchemy import event, text

from kiosk.messages import MessageKind
from kiosk.ports import SealingOrder
from kiosk.storage.outbox import ItemState
from sync.protocol import ItemStatus
from sync.server import quota
from sync.server.platform import Platform
from sync.server.quota import COME_BACK_S, MEMORY, Allowance
from tests.sync.servers import TestClock, live_platform
from tests.sync.support import Kiosk
from tests.sync.test_chains import other
from tests.sync.test_rescue import export, take_in

__all__ = ["other"]  # a fixture


@pytest.fixture
def two(monkeypatch):
    """Two messages, and no more, may be unfinished."""
    monkeypatch.setattr(quota, "MOST_MESSAGES", 2)


def with_evidence(kiosk, number):
    for name in (f"r{one}" for one in range(number)):
        kiosk.submit("vida", [kiosk.evidence(name, frames=1)], id=name)


def kept(live):
    return sorted(record.id for record in live.platform.requests.all())


def test_a_queue_that_is_longer_is_delivered_by_and_by(live, kiosk, two):
    with_evidence(kiosk, 5)
    worker = kiosk.worker()
    for _ in range(4):
        worker.run_once()
    late = [item for item in kiosk.store.items() if item.status == "too_much_unfinished"]
    assert kept(live) and len(late) + len(kept(live)) == 5
    assert {item.state for item in late} == {ItemState.WAITING}
    assert min(item.due_at for item in late) > kiosk.clock.now() + timedelta(seconds=COME_BACK_S - 60)
    for _ in range(4):
        kiosk.clock.go_on(COME_BACK_S + 1)
        kiosk.drain(worker)
    assert kiosk.store.items() == [] and kept(live) == [f"r{number}" for number in range(5)]
    assert {one.name for one in live.platform.alerts()} == {"too_much_unfinished"}


def test_what_is_finished_counts_for_nothing(live, kiosk, two):
    contents = [kiosk.submit() for _ in range(6)]
    for _ in range(3):
        kiosk.drain()
        kiosk.clock.go_on(COME_BACK_S + 1)
    assert kept(live) == sorted(content.id for content in contents)


def test_what_is_here_already_is_answered_however_much_it_is(live, kiosk, two):
    with_evidence(kiosk, 2)
    sealed = [kiosk.store.sealed(item.id) for item in kiosk.store.items()]
    transport = kiosk.transport()
    for _ in range(2):
        assert {one.status for one in transport.send_batch(sealed).results} == {ItemStatus.INCOMPLETE}


def announced(kiosk, number, size):
    """A message that names a file of some length which never comes."""
    order = SealingOrder(MessageKind.REQUEST, f"x{number}", f"x{number}", number, 1, (("ab" * 32, size),))
    return kiosk.sealer().seal(b"{}", order).data


def test_announced_files_count_before_they_are_here(live, kiosk, monkeypatch):
    monkeypatch.setattr(quota, "MOST_BYTES", 100_000_000)
    transport = kiosk.transport()
    sent = [transport.send_batch([announced(kiosk, number, 40_000_000)]).results[0] for number in (1, 2, 3)]
    assert [one.status for one in sent] == [ItemStatus.INCOMPLETE, ItemStatus.INCOMPLETE, ItemStatus.RETRY]
    assert sent[-1].problem.status == 429 and sent[-1].retry_after_s == COME_BACK_S


def test_what_was_refused_counts_for_a_month(tmp_path, two):
    clock = TestClock()
    with live_platform(tmp_path / "platform", clock) as live:
        kiosk = Kiosk.join(live, tmp_path / "kiosk")
        for _ in range(2):
            kiosk.submit(answers=())
        kiosk.drain(passes=4)
        assert kiosk.store.counts().quarantined == 2
        good = kiosk.submit()
        kiosk.drain(passes=4)
        assert kept(live) == []
        for moved in (clock, kiosk.clock):
            moved.go_on(MEMORY.total_seconds() + 1)
        kiosk.drain(passes=4)
        assert kept(live) == [good.id]
        kiosk.close()


def test_no_other_kiosk_is_held_up(live, kiosk, other, two):
    transport = kiosk.transport()
    for number in (1, 2, 3):
        transport.send_batch([announced(kiosk, number, 1000)])
    content = other.submit()
    other.drain()
    assert kept(live) == [content.id]


def test_a_stick_is_taken_in_whole(live, kiosk, two, tmp_path):
    with_evidence(kiosk, 4)
    assert take_in(live, export(kiosk, tmp_path / "stick")) == 0
    assert len(kept(live)) == 4


def test_it_is_counted_by_an_index_that_a_platform_of_before_has_too(live):
    database = live.platform.devices._database
    with database.write() as connection:
        connection.execute(text("DROP INDEX envelopes_unfinished"))
    Platform.open(live.platform.keys._folder.parent).close()
    asked = []
    with database.read() as connection:
        event.listen(connection, "before_cursor_execute", lambda *said: asked.append(said[2:4]))
        Allowance(connection, 1, live.platform.clock.now())
        plans = [connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {what}", said).all() for what, said in tuple(asked)]
    assert len(plans) == 2
    assert all("envelopes_unfinished" in str(plan) for plan in plans)
