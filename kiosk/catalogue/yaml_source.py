"""Reads YAML and remembers where everything stood.

Only what YAML 1.2's JSON schema knows is given a type: true, false, null, numbers. "no", "sim" and 2026-01-31 stay
text. Aliases, tags and repeated keys are refused: a catalogue says what it means, and cannot be blown up by
references to references. Built from the parser's events, for PyYAML's own composer in C dies of deep nesting.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from kiosk.bounded import TooLong, read_at_most
from kiosk.catalogue.problems import Problem

MOST_BYTES = 1_000_000
DEEPEST = 40
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,9}")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_SAID = (
    ("mapping values are not allowed", "há um ':' onde não cabe; ponha o texto entre aspas"),
    ("could not find expected ':'", "falta um ':'"),
    ("did not find expected ','", "falta uma ',' ou fechar a lista"),
    ("did not find expected", "a linha não está alinhada com as outras"),
    ("found character that cannot start", "há um sinal ou um TAB que não pode estar aí; use espaços, ou aspas"),
    ("found unexpected end of stream", "falta fechar aspas"),
    ("control characters are not allowed", "há códigos que não são letras"),
)
"""What libyaml says, by its beginning, and what people read."""

Place = tuple[str | int, ...]


@dataclass
class Source:
    """One YAML file: its plain data, the problems of its form, and the line of everything in it."""

    file: str
    data: Any = None
    problems: list[Problem] = field(default_factory=list)
    lines: dict[Place, int] = field(default_factory=dict)

    def line(self, path: Sequence[str | int]) -> int:
        """The line of what stands at `path`, or of the nearest thing around it that exists.

        Names on the way that are not in the file (pydantic's names of alternatives) are passed over.
        """
        at: Place = ()
        for part in path:
            if (*at, part) in self.lines:
                at = (*at, part)
        return self.lines[at] if at else 1


class _Unreadable(Exception):
    """Nothing more can be made of the file."""


def read_yaml(path: Path, name: str) -> Source:
    """Read one file; what is wrong with its form is in `problems`."""
    source = Source(name)
    try:
        _Reader(source, _text(path)).read()
    except _Unreadable as error:
        source.problems.append(Problem(name, 0, str(error)))
    except yaml.YAMLError as error:
        source.problems.append(_form_problem(name, error))
    return source


def _text(path: Path) -> str:
    try:
        raw = read_at_most(path, MOST_BYTES)
    except TooLong as error:
        raise _Unreadable(f"o arquivo passa de {MOST_BYTES // 1000} kB") from error
    except OSError as error:
        raise _Unreadable("não foi possível ler o arquivo") from error
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _Unreadable("não é um texto em UTF-8") from error


def _form_problem(name: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    said = str(getattr(error, "problem", None) or "")
    plain = next((plain for beginning, plain in _SAID if said.startswith(beginning)), said or "forma inválida")
    return Problem(name, mark.line + 1 if mark else 0, f"não é YAML: {plain}")


class _Reader:
    def __init__(self, source: Source, text: str) -> None:
        self._source = source
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)

    def read(self) -> None:
        opening = (yaml.StreamStartEvent, yaml.DocumentStartEvent)
        first = next(event for event in self._events if not isinstance(event, opening))
        if isinstance(first, yaml.StreamEndEvent):
            self._source.problems.append(Problem(self._source.file, 1, "o arquivo está vazio"))
            return
        self._source.data = self._value(first, ())
        following = next(event for event in self._events if not isinstance(event, yaml.DocumentEndEvent))
        if isinstance(following, yaml.DocumentStartEvent):
            self._problem(following, "um arquivo tem um documento só")
            for _ in self._events:
                pass

    def _value(self, event: yaml.Event, path: Place) -> Any:
        self._source.lines.setdefault(path, _line(event))
        if len(path) > DEEPEST:
            raise _Unreadable(f"linha {_line(event)}: fundo demais")
        if getattr(event, "anchor", None) is not None:
            self._problem(event, "repetições com & e * não são aceitas")
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._problem(event, f"a marca {tag} não é aceita")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        return _scalar(event) if isinstance(event, yaml.ScalarEvent) else None

    def _sequence(self, path: Place) -> list[Any]:
        items: list[Any] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._value(event, (*path, len(items))))
        return items

    def _mapping(self, path: Place) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = event.value if isinstance(event, yaml.ScalarEvent) else None
            if key is None:
                self._problem(event, "o nome de um campo é uma palavra")
                self._value(event, (*path, ""))
            if key in data:
                self._problem(event, f"o campo '{key}' se repete")
            name = "" if key is None else key
            self._source.lines.setdefault((*path, name), _line(event))
            data[name] = self._value(next(self._events), (*path, name))
        return data

    def _problem(self, event: yaml.Event, reason: str) -> None:
        self._source.problems.append(Problem(self._source.file, _line(event), reason))


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _scalar(event: yaml.ScalarEvent) -> Any:
    text: str = event.value
    if event.style:  # quoted, or a block; the plain style is '' from libyaml, None from Python's parser
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return Decimal(text) if _DECIMAL.fullmatch(text) else text
