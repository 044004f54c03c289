"""Any history of a counter, its sync, its line and its clock: the real store, worker and platform, a simulated line.

Requests, corrections, ratings and cancellations are queued; the line loses, repeats, delays and answers wrongly; the
clock is set forward and back; processes die in the middle of an exchange. Whatever happens, the invariants hold after
every step, and at the end, once the line is good again, everything arrives and counts.
"""

import contextlib
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import ClassVar

import httpx
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, multiple, rule
from sqlalchemy import select

from kiosk.messages import CancellationContent, MessageKind, RatingContent
from kiosk.storage.outbox import LONGEST_DELAY
from kiosk.storage.tables import USUAL
from sync.server.platform import Platform
from sync.server.requests import RequestState
from sync.server.tables import envelopes
from sync.server.web.app import create_app
from sync.transport import Transport
from tests.faults.line import FAULTS, Died, SimulatedLine
from tests.sync.support import SECRET, Kiosk

PEACE_PASSES = 60
DAY_S = 86_400.0
JUMPS_S = (0.0, -60.0, -DAY_S, -50 * 365 * DAY_S, 60.0, DAY_S, 50 * 365 * DAY_S)
FOLLOWERS = (MessageKind.RATING, MessageKind.CANCELLATION, MessageKind.REQUEST)
ENDS = {MessageKind.CANCELLATION: RequestState.CANCELLED, MessageKind.REQUEST: RequestState.REPLACED}
HISTORIES = settings(max_examples=15, stateful_step_count=15, deadline=None, derandomize=True)


