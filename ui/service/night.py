"""The hours at which the screen goes off and on, as two systemd timers that only exist while hours are chosen."""

import subprocess
from pathlib import Path

from kiosk.errors import Refused

UNITS = Path("/etc/systemd/system")
RUNNING = Path("/run/systemd/system")
KIOSK = "balcao-kiosk.service"


def timer_text(hour: str, starts: str) -> str:
    """A timer's unit file. `hour` as '21:30'; `starts` names the unit that it starts."""
    parts = {
        "Unit": f"Description=Balcao: {starts} every day at {hour}",
        "Timer": f"OnCalendar=*-*-* {hour}:00\nUnit={starts}",
        "Install": "WantedBy=timers.target",
    }
    return "\n\n".join(f"[{name}]\n{lines}" for name, lines in parts.items()) + "\n"


def set_hours(off: str, on: str, units: Path = UNITS) -> None:
    """Write, or take away, the two timers, and reopen the counter. Raises Refused without the rights."""
    if bool(off) != bool(on):
        raise Refused("Em [night], off e on andam juntas: escreva as duas horas, ou nenhuma.")
    try:
        for name, hour, starts in (("night", off, "balcao-night.service"), ("morning", on, KIOSK)):
            _set(units / f"balcao-{name}.timer", hour, starts)
    except OSError as error:
        raise Refused("Só o administrador (sudo) acerta as horas da tela.") from error
    if RUNNING.is_dir():
        _systemctl("daemon-reload")
        _systemctl("try-restart", KIOSK)
        if off:
            _systemctl("restart", "balcao-night.timer", "balcao-morning.timer")


def _set(file: Path, hour: str, starts: str) -> None:
    wanted = file.parent / "timers.target.wants" / file.name
    if not hour:
        wanted.unlink(missing_ok=True)
        file.unlink(missing_ok=True)
        return
    file.write_text(timer_text(hour, starts))
    wanted.parent.mkdir(exist_ok=True)
    wanted.unlink(missing_ok=True)
    wanted.symlink_to(file)


def _systemctl(*words: str) -> None:
    subprocess.run(["systemctl", "--no-ask-password", *words], check=False)
