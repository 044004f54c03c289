"""How fast a queue drains, on loopback and on a slow line, and what a whole fleet does to its platform.

Loopback: the kiosk's own worker beside a bare client that only sends batches made before, at the same platform. Slow
line (1 Mbit/s, 300 ms, 2% loss, two namespaces): beside curl, which sends the same sealed bytes as one file on the
same line. The window's event loop: its lateness while `balcao sync` drains the queue, beside the same with nothing to
drain; window and sync share one core, and the platform, which is another machine's, has another where there is one.
Fleet: in virtual time, with the platform's pace as it was just measured.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from delivery.fleet import Fleet, Service
from delivery.place import (
    FAR_ADDRESS,
    ROOT,
    SlowLine,
    kiosk,
    make_kiosks,
    make_platform,
    serving,
    slow_line,
    submit_many,
    work_folder,
)
from figures import Figure, Unmeasured, one_core

from sync.heartbeat import heartbeat, signed
from sync.protocol import MAX_BATCH_ITEMS, Contact, SignedJson
from sync.station import Station
from tests.sync.servers import free_port

LOOPBACK_ITEMS = 1000
SLOW_ITEMS = 1000
EVIDENCE_FILES, EVIDENCE_BYTES = 40, 300_000
CUT_BYTES = 3_000_000
CUT_AFTER_S, CUT_FOR_S = 8, 25
LONG_QUEUE = 10
"""Times the queue of the loopback: ten thousand beside one thousand."""
MOST_GROWTH_MB = 8
FLEET, FLEET_ITEMS = 10_000, 600
CONTACTS = 50
SETTLING_S, QUIET_S = 3, 8
NAMES = ("bare", "drained", "short", "long", "window", "small", "evidence", "cut")


def figures(arguments: argparse.Namespace) -> Iterator[Figure]:
    # One by one: what was measured stays measured where the slow line cannot be made.
    with work_folder() as folder:
        make_platform(folder)
        make_kiosks(folder, NAMES)
        yield from loopback(folder, arguments.rounds or LOOPBACK_ITEMS)
        yield memory(folder, arguments.rounds or LOOPBACK_ITEMS)
        yield beside_the_window(folder, 2 * (arguments.rounds or LOOPBACK_ITEMS))
        yield from slow(folder, arguments.rounds or SLOW_ITEMS)


def loopback(folder: Path, count: int) -> Iterator[Figure]:
    with serving(folder) as url, kiosk(folder / "bare", url) as bare, kiosk(folder / "drained", url) as drained:
        submit_many(bare, 2 * count)
        submit_many(drained, count)
        items = bare.store.due(bare.clock.now(), 2 * count, 10**9)
        first = send_bare(bare, items[:count])
        drain_s = seconds_to_drain(drained)
        bare_s = (first + send_bare(bare, items[count:])) / 2
        contact_s = contact_seconds(bare)
    rates = {"drained_per_s": count / drain_s, "bare_per_s": count / bare_s, "contacts_per_s": 1 / contact_s}
    yield Figure("drain_loopback_of_bare", bare_s / drain_s, "×", ">=", 0.8, rates)
    yield from fleet(Service(contact_s, MAX_BATCH_ITEMS * bare_s / count))


def memory(folder: Path, count: int) -> Figure:
    """How much more memory the delivery of a long queue takes at most than that of one that fills a few batches."""
    most_mb = {}
    with serving(folder) as url:
        for name, items in (("short", count), ("long", LONG_QUEUE * count)):
            with kiosk(folder / name, url) as one:
                submit_many(one, items)
            most_mb[name] = drained(folder / name)["most_mb"]
    beside = {f"{name}_mb": mb for name, mb in most_mb.items()} | {"queued": float(LONG_QUEUE * count)}
    return Figure("drain_memory_growth", most_mb["long"] - most_mb["short"], "MB", "<=", MOST_GROWTH_MB, beside)


def beside_the_window(folder: Path, count: int) -> Figure:
    """How late the interface's event loop turns while the queue drains, and before, with nothing to do."""
    with serving(folder, cores=other_cores()) as url, one_core():
        with kiosk(folder / "window", url) as one:
            submit_many(one, count)
        words = [sys.executable, str(ROOT / "build/benches/delivery/loop.py"), str(folder / "window")]
        environment = {**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT}/build/benches", "QT_QPA_PLATFORM": "offscreen"}
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        with subprocess.Popen(words, cwd=ROOT, env=environment, text=True, bufsize=1, **pipes) as window:

            def late() -> dict[str, float]:
                window.stdin.write("\n")
                return json.loads(window.stdout.readline())

            late()
            time.sleep(SETTLING_S)
            late()
            time.sleep(QUIET_S)
            quiet = late()
            began = time.perf_counter()
            synced(folder / "window")
            drain_s = time.perf_counter() - began
            busy = late()
            window.stdin.close()
    beside = {f"quiet_{name}_ms": quiet[name] for name in ("p50", "p99", "p999")}
    beside |= {f"drain_{name}_ms": busy[name] for name in ("p50", "p99")}
    told = {"drain_s": drain_s, "requests": count, "turns": busy["turns"]}
    told["platform_on_other_core"] = float(bool(other_cores()))
    return Figure("loop_late_p999_while_draining", busy["p999"], "ms", "<=", 16, {**beside, **told})


def other_cores() -> set[int]:
    """The cores of this machine but the one that `one_core` keeps to."""
    return set(range(os.cpu_count() or 1)) - {min(os.sched_getaffinity(0))}


