"""What does not stop a catalogue but should be put right before a counter opens: language, doors, doubtful letters."""

from collections.abc import Iterator

from kiosk.catalogue.check import Finding
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.plain.letters import hard_to_read
from kiosk.text import fold


def advice(catalogue: Catalogue) -> Iterator[Finding]:
    """Everything worth putting right, in the order of the rules."""
    yield from _closed_doors(catalogue)
    yield from _namesakes(catalogue)
    yield from _without_time(catalogue)
    yield from hard_to_read(catalogue)


def _closed_doors(catalogue: Catalogue) -> Iterator[Finding]:
    open_ = {topic for one in catalogue.services for topic in (*one.themes, *one.life_events)}
    for name, topics in (("themes", catalogue.themes), ("life_events", catalogue.life_events)):
        for index, topic in enumerate(topics):
            if topic.id not in open_:
                yield Finding((name, index, "id"), f"'{topic.id}' não leva a nenhum serviço")


def _namesakes(catalogue: Catalogue) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for index, service in enumerate(catalogue.services):
        first = seen.setdefault(fold(service.name["pt"]), service.id)
        if first != service.id:
            yield Finding(("services", index, "name"), f"'{first}', de outro órgão, tem o mesmo nome")


def _without_time(catalogue: Catalogue) -> Iterator[Finding]:
    for index, service in enumerate(catalogue.services):
        if service.max_time.amount is None:
            reason = "o órgão ainda não disse o prazo (Lei 13.460/2017, art. 7º, § 2º, IV)"
            yield Finding(("services", index, "max_time"), reason)
