"""How fast a request becomes safe: built, compressed, sealed for two recipients, signed and committed durably.

The act is the counter's own (`kiosk.submission`), on a real store on this disk, from the person's last touch on: the
key was wrapped for the recipients while they answered, as at a counter. In the same run, turn by turn with it: the
same act with nothing made ahead and with the receipt's QR; a bare durable insert of the same bytes into SQLCipher, and
that insert plus the cryptography that no design can leave out (two HPKE wraps, one signature); and two peers that queue
as many plain bytes as durably. Letters of the answers are random, so that compression cannot help. Then the same act on
a queue of a thousand and of a million.
"""

import argparse
import os
import random
import string
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
import uuid_utils
from figures import Figure, Unmeasured, quantile
from storelab.peers import PEERS

from kiosk.catalogue.model import Service
from kiosk.clock import SystemClock
from kiosk.config import Policy
from kiosk.flow import engine, standard
from kiosk.messages import MessageKind
from kiosk.receipt import ReceiptFacts, ShortCertificate, issue_short_certificate, make_qr
from kiosk.signing import SigningKey
from kiosk.storage.outbox import NewItem
from kiosk.storage.store import Store
from kiosk.storage.tables import USUAL
from kiosk.submission import Draft, PreparedSecret, Submission
from sync.envelope import SUITE, EnvelopeSealer, RecipientKey, load_recipient

ROUNDS = 600
WARM_UP = 300
"""Until both logs have been round once: in blocks that a disk has already, a commit is sooner on it."""
IN_A_ROW = 20
ANSWER_LETTERS = 2450
"""Of each of three answers: with the rest of the request, 8 KB of content."""
GOAL_SHARE = 0.8
GOAL_TAIL = 5
QUEUED = 10_000
FEW, MANY = 1_000, 1_000_000
AT_ONCE = 2_000
STARTS = 5
GOAL_READY_S = 1
Act = Callable[[], object]
FOLDER = Path(__file__).parents[2] / "out"
ANSWERS: dict[str, Any] = {"cpf": "52998224725", "nome": "Ana Souza", "nome_social": None, standard.CONSENT: True}


def service() -> Service:
    """A service that asks for three long texts."""
    texts = [{"id": f"relato_{n}", "kind": "long_text", "title": "Relato", "max_length": 4000} for n in range(3)]
    said = dict.fromkeys(("name", "summary", "provision"), "Medição")
    listed = {
        "requirements": [],
        "documents": [],
        "information": [],
        "complaints": ["Ouvidoria"],
        "themes": ["medicao"],
    }
    return Service.model_validate(
        {
            **said,
            **listed,
            "id": "medicao",
            "version": 1,
            "agency": "medicao",
            "steps": [{"title": "Pedir"}],
            "max_time": {"amount": 1, "unit": "days"},
            "places": [{"kind": "counter", "text": "Balcão"}],
            "consent": {"version": 1, "purpose": "Medir", "data": "Nenhum", "retention": "Nenhuma"},
            "flow": {"steps": texts},
        }
    )


def draft() -> Draft:
    """A finished visit."""
    chosen, now = service(), datetime.now(UTC)
    progress = engine.start(engine.compile_flow(standard.compose(chosen)), standard.context(now))
    letters = random.Random(1)
    while not engine.complete(progress):
        text = "".join(letters.choices(string.ascii_letters, k=ANSWER_LETTERS))
        answered = engine.answer(progress, ANSWERS.get(engine.question_at(progress).id, text))
        if isinstance(answered, engine.FieldRefused):
            raise TypeError(f"{engine.question_at(progress).id} was refused")
        progress = answered
    return Draft("", chosen, 1, "pt", now, progress, PreparedSecret.make())


class Kiosk:
    """An enrolled kiosk's own part of a receipt, with real keys."""

    device, incarnation = 1, 1

    def __init__(self, signer: SigningKey) -> None:
        self._signer = signer
        short = issue_short_certificate(SigningKey.generate(), self.device, signer.public)
        self._certificate = ShortCertificate.from_bytes(short)

    def receipt_qr(self, facts: ReceiptFacts) -> str:
        return make_qr("http://127.0.0.1", facts, self._signer, self._certificate)


