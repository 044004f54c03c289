"""From letters to a catalogue's folder: every letter becomes a file, or the refusal says why, with file and line.

What is written is what the catalogue itself would take: each service is checked as a counter checks it, before it is
written. Nothing of ours is overwritten: the folder has to be new, or empty.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from kiosk.catalogue.check import check_catalogue
from kiosk.catalogue.federal.letter import NO_PLACE, NO_STEPS, Letter, read_letter
from kiosk.catalogue.federal.topics import PUBLICS, theme_entry
from kiosk.catalogue.federal.xml_source import XmlRefused, read_xml
from kiosk.catalogue.folder import HEAD, SERVICES
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.problems import Problem
from kiosk.catalogue.reasons import reason
from kiosk.durable import write_atomically
from kiosk.errors import CatalogueError
from kiosk.text import fold

NAME = "Cartas de serviço importadas"
_WIDE = 10_000
"""Every text on one line, so that a line number names it."""


@dataclass(frozen=True)
class Imported:
    """What became of the letters: how many were written, the refusals, and what the letters left unsaid."""

    written: int
    problems: tuple[Problem, ...]
    without_time: int
    without_steps: int
    without_place: int


def import_letters(source: Path, out: Path) -> Imported:
    """Import a letter, or a folder of them with what lies below it, into a new folder.

    Raises CatalogueError when it cannot be begun.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise CatalogueError(f"{out} já tem alguma coisa: escolha uma pasta nova.")
    files = sorted(file for file in source.rglob("*") if file.suffix.lower() == ".xml") if source.is_dir() else [source]
    if not files:
        raise CatalogueError(f"Não há cartas (*.xml) em {source}.")
    letters, problems = _read({str(file.relative_to(source)) if source.is_dir() else file.name: file for file in files})
    kept = {letter.service["id"]: letter for letter in letters}
    if kept:
        _write(out, list(kept.values()))
    return Imported(len(kept), tuple(sorted(problems)), **_unsaid(kept.values()))


def _read(files: Mapping[str, Path]) -> tuple[list[Letter], list[Problem]]:
    letters: list[Letter] = []
    problems: list[Problem] = []
    first: dict[tuple[str, str], str] = {}
    for name, file in files.items():
        try:
            letter = read_letter(read_xml(file), file.stem)
        except XmlRefused as refused:
            problems.append(refused.problem(name))
            continue
        found = _faults(letter, name) or _twin(letter, name, first)
        problems += found
        if not found:
            letters.append(letter)
    return letters, problems


def _twin(letter: Letter, file: str, first: dict[tuple[str, str], str]) -> list[Problem]:
    """A letter whose id, or whose name at the same agency, was there before; `first` remembers in which file."""
    service = letter.service
    marks = {"id": ("", service["id"]), "name": (service["agency"], fold(service["name"]))}
    for what, mark in marks.items():
        if mark in first:
            return [Problem(file, letter.line(what), f"'{service[what]}' já está em {first[mark]}")]
    first.update(dict.fromkeys(marks.values(), file))
    return []


def _faults(letter: Letter, file: str) -> list[Problem]:
    """What the catalogue would refuse in a letter, each at the line of the element it came from."""
    try:
        catalogue = Catalogue.model_validate({**_head([letter]), SERVICES: [letter.service]})
    except ValidationError as error:
        told = ((each["loc"], reason(each)) for each in error.errors(include_url=False))
    else:
        told = ((each.path, each.reason) for each in check_catalogue(catalogue))
    return [Problem(file, letter.line(str((*path, "", "")[2])), why) for path, why in told]


def _head(letters: Iterable[Letter]) -> dict[str, Any]:
    letters = list(letters)
    agencies = {letter.agency["id"]: letter.agency for letter in letters}
    themes = sorted({theme for letter in letters for theme in letter.service["themes"]})
    publics = sorted({public for letter in letters for public in letter.service.get("publics", ())})
    return {
        "name": NAME,
        "version": 1,
        "agencies": [agencies[id_] for id_ in sorted(agencies)],
        "themes": [theme_entry(theme) for theme in themes],
        "publics": [{"id": public, "name": PUBLICS[public][0]} for public in publics],
    }


def _write(out: Path, letters: list[Letter]) -> None:
    try:
        (out / SERVICES).mkdir(parents=True, exist_ok=True)
        for letter in letters:
            (out / SERVICES / f"{letter.service['id']}.yaml").write_bytes(_yaml(letter.service))
        write_atomically(out / HEAD, _yaml(_head(letters)))
    except OSError as error:
        raise CatalogueError(f"Não foi possível gravar em {out}.") from error


def _unsaid(letters: Iterable[Letter]) -> dict[str, int]:
    services = [letter.service for letter in letters]
    return {
        "without_time": sum("amount" not in one["max_time"] for one in services),
        "without_steps": sum(one["steps"][0]["title"] == NO_STEPS for one in services),
        "without_place": sum(one["places"][0]["text"] == NO_PLACE for one in services),
    }


_Dumper: Any = type("_Dumper", (getattr(yaml, "CSafeDumper", yaml.SafeDumper),), {"ignore_aliases": lambda *_: True})
_Dumper.add_representer(
    Decimal, lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:float", f"{value:.2f}")
)


def _yaml(data: dict[str, Any]) -> bytes:
    text: str = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDE)
    return text.encode()
