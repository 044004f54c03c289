"""Packages that come and go under the real units: whatever dpkg refuses, the counter is open again afterwards."""

from pathlib import Path

import acts
from boot import BACK_WITHIN_S, ENROL, KIOSK, SYNC, trial_root, up, window
from roots import Booted, until

OLDER = "0.0.1"
OURS, CONSOLE = (KIOSK, SYNC, "balcao-sync.path", ENROL), "getty@tty1.service"


def trial(root: Path, package: Path) -> None:
    """An older package and half of one are refused, a newer takes over, a removal gives the machine back."""
    trial_root(root, package)
    older = acts.version_of(package, root, OLDER)
    newer = acts.version_of(package, root, acts.NEXT)
    half = root / "srv/half.deb"
    half.write_bytes(newer.read_bytes()[: newer.stat().st_size // 2])
    for made in (older, newer):
        made.rename(root / "srv" / made.name)
    with Booted(root) as machine:
        up(machine)
        before = window(machine)
        for name in (older.name, half.name):
            refused = machine.run("dpkg", "-i", f"/srv/{name}")
            acts.expect(refused.returncode != 0, f"{name} foi aceito")
            _goes_on(machine, f"recusado {name}")
            acts.expect(name == half.name or window(machine) == before, "um pacote recusado interrompeu quem atendia")
        done = machine.run("dpkg", "-i", f"/srv/{newer.name}")
        acts.expect(done.returncode == 0, f"a atualização: {done.stdout}{done.stderr}")
        _goes_on(machine, "atualizado")
        told = machine.run("dpkg-query", "-W", "-f", "${Version}", "balcao").stdout
        acts.expect(told == acts.NEXT, f"depois da atualização a versão é {told}")
        done = machine.run("dpkg", "--remove", "balcao")
        acts.expect(done.returncode == 0, f"a retirada: {done.stdout}{done.stderr}")
        left = [unit for unit in OURS if machine.shown(unit, "ActiveState") in ("active", "activating")]
        acts.expect(left == [], f"retirado o programa, ainda há {left}")
        told = machine.run("systemctl", "is-enabled", CONSOLE).stdout.strip()
        acts.expect(told == "enabled", f"retirado o programa, o terminal está {told}")


def _goes_on(machine: Booted, when: str) -> None:
    """Window and sync run, as the program that is installed now."""
    up(machine)
    until(lambda: machine.shown(SYNC, "ActiveState") == "active", f"{when}: o envio não voltou", BACK_WITHIN_S)
    program = Path(f"/proc/{window(machine)}/exe").readlink()
    acts.expect("(deleted)" not in str(program), f"{when}: a janela ainda é do programa de antes")
