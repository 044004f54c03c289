"""What must hold between the parts of a catalogue, beyond the form of each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kiosk.catalogue.model import Catalogue, Cost, Document, Service
from kiosk.catalogue.problems import CatalogueRefused, Problem
from kiosk.catalogue.texts import faults, options_faults
from kiosk.flow.compiled import CompiledFlow, Path, check_flow, questions_of
from kiosk.flow.conditions import Condition, ConditionRefused, compile_condition
from kiosk.flow.definition import Kind
from kiosk.flow.standard import compose
from kiosk.flow.standard_questions import steps_before
from kiosk.text import fold


@dataclass(frozen=True)
class Finding:
    """A place in the catalogue's data and what is wrong there, in Portuguese."""

    path: Path
    reason: str


def refuse_faulty(catalogue: Catalogue, file: str) -> None:
    """Check a catalogue that came as one file. Raises CatalogueRefused with every problem and its place in the data."""
    problems = [Problem(file, 0, f"{'.'.join(map(str, one.path))}: {one.reason}") for one in check_catalogue(catalogue)]
    if problems:
        raise CatalogueRefused(problems)


def check_catalogue(catalogue: Catalogue) -> Iterator[Finding]:
    """Everything wrong with a well-formed catalogue: references, repeated names, flows, conditions, consents."""
    topics = {"themes": catalogue.themes, "life_events": catalogue.life_events, "publics": catalogue.publics}
    doors = {name: [topic.id for topic in listed] for name, listed in topics.items()}
    yield from _repeated({"agencies": [agency.id for agency in catalogue.agencies]})
    yield from _repeated({"services": [service.id for service in catalogue.services]})
    yield from _repeated(doors)  # each is a door of the home screen: they share one room of names
    yield from _names(catalogue)
    for path, reason in faults(catalogue.model_dump(exclude={"services"}, exclude_none=True)):
        yield Finding(path, reason)
    known = {name: set(ids) for name, ids in doors.items()}
    agencies = {agency.id for agency in catalogue.agencies}
    for index, service in enumerate(catalogue.services):
        for finding in _service(service, agencies, known):
            yield Finding(("services", index, *finding.path), finding.reason)


def _repeated(ids: Mapping[str, list[str]]) -> Iterator[Finding]:
    """Ids that were seen before, over all the lists together."""
    seen: set[str] = set()
    for name, listed in ids.items():
        for index, one in enumerate(listed):
            if one in seen:
                yield Finding((name, index, "id"), f"o id '{one}' se repete")
            seen.add(one)


def _names(catalogue: Catalogue) -> Iterator[Finding]:
    """Services there are, and no two of one agency that nobody could tell apart."""
    if not catalogue.services:
        yield Finding(("services",), "o catálogo não tem nenhum serviço")
    seen: dict[tuple[str, str], str] = {}
    for index, service in enumerate(catalogue.services):
        first = seen.setdefault((service.agency, fold(service.name["pt"])), service.id)
        if first != service.id:
            yield Finding(("services", index, "name"), f"o nome é o mesmo de '{first}', do mesmo órgão")


def _service(service: Service, agencies: set[str], known: Mapping[str, set[str]]) -> Iterator[Finding]:
    if service.agency not in agencies:
        yield Finding(("agency",), f"o órgão '{service.agency}' não existe")
    for name, ids in (("themes", service.themes), ("life_events", service.life_events), ("publics", service.publics)):
        for index, one in enumerate(ids):
            if one not in known[name]:
                yield Finding((name, index), f"'{one}' não existe em {name}")
    for path, reason in (*faults(service.model_dump(exclude_none=True)), *options_faults(service)):
        yield Finding(path, reason)
    if service.flow is None:
        yield from _without_flow(service)
    else:
        yield from _flow(service)


def _without_flow(service: Service) -> Iterator[Finding]:
    for path, source in _conditions(service):
        if source is not None:
            yield Finding(path, "sem perguntas (flow) não há respostas para uma condição")


def _flow(service: Service) -> Iterator[Finding]:
    before = len(steps_before(service.for_another))
    compiled, faults = check_flow(compose(service))
    for fault in faults:
        head, index, *rest = (*fault.path, 0)[: max(2, len(fault.path))]
        yield Finding(("flow", head, int(index) - before, *rest), fault.reason)
    yield from _consent(service)
    if not faults:
        yield from _own_conditions(service, compiled)


def _consent(service: Service) -> Iterator[Finding]:
    if service.consent is None:
        yield Finding((), "falta 'consent': um serviço que recebe dados diz para que os usa (Lei 13.709/2018, art. 9º)")
    elif service.consent.biometrics is None and _uses_the_face(service):
        yield Finding(("consent",), "falta 'biometrics': a prova de presença usa o rosto (Lei 13.709/2018, art. 11)")


def _uses_the_face(service: Service) -> bool:
    return service.flow is not None and any(one.kind is Kind.PRESENCE for one in questions_of(service.flow))


def _conditions(service: Service) -> Iterator[tuple[Path, str | None]]:
    lists: Iterable[tuple[str, tuple[Document | Cost, ...]]] = (
        ("documents", service.documents),
        ("costs", service.costs),
    )
    for name, listed in lists:
        for index, one in enumerate(listed):
            yield (name, index, "when"), one.when


def _own_conditions(service: Service, compiled: CompiledFlow) -> Iterator[Finding]:
    for path, source in _conditions(service):
        reason = None if source is None else _condition_fault(source, compiled)
        if reason:
            yield Finding(path, reason)


def _condition_fault(source: str, compiled: CompiledFlow) -> str | None:
    try:
        condition: Condition = compile_condition(source, compiled.variables)
    except ConditionRefused as refused:
        return f"condição, linha {refused.line}, coluna {refused.column}: {refused.reason}"
    fault = condition.fault(compiled.empties)
    return f"condição: antes das respostas não pode ser calculada ({fault})" if fault else None
