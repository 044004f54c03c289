"""The answer file of an enrolment without hands, and how its choices get into the configuration file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.configuration import OPTIONS, Configuration, Option, Slip, parse, read

LONGEST_TOKEN = 2000


def _token(value: Any) -> str:
    fits = isinstance(value, str) and 0 < len(value) <= LONGEST_TOKEN
    return "" if fits else "espera o código de inscrição, entre aspas"


def _site(value: Any) -> str:
    return "" if isinstance(value, str) and value.strip() else 'espera o nome da unidade, como "CPA"'


CHOICES = ("screen.diagonal", "camera.device", "printer.address", "support.contact", "night.off", "night.on")
"""What an answer file may choose for the machine."""
ANSWERS: Mapping[str, Option] = {
    "site": Option("", _site),
    "token": Option("", _token),
    **{name: OPTIONS[name] for name in CHOICES},
}


@dataclass(frozen=True)
class Answers:
    """What somebody decided beforehand. `choices` are configuration options by name."""

    site: str
    token: str
    choices: Mapping[str, Any]


def read_answers(file: Path) -> Answers | tuple[Slip, ...]:
    """The answers of a file; or, by line and reason, why it cannot be followed. Then nothing of it is."""
    if not file.is_file():
        return (Slip(file, 1, "o arquivo não existe"),)
    found = read(file, ANSWERS)
    slips = found.slips
    if not slips and not found.values.get("token"):
        slips = (Slip(file, 1, "falta o código de inscrição: token"),)
    if slips:
        return slips
    return Answers(found.values.get("site", ""), found.values["token"], _choices(found))


def _choices(found: Configuration) -> dict[str, Any]:
    return {name: found.values[name] for name in CHOICES if name in found.values}


def amended(text: str, choices: Mapping[str, Any]) -> str:
    """A configuration file's text with these choices; its comments and its other lines stay as they are."""
    lines = text.splitlines()
    for name, value in choices.items():
        section, _, key = name.rpartition(".")
        _set(lines, section, key, f"{key} = {_toml(value)}")
    return "\n".join(lines) + "\n"


def _set(lines: list[str], section: str, key: str, line: str) -> None:
    first, last = _section(lines, section)
    written = [n for n in range(first, last) if re.match(rf"\s*{key}\s*=", lines[n])]
    shown = [n for n in range(first, last) if re.match(rf"#\s*{key}\s*=", lines[n])]
    if written or shown:
        lines[(written or shown)[0]] = line
    else:
        lines.insert(last, line)


def _section(lines: list[str], section: str) -> tuple[int, int]:
    """Where a section's lines begin and end; made at the end where there is none."""
    heads = [n for n, line in enumerate(lines) if line.lstrip().startswith("[")]
    if not section:
        return 0, heads[0] if heads else len(lines)
    found = [n for n in heads if re.match(rf"\s*\[\s*{section}\s*\]", lines[n])]
    if not found:
        lines.append(f"[{section}]")
        return len(lines), len(lines)
    return found[0] + 1, next((n for n in heads if n > found[0]), len(lines))


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'


def amend(file: Path, choices: Mapping[str, Any]) -> str:
    """The new text of a configuration file, proved to say what was chosen. Raises ValueError when it does not."""
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    text = amended(before, choices)
    after = parse(text, file).values
    if any(after.get(name) != value for name, value in choices.items()):
        raise ValueError("the configuration file cannot be amended")
    return text
