"""A platform in a process of its own, on the address that a kiosk was told when it joined, for harnesses that fork.

What is done to the kiosk's disk is not done to it: its folder lies elsewhere, and it is no child of what is traced.
"""

import os
import socket
import time
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import select

from kiosk.catalogue.store import CatalogueStore
from kiosk.identity import Identity
from sync.server.platform import Platform
from sync.server.tables import envelopes
from sync.watch import CONTACT_S
from tests.faults.counter import Shown
from tests.faults.kills import left_behind, on
from tests.faults.lives import fork, kill
from tests.faults.sights import wait
from tests.faults.verdict import Kept, Verdict, judge
from tests.sync.servers import LivePlatform, WebServer
from tests.sync.support import Kiosk

PASSES = 60
"""At most: it is over when nothing waits."""


@contextmanager
def serving(platform: Path, data: Path, server: WebServer | None = None) -> Iterator[None]:
    """The platform of a folder, for the kiosk of another."""
    port = urlsplit(Identity.load(data / "identity").enrolled.platform).port
    assert port
    pid = fork(lambda: _serve(platform, server or WebServer(), port))
    try:
        wait(lambda: _listens(port))
        yield
    finally:
        assert kill(pid), "the platform has died"


def _serve(folder: Path, server: WebServer, port: int) -> None:
    server.port = port
    LivePlatform(Platform.open(folder), server).up()
    parent = os.getppid()
    while os.getppid() == parent:
        time.sleep(1.0)


def _listens(port: int) -> bool:
    with socket.socket() as knock:
        return knock.connect_ex(("127.0.0.1", port)) == 0


def submitted(kiosk: Kiosk, name: str, evidence: bool) -> Shown:
    """A citizen's request, and what they took along."""
    pieces = [kiosk.evidence(name, frames=1, filler=2000)] if evidence else []
    content = kiosk.submit("vida" if pieces else "poda", pieces, id=name)
    return Shown(name, content.protocol, kiosk.store.item(name).digest)


def arrived(platform: Path) -> list[Kept]:
    """What the platform of a folder has by now."""
    with closing(Platform.open(platform)) as there:
        return on(there)


def sealed(platform: Path) -> list[tuple[str, bytes]]:
    """Id and sealed bytes of each request that the platform of a folder has."""
    with closing(Platform.open(platform)) as there, there._database.read() as connection:
        return [(row.id, row.sealed) for row in connection.execute(select(envelopes.c.id, envelopes.c.sealed))]


@dataclass(frozen=True)
class Left:
    """What a delivery leaves: messages that go on waiting, what was `readable` of those at the platform before anybody
    tidied up, and the version that the kiosk's policy and catalogue should have by now."""

    waits: Collection[str] = ()
    readable: Collection[str] = ()
    newest: int = 1


def peace(platform: Path, data: Path, shown: list[Shown], left: Left = Left(), tried: Collection[str] = ()) -> Verdict:
    """Deliver what is left with nothing in the way, and compare what there is with what was shown.

    `tried`: what was begun, where that is more than was shown.
    """
    with closing(Platform.open(platform)) as there, closing(Kiosk.at(data)) as kiosk:
        purged = set(left.readable) - {item.id for item in kiosk.store.items()}
        queued = _drained(kiosk, left)
        receipted = {row.id for row in kiosk.store.receipts()}
        verdict = judge(shown, tried or [one.id for one in shown], on(there))
        verdict.lost += len(set(left.waits) - queued) + len(receipted - {one.id for one in on(there)})
        verdict.stuck = len(queued - set(left.waits))
        verdict.receipts = sum(one.id not in receipted for one in on(there))
        verdict.with_evidence = sum(one.evidence_frames > 0 for one in there.requests.all())
        verdict.alerted = len(there.alerts())
        verdict.remains = [f"{item.state.value}: {item.status}" for item in kiosk.store.items()]
        verdict.papers = sum(version != left.newest for version in _papers(kiosk))
        verdict.trail = int(kiosk.store.verify_audit() is not None)
        verdict.left_behind = len(purged) + left_behind(kiosk, there, left.waits)
    return verdict


def _drained(kiosk: Kiosk, left: Left) -> set[str]:
    """Let time go on until nothing waits that should not; what is in the queue then."""
    worker = kiosk.worker()
    for _ in range(PASSES):
        kiosk.clock.go_on(max(worker.run_once().rest_s, CONTACT_S))
        queued = {item.id for item in kiosk.store.items()}
        if queued <= set(left.waits) and _papers(kiosk) == (left.newest, left.newest):
            break
    return queued


def _papers(kiosk: Kiosk) -> tuple[int, int]:
    catalogue = CatalogueStore(kiosk.data / "catalogue").current(kiosk.identity.key_ring)
    return kiosk.identity.policy.version, catalogue.version if catalogue else 0
