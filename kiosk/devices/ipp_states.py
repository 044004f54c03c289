"""What an IPP printer's words mean to a kiosk (RFC 8011, 5.4.11 and 5.4.12; CUPS says the same of its queues)."""

from collections.abc import Mapping, Sequence

from kiosk.ports import DeviceState, JobState, PrinterReason, PrinterStatus

STOPPED = 5
"""printer-state."""
_SEVERITIES = ("-report", "-warning", "-error")
_WORST_FIRST: Mapping[str, PrinterReason] = {
    "cover-open": PrinterReason.COVER,
    "door-open": PrinterReason.COVER,
    "interlock-open": PrinterReason.COVER,
    "media-jam": PrinterReason.JAM,
    "media-empty": PrinterReason.EMPTY,
    "media-needed": PrinterReason.EMPTY,
    "input-tray-missing": PrinterReason.EMPTY,
    "offline": PrinterReason.GONE,
    "shutdown": PrinterReason.GONE,
    "connecting-to-device": PrinterReason.GONE,
    "timed-out": PrinterReason.GONE,
    "paused": PrinterReason.STOPPED,
    "moving-to-paused": PrinterReason.STOPPED,
    "marker-supply-empty": PrinterReason.STOPPED,
    "toner-empty": PrinterReason.STOPPED,
    "spool-area-full": PrinterReason.STOPPED,
    "media-low": PrinterReason.LOW,
}
JOB_STATES = {
    3: JobState.WAITING,
    4: JobState.WAITING,
    5: JobState.WAITING,
    6: JobState.WAITING,
    7: JobState.LOST,
    8: JobState.LOST,
    9: JobState.ENDED,
}
"""job-state: pending, held, processing, stopped; cancelled, aborted; completed."""


def status_of(state: object, reasons: Sequence[object]) -> PrinterStatus:
    """The worst of what a printer says; the severity behind a reason says how it feels, not what it is."""
    said = {_bare(str(reason)) for reason in reasons}
    reason = next((ours for theirs, ours in _WORST_FIRST.items() if theirs in said), None)
    if reason is PrinterReason.LOW:
        return PrinterStatus(DeviceState.OK, reason)
    if reason is not None or state == STOPPED:
        return PrinterStatus(DeviceState.FAULT, reason or PrinterReason.STOPPED)
    if state is None:
        return PrinterStatus(DeviceState.UNKNOWN, PrinterReason.SILENT)
    return PrinterStatus(DeviceState.OK, PrinterReason.READY)


def _bare(reason: str) -> str:
    for severity in _SEVERITIES:
        reason = reason.removesuffix(severity)
    return reason
