"""A bad line for rounds on end: any exchange may suffer any of the faults, through a real proxy; then all is counted.

Requests, some with evidence, some corrected or taken back, come while the line is bad. What the platform seems to
refuse for good meanwhile is sent again by staff at the end, as they would. The chance has a seed, but which exchange
comes first is for threads to decide.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import sync.transport
from kiosk.messages import CancellationContent, MessageKind
from kiosk.storage.outbox import ItemState
from sync.server.platform import Platform
from sync.worker import Worker
from tests.faults.counter import Shown
from tests.faults.kills import left_behind, on
from tests.faults.mutants import put_in
from tests.faults.verdict import Verdict, broken_sequences, judge
from tests.sync.fault_proxy import FaultProxy, fault_proxy
from tests.sync.faults import FAULTS, PATIENCE_S
from tests.sync.servers import LivePlatform, WebServer
from tests.sync.support import SECRET, Kiosk

BAD_SHARE = 0.4
"""Of all exchanges."""
PASSES, PEACE_PASSES = 4, 200
CHUNK = 8 * 1024
EVIDENCE_EVERY, FOLLOW_EVERY, MOST_URGENT = 3, 2, 3


def network_rounds(template: Path, folder: Path, rounds: int, seed: int, mutant: str = "") -> Verdict:
    """So many rounds of one kiosk; `template` holds a platform and a kiosk that has joined it. For `apart`."""
    put_in(mutant)
    sync.transport.SILENCE_S = PATIENCE_S
    chance = Random(seed)
    with bad_line(template, folder, chance) as (kiosk, live, line):
        worker, shown = kiosk.worker(line.url, CHUNK), []
        for number in range(rounds):
            shown += come(kiosk, number, chance)
            for _ in range(PASSES):
                kiosk.clock.go_on(worker.run_once().rest_s)
        return count(kiosk, live, line, worker, shown)


@contextmanager
def bad_line(template: Path, folder: Path, chance: Random) -> Iterator[tuple[Kiosk, LivePlatform, FaultProxy]]:
    """A copy of kiosk and platform, and what lies between them."""
    shutil.copytree(template, folder)
    live = LivePlatform(Platform.open(folder / "platform"), WebServer())
    live.up()
    faults = list(FAULTS.values())
    with fault_proxy(live.port) as line:
        line.plan = lambda _seen: chance.choice(faults) if chance.random() < BAD_SHARE else None
        kiosk = Kiosk.at(folder / "kiosk")
        try:
            yield kiosk, live, line
        finally:
            kiosk.close()
    live.down()
    live.platform.close()


def come(kiosk: Kiosk, number: int, chance: Random) -> list[Shown]:
    """One citizen with a new request, or one who corrects what the one before asked for, or takes it back."""
    before, code = f"r{number - 1}", " ".join(SECRET)
    if not number or number % FOLLOW_EVERY:
        return [submitted(kiosk, number, chance)]
    if chance.random() < 0.5:
        return [submitted(kiosk, number, chance, supersedes=before, supersedes_secret=code)]
    content = CancellationContent(request=before, secret=code, asked_at=kiosk.clock.now())
    kiosk.send(MessageKind.CANCELLATION, f"{before}.end", before, content.model_dump_json().encode())
    return []


def submitted(kiosk: Kiosk, number: int, chance: Random, **words: str) -> Shown:
    name = f"r{number}"
    pieces = [kiosk.evidence(name, frames=1, filler=2 * CHUNK)] if number % EVIDENCE_EVERY == 0 else []
    service = "vida" if pieces else "poda"
    content = kiosk.submit(service, pieces, id=name, urgency=chance.randrange(MOST_URGENT), **words)
    return Shown(name, content.protocol, kiosk.store.item(name).digest)


def count(kiosk: Kiosk, live: LivePlatform, line: FaultProxy, worker: Worker, shown: list[Shown]) -> Verdict:
    """Deliver in peace, and compare what there is with what was shown."""
    meanwhile = len(on(live.platform))
    line.plan = lambda _seen: None
    kiosk.drain(worker, PEACE_PASSES)
    for item in kiosk.store.items():
        if item.state is ItemState.QUARANTINED:
            kiosk.store.retry(item.id)
    kiosk.drain(worker, PEACE_PASSES)
    verdict = judge(shown, [one.id for one in shown], on(live.platform))
    verdict.meanwhile, verdict.stuck = meanwhile, kiosk.store.counts().unsent
    verdict.remains = [f"{item.state.value}: {item.status}" for item in kiosk.store.items()]
    verdict.with_evidence = sum(one.evidence_frames > 0 for one in live.platform.requests.all())
    named = [(one.id, one.protocol) for one in (*shown, *on(live.platform))]
    verdict.sequence = broken_sequences(named, len(kiosk.store.receipts()))  # who takes back uses a number too
    verdict.alerted = len(live.platform.alerts())
    verdict.trail = int(kiosk.store.verify_audit() is not None)
    verdict.left_behind = left_behind(kiosk, live.platform)
    return verdict
