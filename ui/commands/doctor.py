"""`balcao doctor`: what works here, what does not, what nobody knows, and what to do. Runs where Qt cannot load."""

import argparse
import json
import subprocess
from collections.abc import Mapping
from dataclasses import asdict
from functools import partial
from pathlib import Path

from kiosk.config import Policy, Settings
from kiosk.console import Parser
from kiosk.doctor import Check, Finding, deployment, examine, fault, installation, machine, ok, unknown
from kiosk.ports import DeviceReport, DeviceState
from ui.commands.options import KIOSK_FOLDER, add_data, configuration_file
from ui.processes import command_line

QT_WITHIN_S = 30.0
_QT_ADVICE = "Instale as bibliotecas do sistema: rode build/run, que diz quais são."

LABELS = {
    "python": "Python",
    "database_engine": "Motor do banco",
    "qt": "Interface (Qt)",
    "models": "Modelos",
    "places": "Municípios",
    "languages": "Línguas",
    "disk": "Disco",
    "clock": "Relógio",
    "camera": "Câmera",
    "keys": "Chaves",
    "enrolment": "Adesão",
    "catalogue": "Catálogo",
    "store": "Banco de dados",
    "queue": "Fila",
    "platform": "Plataforma",
    "configuration": "Configuração",
    "lockdown": "Travas",
}
AT_COUNTER = ("keys", "enrolment", "catalogue", "store", "queue", "platform")
_WORDS = {DeviceState.OK: "certo", DeviceState.FAULT: "FALHA", DeviceState.UNKNOWN: "não se sabe"}


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`doctor` and its options."""
    parser = commands.add_parser("doctor", help="examina este quiosque e diz o que fazer")
    add_data(parser)
    parser.add_argument("--json", action="store_true", help="resultado em JSON, para programas")
    parser.add_argument("--load-qt", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(handler=doctor)


def doctor(arguments: argparse.Namespace) -> int:
    """Examine and print. 0 once examined, whatever was found: the verdict is in the output."""
    if arguments.load_qt:
        return _load_qt()
    reports = examine(checks(Settings(kiosk_folder(arguments.data))))
    print(_as_json(reports) if arguments.json else _as_text(reports))
    return 0


def kiosk_folder(data: Path) -> Path:
    """The kiosk's own folder: `data` itself, or the one that `balcao run` keeps below it, beside the platform's."""
    below = data / KIOSK_FOLDER
    return below if below.is_dir() else data


def checks(settings: Settings) -> Mapping[str, Check]:
    """Every check, in the order in which a technician would look."""
    return {
        "python": machine.python,
        "database_engine": machine.database_engine,
        "qt": qt,
        "models": installation.models,
        "places": installation.places,
        "languages": installation.languages,
        "disk": partial(machine.disk, settings.data, Policy().minimum_free_mb),
        "clock": machine.clock,
        "camera": machine.camera,
        **{name: partial(_at_counter, name, settings) for name in AT_COUNTER},
        "configuration": partial(deployment.configuration, configuration_file()),
        "lockdown": deployment.lockdown,
    }


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


def _load_qt() -> int:
    import os

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickWindow

    application = QGuiApplication(["balcao"])
    QQuickWindow().deleteLater()
    application.processEvents()
    print(qVersion())
    return 0


def _as_json(reports: tuple[DeviceReport, ...]) -> str:
    return json.dumps({"checks": [asdict(report) for report in reports]}, ensure_ascii=False, indent=2)


def _as_text(reports: tuple[DeviceReport, ...]) -> str:
    return "\n".join(line for report in reports for line in _lines(report))


def _lines(report: DeviceReport) -> list[str]:
    label = LABELS.get(report.name, report.name)
    first = f"{_WORDS[report.state]:<12} {label:<16} {report.detail}"
    return [first, f"{'':<29} → {report.do}"] if report.do else [first]
