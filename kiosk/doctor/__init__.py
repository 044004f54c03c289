"""The doctor: looks at all that a counter stands on and says of each part ok, fault or unknown, and what to do.

Each check is a small function that looks at one thing and loads only what that thing needs, so that a part that is
broken tells so and silences nobody else: the doctor runs even where Qt, OpenCV or the database cannot load.
Silence is unknown, never ok. Nothing that is said here is about a person.
"""

import sys
from collections.abc import Callable, Mapping
from typing import NamedTuple

from kiosk.errors import BalcaoError
from kiosk.ports import DeviceReport, DeviceState

AGAIN = "Instale o pacote de novo" if getattr(sys, "frozen", False) else "Rode build/run de novo"
"""How what came with the program comes anew, where it was installed and in a checkout."""
SEND_LOG = "Envie o registro (pasta logs) à equipe de suporte."


class Finding(NamedTuple):
    """What a check saw: state, a sentence for staff, and what to do about it (empty when nothing)."""

    state: DeviceState
    detail: str
    do: str = ""


Check = Callable[[], Finding]


def ok(detail: str) -> Finding:
    """Looked at, and as it should be."""
    return Finding(DeviceState.OK, detail)


def fault(detail: str, do: str) -> Finding:
    """Looked at, and not as it should be."""
    return Finding(DeviceState.FAULT, detail, do)


def unknown(detail: str, do: str = "") -> Finding:
    """Could not be looked at, or did not answer."""
    return Finding(DeviceState.UNKNOWN, detail, do)


def examine(checks: Mapping[str, Check]) -> tuple[DeviceReport, ...]:
    """One report a check, in their order, whatever a check does."""
    return tuple(DeviceReport(name, *_look(name, check)) for name, check in checks.items())


def _look(name: str, check: Check) -> Finding:
    try:
        return check()
    except BalcaoError as error:
        return fault(str(error), SEND_LOG)
    except ImportError as error:
        return fault(f"O componente {error.name or name} não carrega nesta máquina.", f"{AGAIN}.")
    except Exception as error:
        # A bug of the check says nothing about the part. The error's own text stays out: it may quote what it read.
        return unknown(f"O exame não terminou ({type(error).__name__}).", SEND_LOG)
