"""Somebody in between who lets all pass but one thing: a filter, a gateway with limits of its own, a scanner."""

import base64
import json

import pytest

from kiosk.events import Event
from kiosk.line import Line
from kiosk.log import Log
from kiosk.storage.outbox import ItemState
from sync.backoff import LONGEST_ITEM_S
from sync.delivery import LINE_STATUS
from sync.logbook import Logbook
from sync.tus import LEAST_CHUNK
from tests.sync.fault_proxy import Alter, CutRequest, LoseAnswer, Say
from tests.sync.support import delivered
from tests.sync.test_contact import PACKAGE, in_force, publish

A_WHILE_S, STEP_S = 900.0, 10.0
WAYS = {
    "403 in HTML": Say(403),
    "413 in HTML": Say(413),
    "200 in HTML": Say(200),
    "request cut": CutRequest(10),
    "answer lost": LoseAnswer(),
}
ways = pytest.mark.parametrize("fault", WAYS.values(), ids=WAYS.keys())


def go_on(kiosk, worker, seconds):
    """Pass after pass, for so long by the kiosk's clock; each takes a moment of it."""
    end = kiosk.clock.monotonic() + seconds
    while kiosk.clock.monotonic() < end:
        kiosk.clock.go_on(max(worker.run_once().rest_s, STEP_S))


@ways
def test_a_message_that_nobody_lets_through_holds_up_nobody(live, kiosk, line, fault):
    contents = [kiosk.submit() for _ in range(9)]
    poison = next(item for item in kiosk.store.due(kiosk.clock.now(), 9, 10**7) if item.id == contents[4].id)
    line.plan = lambda seen: fault if poison.data in seen.body else None
    worker = kiosk.drain(kiosk.worker(line.url), passes=60)
    (left,) = kiosk.store.items()
    assert (left.id, left.state) == (poison.id, ItemState.WAITING) and left.attempts > 0
    new = kiosk.submit()
    kiosk.drain(worker, passes=5)
    assert kiosk.store.item(new.id) is None, "what comes later does not wait for it either"
    line.plan = lambda seen: None
    kiosk.clock.go_on(LONGEST_ITEM_S)
    kiosk.drain(worker)
    assert len(live.platform.requests.all()) == 10 and kiosk.store.counts().unsent == 0


@pytest.mark.parametrize("which", ["message", "file", "catalogue"])
def test_what_nobody_lets_through_is_not_tried_without_rest(live, kiosk, line, tmp_path, which):
    spoilt = {"message": "/v1/envelopes", "file": "/v1/blobs", "catalogue": PACKAGE}[which]
    line.plan = lambda seen: Say(403) if seen.path.startswith(spoilt) else None
    if which == "catalogue":
        publish(live, tmp_path)
    else:
        kiosk.submit("vida", [kiosk.evidence("r1", frames=1)], id="r1")
    worker = kiosk.worker(line.url)
    go_on(kiosk, worker, A_WHILE_S)
    tries = sum(seen.path.startswith(spoilt) for seen in line.seen)
    assert 3 < tries < 45, "it is tried now and then"
    assert kiosk.noted().count("line_changed") < 60, "and the trail does not grow without end"
    line.plan = lambda seen: None
    go_on(kiosk, worker, LONGEST_ITEM_S + 60)
    assert in_force(kiosk) == 2 if which == "catalogue" else delivered(live, kiosk)


def test_a_log_that_nobody_lets_through_is_tried_once_an_hour_in_the_end(kiosk, line):
    with Log(kiosk.data / "logs", "window", kiosk.clock) as log:
        log.write(Event("store_opened", waiting=1, quarantined=0))
    line.plan = lambda seen: Say(403)
    book = Logbook(kiosk.data, kiosk.transport(line.url), kiosk.clock)
    for _ in range(6 * 60):
        book.ship()
        kiosk.clock.go_on(60.0)
    assert 8 <= len(line.seen) <= 13


@pytest.mark.parametrize("fault", [Say(413), CutRequest(10)], ids=["413 in HTML", "request cut"])
def test_a_gateway_that_takes_small_requests_only_gets_small_ones(live, kiosk, line, fault):
    piece = kiosk.evidence("big", frames=1, filler=200_000)
    kiosk.submit("vida", [piece], id="big")
    for _ in range(20):
        kiosk.submit()
    line.plan = lambda seen: fault if len(seen.body) > 2 * LEAST_CHUNK else None
    worker = kiosk.worker(line.url)
    go_on(kiosk, worker, 300.0)
    assert len(live.platform.requests.all()) == 21 and kiosk.store.counts().unsent == 0
    pieces = [seen for seen in line.seen if seen.method == "PATCH"]
    assert all(b"upload-checksum: sha256 " in seen.head.lower() for seen in pieces)


def test_a_time_that_says_not_where_it_holds_is_a_strangers(kiosk, line):
    def local(body):
        news = json.loads(body)
        return json.dumps({**news, "platform_time": news["platform_time"][:19]}).encode()

    line.plan = lambda seen: Alter(local)
    assert kiosk.worker(line.url).run_once().line is Line.DOWN


HEADERS = {
    "an address that is none": "Location: http://[/v1/blobs/x",
    "an address without end": f"Location: /{'x' * 66_000}",
    "an offset without end": f"Location: /x\r\nUpload-Offset: {'9' * 5000}",
}


@pytest.mark.parametrize("headers", HEADERS.values(), ids=HEADERS.keys())
def test_a_file_of_which_nonsense_is_said_holds_up_no_other(live, kiosk, line, headers):
    names = ["r0", "r1", "r2"]
    pieces = {name: kiosk.evidence(name, frames=1) for name in names}
    for name, piece in pieces.items():
        kiosk.submit("vida", [piece], id=name)
    poison = base64.b64encode(pieces["r0"].digest.encode())
    nonsense = Say(201, b"", "text/plain", ("Tus-Resumable: 1.0.0", headers))
    line.plan = lambda seen: nonsense if seen.method == "POST" and poison in seen.head else None
    worker = kiosk.drain(kiosk.worker(line.url), passes=60)
    assert [item.id for item in kiosk.store.items()] == ["r0"]
    line.plan = lambda seen: None
    kiosk.clock.go_on(LONGEST_ITEM_S)
    kiosk.drain(worker)
    assert len(live.platform.requests.all()) == 3 and kiosk.store.counts().unsent == 0


def test_a_line_that_breaks_under_all_that_is_sent_and_goes_on_each_time_makes_nobody_wait(live, kiosk, line):
    piece = kiosk.evidence("r1", frames=3, filler=20_000)
    kiosk.submit("vida", [piece], id="r1")
    patches = []

    def every_second_chunk_is_cut(seen):
        patches.append(seen.method == "PATCH")
        return CutRequest(10) if seen.method == "PATCH" and sum(patches) % 2 == 0 else None

    line.plan = every_second_chunk_is_cut
    worker = kiosk.worker(line.url, chunk_bytes=8192)
    for _ in range(60):
        kiosk.clock.go_on(worker.run_once().rest_s)
        for item in kiosk.store.items():
            assert item.status == "incomplete" or item.status.startswith(LINE_STATUS), "due as soon as the line is back"
    assert delivered(live, kiosk)
