"""One delivery in which every step of the protocol suffers the same fault once: nothing is lost, nothing is doubled."""

import pytest

from kiosk.messages import CancellationContent, MessageKind
from sync.server.requests import RequestState
from tests.sync.fault_proxy import CutAnswer, CutRequest, Delay, Duplicate, Late, LoseAnswer, Say
from tests.sync.support import SECRET

CHUNK = 8 * 1024
PROBLEM = "application/problem+json"
STEPS = ("POST /v1/contact", "POST /v1/envelopes", "POST /v1/blobs", "PATCH /v1/blobs", "POST /v1/completions")
ONLY_AFTER_A_FAULT = "HEAD /v1/blobs"


def refusal(status, *headers):
    return Say(status, b'{"title":"x","status":%d}' % status, PROBLEM, headers)


FAULTS = {
    "401": refusal(401),
    "413": refusal(413),
    "429 with Retry-After": refusal(429, "Retry-After: 7"),
    "503 with Retry-After": refusal(503, "Retry-After: 7"),
    "503 without": refusal(503),
    "500": refusal(500),
    "500 in HTML": Say(500),
    "200 in HTML": Say(200),
    "request cut": CutRequest(10),
    "answer cut": CutAnswer(30),
    "answer lost": LoseAnswer(),
    "duplicate": Duplicate(),
    "late duplicate": Late(),
    "delay": Delay(0.05),
}


class Once:
    """Does one fault to the first request of each step."""

    def __init__(self, fault):
        self.fault, self.steps = fault, set()

    def __call__(self, seen):
        for step in (*STEPS, ONLY_AFTER_A_FAULT):
            if f"{seen.method} {seen.path}".startswith(step) and step not in self.steps:
                self.steps.add(step)
                return self.fault
        return None


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_once_at_every_step_loses_nothing_and_doubles_nothing(live, kiosk, line, fault):
    piece = kiosk.evidence("r1", frames=3, filler=20_000)
    kiosk.submit("vida", [piece], id="r1")
    plain, taken_back = kiosk.submit(), kiosk.submit()
    content = CancellationContent(request=taken_back.id, secret=" ".join(SECRET), asked_at=kiosk.clock.now())
    kiosk.send(MessageKind.CANCELLATION, "c1", taken_back.id, content.model_dump_json().encode())
    line.plan = once = Once(fault)
    kiosk.drain(kiosk.worker(line.url, CHUNK), passes=60)
    assert once.steps >= set(STEPS)
    assert kiosk.store.counts().unsent == 0
    found = {record.id: record.state for record in live.platform.requests.all()}
    received = RequestState.RECEIVED
    assert found == {"r1": received, plain.id: received, taken_back.id: RequestState.CANCELLED}
    assert live.platform.alerts() == ()
    assert {row.id for row in kiosk.store.receipts()} == {*found, "c1"}


@pytest.mark.parametrize("step", STEPS)
def test_retry_after_is_obeyed_at_every_step(kiosk, line, step):
    piece = kiosk.evidence("r1", frames=3, filler=2000)
    kiosk.submit("vida", [piece], id="r1")
    busy = refusal(503, "Retry-After: 120")
    line.plan = lambda seen: busy if f"{seen.method} {seen.path}".startswith(step) else None
    worker = kiosk.worker(line.url)
    rests = [worker.run_once().rest_s for _ in range(2)]
    assert max(rests) >= 119
    asked = len(line.seen)
    kiosk.clock.go_on(60)
    kiosk.submit()
    worker.hurry()
    worker.run_once()
    assert len(line.seen) == asked, "who submits meanwhile does not break the peace that the platform asked for"
    kiosk.clock.go_on(61)
    worker.run_once()
    assert len(line.seen) > asked
