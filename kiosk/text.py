"""Words in several languages, with Portuguese always there.

A text in the catalogue is one map from language to words. What is not translated is shown in Portuguese and
marked, so that nobody mistakes it for a mistake.
"""

import unicodedata
from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

DEFAULT_LANGUAGE = "pt"
LANGUAGES = ("pt", "es", "en", "ht")


class Words(NamedTuple):
    """Words to show, and whether they stand in for a missing translation."""

    text: str
    untranslated: bool


def _as_map(value: Any) -> Any:
    return {DEFAULT_LANGUAGE: value} if isinstance(value, str) else value


def _has_default(value: dict[str, str]) -> dict[str, str]:
    if DEFAULT_LANGUAGE not in value:
        raise ValueError("falta o texto em português (pt)")
    return value


Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
"""A language as ISO 639 writes it: two letters, or three."""
Line = Annotated[str, StringConstraints(min_length=1, max_length=4000, strip_whitespace=True)]
_Map = Annotated[dict[Language, Line], Field(json_schema_extra={"required": [DEFAULT_LANGUAGE]})]
Text = Annotated[
    dict[Language, Line],
    BeforeValidator(_as_map, json_schema_input_type=Line | _Map),
    AfterValidator(_has_default),
]
"""A language map; a bare string is its Portuguese."""


def words(text: Mapping[str, str], language: str) -> Words:
    """The words of `text` in `language`, or the Portuguese ones, marked."""
    if language in text:
        return Words(text[language], untranslated=False)
    return Words(text[DEFAULT_LANGUAGE], untranslated=True)


def fold(text: str) -> str:
    """Small letters without accents, only letters and digits, one space between words: for finding, not for showing."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c)).split())
