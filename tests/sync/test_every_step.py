"""One delivery in which every step of the protocol suffers the same fault once: nothing is lost, nothing is doubled."""

import ssl

import pytest

from kiosk.catalogue.store import CatalogueStore
from kiosk.config import Profile
from kiosk.errors import BalcaoError, Refused
from kiosk.inquiry import Unheard, Whereabouts
from kiosk.messages import CancellationContent, MessageKind
from sync.answers import NoAnswer, Silence
from sync.enrolment import CA_FILE
from sync.protocol import Standing, StandingQuery
from sync.server.requests import RequestState
from sync.transport import Transport, make_client
from tests.sync.fault_proxy import Delay
from tests.sync.faults import FAULTS, LATE_FOR_US, PATIENCE_S, refusal
from tests.sync.support import SECRET
from tests.sync.test_contact import in_force, publish
from tests.sync.test_door import Delivering
from tests.sync.test_enrolment import attempt, fresh
from tests.sync.test_logbook import kept, write
from tests.sync.test_pinned_authority import certify

CHUNK = 8 * 1024
DELIVERY = ("POST /v1/contact", "POST /v1/envelopes", "POST /v1/blobs", "PATCH /v1/blobs", "POST /v1/completions")
STEPS = (*DELIVERY, "GET /v1/catalogue", "PUT /v1/logs")
ONLY_AFTER_A_FAULT = "HEAD /v1/blobs"
HARMLESS = (Delay(0.05),)
EVERY_FAULT = pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())


class Once:
    """Does one fault to the first request of each step."""

    def __init__(self, fault, *more, only=""):
        self.fault, self.watched, self.steps = fault, [only] if only else [*STEPS, ONLY_AFTER_A_FAULT, *more], set()

    def __call__(self, seen):
        for step in self.watched:
            if f"{seen.method} {seen.path}".startswith(step) and step not in self.steps:
                self.steps.add(step)
                return self.fault
        return None


@pytest.fixture
def patience(request, monkeypatch):
    """A kiosk that gives up soon, where the fault is that an answer comes too late."""
    if request.node.callspec.params.get("fault") == LATE_FOR_US:
        monkeypatch.setattr("sync.transport.SILENCE_S", PATIENCE_S)


@pytest.fixture
def busy(live, kiosk, tmp_path):
    """A kiosk for which there is something to do at every step; its requests' ids."""
    piece = kiosk.evidence("r1", frames=3, filler=20_000)
    kiosk.submit("vida", [piece], id="r1")
    plain, taken_back = kiosk.submit(), kiosk.submit()
    content = CancellationContent(request=taken_back.id, secret=" ".join(SECRET), asked_at=kiosk.clock.now())
    kiosk.send(MessageKind.CANCELLATION, "c1", taken_back.id, content.model_dump_json().encode())
    publish(live, tmp_path)
    write(kiosk, 1, 2)
    return plain.id, taken_back.id


def go_through(live, kiosk, worker):
    """Passes until nothing is to be done any more."""
    kiosk.drain(worker, passes=60)
    for _ in range(30):
        if in_force(kiosk) == 2 and kept(live):
            return
        worker.run_once()
        kiosk.clock.go_on(61)


def check(live, kiosk, plain, taken_back):
    assert kiosk.store.counts().unsent == 0
    found = {record.id: record.state for record in live.platform.requests.all()}
    received = RequestState.RECEIVED
    assert found == {"r1": received, plain: received, taken_back: RequestState.CANCELLED}
    assert live.platform.alerts() == ()
    assert {row.id for row in kiosk.store.receipts()} == {*found, "c1"}
    assert in_force(kiosk) == 2 and kept(live) == [1, 2]


@EVERY_FAULT
@pytest.mark.usefixtures("patience")
def test_a_fault_once_at_every_step_loses_nothing_and_doubles_nothing(live, kiosk, line, busy, fault):
    line.plan = once = Once(fault)
    go_through(live, kiosk, kiosk.worker(line.url, CHUNK))
    assert once.steps >= {*STEPS, *(() if fault in HARMLESS else (ONLY_AFTER_A_FAULT,))}
    check(live, kiosk, *busy)


def certificates(folder):
    """What our platform shows of itself, and what a stranger does; `authority.pem` vouches for ours."""

    def shown(name):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder / f"{name}-full.pem")
        return context

    certify(folder, "server", 10, certify(folder, "authority", 10))
    certify(folder, "stranger", 365 * 100)
    return shown("server"), shown("stranger")


