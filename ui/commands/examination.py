"""What `balcao doctor` looks at, in the order in which a technician would look. Runs where Qt cannot load."""

import subprocess
from collections.abc import Mapping
from functools import partial

from kiosk.config import Policy, Settings
from kiosk.doctor import AGAIN, Check, Finding, deployment, devices, fault, installation, machine, ok, unknown
from kiosk.doctor.proofs import TESTED, Proofs, proved, this_machine
from kiosk.doctor.units import units
from ui.commands.options import configuration_file
from ui.processes import command_line

QT_WITHIN_S = 30.0
_QT_ADVICE = f"{AGAIN}: ele pede as bibliotecas do sistema que faltam."

AT_COUNTER = ("keys", "enrolment", "catalogue", "store", "queue", "platform")


def checks(settings: Settings) -> Mapping[str, Check]:
    """Every check; what only a technician can try counts with a test on this machine."""
    every = {
        "python": machine.python,
        "database_engine": machine.database_engine,
        "qt": qt,
        "models": installation.models,
        "places": installation.places,
        "languages": installation.languages,
        "disk": partial(machine.disk, settings.data, Policy().minimum_free_mb),
        "clock": machine.clock,
        "network": devices.network,
        "camera": machine.camera,
        "touch": devices.touch,
        "keypad": devices.keypad,
        "reader": devices.reader,
        "sound": devices.sound,
        "printer": partial(_printer, settings.printer),
        **{name: partial(_at_counter, name, settings) for name in AT_COUNTER},
        "configuration": partial(deployment.configuration, configuration_file()),
        "lockdown": deployment.lockdown,
        "units": units,
    }
    proofs = Proofs(settings.data, this_machine())
    tried = [part for part in TESTED if part != "printer" or settings.printer]
    return {name: proved(check, name, proofs) if name in tried else check for name, check in every.items()}


def _printer(setting: str) -> Finding:
    from ui.printing.choose import printer_for

    return devices.printer(printer_for(setting))


def _at_counter(name: str, settings: Settings) -> Finding:
    # Loaded inside the check: without SQLCipher these fail, and the others still answer.
    from kiosk.doctor.counter import CHECKS

    return CHECKS[name](settings)


def qt() -> Finding:
    """Qt in a process of its own: where it crashes it takes nobody along."""
    try:
        child = subprocess.run(
            command_line("doctor", "--load-qt"), capture_output=True, timeout=QT_WITHIN_S, check=False
        )
    except subprocess.TimeoutExpired:
        return unknown(f"O Qt não respondeu em {QT_WITHIN_S:.0f} segundos.", _QT_ADVICE)
    if child.returncode != 0:
        return fault("O Qt não carrega nesta máquina.", _QT_ADVICE)
    return ok(f"Qt {child.stdout.decode().strip()} carrega.")
