"""A printer of IPP Everywhere that a test starts: ippeveprinter, CUPS' own, with what it wants around it.

It announces itself, so it wants an Avahi, which wants a system bus: both are private ones in a folder of the test's.
"""

import os
import signal
import socket
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from tests.printers.thermal import until

BUS = """<busconfig><type>system</type><listen>unix:path={bus}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/><allow user="*"/>
</policy></busconfig>
"""
AVAHI = "[server]\nuse-ipv4=yes\nuse-ipv6=no\nallow-interfaces=lo\n"
OWN_RUN = """mkdir -p /run/avahi-daemon && mount -t tmpfs tmpfs /run/avahi-daemon &&
exec avahi-daemon --no-rlimits --no-drop-root --no-chroot -f "$0"
"""
"""Beside any other Avahi of this machine: each keeps its number in one and the same place."""
WORKS = """#!/bin/sh
# What the printer does with a page: as the file beside it says.
while [ "$(cat {mode})" = jam ]; do echo "STATE: +media-jam-error" >&2; sleep 0.05; done
echo "STATE: -media-jam-error" >&2
while [ "$(cat {mode})" = slow ]; do sleep 0.05; done
cp "$1" {out}/$(date +%N).pdf
"""
_PATH = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"


class IppEverywhere:
    """One running printer: `mode` is "print", "slow" or "jam"."""

    def __init__(self, folder: Path, bus: Path) -> None:
        self._folder = folder
        self.out = folder / "out"
        self.out.mkdir()
        self.mode("print")
        works = folder / "works"
        works.write_text(WORKS.format(mode=folder / "mode", out=self.out))
        works.chmod(0o755)
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        words = [
            "-p",
            str(self.port),
            "-n",
            "localhost",
            "-d",
            str(folder),
            "-f",
            "application/pdf",
            "-c",
            str(works),
            "-v",
        ]
        self._process = _start(folder / "log", bus, "ippeveprinter", *words, "Balcao")
        until(self._answers)
        self.paper(250)

    @property
    def address(self) -> str:
        """As it stands in the settings."""
        return f"ipp://localhost:{self.port}/ipp/print"

    @property
    def pages(self) -> list[bytes]:
        """What came out."""
        return [path.read_bytes() for path in sorted(self.out.iterdir())]

    @property
    def log(self) -> str:
        """What it was asked, and what it answered."""
        return (self._folder / "log").read_text()

    def mode(self, mode: str) -> None:
        """What it does with a page."""
        (self._folder / "mode").write_text(mode)

    def paper(self, sheets: int) -> None:
        """Put that many sheets of A4 in."""
        main = {"size1": "iso_a4_210x297mm", "type1": "stationery", "level1": sheets}
        other = {"size3": "na_number-10_4.125x9.5in", "type3": "envelope", "level3": sheets}
        self._get(f"/media?{urlencode(main | other)}")

    def unplug(self) -> None:
        """Gone, at once."""
        _end(self._process, signal.SIGKILL)

    def _answers(self) -> bool:
        try:
            self._get("/")
        except OSError:
            return False
        return True

    def _get(self, path: str) -> None:
        with urllib.request.urlopen(f"http://localhost:{self.port}{path}", timeout=30) as answer:
            answer.read()


def _own_run() -> tuple[str, ...]:
    """Mounts of its own; in a changed root, whose top is no mount, there is no other Avahi to keep apart from."""
    if subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode == 0:
        return ("unshare", "--mount", "sh", "-c", OWN_RUN)
    return ("sh", "-c", OWN_RUN.replace(" && mount -t tmpfs tmpfs /run/avahi-daemon", ""))


@contextmanager
def bus_with_avahi(folder: Path) -> Iterator[Path]:
    """A private system bus with an Avahi on it."""
    bus, bus_settings, avahi_settings = folder / "bus", folder / "bus.conf", folder / "avahi.conf"
    bus_settings.write_text(BUS.format(bus=bus))
    avahi_settings.write_text(AVAHI)
    started = [_start(folder / "bus.log", bus, "dbus-daemon", "--nofork", f"--config-file={bus_settings}")]
    try:
        until(bus.exists)
        started.append(_start(folder / "avahi.log", bus, *_own_run(), str(avahi_settings)))
        until(lambda: "startup complete" in (folder / "avahi.log").read_text())
        yield bus
    finally:
        for process in reversed(started):
            _end(process, signal.SIGTERM)


@contextmanager
def ipp_everywhere(folder: Path, bus: Path) -> Iterator[IppEverywhere]:
    """A printer for one test."""
    printer = IppEverywhere(folder, bus)
    try:
        yield printer
    finally:
        printer.mode("print")
        printer.unplug()


def _start(log: Path, bus: Path, *command: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PATH": _PATH, "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={bus}", "LC_ALL": "C.UTF-8"}
    with log.open("wb") as out:
        return subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=out)


def _end(process: subprocess.Popen[bytes], how: signal.Signals) -> None:
    if process.poll() is None:
        process.send_signal(how)
    process.wait()
