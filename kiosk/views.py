"""What a screen shows, as frozen snapshots: the desk makes them, the window draws them and knows nothing else.

Texts are already in the visitor's language; `Words` says when one stands in Portuguese for want of a translation.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from kiosk.after.views import AfterView
from kiosk.flow.definition import Kind
from kiosk.printing import Paper
from kiosk.text import Words


@dataclass(frozen=True)
class Card:
    """A door: a service, theme or life event."""

    id: str
    title: Words
    subtitle: Words
    icon: str = ""


@dataclass(frozen=True)
class AttractView:
    """Nobody is here."""

    place: str
    service_count: int
    blocked: str = ""
    """Why no request can be taken now (a message key), or empty."""


@dataclass(frozen=True)
class HomeView:
    """What do you need today? `results` follow what is typed in the search; `heading` names an opened theme."""

    themes: tuple[Card, ...]
    life_events: tuple[Card, ...]
    query: str
    heading: str
    results: tuple[Card, ...]
    replaces: str = ""
    """The protocol of the earlier request that the next one takes the place of, or empty."""
    not_taken: tuple[Words, ...] = ()
    """The services whose requests cannot be taken now."""


@dataclass(frozen=True)
class Fact:
    """A named line of the service page or of the receipt. `icon` is a Material Symbols name."""

    label: str
    """A key: the window translates it ('max_time', 'cost', ...)."""
    text: Words
    icon: str = ""


@dataclass(frozen=True)
class ServiceView:
    """A service letter, with the documents this person needs."""

    id: str
    name: Words
    agency: Words
    summary: Words
    facts: tuple[Fact, ...]
    documents: tuple[Words, ...]
    """What this person needs for sure, as far as is known."""
    perhaps: tuple[Words, ...]
    """What the answers will decide."""
    requirements: tuple[Words, ...]
    steps: tuple[Words, ...]
    complaints: tuple[Words, ...]
    can_request: bool
    take_along: str
    """The checklist as the text of a QR code, where the service only informs; else empty."""
    blocked: str = ""
    """Why no request can be taken now (a message key), or empty."""
    replaces: str = ""
    """The protocol of the earlier request that this one takes the place of, or empty."""
    unproved: bool = False
    """Nobody could prove that one's secret code yet."""


@dataclass(frozen=True)
class OptionView:
    """An answer that can be chosen."""

    id: str
    label: Words
    help: Words | None
    chosen: bool


@dataclass(frozen=True)
class FieldProblem:
    """Why an answer was refused: a message key and values to fill in."""

    key: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class ReviewRow:
    """One answer on the review screen; `target` leads back to its question."""

    title: Words
    value: Words
    target: str
    heading: Words | None = None
    """Names the group's item when a new one begins."""


class DocumentStage(StrEnum):
    """Where the photographing of a document stands."""

    BEFORE = "before"
    AIMING = "aiming"
    CHECKING = "checking"


@dataclass(frozen=True)
class DocumentView:
    """A document that is being photographed."""

    stage: DocumentStage
    pages: int
    """Good pages so far, not kept yet."""
    least: int
    most: int
    kept: int
    """Pages of the document that is kept already; 0 without one."""
    warnings: tuple[str, ...] = ()
    """What is wrong with the page that is looked at: message keys."""
    files: tuple[str, ...] = ()
    """Picture files that an attendant may join, by name."""


@dataclass(frozen=True)
class QuestionView:
    """One question. `value` is what was answered before, in the form the field edits."""

    target: str
    kind: Kind
    title: Words
    help: Words | None
    item: Words | None
    """'Filho 2' inside a repeated group."""
    value: Any
    options: tuple[OptionView, ...]
    required: bool
    sensitive: bool
    max_length: int
    exit_label: Words | None
    step: int
    steps: int
    problem: FieldProblem | None = None
    rows: tuple[ReviewRow, ...] = ()
    """For the review."""
    consent: tuple[Fact, ...] = ()
    """For the consent: purpose, data, retention."""
    document: DocumentView | None = None
    """For a document."""


@dataclass(frozen=True)
class LineState:
    """The line and the queue in words a citizen understands: a message key and how many requests wait here."""

    key: str
    waiting: int


