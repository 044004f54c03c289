"""The technician's package: how heavy, how quick to start, how soon back after a fall, how much memory at rest.

With --out a folder that holds a .deb is measured as it is; else one is built. The start is cold (page caches dropped
before each), turn by turn with the same window from source, on one core. A PIN is checked on one core, right and wrong
in turn, with the parameters that every counter uses. What happens after a SIGKILL and the memory
at rest are taken under the real units, in a root booted by systemd-nspawn, the compositor drawing into memory.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from figures import Figure, Unmeasured, one_core

PACKAGING = Path(__file__).parents[1] / "packaging"
sys.path.append(str(PACKAGING))

import boot  # noqa: E402
import sizes  # noqa: E402
from roots import TrialFailed, copy  # noqa: E402

from kiosk.secret_code import ITERATIONS, LANES, MEMORY_KIB  # noqa: E402
from kiosk.staff import pin  # noqa: E402
from ui.embedded import Embedded  # noqa: E402
from ui.processes import WINDOW_ENVIRONMENT, Children  # noqa: E402

ROOT = Path(__file__).parents[2]
ROUNDS = 5
SLOWER_AT_MOST = 1.3
BACK_S, PSS_MB, BUILD_S = 5, 400, 900
PIN_MS, PIN_ROUNDS = 500, 20
PIN, WRONG_PIN = "402917", "402918"
FRAME_WITHIN_S = 120
PORT = 8472
DROP_CACHES = Path("/proc/sys/vm/drop_caches")


def figures(arguments: argparse.Namespace) -> list[Figure]:
    if os.geteuid() != 0:
        raise Unmeasured("precisa ser root: debootstrap, systemd-nspawn e caches de disco")
    with tempfile.TemporaryDirectory(prefix="balcao-deploy-") as place:
        package, built_s = _package(arguments.out, Path(place))
        bundle = Path(place) / "root"
        subprocess.run(["dpkg-deb", "-x", str(package), str(bundle)], check=True)
        weights = sizes.parts(bundle / "usr/lib/balcao")
        print(sizes.table(weights))
        found = [
            Figure("deploy_bundle", sum(weights.values()), "MB", "<=", sizes.BUNDLE_MB),
            Figure("deploy_deb", package.stat().st_size / sizes.MB, "MB", "<=", sizes.DEB_MB),
            *([Figure("deploy_build", built_s, "s", "<=", BUILD_S)] if built_s else []),
            _start(bundle / "usr/lib/balcao/balcao", Path(place), arguments.rounds or ROUNDS),
        ]
        return [*found, _pin_check(), *_booted(package)]


def _package(out: Path | None, place: Path) -> tuple[Path, float]:
    made = sorted((out or place).glob("balcao_*.deb"))
    if made:
        return made[-1], 0.0
    began = time.monotonic()
    done = subprocess.run([str(ROOT / "build/package"), "deb", "--out", str(out or place)], check=False)
    if done.returncode != 0:
        raise Unmeasured("o pacote não foi feito")
    return next((out or place).glob("balcao_*.deb")), time.monotonic() - began


def _start(program: Path, place: Path, rounds: int) -> Figure:
    embedded = Embedded(place / "data", PORT)
    with Children() as children:
        embedded.start_platform(children)
        embedded.enrol()
    kinds = ([str(program)], [sys.executable, "-m", "ui.main"])
    with one_core():
        taken = [[_first_frame(kind, embedded.kiosk, place) for kind in kinds] for _ in range(rounds)]
    bundle, source = (statistics.median(column) for column in zip(*taken, strict=True))
    beside = {"bundle_ms": bundle, "source_ms": source}
    return Figure("deploy_cold_start_ratio", bundle / source, "x", "<=", SLOWER_AT_MOST, beside)


def _first_frame(program: list[str], data: Path, place: Path) -> float:
    """Milliseconds from a process's beginning to its first frame, nothing of it in memory before."""
    note = place / "first-frame.json"
    note.unlink(missing_ok=True)
    os.sync()
    DROP_CACHES.write_text("3\n")
    words = ["window", "--data", str(data), "--tour-out", str(place), "--tour-wait", "--camera", "simulated"]
    environment = {**os.environ, **WINDOW_ENVIRONMENT, "QT_QPA_PLATFORM": "offscreen"}
    child = subprocess.Popen([*program, *words], cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + FRAME_WITHIN_S
    try:
        while not note.exists():
            if child.poll() is not None or time.monotonic() > deadline:
                raise Unmeasured(f"{program[0]} não mostrou um quadro")
            time.sleep(0.02)
        return float(json.loads(note.read_bytes())["first_frame_ms"])
    finally:
        child.kill()
        child.wait()


def _pin_check() -> Figure:
    """What somebody of the staff waits for, and what every try of a stranger costs: one Argon2id, and little more."""
    pepper = os.urandom(32)
    credential, _ = pin.make(PIN, pepper, "7", 1)
    taken: dict[str, list[float]] = {PIN: [], WRONG_PIN: []}
    with one_core():
        for typed in (PIN, WRONG_PIN) * PIN_ROUNDS:
            began = time.perf_counter()
            opened = pin.unlock(credential, typed, pepper, "7") is not None
            taken[typed].append((time.perf_counter() - began) * 1000)
            if opened != (typed == PIN):
                raise Unmeasured("a conferência do PIN não confere")
    parameters = {"memory_kib": MEMORY_KIB, "iterations": ITERATIONS, "lanes": LANES}
    beside = {"wrong_ms": statistics.median(taken[WRONG_PIN]), **parameters}
    return Figure("deploy_pin_check", statistics.median(taken[PIN]), "ms", "<=", PIN_MS, beside)


def _booted(package: Path) -> list[Figure]:
    asked = ["dpkg-deb", "-f", str(package), "Depends"]
    needs = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    try:
        with copy(needs) as root:
            found = boot.measure(root, package)
    except TrialFailed as failure:
        raise Unmeasured(str(failure)) from failure
    exposures = {f"exposure {unit}": float(value) for unit, value in found.security.items()}
    worst = {"worst_s": max(found.back_s), "after_a_freeze_s": found.frozen_s}
    return [
        Figure("deploy_kill_to_attract", statistics.median(found.back_s), "s", "<=", BACK_S, {**worst, **exposures}),
        Figure("deploy_idle_pss", found.pss_mb, "MB", "<=", PSS_MB),
    ]
