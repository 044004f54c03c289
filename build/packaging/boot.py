"""The counter under its real units, in a root that is booted: it comes back, is watched, gives up in good order.

There is no panel here, so the compositor draws into memory and needs no console: a drop-in says so, and nothing else of
the units is changed.
"""

import json
import os
import re
import signal
import statistics
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import acts
from roots import Booted, TrialFailed, until

KIOSK, SYNC, CLOSED = "balcao-kiosk.service", "balcao-sync.service", "balcao-closed.service"
ENROL = "balcao-enrol.service"
HEADLESS = """\
[Service]
PAMName=
TTYPath=
TTYReset=no
TTYVHangup=no
TTYVTDisallocate=no
StandardInput=null
UtmpIdentifier=
Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1 LIBSEAT_BACKEND=noop
"""
UP_WITHIN_S, BACK_WITHIN_S = 120, 90
KILLS = 5
BACK_S = 5.0
SETTLE_S = 8
EXAMINED = ("keys", "enrolment", "catalogue", "store", "queue", "configuration", "units")
"""What the doctor finds right under the real units, the platform away."""


@dataclass
class Booting:
    """What was measured under the real units."""

    back_s: list[float] = field(default_factory=list)
    """From SIGKILL to the attract screen's first frame, each time."""
    frozen_s: float = 0.0
    pss_mb: float = 0.0
    security: dict[str, str] = field(default_factory=dict)


def trial_root(root: Path, package: Path) -> None:
    """A root with the package, enrolled, that can boot without a panel."""
    acts.install(root, package)
    headless(root)
    (root / "etc/balcao/balcao.toml").write_text('[support]\ncontact = "o suporte"\n')
    acts.enrol(root)


def headless(root: Path) -> None:
    """Tell the compositor that there is no panel, and nothing else."""
    for unit in (KIOSK, CLOSED):
        place = root / "etc/systemd/system" / f"{unit}.d"
        place.mkdir(parents=True)
        (place / "headless.conf").write_text(HEADLESS)


def measure(root: Path, package: Path) -> Booting:
    """Boot, and do to the counter what happens to counters. Raises TrialFailed."""
    trial_root(root, package)
    found = Booting()
    with Booted(root) as machine:
        up(machine)
        acts.expect(machine.shown(SYNC, "ActiveState") == "active", "o envio não começou sozinho")
        found.security = {unit: _exposure(machine, unit) for unit in (KIOSK, SYNC, CLOSED, ENROL)}
        time.sleep(SETTLE_S)
        found.pss_mb = _pss_mb(machine)
        _twin(machine)
        found.back_s = [_back_after(machine, signal.SIGKILL) for _ in range(KILLS)]
        found.frozen_s = _back_after(machine, signal.SIGSTOP)
        _lockdown(machine)
        _protect_keys(machine)
        _crash_loop(machine)
        machine.run("systemctl", "poweroff")
        until(lambda: not Path(f"/proc/{machine.leader}").exists(), "a raiz não desligou", BACK_WITHIN_S)
    log = (root / "var/lib/balcao/logs/sync.jsonl").read_text().splitlines()
    acts.expect('"app_stopped"' in log[-1], "o envio não terminou em ordem")
    return found


def run(root: Path, package: Path) -> None:
    """The trial: everything above, and back at the attract screen in time."""
    found = measure(root, package)
    times = ", ".join(f"{value:.2f}" for value in found.back_s)
    print(f"  SIGKILL → atração: {times} s; congelada: {found.frozen_s:.1f} s")
    print(f"  memória em repouso: {found.pss_mb:.0f} MB PSS; exposição: {found.security}")
    acts.expect(statistics.median(found.back_s) <= BACK_S, f"voltou em {times} s")


def up(machine: Booted) -> None:
    """Wait until the counter has drawn a frame. Raises TrialFailed."""
    ready = machine.shown
    try:
        until(lambda: ready(KIOSK, "ActiveState") == "active", "o quiosque não abriu", UP_WITHIN_S)
    except TrialFailed as failure:
        told = machine.run("journalctl", "-u", KIOSK, "-n", "30", "--no-pager", "-o", "cat").stdout
        raise TrialFailed(f"{failure}\n{told}") from failure