def synced(data: Path) -> None:
    """Run the kiosk's own sync process until nothing waits."""
    words = (sys.executable, "-m", "ui.main", "sync", "--once", "--data", str(data))
    subprocess.run(words, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    with kiosk(data) as one:
        if one.store.counts().unsent:
            raise Unmeasured("a fila não se esvaziou")


def send_bare(one, items) -> float:
    transport = one.transport()
    batches = [[item.data for item in items[at : at + MAX_BATCH_ITEMS]] for at in range(0, len(items), MAX_BATCH_ITEMS)]
    began = time.perf_counter()
    for batch in batches:
        transport.send_batch(batch)
    return time.perf_counter() - began


def seconds_to_drain(one) -> float:
    worker = one.worker()
    began = time.perf_counter()
    while one.store.counts().unsent:
        worker.run_once()
    return time.perf_counter() - began


def contact_seconds(one) -> float:
    station = Station(one.data, one.store, one.identity, one.clock, one.events.append)
    said = SignedJson.model_validate(signed(station, heartbeat(station, 1, 0)).to_json())
    transport = one.transport()
    began = time.perf_counter()
    for _ in range(CONTACTS):
        transport.contact(Contact(heartbeat=said))
    return (time.perf_counter() - began) / CONTACTS


def fleet(service: Service) -> Iterator[Figure]:
    batches = FLEET_ITEMS // MAX_BATCH_ITEMS
    course = Fleet(FLEET, batches, service).run()
    ideal_s = FLEET * (batches * service.batch_s + service.contact_s)
    asked = sum(course.windows.values())
    beside = {"hours_to_drain": course.seconds / 3600, "ideal_hours": ideal_s / 3600}
    yield Figure("fleet_drain_over_ideal", course.seconds / ideal_s, "×", "<=", 1.1, beside)
    per_s = {"asked_per_s": asked / course.seconds, "sent_away_share": course.refused / asked}
    yield Figure("fleet_peak_over_mean", course.peak_over_mean, "×", "<=", 10, per_s)


def slow(folder: Path, count: int) -> Iterator[Figure]:
    with slow_line() as line, serving(folder, FAR_ADDRESS, line.far) as url:
        with kiosk(folder / "evidence", url) as one:
            for number in range(max(2, EVIDENCE_FILES * count // SLOW_ITEMS)):
                piece = one.evidence(f"r{number}", frames=1, filler=EVIDENCE_BYTES)
                one.submit("vida", [piece], id=f"r{number}")
            sent = everything(one)
        curl_s, ours = curl(folder, line, sent), drained(folder / "evidence", line)
        beside = {"sent_bytes": len(sent), "drain_s": ours["seconds"], "curl_s": curl_s}
        yield Figure("slow_evidence_of_curl", curl_s / ours["seconds"], "×", ">=", 0.95, beside)
        with kiosk(folder / "small", url) as one:
            submit_many(one, count)
            sent = everything(one)
        curl_s, ours = curl(folder, line, sent), drained(folder / "small", line)
        beside = {"sent_bytes": len(sent), "drain_s": ours["seconds"], "curl_s": curl_s, "requests": count}
        yield Figure("slow_requests_over_curl", ours["seconds"] / curl_s, "×", "<=", 1.25, beside)
        yield cut(folder, line, url)


def everything(one) -> bytes:
    """All sealed bytes of a queue, envelopes and files."""
    items = one.store.items()
    files = [one.store.blobs.path(digest).read_bytes() for item in items for digest, _ in item.blobs]
    return b"".join([one.store.sealed(item.id) for item in items] + files)


def curl(folder: Path, line: SlowLine, sent: bytes) -> float:
    file, port = folder / "sent", free_port()
    file.write_bytes(sent)
    words = [*line.far, sys.executable, str(ROOT / "build/benches/delivery/sink.py"), FAR_ADDRESS, str(port)]
    sink = subprocess.Popen(words)
    try:
        url = f"http://{FAR_ADDRESS}:{port}/"
        tell = ("-w", "%{time_total}", "--retry", "20", "--retry-connrefused", "--retry-delay", "1")
        command = [*line.near, "curl", "-sf", "-o", "/dev/null", *tell, "--data-binary", f"@{file}", url]
        return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    finally:
        sink.terminate()
        sink.wait(30)


def drain_command(data: Path, line: SlowLine | None) -> Sequence[str]:
    return [*(line.near if line else ()), sys.executable, str(ROOT / "build/benches/delivery/drain.py"), str(data)]


def drained(data: Path, line: SlowLine | None = None) -> dict[str, float]:
    done = subprocess.run(drain_command(data, line), cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)


def cut(folder: Path, line: SlowLine, url: str) -> Figure:
    with kiosk(folder / "cut", url) as one:
        piece = one.evidence("r", frames=1, filler=CUT_BYTES)
        one.submit("vida", [piece], id="r")
    process = subprocess.Popen(drain_command(folder / "cut", line), cwd=ROOT, stdout=subprocess.PIPE, text=True)
    time.sleep(CUT_AFTER_S)
    line.toggle()
    time.sleep(CUT_FOR_S)
    line.toggle()
    ours = json.loads(process.communicate()[0])
    again = ours["chunk_bytes"] - len(piece.data)
    beside = {"sent_again": again, "largest_chunk": ours["largest_chunk"], "file": len(piece.data)}
    return Figure("sent_again_after_a_cut", again / ours["largest_chunk"], "chunks", "<=", 1, beside)
