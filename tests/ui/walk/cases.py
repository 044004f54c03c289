"""What there is to walk: screens found in the folder, and everything that changes how they look.

Nobody lists the screens here: each file of `ui/screens` is drawn by the views that lead to it, a new kind of question
or of view by one made from its own fields, a sheet by being opened. A file that nothing leads to is an error.
"""

import itertools
import types
from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from kiosk.config import Display
from kiosk.flow.definition import Kind
from kiosk.text import LANGUAGES, Words
from kiosk.views import View
from tests.ui import views
from ui.shapes import SCREENS, screen_of
from ui.theme import THEMES
from ui.window import QML_FOLDER

DISPLAYS = {
    "portrait-21.5": Display(1080, 1920, 21.5),
    "landscape-21.5": Display(1920, 1080, 21.5),
    "portrait-27": Display(1080, 1920, 27.0),
    "small-15.6": Display(1280, 800, 15.6),
}
TEXT_SIZES = (100, 130, 160, 200)
FRAME = "Main"
SHEET = "Sheet"
SEVERAL = 3
ATTENDED = ("cpf", "choice", "choices", "address", "review")
"""Kinds of question that show more to who serves."""


@dataclass(frozen=True)
class Screen:
    """A view to draw, the sheet over it, and an act before: "write", "camera", "scan", "attend", "nobody" (came);
    "citizen": on the citizen's own screen beside the desk."""

    name: str
    view: View
    sheet: str = ""
    act: str = ""


@dataclass(frozen=True)
class Case:
    """One screen as one person may see it. `size` in per cent."""

    screen: Screen
    theme: str
    size: int
    language: str
    display: str

    def __str__(self) -> str:
        return f"{self.screen.name}-{self.theme}-{self.size}-{self.language}-{self.display}"


def screens() -> list[Screen]:
    """Every screen of the folder, drawn at least once. Raises LookupError for a file that nothing leads to."""
    found = [Screen("home-writing", views.SEARCHING, act="write")]
    found.append(Screen("help-nobody", views.QUESTIONS["text"], sheet="HelpSheet", act="nobody"))
    found += [Screen(name, view, act="citizen") for name, view in views.CITIZEN.items()]
    found.append(Screen("idle-attended", views.QUESTIONS["text"], sheet="IdleSheet", act="attend"))
    found.append(Screen("presence-mirror", views.QUESTIONS["presence"], act="camera"))
    found.append(Screen("find-camera", views.AFTER["find"], act="scan"))
    found.append(Screen("desk-writing", views.STAFF["desk-found"], act="write"))
    found += [Screen(f"{kind}-attended", views.QUESTIONS[kind], act="attend") for kind in ATTENDED]
    found.append(Screen("document-mirror", views.AIMING, act="paper"))
    for path in sorted((QML_FOLDER / "screens").glob("*.qml")):
        if path.stem.endswith(SHEET):
            found.append(Screen(path.stem, views.HOME, sheet=path.stem))
        elif path.stem != FRAME:
            found += _drawn_by(path.stem)
    return found


def _drawn_by(stem: str) -> list[Screen]:
    known = [Screen(name, view) for name, view in views.SCREENS.items() if screen_of(view) == stem]
    if known:
        return known
    made = [view for view in _every_view() if screen_of(view) == stem]
    if not made:
        raise LookupError(f"no view leads to {stem}.qml")
    return [Screen(stem, made[0])]


def _every_view() -> Iterator[View]:
    yield from (views.question(kind, "Uma pergunta") for kind in Kind)
    yield from (sample(kind) for kind in SCREENS)


def sample(kind: Any) -> Any:
    """A value of a type, made from its fields: words for text, three of what there are several of."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return sample(get_args(kind)[0])
    if origin is tuple:
        inner = [one for one in get_args(kind) if one is not Ellipsis]
        return tuple(sample(one) for one in (inner if len(inner) > 1 else inner * SEVERAL))
    if kind is Words:
        return views.say("Palavras de exemplo")
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    simple = {str: "Texto", int: SEVERAL, bool: True, Any: None}
    if kind in simple:
        return simple[kind]
    hints = get_type_hints(kind)
    return kind(**{field.name: sample(hints[field.name]) for field in fields(kind)})


def told_in(value: Any, language: str) -> Any:
    """A view as the presenter gives it where the catalogue has no translation: the words in Portuguese, and marked."""
    if isinstance(value, Words):
        return Words(value.text, untranslated=language != LANGUAGES[0])
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return tuple(told_in(item, language) for item in value)
    if hasattr(value, "__dataclass_fields__"):
        return type(value)(**{field.name: told_in(getattr(value, field.name), language) for field in fields(value)})
    return value


def words_of(value: Any) -> set[str]:
    """Every text of the catalogue in a view."""
    if isinstance(value, Words):
        return {value.text}
    if isinstance(value, tuple):
        return set().union(*(words_of(item) for item in value)) if value else set()
    if hasattr(value, "__dataclass_fields__"):
        return set().union(*(words_of(getattr(value, field.name)) for field in fields(value)))
    return set()


def axes() -> list[list[Any]]:
    """What may change, each with its values."""
    return [screens(), list(THEMES), list(TEXT_SIZES), list(LANGUAGES), list(DISPLAYS)]


def product() -> Iterator[Case]:
    """Every combination; what takes longest to change changes least often."""
    shown, themes, sizes, languages, displays = axes()
    for display, language, theme, size, screen in itertools.product(displays, languages, themes, sizes, shown):
        yield Case(screen, theme, size, language, display)


def pairwise() -> list[Case]:
    """Few cases in which every two values of two axes still meet: greedy, the same on every run."""
    values = axes()
    wanted = {
        (a, i, b, j)
        for a, b in itertools.combinations(range(len(values)), 2)
        for i in range(len(values[a]))
        for j in range(len(values[b]))
    }
    chosen = []
    while wanted:
        row = _next_row(values, wanted)
        wanted -= set(_pairs(row))
        chosen.append(Case(*(values[axis][place] for axis, place in enumerate(row))))
    return sorted(chosen, key=lambda case: (case.display, case.language))


def _pairs(row: list[int]) -> Iterator[tuple[int, int, int, int]]:
    for a, b in itertools.combinations(range(len(row)), 2):
        yield a, row[a], b, row[b]


def _next_row(values: list[list[Any]], wanted: set[tuple[int, int, int, int]]) -> list[int]:
    """Starts with a pair that is missing and gives each other axis the value that meets most of what is missing."""
    a, i, b, j = min(wanted)
    row: dict[int, int] = {a: i, b: j}
    for axis in range(len(values)):
        if axis not in row:
            row[axis] = max(range(len(values[axis])), key=lambda place, axis=axis: _gain(axis, place, row, wanted))
    return [row[axis] for axis in range(len(values))]


def _gain(axis: int, place: int, row: dict[int, int], wanted: set[tuple[int, int, int, int]]) -> int:
    pairs = ((axis, place, o, v) if axis < o else (o, v, axis, place) for o, v in row.items())
    return sum(pair in wanted for pair in pairs)
