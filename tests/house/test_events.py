"""Every event that the code makes is on the list with exactly these fields: no counter finds out at run time."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from kiosk.events import listings

ROOT = Path(__file__).parents[2]


class Made(NamedTuple):
    """Where an event is made, its name, and its fields."""

    place: str
    name: str
    fields: tuple[str, ...]


def made(source: str, place: str) -> Iterator[Made]:
    """The events that a module makes, each under a name written there: any other name is told as unknown."""
    if "kiosk.events import" not in source:
        return  # another Event: a thread's, say
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id="Event"), args=arguments):
                first = arguments[0] if arguments else None
                name = first.value if isinstance(first, ast.Constant) else "?"
                yield Made(f"{place}:{node.lineno}", name, tuple(sorted(word.arg or "**" for word in node.keywords)))


def all_made() -> list[Made]:
    files = (file for room in ("kiosk", "sync", "ui") for file in sorted((ROOT / room).rglob("*.py")))
    return [one for file in files for one in made(file.read_text("utf-8"), file.relative_to(ROOT).as_posix())]


def wrong(events: list[Made]) -> list[Made]:
    """Those that are not listed, or not with these fields."""
    listed = {name: tuple(sorted(listing.fields)) for name, listing in listings().items()}
    return [event for event in events if listed.get(event.name) != event.fields]


def test_every_event_that_is_made_is_listed() -> None:
    events = all_made()
    assert events
    assert wrong(events) == []


@pytest.mark.parametrize(
    "line",
    ["Event('never_listed')", "Event('visit_started')", "Event('visit_started', cpf=1)", "Event(name)"],
)
def test_one_that_is_not_listed_would_be_found(line: str) -> None:
    assert len(wrong(list(made(f"from kiosk.events import Event\n{line}", "planted")))) == 1
