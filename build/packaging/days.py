"""Bad days and paper, in a root that is not booted: a dead clock, a stick that is full, and a page from the bundle."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from acts import expect, install, platform, quick_visit, unsent
from roots import inside, until

from tests.printers.thermal import TcpPrinter

DEAD_CLOCK, LATER = (
    (
        *("setpriv", "--reuid=balcao", "--regid=balcao", "--init-groups", "env", f"FAKETIME=@1970-01-01 {hour}:00"),
        *("FAKETIME_DONT_FAKE_MONOTONIC=1", "LD_PRELOAD=/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
    )
    for hour in ("00:20", "02:20")
)
"""The wall clock of a machine whose battery is empty; what is measured since the start goes on as it should.

Where a program sleeps this library may sleep for ever, so the camera and the doctor stay out of it.
"""
PRINTED_WITHIN_S = 30
CUT = b"\x1dV"


def days(root: Path, package: Path) -> None:
    """Joined, visited and delivered by a machine that believes it is 1970; meanwhile a rescue with two sticks."""
    install(root, package)
    quick_visit(root, before=DEAD_CLOCK)  # without presence, for the camera's thread sleeps
    waiting = unsent(root)
    expect(waiting > 0, "nada ficou por entregar")
    package_on_stick = _rescue(root, waiting)
    inside(root, "balcao", "platform", "import", "--data", "/srv/p", package_on_stick)
    with platform(root):
        inside(root, *LATER, "balcao", "sync", "--once")
    expect(unsent(root) == 0, "com o relógio em 1970 nada foi entregue")


def _rescue(root: Path, waiting: int) -> str:
    """A full stick is refused in a sentence and left clean; the next one takes all. Its file, as the root sees it."""
    export = ("balcao", "outbox", "export", "--unsent", "--out", "/mnt")
    with _stick(root, "4k") as stick:
        told = inside(root, *export, check=False)
        expect(told.returncode == 1 and "gravar em /mnt" in told.stderr, f"pendrive cheio: {told.stderr}")
        expect(not list(stick.iterdir()), "sobrou um pedaço no pendrive cheio")
    expect(unsent(root) == waiting, "o pendrive cheio mudou a fila")
    with _stick(root, "64m") as stick:
        inside(root, *export)
        (carried,) = stick.iterdir()
        (root / "srv" / carried.name).write_bytes(carried.read_bytes())
    return f"/srv/{carried.name}"


@contextmanager
def _stick(root: Path, size: str) -> Iterator[Path]:
    place = root / "mnt"
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=0777", "tmpfs", str(place)]
    subprocess.run(mount, check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def paper(root: Path, package: Path) -> None:
    """The bundle's own program prints on a thermal printer: letters, a code, and the cut at the end."""
    install(root, package)
    with TcpPrinter() as printer:
        address = f"escpos://127.0.0.1:{printer.port}"
        (root / "etc/balcao/balcao.toml").write_text(f'[printer]\naddress = "{address}"\n')
        inside(root, "balcao", "technician", "--print")
        until(lambda: CUT in printer.printed, "nada saiu da impressora", PRINTED_WITHIN_S)
    for wanted in (b"Folha de teste", b"BALCAO TESTE 0123456789", "ÁÉÍÓÚ".encode("cp850")):
        expect(wanted in printer.printed, f"falta na folha: {wanted!r}")
