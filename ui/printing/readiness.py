"""The readiness report of a counter as a slip: every check in a line, and one word on top."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from kiosk.ports import DeviceReport, DeviceState
from kiosk.slip import Slip, SlipLine, Weight

WORDS = {DeviceState.OK: "Certo", DeviceState.FAULT: "FALHA", DeviceState.UNKNOWN: "Não se sabe"}


def readiness_slip(
    reports: Sequence[DeviceReport], labels: Mapping[str, str], machine: str, version: str, at: datetime
) -> Slip:
    """What a technician signs and leaves at the unit."""
    faults = sum(report.state is DeviceState.FAULT for report in reports)
    verdict = f"Não está pronto: {faults} falha(s)" if faults else "Pronto para atender"
    head = (
        SlipLine(verdict, Weight.TITLE),
        SlipLine(f"Balcão {version} · máquina {machine} · {at:%d/%m/%Y %H:%M}", Weight.SMALL),
    )
    return Slip((*head, *_lines(reports, labels), SlipLine("Técnico: ______________________________", Weight.PLAIN)))


def _lines(reports: Sequence[DeviceReport], labels: Mapping[str, str]) -> Iterator[SlipLine]:
    for report in reports:
        words = f"{labels.get(report.name, report.name)}: {WORDS[report.state]}. {report.detail} {report.do}"
        yield SlipLine(words.strip(), Weight.BULLET)
