"""The package that goes to the support team: what the doctor saw, versions, and logs, with nobody's data in it.

Logs are made of listed events only; here each line is believed no more than any other input: it is read, made anew from
its event's listing, and left out where it does not fit. So a file that was written by anything else carries nothing.
"""

import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import distributions
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from kiosk.events import LEVELS, Event, EventRefused, listings
from kiosk.ports import DeviceReport
from kiosk.version import software

LONGEST_LINE = 4096
PROCESSES = ("window", "sync", "technician")
"""Those that keep a log."""
_OURS = ("at", "level", "process", "event")


class Lines(NamedTuple):
    """A log's lines that fit, and how many did not."""

    kept: tuple[str, ...]
    left_out: int


def support_package(reports: Iterable[DeviceReport], logs: Path, machine: str, at: datetime) -> bytes:
    """A zip with `checks.json`, `versions.json`, `about.json` and the logs."""
    memory = BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as package:
        left_out = 0
        for file in sorted(logs.glob("*.jsonl*")) if logs.is_dir() else []:
            lines = clean_lines(file)
            left_out += lines.left_out
            package.writestr(f"logs/{file.name}", "".join(f"{line}\n" for line in lines.kept))
        about = {"at": at.isoformat(), "machine": machine, "version": software(), "lines_left_out": left_out}
        for name, body in (("checks", [asdict(one) for one in reports]), ("versions", versions()), ("about", about)):
            package.writestr(f"{name}.json", json.dumps(body, ensure_ascii=False, indent=2))
    return memory.getvalue()


def versions() -> Mapping[str, str]:
    """Every Python package that is installed here."""
    return dict(sorted((one.metadata["Name"], one.version) for one in distributions()))


def clean_lines(file: Path) -> Lines:
    """The lines of a log that are events of the list, made anew."""
    kept: list[str] = []
    left_out = 0
    for line in _raw(file):
        made = _made_anew(line)
        if made is None:
            left_out += 1
        else:
            kept.append(made)
    return Lines(tuple(kept), left_out)


def _raw(file: Path) -> Iterator[str]:
    try:
        with file.open(encoding="utf-8", errors="replace") as lines:
            yield from lines
    except OSError:
        return


def _made_anew(line: str) -> str | None:
    try:
        body = json.loads(line) if len(line) <= LONGEST_LINE else None
        return json.dumps(_checked(body)) if isinstance(body, dict) else None
    except (ValueError, KeyError, TypeError, RecursionError):  # EventRefused is a ValueError
        return None


def _checked(body: dict[str, Any]) -> dict[str, Any]:
    named = listings()[body["event"]].fields  # some events say in their own field which process they tell of
    event = Event.read(body["event"], {name: body[name] for name in named})
    at = datetime.fromisoformat(body["at"]).astimezone(UTC)
    known = body["level"] in LEVELS and body["process"] in PROCESSES and body.keys() <= {*_OURS, *named}
    if not known:
        raise EventRefused("not as our log writes it")
    ours = {"at": at.isoformat(), "level": body["level"], "process": body["process"], "event": event.name}
    return {**ours, **event.fields}
