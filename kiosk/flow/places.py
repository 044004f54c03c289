"""The municipalities of Brazil, by IBGE code.

The list comes at set-up from a pinned package (see `assets/places/source.toml`). It is of October 2022: what changed
since is written here. Since 2025-01-01 there are 5,571.
"""

import json
from dataclasses import dataclass
from functools import cache

from kiosk.assets import asset
from kiosk.errors import BalcaoError
from kiosk.text import fold

HOME_STATE = "MT"


@dataclass(frozen=True, order=True)
class Municipality:
    """A municipality: its 7-digit IBGE code, name, and state (two letters)."""

    code: str
    name: str
    state: str

    def __str__(self) -> str:
        return f"{self.name}/{self.state}"


_CHANGED = (
    Municipality("5101837", "Boa Esperança do Norte", "MT"),  # installed on 2025-01-01
    Municipality("5107800", "Santo Antônio de Leverger", "MT"),  # the list writes "do"
)


class PlacesMissing(BalcaoError):
    """The list of municipalities was not fetched."""

    key = "places_missing"


@cache
def municipalities() -> tuple[Municipality, ...]:
    """All 5,571, by name. Raises PlacesMissing."""
    path = asset("places", "municipios.json")
    try:
        listed = json.loads(path.read_text("utf-8"))
        towns = [town for state in listed.values() for town in state["cities"]]
    except (OSError, ValueError, KeyError) as error:
        raise PlacesMissing("Falta a lista de municípios. Rode build/fetch.") from error
    read = {str(town["code"]): Municipality(str(town["code"]), town["name"], town["state"]) for town in towns}
    read |= {town.code: town for town in _CHANGED}
    return tuple(sorted(read.values(), key=lambda town: (fold(town.name), town.state)))


@cache
def _by_code() -> dict[str, Municipality]:
    return {town.code: town for town in municipalities()}


@cache
def _folded() -> tuple[tuple[str, Municipality], ...]:
    return tuple((fold(town.name), town) for town in municipalities())


def municipality(code: str) -> Municipality | None:
    """The municipality of an IBGE code."""
    return _by_code().get(code)


def named(name: str, state: str) -> Municipality | None:
    """The municipality of a name, however accented, in a state."""
    wanted = fold(name)
    return next((town for folded, town in _folded() if folded == wanted and town.state == state.upper()), None)


def find_municipalities(typed: str, limit: int = 8) -> tuple[Municipality, ...]:
    """Municipalities for what was typed so far: those of MT first, then by how they match."""
    wanted = fold(typed)
    if not wanted:
        return tuple(town for town in municipalities() if town.state == HOME_STATE)[:limit]
    ranked = sorted((_rank(folded, wanted, town), town) for folded, town in _folded() if f" {wanted}" in f" {folded}")
    return tuple(town for _, town in ranked[:limit])


def _rank(folded: str, wanted: str, town: Municipality) -> tuple[bool, bool, bool, str]:
    return (town.state != HOME_STATE, not folded.startswith(wanted), folded != wanted, folded)