class Histories(RuleBasedStateMachine):
    """`template` is a folder with a platform and a kiosk that has joined it."""

    template: Path
    lived = 0
    """How many histories there were."""
    course: ClassVar[list[str]] = []
    """What was done in all of them, step by step."""
    always: ClassVar[tuple[str, ...]] = (
        "a_chain_is_sent_in_its_order", "nothing_is_lost", "nothing_counts_twice", "what_is_acknowledged_is_there",
    )  # fmt: skip
    at_the_end: ClassVar[tuple[str, ...]] = ("everything_is_acknowledged", "every_last_word_counts")
    """The checks: after every step, and once the line is good again."""
    requests = Bundle("requests")

    def __init__(self) -> None:
        super().__init__()
        Histories.lived += 1
        self.step("begin")
        memory = Path("/dev/shm")
        self.folder = Path(tempfile.mkdtemp(dir=memory if memory.is_dir() else None))
        for name in ("platform", "kiosk"):
            shutil.copytree(self.template / name, self.folder / name)
        self.platform = Platform.open(self.folder / "platform")
        self.line = SimulatedLine(create_app(self.platform))
        self.kiosk = Kiosk.at(self.folder / "kiosk")
        self.digests: dict[str, str] = {}
        self.heads: dict[str, str] = {}
        self.over: dict[str, RequestState] = {}
        """Requests that were taken back or corrected: a second word on them is refused, and rightly so."""
        self.checked = 0
        self.begin()

    def step(self, *done: object) -> None:
        Histories.course.append(" ".join(map(str, done)))

    def begin(self) -> None:
        """A fresh sync process."""
        self.line.dead = False
        identity = self.kiosk.identity
        client = httpx.Client(transport=self.line, trust_env=False)
        self.kiosk.transports = [Transport(identity.enrolled.platform, identity.signer, str(identity.device), client)]
        self.kiosk.transport = lambda url="": self.kiosk.transports[0]
        self.worker = self.kiosk.worker()

    @rule(
        target=requests, urgency=st.sampled_from([0, USUAL, 9]), evidence=st.sampled_from([False, False, False, True])
    )
    def submit(self, urgency, evidence):
        name = f"r{len(self.digests)}"
        self.step("submit", name, urgency, evidence)
        pieces = [self.kiosk.evidence(name, frames=1)] if evidence else []
        self.kiosk.submit("vida" if evidence else "poda", pieces, urgency=urgency, id=name)
        return self.queued(name, name)

    @rule(target=requests, request=requests, kind=st.sampled_from(FOLLOWERS), jump=st.sampled_from(JUMPS_S))
    def follow(self, request, kind, jump):
        """Once each; a request that follows another corrects it, and may be followed. The clock may be set before."""
        name = f"{request}.{kind.value}"
        self.step("follow", name, jump)
        if name in self.digests or (kind is not MessageKind.RATING and request in self.over):
            return multiple()
        self.the_clock_is_set(jump)
        if kind is MessageKind.REQUEST:
            self.kiosk.submit(id=name, supersedes=request, supersedes_secret=" ".join(SECRET))
        else:
            self.kiosk.send(kind, name, request, self.content(kind, request).model_dump_json().encode())
        self.over.update({} if kind is MessageKind.RATING else {request: ENDS[kind]})
        self.queued(name, request)
        return name if kind is MessageKind.REQUEST else multiple()

    def content(self, kind, request):
        now = self.kiosk.clock.now()
        if kind is MessageKind.RATING:
            return RatingContent(request=request, stars=5, rated_at=now)
        return CancellationContent(request=request, secret=" ".join(SECRET), asked_at=now)

    def queued(self, name, head):
        self.digests[name], self.heads[name] = self.kiosk.store.item(name).digest, head
        return name

    @rule(seconds=st.sampled_from([1.0, 40.0, 4000.0]))
    def time_passes(self, seconds):
        self.step("time", seconds)
        self.kiosk.clock.go_on(seconds)

    def the_clock_is_set(self, seconds):
        now = self.kiosk.clock.now() + timedelta(seconds=seconds)
        if 1950 < now.year < 2100:
            self.kiosk.clock.wall_offset += seconds

    @rule(faults=st.lists(st.sampled_from(("", *FAULTS)), max_size=4), down=st.sampled_from([False, False, True]))
    def sync_works(self, faults, down):
        self.step("sync", faults, down)
        self.line.faults, self.line.down = list(faults), down
        for _ in range(2 if down else len(faults) + 2):
            try:
                self.kiosk.clock.go_on(self.worker.run_once().rest_s)
            except Died:
                self.restart()

    @rule()
    def restarted(self):
        self.step("restart")
        self.restart()

    def restart(self):
        self.die()
        clock = self.kiosk.clock
        self.kiosk = Kiosk.at(self.folder / "kiosk")
        self.kiosk.clock = self.kiosk.store._clock = clock
        self.begin()

    def die(self):
        """What is on its way ends with the process; nothing that it still had in hand leaves."""
        self.line.dead = True
        for flight in self.worker._batches._flights:
            with contextlib.suppress(BaseException):
                flight.land()
        self.kiosk.close()

    @invariant()
    def holds(self):
        for check in self.always:
            getattr(self, check)()

    def a_chain_is_sent_in_its_order(self):
        """What follows leaves only after the receipt of what it follows: never with it."""
        for place in range(self.checked, len(self.line.arrived)):
            before = {name for batch in self.line.arrived[:place] for name in batch}
            followed = {self.heads[name] for name in self.line.arrived[place] if self.heads[name] != name}
            assert followed <= before
        self.checked = len(self.line.arrived)

    def nothing_is_lost(self):
        queued = {item.id: item.digest for item in self.kiosk.store.items()}
        assert self.digests.items() <= {**self.on_the_platform(), **queued}.items()

    def nothing_counts_twice(self):
        rows = self.rows()
        assert len({row.id for row in rows}) == len(rows)
        assert {row.id: row.digest for row in rows}.items() <= self.digests.items()
        assert [alert.name for alert in self.platform.alerts()] == []

    def what_is_acknowledged_is_there(self):
        accepted = {row.id for row in self.rows() if row.state == "accepted"}
        assert {row.id for row in self.kiosk.store.receipts()} <= accepted

    def rows(self):
        columns = (envelopes.c.id, envelopes.c.digest, envelopes.c.state)
        with self.platform._database.read() as connection:
            return connection.execute(select(*columns)).all()

    def on_the_platform(self):
        return {row.id: row.digest for row in self.rows()}

    def teardown(self):
        try:
            self.in_peace_everything_arrives()
        finally:
            self.die()
            self.line.end()
            self.platform.close()
            shutil.rmtree(self.folder)

    def in_peace_everything_arrives(self):
        self.line.down, self.line.faults = False, []
        self.restart()
        self.kiosk.drain(self.worker, passes=PEACE_PASSES)
        # What was put off before the clock was set back may wait longer, and no longer than this.
        self.kiosk.clock.go_on(LONGEST_DELAY.total_seconds())
        self.kiosk.drain(self.worker, passes=PEACE_PASSES)
        self.holds()
        for check in self.at_the_end:
            getattr(self, check)()

    def everything_is_acknowledged(self):
        assert self.kiosk.store.items() == []
        assert {row.id for row in self.kiosk.store.receipts()} == set(self.digests)

    def every_last_word_counts(self):
        stands = {record.id: record.state for record in self.platform.requests.all()}
        assert stands == {id_: self.over.get(id_, RequestState.RECEIVED) for id_ in stands}
