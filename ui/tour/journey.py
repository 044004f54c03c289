"""The tour around the window: the platform goes away, the kiosk is killed, all comes back, and the proof is taken.

The processes are the real ones, executed as in production; nothing is measured by asking the one that is measured.
"""

import argparse
import json
import os
import shutil
import socket
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.errors import Refused
from ui.commands.options import display_words
from ui.embedded import PLATFORM, SYNC, WINDOW, Embedded
from ui.processes import WINDOW_ENVIRONMENT, Children
from ui.tour.measure import KioskDisk, PlatformCopy, Queued

SUMMARY = "summary.json"
MARK = ".balcao-tour"
VISIT_REPORT = "visit.json"
FIRST_FRAME = "first-frame.json"
DRAIN_WITHIN_S = 60.0
VISIT_WITHIN_S = 900.0
POLL_S = 0.02
WINDOW_BACK_WITHIN_S = 30.0
SIMULATED = "simulated"


@dataclass
class Findings:
    """What was measured on the way; becomes `summary.json`."""

    screens: list[dict[str, str]] = field(default_factory=list)
    request: dict[str, str] = field(default_factory=dict)
    submitted_while_offline: bool = False
    survived_kill: bool = False
    platform: dict[str, Any] = field(default_factory=dict)
    kiosk_after: dict[str, bool] = field(default_factory=dict)
    timings_ms: dict[str, float] = field(default_factory=dict)

    def all_hold(self) -> bool:
        """Whether every promise was kept."""
        return (
            self.submitted_while_offline
            and self.survived_kill
            and all(self.platform.get(name) for name in ("accepted", "payload_matches", "receipt_signature_valid"))
            and self.kiosk_after
            == {"sealed_found_before_receipt": True, "sealed_found_after_receipt": False, "plain_found": False}
        )


def make_journey(arguments: argparse.Namespace) -> int:
    """The whole tour; 0 only if every promise was kept."""
    out = empty_folder(arguments.out)
    journey = Journey(Embedded(out, _free_port()), out, arguments)
    with Children() as children:
        journey.prepare(children)
        journey.visit_offline(children)
        journey.kill_and_return(children)
        journey.deliver(children)
    journey.judge()
    (out / SUMMARY).write_text(json.dumps(journey.findings.__dict__, ensure_ascii=False, indent=2) + "\n")
    kept = journey.findings.all_hold()
    for mishap in KioskDisk(out / "kiosk").mishaps():
        print(f"balcao: algo inesperado no caminho: {mishap}", file=sys.stderr)
    print(f"{'Visita completa' if kept else 'A visita NÃO cumpriu tudo'}: {out / SUMMARY}")
    return 0 if kept else 1


