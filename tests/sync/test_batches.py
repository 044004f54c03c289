"""Many messages: each leaves once, the most urgent first, the next batch while the last one is being settled."""

from collections import Counter

from sync.envelope import read_manifest
from sync.protocol import MAX_BATCH_ITEMS, unpack_batch
from tests.sync.fault_proxy import LoseAnswer, Say

ENVELOPES = "/v1/envelopes"


def sent_ids(line):
    """The ids of each batch that was sent."""
    bodies = [seen.body for seen in line.seen if seen.path == ENVELOPES]
    return [[read_manifest(data).id for data in unpack_batch(body)] for body in bodies]


def test_each_of_many_messages_leaves_once(live, kiosk, line):
    contents = [kiosk.submit() for _ in range(2 * MAX_BATCH_ITEMS + 30)]
    kiosk.drain(kiosk.worker(line.url), passes=60)
    batches = sent_ids(line)
    assert Counter(id_ for batch in batches for id_ in batch) == Counter(content.id for content in contents)
    assert max(map(len, batches)) == MAX_BATCH_ITEMS, "batches grow where the line carries them"
    assert len(live.platform.requests.all()) == len(contents)


def test_the_next_batch_is_on_its_way_before_the_last_one_is_settled(kiosk, line, monkeypatch):
    for _ in range(120):
        kiosk.submit()
    worker = kiosk.worker(line.url)
    settle, flying = worker._delivery.settle, []

    def watched(*words):
        flying.append(worker._batches.flying)
        settle(*words)

    monkeypatch.setattr(worker._delivery, "settle", watched)
    kiosk.drain(worker)
    assert flying[0] and not flying[-1]


def test_batches_that_had_to_be_small_grow_again(kiosk, line):
    for _ in range(40):
        kiosk.submit()
    worker = kiosk.worker(line.url)
    worker._batches.fewer_than(2)
    kiosk.drain(worker, passes=60)
    lengths = [len(batch) for batch in sent_ids(line)]
    assert lengths[0] == 1 and max(lengths) > 8 and sum(lengths) == 40


def test_the_most_urgent_messages_leave_first(kiosk, line):
    low = [kiosk.submit(urgency=0).id for _ in range(3)]
    high = [kiosk.submit(urgency=5).id for _ in range(3)]
    kiosk.drain(kiosk.worker(line.url))
    assert sent_ids(line) == [high + low]


def test_the_files_of_the_most_urgent_messages_travel_first(kiosk, line, monkeypatch):
    monkeypatch.setattr("sync.files.AT_ONCE", 1)
    pieces = {name: kiosk.evidence(name) for name in ("low", "high")}
    for (name, piece), urgency in zip(pieces.items(), (0, 5), strict=True):
        kiosk.submit("vida", [piece], id=name, urgency=urgency)
    kiosk.drain(kiosk.worker(line.url))
    sent = [seen.path.rpartition("/")[2] for seen in line.seen if seen.method == "PATCH"]
    assert list(dict.fromkeys(sent)) == [pieces["high"].digest, pieces["low"].digest]


def test_a_batch_that_was_put_off_is_one_batch_again(kiosk, line):
    for _ in range(20):
        kiosk.submit()
    busy = Say(503, b'{"title":"x","status":503}', "application/problem+json", ("Retry-After: 9",))
    line.plan = lambda seen: busy if seen.path == ENVELOPES and len(sent_ids(line)) == 1 else None
    kiosk.drain(kiosk.worker(line.url))
    assert [len(batch) for batch in sent_ids(line)] == [20, 20]


def test_a_lost_answer_in_a_long_queue_doubles_nothing(live, kiosk, line):
    contents = [kiosk.submit() for _ in range(150)]
    line.plan = lambda seen: LoseAnswer() if seen.path == ENVELOPES and len(sent_ids(line)) == 2 else None
    kiosk.drain(kiosk.worker(line.url), passes=60)
    assert {record.id for record in live.platform.requests.all()} == {content.id for content in contents}
    assert live.platform.alerts() == () and kiosk.store.counts().unsent == 0


def test_what_has_been_waiting_on_the_line_is_due_once_it_is_back_in_one_commit(kiosk, line, monkeypatch):
    for _ in range(50):
        kiosk.submit()
    line.plan = lambda seen: Say(200) if seen.path == ENVELOPES else None
    worker = kiosk.worker(line.url)
    worker.run_once()
    assert {item.status for item in kiosk.store.items()} >= {"line.stranger"}
    line.plan = lambda seen: None
    worker.hurry()
    kiosk.clock.go_on(1)
    worker.run_once()
    assert {item.status for item in kiosk.store.items()} <= {""}
