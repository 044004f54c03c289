"""`balcao doctor`: what works here, what does not, what nobody knows, and what to do. Runs where Qt cannot load.

`--report` writes the readiness report that a technician leaves at the unit, `--support` what the support team needs.
"""

import argparse
import json
import os
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from kiosk.config import Settings
from kiosk.console import Parser
from kiosk.doctor import examine
from kiosk.doctor.proofs import NEVER, this_machine
from kiosk.doctor.support import support_package
from kiosk.durable import write_atomically
from kiosk.errors import Refused
from kiosk.ports import DeviceReport, DeviceState
from kiosk.version import software
from ui.commands.options import KIOSK_FOLDER, add_data, configuration

LABELS = {
    "python": "Python",
    "database_engine": "Motor do banco",
    "qt": "Interface (Qt)",
    "models": "Modelos",
    "places": "Municípios",
    "languages": "Línguas",
    "disk": "Disco",
    "clock": "Relógio",
    "network": "Rede",
    "camera": "Câmera",
    "touch": "Toque",
    "keypad": "Teclado",
    "reader": "Leitor",
    "sound": "Som",
    "printer": "Impressora",
    "keys": "Chaves",
    "enrolment": "Adesão",
    "catalogue": "Catálogo",
    "store": "Banco de dados",
    "queue": "Fila",
    "platform": "Plataforma",
    "configuration": "Configuração",
    "lockdown": "Travas",
    "units": "Serviços",
}
_WORDS = {DeviceState.OK: "certo", DeviceState.FAULT: "FALHA", DeviceState.UNKNOWN: "não se sabe"}


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`doctor` and its options."""
    parser = commands.add_parser("doctor", help="examina este quiosque e diz o que fazer")
    add_data(parser)
    parser.add_argument("--json", action="store_true", help="resultado em JSON, para programas")
    parser.add_argument("--report", type=Path, metavar="ARQ.pdf", help="grava o laudo, com tudo testado nesta máquina")
    parser.add_argument("--support", type=Path, metavar="ARQ.zip", help="grava o pacote do suporte, sem dados pessoais")
    parser.add_argument("--load-qt", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(handler=doctor)


def doctor(arguments: argparse.Namespace) -> int:
    """Examine and print. 0 once examined, whatever was found: the verdict is in the output.

    Raises Refused for a report while a part of this machine was never tested, or a file that cannot be written.
    """
    if arguments.load_qt:
        return _load_qt()
    from ui.commands.examination import checks

    settings = kiosk_settings(arguments.data)
    reports = examine(checks(settings))
    if arguments.report:
        _refuse_untested(reports)
    print(_as_json(reports) if arguments.json else _as_text(reports))
    now = datetime.now().astimezone()
    if arguments.support:
        _write(arguments.support, support_package(reports, settings.log_folder, this_machine(), now))
    if arguments.report:
        _write(arguments.report, _report(reports, now))
    return 0


def kiosk_folder(data: Path) -> Path:
    """The kiosk's own folder: `data` itself, or the one that `balcao run` keeps below it, beside the platform's."""
    below = data / KIOSK_FOLDER
    return below if below.is_dir() else data


def kiosk_settings(data: Path) -> Settings:
    """The settings of the kiosk in a folder, as this machine's configuration says."""
    chosen = configuration()
    return Settings(kiosk_folder(data), camera=chosen["camera.device"], printer=chosen["printer.address"])


def _refuse_untested(reports: tuple[DeviceReport, ...]) -> None:
    names = ", ".join(LABELS[report.name] for report in reports if NEVER in report.detail)
    if names:
        raise Refused(f"Nunca testado nesta máquina: {names}. Faça os testes: balcao technician")


def _report(reports: tuple[DeviceReport, ...], now: datetime) -> bytes:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from ui.printing.page import pdf
    from ui.printing.readiness import readiness_slip
    from ui.window import load_fonts

    application = QGuiApplication.instance() or QGuiApplication(["balcao"])
    load_fonts()
    page = pdf(readiness_slip(reports, LABELS, this_machine(), software(), now))
    del application
    return page


def _write(file: Path, data: bytes) -> None:
    try:
        write_atomically(file, data)
    except OSError as error:
        raise Refused(f"Não foi possível gravar {file}: {error.strerror}.") from error
    print(f"Gravado: {file}", file=sys.stderr)


def _load_qt() -> int:
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