class Journey:
    """One tour, step by step."""

    def __init__(self, embedded: Embedded, out: Path, arguments: argparse.Namespace) -> None:
        self._embedded, self._out, self._arguments = embedded, out, arguments
        self._typed: dict[str, Any] = {}
        self._queued: Queued | None = None
        self._code = ""
        self.findings = Findings()

    def prepare(self, children: Children) -> None:
        """A platform, a kiosk enrolled with it, and then no platform any more."""
        self._embedded.start_platform(children)
        if self._arguments.desk:
            self._code = self._embedded.hire()
        self._embedded.enrol()
        children.stop(PLATFORM)
        self._embedded.start_sync(children)

    def visit_offline(self, children: Children) -> None:
        """The visit through the window, with nobody at the other end of the line. Raises Refused when it fails."""
        self._start_window(children, *self._tour_words())
        children.wait_until(WINDOW, (self._out / VISIT_REPORT).exists, VISIT_WITHIN_S)
        report = json.loads((self._out / VISIT_REPORT).read_bytes())
        if report["failure"]:
            raise Refused(f"A visita parou: {report['failure']} (veja as imagens em {self._out}).")
        self._typed = report["typed"]
        self.findings.screens = report["screens"]
        self.findings.timings_ms["submit"] = report["submit_ms"]
        self._take_first_frame()
        self._find_queued(report["protocol"])
        (self._out / VISIT_REPORT).unlink()

    def kill_and_return(self, children: Children) -> None:
        """SIGKILL to window and sync while the request waits; the window starts again on the same folder."""
        children.kill(WINDOW, SYNC)
        self._start_window(children, "--tour-out", str(self._out), "--tour-wait")
        children.wait_until(WINDOW, (self._out / FIRST_FRAME).exists, WINDOW_BACK_WITHIN_S)
        before = self._queued
        self._queued = KioskDisk(self._embedded.kiosk).queued(self.findings.request["protocol"])
        self.findings.survived_kill = self._queued is not None and self._queued == before
        self.findings.kiosk_after["sealed_found_before_receipt"] = self._sealed_found()

    def deliver(self, children: Children) -> None:
        """Sync starts again, then the platform is back; wait for its receipt."""
        self._embedded.start_sync(children)
        self._embedded.start_platform(children)
        since = time.monotonic()
        disk = KioskDisk(self._embedded.kiosk)
        _wait(lambda: disk.delivered(self.findings.request["id"]), DRAIN_WITHIN_S)
        self.findings.timings_ms["drain"] = round((time.monotonic() - since) * 1000, 1)
        children.stop(WINDOW, SYNC, PLATFORM)
        (self._out / FIRST_FRAME).unlink()

    def judge(self) -> None:
        """Open the platform's copy, and search the kiosk's disk again."""
        findings, disk = self.findings, KioskDisk(self._embedded.kiosk)
        copy = PlatformCopy(self._embedded.platform, findings.request["id"])
        findings.platform = {
            "accepted": disk.delivered(findings.request["id"]),
            "payload_matches": copy.matches(self._typed),
            "evidence_frames": copy.evidence_frames,
            "document_pages": copy.document_pages,
            "signed": copy.signed,
            "receipt_signature_valid": disk.receipt_holds(findings.request["id"], copy.root),
        }
        findings.request["service"] = copy.request.service
        findings.kiosk_after["sealed_found_after_receipt"] = self._sealed_found()
        findings.kiosk_after["plain_found"] = disk.found(copy.plain_probes(self._typed))
        copy.close()

    def _find_queued(self, protocol: str) -> None:
        self._queued = KioskDisk(self._embedded.kiosk).queued(protocol)
        self.findings.submitted_while_offline = self._queued is not None and not self._embedded.platform_answers()
        self.findings.request = {"id": self._queued.id if self._queued else "", "protocol": protocol, "service": ""}

    def _sealed_found(self) -> bool:
        return self._queued is not None and KioskDisk(self._embedded.kiosk).found(self._queued.probes)

    def _take_first_frame(self) -> None:
        file = self._out / FIRST_FRAME
        self.findings.timings_ms["first_frame"] = json.loads(file.read_bytes())["first_frame_ms"]
        file.unlink()

    def _start_window(self, children: Children, *words: str) -> Any:
        display = display_words(self._arguments, exact=True)
        environment = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"), **WINDOW_ENVIRONMENT}
        return children.start(
            WINDOW, "window", "--data", str(self._embedded.kiosk), *display, *words, environment=environment
        )

    def _tour_words(self) -> list[str]:
        arguments = self._arguments
        words = ["--tour-out", str(self._out)]
        words += ["--tour-code", self._code] if self._code else []
        words += ["--tour-service", arguments.service] if arguments.service else []
        words += ["--tour-answers", str(arguments.answers.resolve())] if arguments.answers else []
        return words + (["--keys-only"] if arguments.keys_only else [])


def empty_folder(folder: Path) -> Path:
    """The folder of a tour, emptied if it holds an earlier one, by the mark that each leaves.

    Raises Refused for a folder of anything else: a counter's own data, or a checkout, has the same names in it.
    """
    if folder.exists() and any(folder.iterdir()):
        if not (folder / MARK).exists():
            raise Refused(f"A pasta {folder} não está vazia e não é de uma visita anterior.")
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).touch()
    return folder.resolve()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(ready: Callable[[], bool], within_s: float) -> None:
    deadline = time.monotonic() + within_s
    while not ready():
        if time.monotonic() > deadline:
            raise Refused(f"O recibo da plataforma não chegou em {within_s:.0f} segundos.")
        time.sleep(POLL_S)
