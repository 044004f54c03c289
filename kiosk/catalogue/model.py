"""A service letter and the package that carries it.

The six items that Lei 13.460/2017, art. 7, par. 2 asks of every service are fields without a default: `summary`
(I, what is offered), `requirements`, `documents` and `information` (II), `steps` (III), `max_time` (IV),
`provision` (V), `places` and `complaints` (VI). Par. 3 adds `priorities`, `waiting_time`, `communication` and
`tracking`.
"""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kiosk.flow.definition import Flow, Slug, Strict
from kiosk.text import Text


class Level(StrEnum):
    """Which government serves."""

    FEDERAL = "federal"
    STATE = "state"
    MUNICIPAL = "municipal"
    OTHER_POWER = "other_power"
    CONCESSION = "concession"


class Agency(Strict):
    """Who serves."""

    id: Slug
    name: Text
    short: str
    level: Level
    contact: Text | None = None


class Topic(Strict):
    """A theme, a life event or a public: a door on the home screen."""

    id: Slug
    name: Text
    help: Text | None = None
    icon: str | None = None


class Document(Strict):
    """Something to bring; `when` is a condition over the flow's answers (the personal checklist).

    `case` says in words when it is needed: for a service that informs, which has no answers to decide by.
    """

    name: Text
    note: Text | None = None
    when: str | None = None
    case: Text | None = None


class Cost(Strict):
    """What it costs, in reais; without an amount, the label says it. `when` and `case` as in `Document`."""

    label: Text
    amount: Annotated[Decimal, Field(ge=0, decimal_places=2)] | None = None
    when: str | None = None
    case: Text | None = None


class Step(Strict):
    """One step of the service, as the citizen lives it."""

    title: Text
    text: Text | None = None


class Unit(StrEnum):
    """Units of time."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"


class Duration(Strict):
    """The longest the service takes; amount 0 is 'at once', and without one the agency has not said (the note may)."""

    amount: Annotated[int, Field(ge=0)] | None = None
    unit: Unit
    note: Text | None = None


class Place(Strict):
    """Where it is served, and how to reach it."""

    kind: Annotated[str, Field(pattern="^(counter|web|phone|mail|post)$")]
    text: Text


class Law(Strict):
    """The legal basis."""

    name: str
    about: Text | None = None


class Consent(Strict):
    """What the citizen agrees to (Lei 13.709/2018): which data, why, for how long."""

    version: Annotated[int, Field(ge=1)]
    purpose: Text
    data: Text
    retention: Text
    biometrics: Text | None = None


class Service(Strict):
    """One service letter."""

    id: Slug
    version: Annotated[int, Field(ge=1)]
    name: Text
    agency: Slug
    summary: Text
    requirements: tuple[Text, ...]
    documents: tuple[Document, ...]
    information: tuple[Text, ...]
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    max_time: Duration
    provision: Text
    places: Annotated[tuple[Place, ...], Field(min_length=1)]
    complaints: Annotated[tuple[Text, ...], Field(min_length=1)]
    costs: tuple[Cost, ...] = ()
    priorities: Text | None = None
    waiting_time: Text | None = None
    communication: Text | None = None
    tracking: Text | None = None
    legal_basis: tuple[Law, ...] = ()
    popular_names: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    themes: Annotated[tuple[Slug, ...], Field(min_length=1)]
    life_events: tuple[Slug, ...] = ()
    publics: tuple[Slug, ...] = ()
    for_another: bool = False
    """The requester may ask on behalf of a beneficiary."""
    next_steps: tuple[Text, ...] = ()
    """What happens after the request, on the receipt."""
    consent: Consent | None = None
    flow: Flow | None = None
    """None: the service informs and takes no request."""


class Head(Strict):
    """`catalogue.yaml`: name and version, who serves, and the doors of the home screen."""

    name: str
    version: Annotated[int, Field(ge=1)]
    agencies: tuple[Agency, ...]
    themes: tuple[Topic, ...]
    life_events: tuple[Topic, ...] = ()
    publics: tuple[Topic, ...] = ()


class Catalogue(Head):
    """All that a counter offers, as one versioned whole."""

    services: tuple[Service, ...]
