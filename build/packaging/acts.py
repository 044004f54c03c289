"""What a technician and a citizen do in a trial's root: install, enrol, visit; and the platform beside them."""

import json
import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from archive import FAST, pack
from roots import TrialFailed, entering, inside, until

from tests.journeys.marks import SCENARIO, SERVICE

DATA = "/var/lib/balcao"
NEXT = "9.1.0"
"""A version after any that there is."""
VISIT_WITHIN_S = 300


def _free_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


PORT = _free_port()
"""The platform's, for all trials of a run: roots share this machine's network."""


def install(root: Path, package: Path, check: bool = True) -> subprocess.CompletedProcess[str]:
    """dpkg -i, as a technician would."""
    shutil.copyfile(package, root / "srv" / package.name)
    return inside(root, "dpkg", "-i", f"/srv/{package.name}", check=check)


def expect(holds: bool, otherwise: str) -> None:
    """Raises TrialFailed."""
    if not holds:
        raise TrialFailed(otherwise)


def version_of(package: Path, root: Path, version: str, change: Callable[[Path], None] = lambda _stage: None) -> Path:
    """The same package as another version, made by dpkg-deb alone; `change` may alter its files first."""
    stage = root.parent / f"stage-{version}"
    subprocess.run(["dpkg-deb", "-R", str(package), str(stage)], check=True)
    control = stage / "DEBIAN"
    before = next(line for line in (control / "control").read_text().splitlines() if line.startswith("Version: "))
    for file in (control / "control", control / "preinst", control / "prerm"):
        file.write_text(file.read_text().replace(before.removeprefix("Version: "), version))
    change(stage)
    made = pack(stage, root.parent, version, FAST)
    shutil.rmtree(stage)
    return made


def visit(root: Path, *more: str, before: tuple[str, ...] = ()) -> None:
    """Enrol for development, and make one visit with the platform away: something is unsent afterwards.

    `more` words are for the window; with those of `before` the kiosk's commands are begun.
    """
    enrol(root, before)
    with attract_after_a_visit(root, *more, before=before):
        pass


def quick_visit(root: Path, before: tuple[str, ...] = ()) -> None:
    """The same with a service that asks for no presence, where the camera is not what is tried."""
    (root / "srv/answers.json").write_text(json.dumps(SCENARIO))
    visit(root, "--tour-answers", "/srv/answers.json", "--tour-service", SERVICE, before=before)


def enrol(root: Path, before: tuple[str, ...] = ()) -> None:
    """Join a development platform of the root's own."""
    with platform(root):
        inside(root, *before, "balcao", "enrol", "--token", token(root))


def token(root: Path, unit: str = "CPA") -> str:
    """A fresh enrolment token of the root's own platform, which need not be up."""
    words = ("balcao", "platform", "enrolment", "token", "--data", "/srv/p", "--base", f"http://127.0.0.1:{PORT}")
    words = (*words, "--unit", unit)
    return inside(root, *words).stdout.strip()


@contextmanager
def attract_after_a_visit(root: Path, *more: str, before: tuple[str, ...] = ()) -> Iterator[None]:
    """The window of an enrolled kiosk, back at the attract screen after one visit; `more` words for it."""
    (root / "srv/v").mkdir()
    owner = (root / DATA.lstrip("/")).stat()
    os.chown(root / "srv/v", owner.st_uid, owner.st_gid)
    words = (*before, "balcao", "window", "--data", DATA, "--tour-out", "/srv/v", "--camera", "simulated", *more)
    with beside(root, *words, QT_QPA_PLATFORM="offscreen") as window:
        note = root / "srv/v/visit.json"
        until(lambda: note.exists() or window.poll() is not None, "a visita não terminou", VISIT_WITHIN_S)
        expect(note.exists(), "a janela terminou antes da visita")
        failure = json.loads(note.read_bytes())["failure"]
        expect(failure == "", f"a visita parou: {failure}")
        yield


@contextmanager
def beside(root: Path, *words: str, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """A command that runs in the root meanwhile."""
    command = entering(root, *words, **environment)
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield child
    finally:
        # The first process of the root's own numbering: all the others there die with it, and unshare ends.
        for first in Path(f"/proc/{child.pid}/task/{child.pid}/children").read_text().split():
            os.kill(int(first), signal.SIGKILL)
        child.wait()


@contextmanager
def platform(root: Path) -> Iterator[None]:
    """The reference platform on loopback, with the catalogue of the package."""
    catalogue = "/usr/lib/balcao/_internal/assets/catalogue"
    with beside(root, "balcao", "platform", "serve", "--data", "/srv/p", "--port", PORT, "--catalogue", catalogue):
        answers = ("bash", "-c", f"exec 3<>/dev/tcp/127.0.0.1/{PORT}")
        until(
            lambda: subprocess.run(answers, capture_output=True, check=False).returncode == 0,
            "a plataforma não abriu",
            60,
        )
        yield


def unsent(root: Path) -> int:
    """How many messages wait."""
    return int(inside(root, "balcao", "unsent").stdout)
