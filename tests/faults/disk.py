"""A disk that refuses one write or one fsync, at every place of a submission in turn, by `strace -e inject`.

A counter is forked, submits once in peace, stops; strace takes hold of it and makes its next system call of one kind,
the first, the second, and so on, fail; then it submits again, and, if it was refused, a third time. It tells what it
could by its exit status alone: whatever it wrote might be what fails.
"""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kiosk.clock import SystemClock
from kiosk.errors import StoreUnavailable
from kiosk.identity import Identity
from kiosk.storage.store import Store
from kiosk.submission import Draft
from tests.faults.counter import Counter, draft
from tests.faults.lives import fork
from tests.faults.mutants import put_in

FAULTS = (
    ("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("write", "ENOSPC"), ("fsync", "EIO"),
    ("openat", "ENOSPC"), ("rename", "ENOSPC"),
)  # fmt: skip
MOST = 200
"""No submission makes so many calls of one kind: beyond, something goes round in circles."""
REFUSED, KEPT, STUCK = 10, 11, 12
ATTACH_S, POLL_S = 60.0, 0.01


@dataclass(frozen=True)
class Refusal:
    """What one failing call led to; `faults` names what should not have been."""

    call: str
    error: str
    place: int
    refused: bool
    faults: frozenset[str]


def every_place(data: Path, folder: Path, call: str, error: str, mutant: str = "") -> list[Refusal]:
    """One call fails, at each place in turn, until a submission makes no such call any more."""
    put_in(mutant)
    found: list[Refusal] = []
    finished = draft(data)
    for place in range(1, MOST):
        store = folder / f"{call}-{error}-{place}"
        status = one_life(partial(submit_and_end, data, store, finished), f"inject={call}:error={error}:when={place}")
        found.append(Refusal(call, error, place, status == REFUSED, check(data, store, status)))
        if status != REFUSED:
            return found
    raise AssertionError(f"{call} never ends")


def one_life(life: Callable[[], None], injection: str, trace: str = os.devnull, most: int = MOST) -> int:
    """Fork a life that stops itself, hold it, let it go on under strace; its exit status.

    `trace`: the file to which calls go. After the `most`-th that failed the disk is well.
    """
    pid = fork(life)
    os.waitpid(pid, os.WUNTRACED)
    call = injection.split("=")[1].split(":", maxsplit=1)[0]
    strace = subprocess.Popen(
        ["strace", "-f", "-o", trace, "-p", str(pid), "-e", f"trace={call}", "-e", injection],
        stderr=subprocess.DEVNULL,
    )
    wait_for_tracer(pid, strace)
    os.kill(pid, signal.SIGCONT)
    ended, status = 0, 0
    while not ended:
        ended, status = os.waitpid(pid, os.WNOHANG)
        if failed(trace) >= most:
            strace.terminate()
        time.sleep(POLL_S)
    strace.wait(ATTACH_S)
    return os.waitstatus_to_exitcode(status)


def failed(trace: str) -> int:
    """How many calls strace let fail."""
    return Path(trace).read_text().count("(INJECTED)") if trace != os.devnull else 0


def wait_for_tracer(pid: int, strace: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + ATTACH_S
    while "TracerPid:\t0\n" in Path(f"/proc/{pid}/status").read_text():
        assert strace.poll() is None and time.monotonic() < end, "strace may not trace here"
        time.sleep(0.002)


def submit_and_end(data: Path, store: Path, finished: Draft) -> None:
    os._exit(submit_three(data, store, finished))


def submit_three(data: Path, store: Path, finished: Draft) -> int:
    counter = Counter(data, store, finished)
    counter.submit("first", evidence=True)
    os.kill(os.getpid(), signal.SIGSTOP)
    if submitted(counter, "second"):
        return KEPT
    return REFUSED if submitted(counter, "third") else STUCK


def submitted(counter: Counter, id_: str) -> bool:
    try:
        counter.submit(id_, evidence=True)
    except StoreUnavailable:
        return False
    return True


def check(data: Path, folder: Path, status: int) -> frozenset[str]:
    """What is there after a restart, against what was said."""
    if status not in (REFUSED, KEPT):
        return frozenset({"stuck" if status == STUCK else "died"})
    expected = ["first", "second"] if status == KEPT else ["first", "third"]
    with contextlib.closing(Store.open(folder, Identity.load(data / "identity").database_key, SystemClock())) as store:
        items = store.items()
        whole = all(store.blobs.path(digest).stat().st_size == size for item in items for digest, size in item.blobs)
        held = {
            "lost": all(one in [item.id for item in items] for one in expected),
            "unexpected": len(items) <= len(expected),
            "sequence": [item.sequence for item in items] == list(range(1, len(items) + 1)),
            "trail": store.verify_audit() is None and len(submissions(store)) == len(items),
            "evidence": whole and len(list((folder / "blobs").iterdir())) == len(items),
        }
    return frozenset(name for name, holds in held.items() if not holds)


def submissions(store: Store) -> list[str]:
    return [entry.event for entry in store.audit_entries() if entry.event == "request_submitted"]
