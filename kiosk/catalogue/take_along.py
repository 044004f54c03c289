"""The checklist that a citizen takes along on the phone: plain text for a QR code, nothing to open and no network.

Short enough for a code that a phone reads from a screen at arm's length: what does not fit is counted, never cut in
silence.
"""

from collections.abc import Iterator

from kiosk.catalogue.model import Document, Place, Service
from kiosk.text import DEFAULT_LANGUAGE, words
from kiosk.wording import duration

MOST_BYTES = 900
"""In UTF-8: a QR code of version 22 with error correction M, 105 modules a side."""
_LONGEST_DOCUMENT = 160
_LONGEST_PLACE = 120
_LABELS = {
    "pt": ("Leve", "Onde", "Prazo", "se for o seu caso", "e mais {}: pergunte no atendimento"),
    "es": ("Lleve", "Dónde", "Plazo", "si es su caso", "y {} más: pregunte en la atención"),
    "en": ("Bring", "Where", "Time", "if it is your case", "and {} more: ask the staff"),
    "ht": ("Pote", "Ki kote", "Delè", "si se ka w la", "ak {} anplis: mande anplwaye yo"),
}
"""Documents, place, longest time, a document that answers would decide, documents that did not fit."""


def take_along(service: Service, language: str) -> str:
    """Name, documents, place and longest time of a service as lines of text, at most MOST_BYTES of UTF-8."""
    shown = len(service.documents)
    text = _text(service, language, shown)
    while shown and len(text.encode()) > MOST_BYTES:
        shown -= 1
        text = _text(service, language, shown)
    return text.encode()[:MOST_BYTES].decode("utf-8", "ignore")


def _text(service: Service, language: str, shown: int) -> str:
    bring, where, time, perhaps, more = _LABELS.get(language, _LABELS[DEFAULT_LANGUAGE])
    lines = [words(service.name, language).text, f"{where}: {_where(service.places, language)}"]
    lines.append(f"{time}: {duration(service.max_time, language)}")
    if service.documents:
        lines += ["", f"{bring}:", *_documents(service.documents[:shown], language, perhaps)]
    left = len(service.documents) - shown
    return "\n".join([*lines, f"- {more.format(left)}"] if left else lines)


def _documents(documents: tuple[Document, ...], language: str, perhaps: str) -> Iterator[str]:
    for one in documents:
        case = words(one.case, language).text if one.case else perhaps if one.when else ""
        yield f"- {_short(words(one.name, language).text + (f' ({case})' if case else ''), _LONGEST_DOCUMENT)}"


def _where(places: tuple[Place, ...], language: str) -> str:
    """The first counter, or else the first place."""
    place = next((one for one in places if one.kind == "counter"), places[0])
    return _short(words(place.text, language).text, _LONGEST_PLACE)


def _short(text: str, most: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rsplit(' ', 1)[0]}…"