@dataclass(frozen=True)
class ReceiptView:
    """The request is safe. `qr` is the text of the one QR code."""

    service: Words
    agency: Words
    protocol: str
    """In groups, as it is shown: 'MT 4831 7K2F 9QA4'."""
    secret: tuple[str, str, str]
    qr: str
    line: LineState
    next_steps: tuple[Words, ...]
    documents: tuple[Words, ...]
    """What this person has to bring, as the answers decided."""
    paper: Paper = Paper.NONE
    """What there is to say of the printer; NONE where there is none."""


@dataclass(frozen=True)
class RatingView:
    """How was it? One touch."""

    given: int


@dataclass(frozen=True)
class TroubleView:
    """Something failed; a calm sentence and a way on."""

    key: str
    retry: bool


@dataclass(frozen=True)
class ClosedView:
    """The counter cannot open. `cause` is for the log and the doctor, never for the screen."""

    cause: str
    contact: str = ""
    """Whom staff call, as the machine's configuration says; shown where the counter will not come back by itself."""


@dataclass(frozen=True)
class SignInView:
    """Somebody of the staff comes in. `step`: number, pin, new_pin, again."""

    step: str
    problem: str
    """Why it was not taken (a message key), or empty."""
    seconds: int
    """Until the next PIN is taken."""
    name: str
    """Whose first PIN is made; empty otherwise."""
    approving: bool
    """A supervisor's leave is asked."""


@dataclass(frozen=True)
class DeskHit:
    """Something that the desk found: 'service:ID', 'parked:ID' or 'protocol:NUMBER'. `state` is a message key."""

    id: str
    title: Words
    subtitle: Words
    state: str = ""


@dataclass(frozen=True)
class DeskHomeView:
    """The attendant's own screen: search from anywhere, and what waits."""

    name: str
    query: str
    hits: tuple[DeskHit, ...]
    parked: tuple[DeskHit, ...]
    notice: str
    """What just happened (a message key), or empty."""
    line: LineState
    serves: bool
    """A technician does not."""
    calls: tuple[DeskHit, ...] = ()
    """Who asks for help at other kiosks of this unit."""


@dataclass(frozen=True)
class StaffOption:
    """One act, reason or colleague: a message key, or a text that needs no translation."""

    id: str
    key: str = ""
    text: str = ""


@dataclass(frozen=True)
class StaffChoiceView:
    """An attendant chooses one of several. `choice` names what is asked (a message key)."""

    choice: str
    options: tuple[StaffOption, ...]


@dataclass(frozen=True)
class ConfirmView:
    """The citizen looks at what was written and confirms it, or points at what is wrong."""

    service: Words
    rows: tuple[ReviewRow, ...]
    wrong: str
    """The target that was pointed at, or empty."""
    asked: bool
    """Everything is written: now it is to be confirmed. Before that, the citizen only reads along."""


@dataclass(frozen=True)
class ShiftView:
    """Numbers of a desk's day; nothing of anybody."""

    visits: int
    minutes: int
    stars_tenths: int
    """The mean of the ratings in tenths of a star; 0 without any."""
    services: tuple[DeskHit, ...]
    parked: int


View = (
    AttractView
    | HomeView
    | ServiceView
    | QuestionView
    | ReceiptView
    | RatingView
    | TroubleView
    | ClosedView
    | AfterView
    | SignInView
    | DeskHomeView
    | StaffChoiceView
    | ConfirmView
    | ShiftView
)


@dataclass(frozen=True)
class WayView:
    """Another way to be served: a unit, a telephone, a site."""

    name: Words
    where: Words | None
    hours: Words | None
    phone: str


@dataclass(frozen=True)
class HelpView:
    """A call for help over any screen. `state` is a `kiosk.help.HelpState`."""

    state: str
    told: bool
    """Whether the platform, and by it the desk, has heard of it."""
    minutes: int
    """How long the visit is kept while it waits."""
    rings: bool = True
    """Whether it may be heard here."""


@dataclass(frozen=True)
class IdleView:
    """The warning over any screen: whole seconds left."""

    seconds_left: int
