"""From the first boot on, under the real units: no network, no camera, a slip in the settings, bad disks, the night."""

import re
from contextlib import suppress
from pathlib import Path

import acts
from boot import BACK_WITHIN_S, ENROL, KIOSK, SYNC, UP_WITHIN_S, headless, up, window
from roots import Booted, TrialFailed, until

NIGHT = "balcao-night.service"
ANSWERS = 'site = "CPA"\ntoken = "{token}"\n\n[support]\ncontact = "ramal 2040"\n'
PLATFORM = ("systemd-run", "--unit=platform", "/usr/bin/balcao", "platform", "serve", "--data", "/srv/p", "--port")
CATALOGUE = ("--catalogue", "/usr/lib/balcao/_internal/assets/catalogue")
DISK = "256m"
ELSEWHERE = "/srv/disk"
"""Where that disk is mounted first: remounted there, it turns read-only as the kernel turns a failing one."""
FILLER, RESERVE = f"{acts.DATA}/filler", f"{acts.DATA}/store/reserve"
FILL = ("dd", "if=/dev/zero", f"of={FILLER}", "bs=4k", "oflag=append", "conv=notrunc")
REOPENS_WITHIN_S = 90
"""It tries every 15 seconds; the rest is room for a slow machine."""


def trial(root: Path, package: Path) -> None:
    """Each bad day has its way on, and the counter finds it by itself."""
    acts.install(root, package)
    headless(root)
    with acts.platform(root):
        code = acts.token(root, "CPA")
    (root / "etc/balcao/answers.toml").write_text(ANSWERS.format(token=code))
    with Booted(root) as machine:
        _no_network(machine)
        _a_slip(machine)
        _two_screens(machine)
        _bad_disk(machine)
        _night(machine)


def _no_network(machine: Booted) -> None:
    """The counter shows that it is closed; the answer file waits, and enrols once the platform can be reached."""
    up(machine)

    def retried() -> bool:
        return int(machine.shown(ENROL, "NRestarts") or 0) > 0

    until(retried, "a inscrição sem rede não tentou de novo", UP_WITHIN_S)
    answers = machine.root / "etc/balcao/answers.toml"
    acts.expect(answers.exists(), "sem rede, o arquivo de respostas se perdeu")
    acts.expect(not is_open(machine), "o quiosque atende sem ter plataforma")
    machine.run(*PLATFORM, acts.PORT, *CATALOGUE)
    until(lambda: not answers.exists(), "a inscrição não seguiu quando a rede veio", UP_WITHIN_S)
    until(lambda: is_open(machine), "inscrito, o quiosque não abriu", REOPENS_WITHIN_S)
    acts.expect("ramal 2040" in (machine.root / "etc/balcao/balcao.toml").read_text(), "as respostas não ficaram")
    until(lambda: machine.shown(SYNC, "ActiveState") == "active", "o envio não começou", UP_WITHIN_S)


def _a_slip(machine: Booted) -> None:
    """A wrong line closes nothing."""
    file = machine.root / "etc/balcao/balcao.toml"
    before = file.read_text()
    _choose(machine, diagonal="270")
    machine.run("systemctl", "restart", KIOSK)
    up(machine)
    until(lambda: is_open(machine), "um erro na configuração fechou o quiosque", REOPENS_WITHIN_S)
    file.write_text(before)


def _two_screens(machine: Booted) -> None:
    """A second panel that somebody plugged in keeps no counter from opening."""
    place = machine.root / f"etc/systemd/system/{KIOSK}.d/two-screens.conf"
    place.write_text("[Service]\nEnvironment=WLR_HEADLESS_OUTPUTS=2\n")
    machine.run("systemctl", "daemon-reload")
    machine.run("systemctl", "restart", KIOSK)
    up(machine)
    until(lambda: is_open(machine), "com duas telas o quiosque não abriu", REOPENS_WITHIN_S)
    place.unlink()
    machine.run("systemctl", "daemon-reload")


