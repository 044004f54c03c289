"""What a guided flow is made of: questions, repeated groups, and the order they are asked in.

A flow is data, written by those who know the service. `when` is a condition in CEL (see `conditions`) over the
answers that come before it; it is compiled when the package is loaded, so that a visit never meets a broken one.
"""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, StringConstraints, Tag

from kiosk.text import Text

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
"""A name that conditions can use as a variable."""
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=120)]


class Kind(StrEnum):
    """The kinds of question. The list is open: a new kind adds a field module and a screen."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    DATE = "date"
    CPF = "cpf"
    CNPJ = "cnpj"
    PHONE = "phone"
    EMAIL = "email"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes_no"
    ADDRESS = "address"
    CONSENT = "consent"
    PRESENCE = "presence"
    DOCUMENT = "document"
    SIGNATURE = "signature"
    INFORMATION = "information"
    REVIEW = "review"


class Strict(BaseModel):
    """A frozen model that refuses what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Option(Strict):
    """One answer that can be chosen."""

    id: Identifier
    label: Text
    help: Text | None = None


class Question(Strict):
    """One thing asked on one screen."""

    id: Identifier
    kind: Kind
    title: Text
    help: Text | None = None
    spoken: Text | None = None
    """What is read aloud where it differs from the title."""
    required: bool = True
    when: str | None = None
    options: tuple[Option, ...] = ()
    minimum: int | str | None = None
    """Smallest number, fewest pages of a document, or earliest date as ISO 8601 or 'today'."""
    maximum: int | str | None = None
    max_length: Annotated[int, Field(ge=1, le=4000)] | None = None
    portrait: bool = False
    """The document shows its holder's portrait: the presence check that follows compares it, as advice to people."""
    sensitive: bool = False
    """Never spoken on a loudspeaker."""
    exit_label: Text | None = None
    """The way out of the question ('Não tenho CPF'): leaves it empty and goes on."""


class Group(Strict):
    """Questions asked again for each item of a list: children, vehicles, debts."""

    id: Identifier
    kind: Literal["group"] = "group"
    title: Text
    item: Text
    """What one item is called ('filho')."""
    first: Text | None = None
    """Asks whether there is any, where the minimum is 0 ('Você tem filhos?')."""
    another: Text | None = None
    """Asks whether there is one more ('Você tem mais um filho?')."""
    minimum: Annotated[int, Field(ge=0, le=50)] = 1
    maximum: Annotated[int, Field(ge=1, le=50)] = 10
    when: str | None = None
    questions: tuple[Question, ...]


def _which(step: Any) -> str:
    kind = step.get("kind") if isinstance(step, dict) else getattr(step, "kind", None)
    return "group" if kind == "group" else "question"


FlowStep = Annotated[Annotated[Question, Tag("question")] | Annotated[Group, Tag("group")], Discriminator(_which)]


class Flow(Strict):
    """The steps of one service, in order."""

    steps: tuple[FlowStep, ...]
