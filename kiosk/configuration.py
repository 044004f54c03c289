"""This machine's configuration file, `balcao.toml`: what a technician may choose, checked option by option.

A slip in one option never closes a counter: that option keeps its default, the others hold, and `balcao config check`
names the line and the reason. Only what belongs to this machine is here; how kiosks behave is the platform's policy.
"""

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.bounded import TooLong, read_at_most
from kiosk.devices.printer_address import read_address

PLACE = Path("/etc/balcao/balcao.toml")
LEAST_INCHES, MOST_INCHES = 7, 100
LONGEST_TEXT = 80
MOST_BYTES = 100_000
"""Hundreds of times what all options take with their comments."""

_HOURS = ("night.off", "night.on")
_HOUR = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_SECTION = re.compile(r"\s*\[\s*([A-Za-z0-9_.-]+)\s*\]")
_KEY = re.compile(r"\s*([A-Za-z0-9_-]+)\s*=")
_SYNTAX = re.compile(r"(?P<what>.*) \(at (?:line (?P<line>\d+), column \d+|end of document)\)")


@dataclass(frozen=True)
class Slip:
    """A line of the file that cannot be used, and why."""

    file: Path
    line: int
    reason: str

    def __str__(self) -> str:
        """As editors and people read it."""
        return f"{self.file}:{self.line}: {self.reason}"


@dataclass(frozen=True)
class Configuration:
    """What holds on this machine: the file's options where they can be used, else their defaults."""

    values: Mapping[str, Any] = field(default_factory=dict)
    slips: tuple[Slip, ...] = ()

    def __getitem__(self, option: str) -> Any:
        """An option by its dotted name."""
        return self.values.get(option, OPTIONS[option].default)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        return 'espera um texto entre aspas, como "auto"'
    if len(value) > LONGEST_TEXT or not value.isprintable():
        return f"espera um texto de uma linha, com até {LONGEST_TEXT} letras"
    return ""


def _inches(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "espera um número de polegadas sem aspas, como 21.5"
    if not LEAST_INCHES <= value <= MOST_INCHES:
        return f"a diagonal vai de {LEAST_INCHES} a {MOST_INCHES} polegadas"
    return ""


def _flag(value: Any) -> str:
    return "" if isinstance(value, bool) else "espera true ou false, sem aspas"


def _folder(value: Any) -> str:
    return (
        "" if isinstance(value, str) and value.startswith("/") else 'espera um caminho inteiro, como "/var/lib/balcao"'
    )


def _camera(value: Any) -> str:
    return _text(value) or ("" if value else 'espera "auto", ou o número da câmera, como "0"')


def _printer(value: Any) -> str:
    if _text(value) or not value:
        return _text(value)
    return "" if read_address(value) else "espera ipp://máquina/fila ou escpos://máquina:9100"


def _hour(value: Any) -> str:
    if isinstance(value, str) and (not value or _HOUR.fullmatch(value)):
        return ""
    return 'espera uma hora entre aspas, como "21:30", ou "" para nunca'


@dataclass(frozen=True)
class Option:
    """One option: its default, and a check that answers with a reason, or with nothing where the value can be used."""

    default: Any
    wrong: Callable[[Any], str]


OPTIONS: Mapping[str, Option] = {
    "data": Option("/var/lib/balcao", _folder),
    "screen.diagonal": Option(21.5, _inches),
    "screen.fullscreen": Option(True, _flag),
    "camera.device": Option("auto", _camera),
    "printer.address": Option("", _printer),
    "support.contact": Option("", _text),
    "night.off": Option("", _hour),
    "night.on": Option("", _hour),
}
"""Every option there is, by its dotted name."""


def read(file: Path = PLACE, options: Mapping[str, Option] = OPTIONS) -> Configuration:
    """The configuration of a file; all defaults where there is none. Never raises: what is wrong is in `slips`."""
    try:
        text = read_at_most(file, MOST_BYTES).decode("utf-8-sig")  # some editors sign what they write
    except FileNotFoundError:
        return Configuration()
    except TooLong:
        return Configuration(slips=(Slip(file, 1, f"o arquivo passa de {MOST_BYTES // 1000} kB"),))
    except (OSError, UnicodeDecodeError):
        return Configuration(slips=(Slip(file, 1, "o arquivo não pode ser lido como texto UTF-8"),))
    return parse(text, file, options)


def parse(text: str, file: Path, options: Mapping[str, Option] = OPTIONS) -> Configuration:
    """The configuration that a text describes; `file` only names it in the slips."""
    try:
        found = _flat(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        return Configuration(slips=(Slip(file, *_syntax(str(error), text)),))
    except RecursionError:
        return Configuration(slips=(Slip(file, 1, "o arquivo tem partes dentro de partes demais"),))
    lines = _lines(text)
    reasons = {name: reason for name, value in found.items() if (reason := _reason(name, value, options))}
    if not reasons.keys() & _HOURS:
        reasons |= _hours(*(found.get(name, "") for name in _HOURS))
    slips = [Slip(file, lines.get(name, 1), reason) for name, reason in reasons.items()]
    values = {name: value for name, value in found.items() if name not in reasons}
    return Configuration(values, tuple(sorted(slips, key=lambda slip: slip.line)))


def _reason(name: str, value: Any, options: Mapping[str, Option]) -> str:
    option = options.get(name)
    if option is None:
        close = difflib.get_close_matches(name, options, 1)
        return f"não há a opção '{name}'" + (f"; será '{close[0]}'?" if close else "")
    reason = option.wrong(value)
    return f"{name}: {reason}" if reason else ""


def _hours(off: str, on: str) -> dict[str, str]:
    """What is wrong with the two hours together, by each of them that is written."""
    reason = ""
    if bool(off) != bool(on):
        reason = "off e on andam juntas: escreva as duas horas, ou nenhuma"
    elif off and off == on:
        reason = "as duas horas são a mesma"
    return {name: f"{name}: {reason}" for name, hour in zip(_HOURS, (off, on), strict=True) if reason and hour}


def _flat(table: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for key, value in table.items():
        name = f"{before}{key}"
        flat |= _flat(value, f"{name}.") if isinstance(value, dict) else {name: value}
    return flat


def _lines(text: str) -> dict[str, int]:
    """The line of each option, as people write them: `[section]` lines and `key = value` lines."""
    lines: dict[str, int] = {}
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        if heading := _SECTION.match(line):
            section = f"{heading[1]}."
        elif key := _KEY.match(line):
            lines.setdefault(f"{section}{key[1]}", number)
    return lines


def _syntax(message: str, text: str) -> tuple[int, str]:
    """Where the file stops being TOML. The parser's own words are English; a person needs the line and a model."""
    found = _SYNTAX.fullmatch(message)
    last = max(len(text.splitlines()), 1)
    line = int(found["line"]) if found and found["line"] else last
    if found and found["what"].startswith("Cannot overwrite"):
        return line, "esta opção já foi escrita acima"
    return line, 'a linha não pode ser lida; escreva opção = valor, e textos entre aspas: device = "auto"'