def window(machine: Booted, unit: str = KIOSK) -> int:
    """The window's process: the one of the unit that is our program, not the compositor that started it."""
    for process in machine.processes(unit):
        words = Path(f"/proc/{process}/cmdline").read_bytes().split(b"\0")
        if b"window" in words and b"cage" not in words[0]:
            return process
    raise TrialFailed("a unidade não tem janela")


def _back_after(machine: Booted, number: int) -> float:
    """Seconds from a signal to the window until the next window's first frame: it is then that the unit is active."""
    before = machine.shown(KIOSK, "ActiveEnterTimestampMonotonic")
    killed = window(machine)
    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    os.kill(killed, number)

    def back() -> bool:
        changed = machine.shown(KIOSK, "ActiveEnterTimestampMonotonic") != before
        return changed and machine.shown(KIOSK, "ActiveState") == "active"

    until(back, "o quiosque não voltou", BACK_WITHIN_S)
    took = int(machine.shown(KIOSK, "ActiveEnterTimestampMonotonic")) / 1e6 - began
    machine.run("systemctl", "reset-failed", KIOSK)  # these falls are ours: they do not count as a crash loop
    return took


def _crash_loop(machine: Booted) -> None:
    def closed() -> bool:
        with suppress(TrialFailed, OSError):
            os.kill(window(machine), signal.SIGKILL)
        return machine.shown(CLOSED, "ActiveState") == "active"

    until(closed, "depois de tantas quedas não veio a tela de fora de serviço", 2 * BACK_WITHIN_S)
    acts.expect(machine.shown(KIOSK, "ActiveState") != "active", "as duas telas ao mesmo tempo")
    os.kill(window(machine, CLOSED), signal.SIGTERM)  # as "try again" does: the window ends well
    until(lambda: machine.shown(KIOSK, "ActiveState") == "active", "não se tentou de novo", BACK_WITHIN_S)


def _twin(machine: Booted) -> None:
    words = ("balcao", "window", "--data", acts.DATA)
    told = machine.run("env", "QT_QPA_PLATFORM=offscreen", *words)
    acts.expect(told.returncode == 1 and "Já há um quiosque aberto" in told.stderr, f"segunda janela: {told.stderr}")


def _lockdown(machine: Booted) -> None:
    """What the kernel would be told is in place; the keys themselves need a real console and are not driven here."""
    said = machine.run("systemd-analyze", "cat-config", "sysctl.d").stdout
    acts.expect("kernel.sysrq = 0" in said, "SysRq não está desligado")
    said = machine.run("systemd-analyze", "cat-config", "systemd/logind.conf").stdout
    acts.expect("NAutoVTs=0" in said and "HandlePowerKey=poweroff" in said, "logind não está configurado")
    said = machine.run("cat", "/usr/lib/modprobe.d/balcao.conf").stdout
    acts.expect("install usb-storage /bin/false" in said, "discos USB não estão barrados")


def _protect_keys(machine: Booted) -> None:
    """The keys become credentials of systemd's; both services, and root at the command line, go on with them."""
    done = machine.run("balcao", "keys", "protect")
    acts.expect(done.returncode == 0, f"as chaves não foram cifradas: {done.stderr}")
    left = machine.run("sh", "-c", f"ls {acts.DATA}/identity/*.key").stdout
    acts.expect(not left, f"sobraram chaves em arquivos: {left}")
    machine.run("systemctl", "restart", KIOSK, SYNC)
    up(machine)
    until(lambda: machine.shown(SYNC, "ActiveState") == "active", "o envio não voltou com as chaves cifradas", 30)
    told = machine.run("balcao", "outbox", "list")
    acts.expect(told.returncode == 0, f"o administrador ficou sem as chaves: {told.stderr}")
    told = machine.run("balcao", "doctor", "--json")
    states = {one["name"]: one["state"] for one in json.loads(told.stdout)["checks"]}
    acts.expect(all(states[name] == "ok" for name in EXAMINED), f"balcao doctor: {told.stdout}")


def _exposure(machine: Booted, unit: str) -> str:
    told = machine.run("systemd-analyze", "security", "--no-pager", unit).stdout
    found = re.search(r"exposure level for \S+: ([\d.]+)", told)
    return found[1] if found else "?"


def _pss_mb(machine: Booted) -> float:
    total = 0
    for process in machine.processes(KIOSK) + machine.processes(SYNC):
        text = Path(f"/proc/{process}/smaps_rollup").read_text()
        total += int(re.search(r"^Pss:\s+(\d+) kB", text, re.MULTILINE)[1])
    return total / 1000
