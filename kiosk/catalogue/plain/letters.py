"""The rules over a whole catalogue: every Portuguese text, and what only a whole letter shows."""

from collections.abc import Iterator, Mapping
from itertools import chain

from kiosk.catalogue.check import Finding
from kiosk.catalogue.model import Agency, Catalogue, Service
from kiosk.catalogue.plain.reading import EASY, ease, words
from kiosk.catalogue.plain.rules import acronyms, explained, jargon, long_sentences, passives
from kiosk.catalogue.texts import texts
from kiosk.flow.compiled import Path

_LEAST_WORDS = 8
"""A text with fewer words says nothing about the reading level."""
_NO_SENTENCES = ("legal_basis",)
"""Names of laws are as they are."""


def hard_to_read(catalogue: Catalogue) -> Iterator[Finding]:
    """Everything in the catalogue that could be said more plainly."""
    agencies = {agency.id: agency for agency in catalogue.agencies}
    for index, service in enumerate(catalogue.services):
        for finding in _letter(service, agencies.get(service.agency)):
            yield Finding(("services", index, *finding.path), finding.reason)
    head = catalogue.model_dump(exclude={"services", "agencies"}, exclude_none=True)
    for path, text in texts(head):
        yield from _text((*path, "pt"), text["pt"])


def _letter(service: Service, agency: Agency | None) -> Iterator[Finding]:
    data = service.model_dump(exclude_none=True, exclude=set(_NO_SENTENCES))
    told: Mapping[Path, str] = {(*path, "pt"): text["pt"] for path, text in texts(data)}
    for path, text in told.items():
        yield from _text(path, text)
    yield from _unexplained(told, agency)
    yield from _level(told)


def _text(path: Path, text: str) -> Iterator[Finding]:
    for reason in chain(long_sentences(text), passives(text), jargon(text)):
        yield Finding(path, reason)


def _unexplained(told: Mapping[Path, str], agency: Agency | None) -> Iterator[Finding]:
    letter = "\n".join(told.values())
    own = f"{agency.short} {agency.name['pt']}" if agency else ""
    seen: set[str] = set()
    for path, text in told.items():
        for acronym in acronyms(text):
            if acronym not in seen and acronym not in own and not explained(acronym, letter):
                yield Finding(path, f"a sigla {acronym} não está explicada: diga o que é, entre parênteses")
            seen.add(acronym)


def _level(told: Mapping[Path, str]) -> Iterator[Finding]:
    long = {path: text for path, text in told.items() if len(words(text)) >= _LEAST_WORDS}
    level = ease(long.values())
    if level < EASY:
        hardest = min(long, key=lambda path: ease([long[path]]))
        advice = (
            f"a carta se lê com dificuldade (Flesch {level:.0f}, o mínimo é {EASY:.0f}); este é o texto mais difícil"
        )
        yield Finding(hardest, advice)
