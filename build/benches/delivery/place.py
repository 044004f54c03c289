"""Where delivery is measured: a platform in a process of its own, kiosks with requests, and a line between them."""

import os
import random
import shutil
import signal
import string
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from figures import Unmeasured

from sync.server.platform import Platform
from tests.sync.servers import CATALOGUE, LivePlatform, WebServer, free_port
from tests.sync.support import Kiosk

ROOT = Path(__file__).parents[3]
OUT = ROOT / "out"
LETTERS = 3600
"""Of each of two answers: with the rest of the request, 8 KB of content. Random, so that compression helps little."""
NEAR, FAR = 0, 1
FAR_ADDRESS = "10.77.0.2"


@contextmanager
def work_folder() -> Iterator[Path]:
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=OUT) as place:
        yield Path(place)


def make_platform(folder: Path) -> None:
    """A platform whose catalogue asks for two long texts."""
    catalogue = folder / "catalogue"
    shutil.copytree(CATALOGUE, catalogue)
    for letter in catalogue.rglob("poda.yaml"):
        asked = f"kind: long_text, max_length: {LETTERS}, title: Conte"
        before, _, _ = letter.read_text().partition("    - {id: lugar")
        letter.write_text(f"{before}    - {{id: lugar, {asked}}}\n    - {{id: mais, {asked}}}\n")
    platform = Platform.create(folder / "platform")
    platform.catalogues.publish(catalogue)
    platform.close()


def make_kiosks(folder: Path, names: Sequence[str]) -> None:
    """Kiosks that have joined the platform, by name of their folders."""
    platform = Platform.open(folder / "platform")
    live = LivePlatform(platform, WebServer())
    live.up()
    try:
        for name in names:
            Kiosk.join(live, folder / name).close()
    finally:
        live.down()
        platform.close()


@contextmanager
def kiosk(folder: Path, platform: str = "") -> Iterator[Kiosk]:
    """A kiosk that joined before; its platform is now at another address, when one is given."""
    one = Kiosk.at(folder)
    if platform:
        one.identity.save_enrolment(replace(one.identity.enrolled, platform=platform))
    try:
        yield one
    finally:
        one.close()


def submit_many(one: Kiosk, count: int) -> None:
    """Requests of 8 KB, each other than the rest."""
    letters = random.Random(count)
    for _ in range(count):
        one.submit(said={name: "".join(letters.choices(string.ascii_letters, k=LETTERS)) for name in ("lugar", "mais")})


@contextmanager
def serving(
    folder: Path, host: str = "127.0.0.1", inside: Sequence[str] = (), cores: Collection[int] = ()
) -> Iterator[str]:
    """The platform's own command, and its address; `inside` are words that put it elsewhere, on `cores`."""
    port = free_port()
    words = ("-m", "sync.server.main", "serve", "--data", str(folder / "platform"), "--host", host, "--port", str(port))
    process = subprocess.Popen(
        [*inside, sys.executable, *words], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        if cores:
            os.sched_setaffinity(process.pid, cores)
        if "no ar" not in process.stdout.readline():
            raise Unmeasured("a plataforma não subiu")
        yield f"http://{host}:{port}"
    finally:
        process.terminate()
        process.wait(30)
        process.stdout.close()


class SlowLine:
    """The two ends of a slow line, as words that put a program there."""

    def __init__(self, process: subprocess.Popen[str], names: Sequence[str]) -> None:
        self._process = process
        self.near, self.far = (("ip", "netns", "exec", name) for name in names)

    def toggle(self) -> None:
        """Cut it, or mend it."""
        self._process.send_signal(signal.SIGUSR1)


@contextmanager
def slow_line(*words: str) -> Iterator[SlowLine]:
    """1 Mbit/s, 300 ms there and back, 2% of packets lost. Raises Unmeasured where no line can be made."""
    if os.geteuid() != 0 or not Path("/dev/net/tun").exists() or not shutil.which("ip") or not shutil.which("curl"):
        raise Unmeasured("a linha lenta precisa de root, de /dev/net/tun, de iproute2 e de curl")
    command = [sys.executable, str(ROOT / "build/slowline"), "--loss", "0.02", *words]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        names = process.stdout.readline().split()
        if len(names) != 2:
            raise Unmeasured("o sistema não deixa criar a linha lenta")
        yield SlowLine(process, names)
    finally:
        process.terminate()
        process.wait(30)
        process.stdout.close()