@dataclass
class Bench:
    """The three acts, on one disk."""

    folder: Path
    signer: SigningKey = field(default_factory=SigningKey.generate)
    recipients: dict[str, bytes] = field(default_factory=lambda: {key.kid: key.public for key in _two_keys()})

    def __post_init__(self) -> None:
        self.folder.mkdir(exist_ok=True)
        clock = SystemClock()
        self._key = os.urandom(32)
        self.store, self._sync = (self.open(self.folder / "store") for _ in range(2))
        sealer = EnvelopeSealer(self.signer, Kiosk.device, Kiosk.incarnation, self.recipients)
        policy = Policy()  # once, as an enrolled kiosk holds it
        self._sealer = sealer
        self._submission = Submission(self.store, sealer, Kiosk(self.signer), clock, lambda: policy)
        self._draft = draft()
        self._bare = _bare_database(self.folder / "bare.db")
        self._keys = [load_recipient(public) for public in self.recipients.values()]
        self.submission()()
        self.size = self.store.items()[0].size

    # Each makes an act ready, and returns it. Between two submissions sync has long folded the log, beside the window.

    def submission(self) -> Act:
        self._sync.fold()
        draft = replace(self._draft, id=str(uuid_utils.uuid7()), key=self._sealer.prepare())
        return lambda: self._submission.submit(draft)

    def all_at_once(self) -> Act:
        def act() -> object:
            return self._submission.receipt(draft, self._submission.submit(draft))

        self._sync.fold()
        draft = replace(self._draft, id=str(uuid_utils.uuid7()))
        return act

    def insertion(self) -> Act:
        def act() -> None:
            self._bare.execute("BEGIN IMMEDIATE")
            self._bare.execute("INSERT INTO item (data) VALUES (?)", (data,))
            self._bare.execute("COMMIT")

        data = os.urandom(self.size)
        return act

    def insertion_and_seal(self) -> Act:
        def act() -> None:
            for key in self._keys:
                SUITE.encrypt(seed, key, b"bench")
            self.signer.sign(signed)
            insert()

        insert, seed, signed = self.insertion(), os.urandom(32), os.urandom(1000)
        return act

    def open(self, folder: Path) -> Store:
        return Store.open(folder, self._key, SystemClock())

    def start(self, folder: Path) -> None:
        with closing(self.open(folder)) as store:
            store.counts()
            store.due(datetime.now(UTC), 50, 500_000)

    def close(self) -> None:
        self.store.close()
        self._sync.close()
        self._bare.close()


def _two_keys() -> tuple[RecipientKey, RecipientKey]:
    return RecipientKey.generate(), RecipientKey.generate()


def _bare_database(path: Path) -> Any:
    connection = sqlcipher.connect(str(path), isolation_level=None)
    for line in (f"key = \"x'{os.urandom(32).hex()}'\"", "journal_mode = WAL", "synchronous = FULL"):
        connection.execute(f"PRAGMA {line}").fetchall()
    connection.execute("CREATE TABLE item (position INTEGER PRIMARY KEY, data BLOB NOT NULL)")
    return connection


