"""Kills: the counter and its sync die again and again, against a live platform; then everything is counted."""

import asyncio
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import select

from kiosk.storage.blobs import FOLDER as BLOBS
from kiosk.storage.residue import find, probes_of
from sync.envelope import hidden_parts
from sync.server.platform import Platform
from sync.server.tables import envelopes
from tests.faults import aims, lives
from tests.faults.apart import apart
from tests.faults.counter import Shown
from tests.faults.sights import HELD, PATIENCE_S, SHOWN, TRIED
from tests.faults.verdict import Kept, Verdict, judge
from tests.sync.servers import CATALOGUE, LivePlatform, WebServer
from tests.sync.support import Kiosk

PROBED = 5
"""How many delivered requests are searched for, byte by byte, in what the kiosk still has."""
PASSES = 400
LATENCY_S = 0.1
BATCHES = "/v1/envelopes"


class DistantServer(WebServer):
    """A platform at the end of a slow line: what was sent by somebody who died meanwhile never arrives.

    With `holding`, a file, every batch is held until its sender is dead, and a byte written into the file for each.
    """

    holding: Path | None = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        sent = [await receive()]
        while sent[-1].get("more_body"):
            sent.append(await receive())
        gone = asyncio.ensure_future(receive())
        if (await asyncio.wait({gone}, timeout=self._patience(scope)))[0]:
            return

        async def arrive() -> Any:
            return sent.pop(0) if sent else await gone

        await super().__call__(scope, arrive, send)
        gone.cancel()

    def _patience(self, scope: Any) -> float:
        if self.holding is None or scope.get("path") != BATCHES:
            return LATENCY_S
        with self.holding.open("ab") as mark:
            mark.write(b".")
        return PATIENCE_S


@contextmanager
def distant_platform(folder: Path) -> Iterator[LivePlatform]:
    """A fresh platform in `folder`/platform, and its first kiosk in `folder`/kiosk."""
    platform = Platform.create(folder / "platform")
    platform.catalogues.publish(CATALOGUE)
    live = LivePlatform(platform, DistantServer())
    live.up()
    try:
        Kiosk.join(live, folder / "kiosk").close()
        yield live
    finally:
        live.down()
        platform.close()


def kill_rounds(data: Path, notes: Path, platform: Platform, rounds: int, seed: int, mutant: str = "") -> Verdict:
    """Rounds of two lives each, then delivery in peace, then the verdict."""
    notes.mkdir(exist_ok=True)
    return count(data, notes, platform, apart(lives.rounds, data, notes, rounds, seed, mutant))


def aimed_rounds(live: LivePlatform, data: Path, notes: Path, rounds: int, aim: str, mutant: str = "") -> Verdict:
    """Rounds in which the sync dies at its aim, then delivery in peace, then the verdict."""
    notes.mkdir(exist_ok=True)
    live.server.holding = notes / HELD if aim == aims.IN_FLIGHT else None
    try:
        hit = apart(aims.aimed_kills, data, notes, rounds, aim, mutant)
    finally:
        live.server.holding = None
    return count(data, notes, live.platform, hit)


def count(data: Path, notes: Path, platform: Platform, hit: int) -> Verdict:
    """Deliver in peace what is left after so many kills, and compare what there is with what was shown."""
    kiosk = Kiosk.at(data)
    try:
        meanwhile = len(on(platform))
        kiosk.drain(passes=PASSES)
        verdict = judge(Shown.read(notes / SHOWN), (notes / TRIED).read_text().split(), on(platform))
        verdict.kills, verdict.meanwhile = hit, meanwhile
        verdict.with_evidence = sum(one.evidence_frames > 0 for one in platform.requests.all())
        verdict.stuck = kiosk.store.counts().unsent
        verdict.remains = [f"{item.state.value}: {item.status}" for item in kiosk.store.items()]
        verdict.trail = trail_faults(kiosk, verdict.kept)
        verdict.left_behind = left_behind(kiosk, platform)
    finally:
        kiosk.close()
    return verdict


def on(platform: Platform) -> list[Kept]:
    return [Kept(one.id, one.protocol, one.envelope) for one in platform.requests.all()]


def left_behind(kiosk: Kiosk, platform: Platform, but: Collection[str] = ()) -> int:
    """Places of the kiosk's store where sealed bytes of delivered requests can still be read, and files of theirs.

    `but`: messages that the platform has seen and does not take yet.
    """
    with platform._database.read() as connection:
        taken = select(envelopes.c.sealed).where(envelopes.c.id.not_in(list(but)))
        delivered = connection.scalars(taken.limit(PROBED)).all()
    probes = [probe for data in delivered for part in hidden_parts(data) for probe in probes_of(part)]
    store, named = kiosk.data / "store", {digest for item in kiosk.store.items() for digest, _ in item.blobs}
    files = {file.name for file in (store / BLOBS).iterdir()}
    return len(find(store, kiosk.identity.database_key, probes)) + len(files - named)


def trail_faults(kiosk: Kiosk, kept: int) -> int:
    """Breaks of the audit chain, and submissions that it does not tell exactly once."""
    told = sum(entry.event == "request_submitted" for entry in kiosk.store.audit_entries())
    return int(kiosk.store.verify_audit() is not None) + abs(told - kept)