def meet_a_stranger(kiosk, line, folder, **when):
    """A stranger stands at the line's end once for each step; answers with what counts them, and all that was asked."""
    ours, strangers = certificates(folder)
    line.certificate, once = ours, Once(strangers, **when)
    client = make_client(folder / "authority.pem")
    asked = []

    def about_to_ask(request):
        asked.append(request)
        request.path = request.url.path
        line.certificate = once(request) or ours

    client.event_hooks = {"request": [about_to_ask]}
    identity = kiosk.identity
    transport = Transport(line.url, identity.signer, str(identity.device), client)
    kiosk.transports.append(transport)
    kiosk.transport = lambda url="": transport
    return once, asked


def test_a_wrong_certificate_once_at_every_step_hears_nothing_and_loses_nothing(live, kiosk, line, busy, tmp_path):
    once, asked = meet_a_stranger(kiosk, line, tmp_path)
    go_through(live, kiosk, kiosk.worker(chunk_bytes=CHUNK))
    assert once.steps >= {*STEPS, ONLY_AFTER_A_FAULT}
    assert len(line.seen) == len(asked) - len(once.steps), "a stranger is told nothing at all"
    check(live, kiosk, *busy)


@EVERY_FAULT
@pytest.mark.usefixtures("patience")
def test_a_fault_while_joining_costs_another_try_at_most(live, line, tmp_path, fault):
    claim = "POST /v1/enrolments"
    token = live.platform.issue_token("CPA", Profile.DEVELOPMENT, line.url)
    line.plan = once = Once(fault, claim)
    for _ in range(4):
        try:
            record = attempt(live, tmp_path, token)
        except BalcaoError:
            continue
        break
    assert once.steps == {claim, "GET /v1/catalogue"}
    assert record.device == 2 and len(live.platform.kiosks.all()) == 2


def test_a_stranger_to_whom_a_kiosk_would_join_hears_nothing_of_its_token(live, line, tmp_path):
    ours, strangers = certificates(tmp_path)
    identity, settings = fresh(tmp_path)
    (settings.identity_folder / CA_FILE).write_bytes((tmp_path / "authority.pem").read_bytes())
    line.certificate = strangers
    token = live.platform.issue_token("CPA", Profile.DEVELOPMENT, line.url)
    with pytest.raises(Refused, match="não respondeu"):
        attempt(live, tmp_path, token)
    assert line.seen == [] and identity.enrolment is None

    line.certificate = ours

    def comes_in_between(seen):
        line.certificate = strangers

    line.plan = comes_in_between
    record = attempt(live, tmp_path, token)
    catalogues = CatalogueStore(settings.catalogue_folder)
    assert [seen.path for seen in line.seen] == ["/v1/enrolments"] and catalogues.current(record.key_ring) is None

    line.certificate, line.plan = ours, lambda seen: None
    assert attempt(live, tmp_path, token).device == record.device
    assert catalogues.current(record.key_ring).version == 1


def test_a_stranger_who_is_asked_where_a_request_stands_hears_nothing(live, kiosk, line, tmp_path):
    content = kiosk.submit()
    kiosk.drain()
    once, _ = meet_a_stranger(kiosk, line, tmp_path, only="POST /v1/standing")
    first, again = (kiosk.transport().standing(StandingQuery(token=content.tracking_token)) for _ in range(2))
    assert once.steps and isinstance(first, NoAnswer) and first.reason is Silence.UNREACHABLE
    assert isinstance(again, Standing) and again.state == "received"
    assert [seen.path for seen in line.seen].count("/v1/standing") == 1


def test_a_fault_while_asking_where_a_request_stands_is_told_and_the_next_answer_holds(live, kiosk, line):
    content = kiosk.submit()
    kiosk.drain()
    with Delivering(kiosk, line.url) as knock:
        for name, fault in FAULTS.items():
            line.plan = Once(fault, only="POST /v1/standing")
            first, again = (knock.where(content.tracking_token, "") for _ in range(2))
            assert line.plan.steps, name
            assert isinstance(first, Unheard) or first == again, name
            assert isinstance(again, Whereabouts) and again.state == "received", name


@pytest.mark.parametrize("step", DELIVERY)
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
