"""`build/package --test DEB`: the package in clean roots, from the first installation to the last purge, and booted."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import boot
import days
import first_boot
import leaving
import memory
import rollback
import tpm
import upgraded
from acts import DATA, NEXT, expect, install, platform, unsent, version_of, visit
from roots import TrialFailed, copy, inside

BEFORE = "0.0.1"
"""A version before any that there is."""


def run(package: Path, only: str, older: Path | None = None) -> int:
    """Run the trials whose name holds `only`, one more with an `older` package; 1 when one of them does not hold."""
    missing = [tool for tool in ("debootstrap", "systemd-nspawn", "dpkg-deb") if shutil.which(tool) is None]
    if missing or os.geteuid() != 0:
        print(f"build/package --test: precisa ser root e ter {', '.join(missing) or 'debootstrap'}", file=sys.stderr)
        return 3
    needs = subprocess.run(
        ["dpkg-deb", "-f", str(package), "Depends"], capture_output=True, text=True, check=True
    ).stdout
    failed = 0
    trials = TRIALS | ({"from_older": partial(from_older, older=older)} if older else {})
    for name, trial in trials.items():
        if only not in name:
            continue
        began = time.monotonic()
        try:
            with copy(needs) as root:
                trial(root, package)
            told = "cumpre"
        except TrialFailed as failure:
            failed += 1
            told = f"NÃO CUMPRE: {failure}"
        print(f"{name:<24} {time.monotonic() - began:5.0f} s  {told}", flush=True)
    return int(failed > 0)


def clean(root: Path, package: Path) -> None:
    """Installed on a bare machine: an account without a shell, a checked configuration, a whole visit."""
    install(root, package)
    line = next(line for line in (root / "etc/passwd").read_text().splitlines() if line.startswith("balcao:"))
    expect(line.endswith("/usr/sbin/nologin"), f"a conta tem shell: {line}")
    inside(root, "balcao", "config", "check")
    (root / "etc/balcao/balcao.toml").write_text("[screen]\ndiagonal = 270\n")
    told = inside(root, "balcao", "config", "check", check=False)
    expect(told.returncode == 1 and "balcao.toml:2: " in told.stderr, "o erro na configuração não foi apontado")
    inside(root, "balcao", "tour", "--out", "/srv/tour", QT_QPA_PLATFORM="offscreen")
    for file in ("60-balcao.conf", "balcao.conf"):
        expect(any(root.glob(f"usr/lib/*/{file}")), f"falta {file}")


def upgrade(root: Path, package: Path) -> None:
    """An upgrade keeps what is unsent and delivers it; an older package and half a package are refused."""
    install(root, package)
    visit(root)
    waiting = unsent(root)
    expect(waiting > 0, "nada ficou por entregar")
    newer = version_of(package, root, NEXT)
    half = root.parent / "half.deb"
    half.write_bytes(newer.read_bytes()[: newer.stat().st_size // 2])
    expect(install(root, half, check=False).returncode != 0, "meio pacote foi aceito")
    expect(unsent(root) == waiting, "meio pacote mudou alguma coisa")
    install(root, newer)
    expect(unsent(root) == waiting, "a atualização perdeu mensagens")
    older = install(root, package, check=False)
    expect(older.returncode != 0 and "mais antiga" in older.stderr, "um pacote mais antigo foi aceito")
    with platform(root):
        inside(root, "balcao", "sync", "--once")
    expect(unsent(root) == 0, "o que esperava não foi entregue")


def from_older(root: Path, package: Path, older: Path) -> None:
    """What the program of an earlier release sealed, this one keeps and delivers; its chain of acts goes on."""
    install(root, version_of(older, root, BEFORE))
    visit(root)
    waiting = unsent(root)
    expect(waiting > 0, "nada ficou por entregar")
    install(root, package)
    expect(unsent(root) == waiting, "a atualização perdeu mensagens")
    inside(root, "balcao", "audit", "verify")
    with platform(root):
        inside(root, "balcao", "sync", "--once")
    expect(unsent(root) == 0, "o que esperava não foi entregue")


def purge(root: Path, package: Path) -> None:
    """A removal keeps the data; a purge refuses while something is unsent, says what to do, and obeys who insists."""
    install(root, package)
    visit(root)
    waiting = unsent(root)
    inside(root, "dpkg", "--remove", "balcao")
    expect((root / DATA.lstrip("/") / "store").is_dir(), "a remoção apagou os dados")
    refused = inside(root, "dpkg", "--purge", "balcao", check=False)
    told = refused.stdout + refused.stderr
    expect(refused.returncode != 0 and "decommission" in told and "export" in told, f"a recusa não ajuda: {told}")
    expect((root / DATA.lstrip("/") / "store").is_dir(), "a recusa apagou os dados")
    inside(root, "dpkg", "--purge", "balcao", BALCAO_PURGE_UNSENT=str(waiting))
    expect(not (root / DATA.lstrip("/")).exists(), "sobraram dados")
    expect(f"{waiting} unsent" in (root / "var/log/balcao-purge.log").read_text(), "a ordem não ficou registrada")


def purge_clean(root: Path, package: Path) -> None:
    """With nothing unsent a purge leaves nothing."""
    install(root, package)
    inside(root, "dpkg", "--purge", "balcao")
    left = [
        path
        for path in (DATA, "/etc/balcao", "/usr/lib/balcao", "/usr/bin/balcao")
        if (root / path.lstrip("/")).exists()
    ]
    expect(not left, f"sobrou {left}")


TRIALS: dict[str, Callable[[Path, Path], None]] = {
    "clean": clean,
    "upgrade": upgrade,
    "rollback": rollback.trial,
    "purge": purge,
    "purge_clean": purge_clean,
    "memory": memory.trial,
    "days": days.days,
    "paper": days.paper,
    "tpm": tpm.trial,
    "leaving": leaving.leaving,
    "protected": leaving.protected,
    "first_boot": first_boot.trial,
    "boot": boot.run,
    "upgraded": upgraded.trial,
}
