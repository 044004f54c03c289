"""What a technician tried with their own hands on this machine: no program can see whether a finger is felt.

A part that only a test can tell reads "nunca testado nesta máquina" until its test has passed here. The word is kept
beside the data, and counts for the machine on which it was given: a copied disk proves nothing about another one.
"""

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from kiosk.doctor import Check, Finding
from kiosk.durable import write_atomically
from kiosk.ports import DeviceState

FILE = "proofs.json"
TESTED = ("camera", "touch", "printer", "reader", "sound", "keypad")
"""Parts that only an interactive test can tell."""
NEVER = "Nunca testado nesta máquina."
TRY = "Faça o teste: balcao technician"
MACHINE_ID, NETWORK = Path("/etc/machine-id"), Path("/sys/class/net")


class Verdict(StrEnum):
    """What came of a test."""

    PASSED = "passed"
    FAILED = "failed"
    ABSENT = "absent"
    """This machine is meant to be without it."""


class Proof(NamedTuple):
    """One test: what came of it, when, and on which machine."""

    verdict: Verdict
    at: datetime
    machine: str


def this_machine(machine_id: Path = MACHINE_ID, network: Path = NETWORK) -> str:
    """A name for this very machine that tells nothing: of its system's id and its network cards' addresses."""
    parts = [machine_id, *sorted(network.glob("*/address"))]
    known = hashlib.sha256(b"balcao/machine/v1\0")
    for part in parts:
        if part == machine_id or (part.parent / "device").exists():
            with suppress(OSError):
                known.update(part.read_bytes())
    return known.hexdigest()[:16]


class Proofs:
    """The tests of one kiosk's folder, as far as they hold on this machine."""

    def __init__(self, data: Path, machine: str) -> None:
        self._file, self._machine = data / FILE, machine

    def of(self, part: str) -> Proof | None:
        """The last test of a part on this machine."""
        return self._read().get(part)

    def note(self, part: str, verdict: Verdict, at: datetime) -> None:
        """Keep what came of a test, on the disk before it counts."""
        proofs = {**self._read(), part: Proof(verdict, at, self._machine)}
        body = {name: [proof.verdict.value, proof.at.isoformat(), proof.machine] for name, proof in proofs.items()}
        write_atomically(self._file, json.dumps(body).encode())

    def _read(self) -> Mapping[str, Proof]:
        try:
            body = json.loads(self._file.read_bytes())
            proofs = {str(name): _proof(*one) for name, one in body.items()}
        except (OSError, ValueError, TypeError, LookupError, AttributeError):
            return {}
        return {name: proof for name, proof in proofs.items() if proof.machine == self._machine}


def _proof(verdict: str, at: str, machine: str) -> Proof:
    return Proof(Verdict(verdict), datetime.fromisoformat(at), machine)


def proved(check: Check, part: str, proofs: Proofs) -> Check:
    """A check whose good news counts only with a test on this machine."""
    return lambda: _with(check(), proofs.of(part))


def _with(finding: Finding, proof: Proof | None) -> Finding:
    if proof is None:
        broken = finding.state is DeviceState.FAULT
        state = DeviceState.FAULT if broken else DeviceState.UNKNOWN
        return Finding(state, f"{finding.detail} {NEVER}", finding.do if broken else TRY)
    when = f"{proof.at:%d/%m/%Y}"
    if proof.verdict is Verdict.ABSENT:
        return Finding(DeviceState.OK, f"Este quiosque não tem, disse o técnico em {when}.")
    if proof.verdict is Verdict.FAILED:
        return Finding(DeviceState.FAULT, f"{finding.detail} Não passou no teste de {when}.", finding.do or TRY)
    if finding.state is DeviceState.FAULT:
        return finding
    return Finding(DeviceState.OK, f"{finding.detail} Testado em {when}.")
