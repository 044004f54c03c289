"""The services of an installed counter, as systemd tells it."""

import re
import subprocess
from collections.abc import Callable, Sequence

from kiosk.doctor import Finding, fault, ok, unknown

ANSWER_WITHIN_S = 5.0
_FIELD = re.compile(r"^(\w+)=(.*)$", re.MULTILINE)
UNITS = ("balcao-sync.service", "balcao-kiosk.service")


def units(names: Sequence[str] = UNITS, ask: Callable[[Sequence[str]], list[str] | None] | None = None) -> Finding:
    """Whether each service runs."""
    answers = (ask or _states)(names)
    if answers is None or len(answers) != len(names) or not any(_is_installed(answer) for answer in answers):
        return unknown("Este quiosque não está instalado como serviço.", "Instale o pacote .deb, ou use build/run.")
    down = [name for name, answer in zip(names, answers, strict=True) if answer != "loaded active"]
    if down:
        return fault(f"Parados: {', '.join(down)}.", f"Veja por quê: journalctl -u {down[0]}")
    return ok(f"{len(names)} serviços em andamento.")


def _is_installed(answer: str) -> bool:
    return answer.startswith("loaded")


def _states(names: Sequence[str]) -> list[str] | None:
    """'loaded active' and such, one a service; None where no systemd answers."""
    command = ["systemctl", "show", "--property=LoadState,ActiveState", *names]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=ANSWER_WITHIN_S, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    if done.returncode != 0:
        return None
    blocks = [dict(_FIELD.findall(block)) for block in done.stdout.split("\n\n")]
    return [f"{block.get('LoadState', '')} {block.get('ActiveState', '')}" for block in blocks if block]
