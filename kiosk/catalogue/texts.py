"""Every text of a catalogue, and what no text of it may hold, in any language.

A text is shown and spoken as it stands: nothing is filled into it, nothing in it is a command. So a place for a value
is a mistake of whoever translated, markup would be read aloud, and control or direction characters could hide what
is said.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.catalogue.model import Service
from kiosk.flow.compiled import Path

MOST_NAME = 200
"""Letters of a service's name and of a question: what fits a screen with text at 200%."""
MOST_LABEL = 160
MOST_OPTIONS = 60
"""Nobody reads more answers than this on one screen."""

_ORDINARY = re.compile(r"[^\x00-\x1f\x7f-\x9f{}<>%\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]*")
PERCENT_PLACE = re.compile(r"%(?:[1-9](?![0-9A-Fa-f])|n\b|\([a-z_]+\)|[sd]\b)")
"""A place of Qt's or Python's; not the %2F of an address."""
_PLACE = re.compile(rf"\{{[^{{}}]*\}}|[{{}}]|{PERCENT_PLACE.pattern}")
_MARKUP = re.compile(r"<[/!]?[a-zA-Z][^<>]*>|<!--")


def text_fault(text: str) -> str | None:
    """Why a text cannot be shown, in Portuguese, or None."""
    if _ORDINARY.fullmatch(text):
        return None
    place, markup = _PLACE.search(text), _MARKUP.search(text)
    if place:
        return f"'{place[0]}' é lugar para um valor que ninguém põe: escreva o texto inteiro"
    if markup:
        return f"'{markup[0][:20]}' é marcação: o texto aparece e é lido como está"
    if any(_hidden(character) for character in text):
        return "há códigos que não são letras, ou que mudam a direção da leitura"
    return None


def _hidden(character: str) -> bool:
    return character != "\n" and unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp")


def texts(data: Any, path: Path = ()) -> Iterator[tuple[Path, Mapping[str, str]]]:
    """Every text in a service's or head's plain data, by its place."""
    if isinstance(data, Mapping):
        if isinstance(data.get("pt"), str):
            yield path, data
            return
        for name, value in data.items():
            yield from texts(value, (*path, name))
    elif isinstance(data, list | tuple):
        for index, value in enumerate(data):
            yield from texts(value, (*path, index))


def faults(data: Any) -> Iterator[tuple[Path, str]]:
    """What is wrong with the texts in plain data: where, and why."""
    for path, text in texts(data):
        most = _most(path)
        for language, words in text.items():
            fault = text_fault(words)
            if most is not None and len(words) > most:
                yield (*path, language), f"o texto tem {len(words)} letras; cabem {most}"
            elif fault:
                yield (*path, language), fault if language == "pt" else f"na tradução ({language}), {fault}"


def _most(path: Path) -> int | None:
    """How many letters fit: a service's name and every title are headings, an option is a button."""
    if path == ("name",) or path[-1:] == ("title",):
        return MOST_NAME
    return MOST_LABEL if "options" in path and path[-1] == "label" else None


def options_faults(service: Service) -> Iterator[tuple[Path, str]]:
    """Questions with more answers than anybody reads."""
    for at, step in enumerate(service.flow.steps if service.flow else ()):
        inner: list[tuple[Path, Any]] = [
            (("questions", index), one) for index, one in enumerate(getattr(step, "questions", ()))
        ]
        for where, question in inner or [((), step)]:
            number = len(getattr(question, "options", ()))
            if number > MOST_OPTIONS:
                reason = f"a pergunta tem {number} opções; ninguém lê mais de {MOST_OPTIONS}: divida em duas"
                yield ("flow", "steps", at, *where, "options"), reason
