"""Delivers all that waits at one kiosk, with its own worker, and prints what it took: run at an end of a line.

usage: python build/benches/delivery/drain.py DATA     prints JSON: seconds, MB at most, bytes in chunks, the largest
"""

import json
import sys
import time
from pathlib import Path
from random import SystemRandom

from kiosk.clock import SystemClock
from kiosk.identity import Identity
from kiosk.storage.store import Store
from sync.station import Station
from sync.transport import Transport, make_client
from sync.worker import Worker


class Counting(Transport):
    """Counts the chunks that go out, whole or not."""

    chunks: list[int]

    def exchange(self, method, path, body=b"", headers=None, **options):
        if method == "PATCH":
            self.chunks.append(len(body))
        return super().exchange(method, path, body, headers, **options)


def main(data: Path) -> None:
    identity, clock = Identity.load(data / "identity"), SystemClock()
    store = Store.open(data / "store", identity.database_key, clock, identity.incarnation)
    transport = Counting(identity.enrolled.platform, identity.signer, str(identity.device), make_client())
    transport.chunks = []
    worker = Worker(Station(data, store, identity, clock, lambda _event: None), transport, SystemRandom())
    began = time.perf_counter()
    while True:
        rest_s = worker.run_once().rest_s
        if store.counts().unsent == 0:
            break
        time.sleep(rest_s)
    seconds = time.perf_counter() - began
    chunks = transport.chunks
    told = {"chunk_bytes": sum(chunks), "largest_chunk": max(chunks, default=0), "most_mb": most_mb()}
    print(json.dumps({"seconds": seconds, **told}))


def most_mb() -> float:
    """The most memory that this process held; getrusage would tell of the one that started it too."""
    (line,) = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:")]
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]))
