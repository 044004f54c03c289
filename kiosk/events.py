"""Facts that happened, each with its name: the only words that the log and the audit chain know.

`assets/events.toml` lists every event, its level, whether it belongs to the audit chain, and its fields with their
kinds. The kinds are narrow on purpose: an identifier, a code, a count. No kind holds free text, so that a name, a CPF
or an answer cannot slip into a log: an event that does not fit its listing is refused where it is made.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kiosk.assets import asset

Value = str | int | float | bool

_ID = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.:-]{0,99}")
_CODE = re.compile(r"[a-z][a-z0-9_]{0,63}")
_PROTOCOL = re.compile(r"([A-Z]{1,4} )?[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}")
_PERSONAL = re.compile(r"\D?(?:\d{11}|\d{14}|\d{3}\.\d{3}\.\d{3}-\d{2})\D?")


def _text(pattern: re.Pattern[str]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and bool(pattern.fullmatch(value)) and not _PERSONAL.fullmatch(value)


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_seconds(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


KINDS: Mapping[str, Callable[[Any], bool]] = {
    "id": _text(_ID),
    "code": _text(_CODE),
    "protocol": _text(_PROTOCOL),
    "count": _is_count,
    "seconds": _is_seconds,
    "flag": lambda value: isinstance(value, bool),
}
"""What a field may hold. `id`: a UUID, a digest, a service's name; never 11 or 14 digits, as CPF and CNPJ are."""

LEVELS = ("debug", "info", "warning", "error")


class EventRefused(ValueError):
    """An event that the list does not know, or a field that does not fit: a bug where it was made."""


@dataclass(frozen=True)
class Listing:
    """One event of the list: how loud, whether audited, which fields of which kind."""

    name: str
    level: str
    audit: bool
    about: str
    fields: Mapping[str, str]


@cache
def listings() -> Mapping[str, Listing]:
    """Every event that there is, by name, from `assets/events.toml`."""
    with asset("events.toml").open("rb") as file:
        return {name: _listing(name, entry) for name, entry in tomllib.load(file).items()}


def _listing(name: str, entry: dict[str, Any]) -> Listing:
    fields = entry.get("fields", {})
    listing = Listing(name, entry["level"], entry.get("audit", False), entry["about"], fields)
    if listing.level not in LEVELS or not set(fields.values()) <= set(KINDS):
        raise EventRefused(f"the listing of {name} is wrong")
    return listing


class Event:
    """Something that happened. Raises EventRefused unless name, fields and values are as listed."""

    __slots__ = ("fields", "listing")

    def __init__(self, name: str, /, **fields: Value) -> None:
        listing = listings().get(name)
        if listing is None:
            raise EventRefused(f"no event is called {name}")
        if fields.keys() != listing.fields.keys():
            raise EventRefused(f"{name} has the fields {sorted(listing.fields)}, not {sorted(fields)}")
        for field, value in fields.items():
            if not KINDS[listing.fields[field]](value):
                raise EventRefused(f"{field} of {name} is no {listing.fields[field]}")  # never the value
        self.listing, self.fields = listing, fields

    @classmethod
    def read(cls, name: str, fields: "Mapping[str, Value]") -> "Event":
        """An event that was written before, checked anew. Raises EventRefused."""
        return cls(name, **fields)

    @property
    def name(self) -> str:
        """The event's name in the list."""
        return self.listing.name
