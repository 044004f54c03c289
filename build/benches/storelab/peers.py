"""Other people's durable queues in Python, forced to wait for the disk as ours does: WAL with synchronous FULL.

They keep plain bytes: nothing is validated, compressed, sealed or encrypted. Installed by hash into a folder of their
own, for only this measurement needs them.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import ModuleType

from figures import Unmeasured

ROOT = Path(__file__).parents[3]
LOCK = ROOT / "build" / "locks" / "peers.txt"
FOLDER = ROOT / "out" / "peers"
FULL = 2


def load(name: str) -> ModuleType:
    """A peer's module. Raises Unmeasured when it cannot be installed."""
    words = ["--quiet", "--require-hashes", "--only-binary", ":all:", "--no-deps", "--target", str(FOLDER)]
    if not (FOLDER / "litequeue.py").exists():
        done = subprocess.run([sys.executable, "-m", "pip", "install", *words, "-r", str(LOCK)], check=False)
        if done.returncode:
            raise Unmeasured("os pares persist-queue e litequeue não puderam ser instalados")
    if str(FOLDER) not in sys.path:
        sys.path.append(str(FOLDER))
    return __import__(name)


Act = Callable[[], object]


def persist_queue(folder: Path, size: int) -> Callable[[], Act]:
    """Makes ready one `put` of so many bytes into persist-queue's SQLite queue."""
    queue = load("persistqueue").SQLiteQueue(str(folder / "persist-queue"), auto_commit=True)
    queue._putter.execute(f"PRAGMA synchronous = {FULL}")
    assert queue._putter.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    return lambda: partial(queue.put, os.urandom(size))


def litequeue(folder: Path, size: int) -> Callable[[], Act]:
    """Makes ready one `put` of as many characters into litequeue, which keeps text only."""
    queue = load("litequeue").LiteQueue(folder / "litequeue.db")
    queue.conn.execute(f"PRAGMA synchronous = {FULL}")
    assert queue.conn.execute("PRAGMA synchronous").fetchone()[0] == FULL
    return lambda: partial(queue.put, os.urandom(size // 2).hex())


PEERS = {"persist_queue_per_s": persist_queue, "litequeue_per_s": litequeue}
