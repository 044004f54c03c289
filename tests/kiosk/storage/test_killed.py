"""Whoever is killed at any moment has lost nothing that was acknowledged, and two who write at once never collide."""

import contextlib
import os
import random
import signal
import subprocess
import sys
import time

from kiosk.clock import SystemClock
from kiosk.signing import Purpose
from kiosk.storage.store import Store
from tests.kiosk.storage.support import FAR, KEY, PLATFORM, files, ids

ROUNDS = 20
MOST_SEEN, A_WRITE_S = 8, 0.02

WRITE = """
import sys
from pathlib import Path
from kiosk.clock import SystemClock
from kiosk.events import Event
from kiosk.storage.store import Store
from tests.kiosk.storage.support import KEY, sealed
from kiosk.messages import MessageKind
from kiosk.storage.outbox import NewItem

name, most = sys.argv[2], int(sys.argv[3])
store = Store.open(Path(sys.argv[1]), KEY, SystemClock())
print("ready", flush=True)
for number in range(most):
    message, evidence = sealed(9000), sealed(70_000)
    item = f"{name}-{number}"
    path = store.blobs.stage(evidence)
    with store.write() as unit:
        named = ((evidence.digest, len(evidence.data)),)
        sequence = unit.next_sequence()
        unit.enqueue(NewItem(MessageKind.REQUEST, item, item, sequence, "", message.digest, message.data, named))
        unit.record(Event("visit_ended", visit=item, reason="left"))
    print(item, sequence, message.digest, flush=True)
"""


def start_writer(folder, name, most=1_000_000, code=WRITE):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(
        [sys.executable, "-c", code, str(folder), name, str(most)],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )


def acknowledged(process):
    """The lines that came out whole: what the writer's citizens hold in their hands."""
    lines = process.stdout.read().split("\n")[:-1]
    return [line.split() for line in lines if line != "ready"]


def test_sigkill_at_random_moments_loses_nothing_and_repeats_no_number(folder):
    chance, shown = random.Random(20261123), {}
    for turn in range(ROUNDS):
        process = start_writer(folder, f"w{turn}")
        assert process.stdout.readline() == "ready\n"
        seen = [process.stdout.readline().split() for _ in range(chance.randint(0, MOST_SEEN))]
        time.sleep(chance.uniform(0, A_WRITE_S))
        process.send_signal(signal.SIGKILL)
        for item, sequence, digest in (*seen, *acknowledged(process)):
            shown[item] = (int(sequence), digest)
        assert process.wait() == -signal.SIGKILL
        process.stdout.close()
        check(folder, shown, turn + 1)
    assert len(shown) > 2 * ROUNDS


def check(folder, shown, killed):
    """Everything shown is there as it was shown; at most one a kill is there and was not shown."""
    with contextlib.closing(Store.open(folder, KEY, SystemClock())) as store:
        kept = {item.id: (item.sequence, item.digest) for item in store.items()}
        assert {name: kept.get(name) for name in shown} == shown
        assert len(kept) - len(shown) <= killed
        assert sorted(sequence for sequence, _ in kept.values()) == list(range(1, len(kept) + 1))
        assert store.verify_audit() is None and len(store.audit_entries()) == len(kept)
        for item in store.items():
            assert all(store.open_blob(digest).stat().st_size == size for digest, size in item.blobs)


def test_killed_between_commit_and_receipt_the_request_is_kept_and_offered(folder):
    at_once = "    os.kill(os.getpid(), signal.SIGKILL)\n    print(item, sequence"
    process = start_writer(folder, "w", code="import os, signal" + WRITE.replace("    print(item, sequence", at_once))
    assert acknowledged(process) == []
    assert process.wait() == -signal.SIGKILL
    process.stdout.close()
    with contextlib.closing(Store.open(folder, KEY, SystemClock())) as store:
        assert ids(store.unseen()) == ["w-0"]


def test_killed_before_the_commit_nothing_was_submitted(folder):
    too_early = (
        '        unit.record(Event("visit_ended", visit=item, reason="left"))\n        os.kill(os.getpid(), 9)\n'
    )
    process = start_writer(
        folder, "w", code="import os" + WRITE.replace("    print(item, seq", too_early + "    print(item, seq")
    )
    assert acknowledged(process) == []
    assert process.wait() == -signal.SIGKILL
    process.stdout.close()
    with contextlib.closing(Store.open(folder, KEY, SystemClock())) as store:
        assert store.items() == [] and files(folder) == set()


def test_window_and_sync_write_at_once(folder):
    most = 120
    Store.open(folder, KEY, SystemClock()).close()
    processes = [start_writer(folder, name, most) for name in ("window", "other")]
    with contextlib.closing(Store.open(folder, KEY, SystemClock())) as sync:
        delivered: dict[str, str] = {}
        running = True
        while running or sync.counts().unsent:
            running = any(process.poll() is None for process in processes)
            for item in sync.due(SystemClock().now(), 5, FAR):
                assert item.id not in delivered
                sync.defer(item.id, SystemClock().now(), "timeout")
                body = {"id": item.id, "digest": item.digest}
                sync.acknowledge_all({item.id: PLATFORM.sign_document(Purpose.RECEIPT, body)})
                delivered[item.id] = item.digest
        assert len(delivered) == 2 * most
        for process in processes:
            with process:
                for item, _, digest in acknowledged(process):
                    assert delivered[item] == digest
            assert process.returncode == 0
        assert ids(sync.items()) == [] and len(sync.receipts()) == 2 * most
        assert sync.verify_audit() is None and len(sync.audit_entries()) == 2 * most