def _bad_disk(machine: Booted) -> None:
    """On a small disk of its own: full, full to the last page, then read-only. It comes back by itself each time."""
    kept = machine.root / RESERVE.lstrip("/")
    until(kept.exists, "o envio não guardou espaço para a entrega", UP_WITHIN_S)
    with Aside(machine):
        _on_a_small_disk(machine)
        machine.run(*FILL)
    up(machine)
    # It informs; `tests/faults` sees that it takes no request and says so.
    until(lambda: is_open(machine), "com o disco cheio o quiosque não abriu", REOPENS_WITHIN_S)
    with Aside(machine):
        machine.run("rm", RESERVE)
        machine.run(*FILL)
    up(machine)
    acts.expect(not is_open(machine), "o quiosque atende num disco sem espaço nenhum")
    machine.run("rm", FILLER)
    until(lambda: is_open(machine), "com espaço de novo, o quiosque não abriu", REOPENS_WITHIN_S)
    with Aside(machine):
        machine.run("mount", "-o", "remount,ro", ELSEWHERE)
    up(machine)
    acts.expect(not is_open(machine), "o quiosque atende num disco só de leitura")
    machine.run("mount", "-o", "remount,rw", ELSEWHERE)
    until(lambda: is_open(machine), "com o disco bom de novo, o quiosque não abriu", REOPENS_WITHIN_S)


def _on_a_small_disk(machine: Booted) -> None:
    script = (
        f"mkdir {ELSEWHERE} && mount -t tmpfs -o size={DISK} tmpfs {ELSEWHERE}"
        f" && cp -a {acts.DATA}/. {ELSEWHERE}/ && mount --bind {ELSEWHERE} {acts.DATA}"
    )
    done = machine.run("sh", "-c", script)
    acts.expect(done.returncode == 0, f"o disco pequeno não foi posto: {done.stderr}")


def _night(machine: Booted) -> None:
    """The two timers are there; at night the window goes and delivery stays; in the morning it is back."""
    _choose(machine, off='"21:30"', on='"06:30"')
    done = machine.run("balcao", "config", "apply")
    acts.expect(done.returncode == 0, f"as horas não foram aceitas: {done.stderr}")
    timers = machine.run("systemctl", "list-timers", "--all", "--no-pager").stdout
    acts.expect("balcao-night.timer" in timers and "balcao-morning.timer" in timers, f"faltam as horas: {timers}")
    up(machine)
    for timer, unit in (("balcao-night.timer", NIGHT), ("balcao-morning.timer", KIOSK)):
        acts.expect(machine.shown(timer, "Unit") == unit, f"{timer} chama outra coisa")
    machine.run("systemctl", "start", NIGHT)
    until(lambda: machine.shown(KIOSK, "ActiveState") == "inactive", "à noite a janela ficou", BACK_WITHIN_S)
    acts.expect(machine.shown(SYNC, "ActiveState") == "active", "à noite a entrega parou")
    machine.run("systemctl", "start", KIOSK)
    up(machine)
    until(lambda: is_open(machine), "de manhã o quiosque não abriu", REOPENS_WITHIN_S)
    acts.expect(machine.shown(NIGHT, "ActiveState") == "inactive", "de manhã a noite continua")


def _choose(machine: Booted, **options: str) -> None:
    """Take the comment sign from options' lines and write these values, as a technician does."""
    file = machine.root / "etc/balcao/balcao.toml"
    text = file.read_text()
    for name, value in options.items():
        text, found = re.subn(rf"(?m)^# {name} = .*$", f"{name} = {value}", text)
        acts.expect(found == 1, f"{name} não está no arquivo de configuração")
    file.write_text(text)


class Aside:
    """While the block runs, window and sync are stopped."""

    def __init__(self, machine: Booted) -> None:
        self._machine = machine

    def __enter__(self) -> None:
        self._machine.run("systemctl", "stop", "balcao-sync.path", SYNC, KIOSK)

    def __exit__(self, *_: object) -> None:
        self._machine.run("systemctl", "start", "balcao-sync.path", KIOSK)


def is_open(machine: Booted) -> bool:
    """Whether the window has its store open: one that is closed to people has not."""
    with suppress(TrialFailed, OSError):
        held = [str(one.readlink()) for one in Path(f"/proc/{window(machine)}/fd").iterdir()]
        return any("/store/" in name for name in held)
    return False
