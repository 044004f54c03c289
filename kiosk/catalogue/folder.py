"""Reads a catalogue from the folder where people write it: `catalogue.yaml`, and one file a service in `services/`.

Everything wrong is said at once, with file and line, so that a service letter is put right in one round.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kiosk.catalogue.advice import advice
from kiosk.catalogue.check import check_catalogue
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.problems import CatalogueRefused, Problem
from kiosk.catalogue.reasons import reason
from kiosk.catalogue.yaml_source import Source, read_yaml

HEAD = "catalogue.yaml"
SERVICES = "services"


def source_files(folder: Path) -> list[Path]:
    """The files a catalogue is written in, its head first."""
    return [folder / HEAD, *sorted((folder / SERVICES).glob("*.yaml"))]


def load_folder(folder: Path) -> Catalogue:
    """Read and check a whole catalogue. Raises CatalogueRefused with every problem."""
    return _validated(_sources(folder))


def load_with_advice(folder: Path) -> tuple[Catalogue, tuple[Problem, ...]]:
    """The same, and what should be put right although it is no reason to refuse (`advice`)."""
    sources = _sources(folder)
    catalogue = _validated(sources)
    found = {_located(sources, each.path, each.reason) for each in advice(catalogue)}
    return catalogue, tuple(sorted(found))


def _sources(folder: Path) -> Sequence[Source]:
    if not (folder / HEAD).is_file():
        raise CatalogueRefused([Problem(HEAD, 0, f"não há um catálogo em {folder.name}: falta {HEAD}")])
    sources = [read_yaml(path, path.relative_to(folder).as_posix()) for path in source_files(folder)]
    problems = [problem for source in sources for problem in source.problems] or _not_maps(sources)
    if problems:
        raise CatalogueRefused(problems)
    return sources


def _not_maps(sources: Sequence[Source]) -> list[Problem]:
    head, *services = sources
    problems = [
        Problem(each.file, 1, "o arquivo precisa ter campos") for each in sources if not isinstance(each.data, dict)
    ]
    if not problems and SERVICES in head.data:
        problems.append(Problem(HEAD, head.line([SERVICES]), "cada serviço tem um arquivo seu na pasta services"))
    return problems or [found for service in services if (found := _misnamed(service))]


def _misnamed(service: Source) -> Problem | None:
    named = service.data.get("id")
    if named is None or named == Path(service.file).stem:
        return None
    return Problem(service.file, service.line(["id"]), f"o arquivo de '{named}' precisa se chamar {named}.yaml")


def _validated(sources: Sequence[Source]) -> Catalogue:
    head, *services = sources
    data: dict[str, Any] = {**head.data, SERVICES: [service.data for service in services]}
    try:
        catalogue = Catalogue.model_validate(data)
    except ValidationError as error:
        found = [_located(sources, each["loc"], reason(each)) for each in error.errors(include_url=False)]
        raise CatalogueRefused(sorted(set(found))) from None
    findings = [_located(sources, finding.path, finding.reason) for finding in check_catalogue(catalogue)]
    if findings:
        raise CatalogueRefused(sorted(set(findings)))
    return catalogue


def _located(sources: Sequence[Source], path: Sequence[str | int], why: str) -> Problem:
    if len(path) > 1 and path[0] == SERVICES and isinstance(path[1], int):
        source, inner = sources[path[1] + 1], path[2:]
    else:
        source, inner = sources[0], path
    return Problem(source.file, source.line(inner), why)