def seconds(act: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    began = clock()
    act()
    return clock() - began


def figures(arguments: argparse.Namespace) -> Iterator[Figure]:
    # One by one: what was measured stays measured where the peers cannot be installed.
    rounds = arguments.rounds or ROUNDS
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=FOLDER) as place, closing(Bench(Path(place))) as bench:
        missing, peers = "", {}
        try:
            peers = {name: make(bench.folder, bench.size) for name, make in PEERS.items()}
        except Unmeasured as reason:
            missing = str(reason)
        acts = {"submits_per_s": bench.submission, "insert_and_seal_per_s": bench.insertion_and_seal}
        acts["all_at_once_per_s"] = bench.all_at_once
        taken = in_turn({**acts, "insert_per_s": bench.insertion, **peers}, rounds, in_a_row=IN_A_ROW)
        singly = rates(in_turn({**acts, **peers}, rounds // 2))
        beside = {"share_singly": share(singly), **processor_ms(acts, rounds), "sealed_bytes": bench.size}
        yield Figure("submit_share_of_floor", share(rates(taken)), "×", ">=", GOAL_SHARE, {**rates(taken), **beside})
        yield _tail(taken["submits_per_s"])
        yield _ready(bench)
        yield _deep(bench, rounds)
    if missing:
        raise Unmeasured(missing)


def processor_ms(acts: dict[str, Callable[[], Act]], rounds: int) -> dict[str, float]:
    """Processor time of each act at the median: what is left of it when nobody waits for the disk."""
    taken = in_turn(acts, rounds // 4, time.process_time)
    return {
        name.replace("_per_s", "_cpu_ms").replace("submits", "submit"): 1000 * quantile(column, 0.5)
        for name, column in taken.items()
    }


def in_turn(
    acts: dict[str, Callable[[], Act]],
    rounds: int,
    clock: Callable[[], float] = time.perf_counter,
    in_a_row: int = 1,
) -> dict[str, list[float]]:
    """Seconds of each act, turn by turn, so that whatever else the machine does strikes all of them.

    Several in a row are a rate: each finds its own code in the processor's caches. Single ones find them as the others
    left them. In another order each time: whoever comes after an act of its own kind has an advantage.
    """
    taken: dict[str, list[float]] = {name: [] for name in acts}
    order, chance = list(acts), random.Random(1)
    for _ in range((WARM_UP + rounds) // in_a_row):
        chance.shuffle(order)
        for name in order:
            taken[name] += [seconds(acts[name](), clock) for _ in range(in_a_row)]
    return {name: column[WARM_UP:] for name, column in taken.items()}


def _deep(bench: Bench, rounds: int) -> Figure:
    """How much longer a submission takes where a million wait than where a thousand do."""
    most = MANY if rounds == ROUNDS else rounds * FEW
    few, many = Bench(bench.folder / "few"), Bench(bench.folder / "many")
    with closing(few), closing(many):
        fill(few.store, FEW)
        fill(many.store, most)
        taken = in_turn({"few": few.submission, "many": many.submission}, rounds)
        due = {"due_ms": 1000 * min(seconds(lambda: many.store.due(datetime.now(UTC), 50, 500_000)) for _ in range(5))}
    p50 = {name: quantile(column, 0.5) for name, column in taken.items()}
    beside = {f"p50_ms_at_{name}": 1000 * value for name, value in p50.items()}
    return Figure("submit_p50_deep", p50["many"] / p50["few"], "×", "<=", 1.3, {**beside, "many": most, **due})


def fill(store: Store, count: int) -> None:
    """Queue small messages: what a submission walks through is the depth of the tables, not their bytes."""
    for first in range(0, count, AT_ONCE):
        with store.write() as unit:
            for number in range(first, min(count, first + AT_ONCE)):
                name = f"00000000-{number:012d}"
                item = NewItem(MessageKind.REQUEST, name, name, number + 1, "", "00" * 32, bytes(200), urgency=USUAL)
                unit.enqueue(item)


def _ready(bench: Bench) -> Figure:
    """How much later a store with a full queue is ready to submit and to send than an empty one."""
    message = os.urandom(bench.size)
    full, empty = bench.folder / "full", bench.folder / "empty"
    with closing(bench.open(full)) as store, store.write() as unit:
        for number in range(QUEUED):
            name = f"r{number}"
            unit.enqueue(NewItem(MessageKind.REQUEST, name, name, number + 1, "", "00" * 32, message, urgency=USUAL))
    bench.open(empty).close()
    with_queue, without = (min(seconds(lambda at=at: bench.start(at)) for _ in range(STARTS)) for at in (full, empty))
    beside = {"with_queue_s": with_queue, "empty_s": without, "queued": float(QUEUED)}
    return Figure("ready_later_with_queue", with_queue - without, "s", "<=", GOAL_READY_S, beside)


def rates(taken: dict[str, list[float]]) -> dict[str, float]:
    """How many of each act a second holds."""
    return {name: len(column) / sum(column) for name, column in taken.items()}


def share(rate: dict[str, float]) -> float:
    """The rate of submissions over that of what no design can leave out."""
    return rate["submits_per_s"] / rate["insert_and_seal_per_s"]


def _tail(submit: list[float]) -> Figure:
    p50, p99 = quantile(submit, 0.5), quantile(submit, 0.99)
    return Figure("submit_p99_over_p50", p99 / p50, "×", "<=", GOAL_TAIL, {"p50_ms": 1000 * p50, "p99_ms": 1000 * p99})
