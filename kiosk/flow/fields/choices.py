"""Answers that are chosen: one of several, some of several, yes or no."""

from datetime import date
from typing import Any

from kiosk.flow.conditions import Type
from kiosk.flow.definition import Question
from kiosk.flow.fields.base import Field, FieldRefused
from kiosk.text import words

_YES = frozenset({"true", "sim", "s", "yes", "si", "sí", "wi"})
_NO = frozenset({"false", "não", "nao", "n", "no", "non"})
YES_NO = {"pt": ("Sim", "Não"), "es": ("Sí", "No"), "en": ("Yes", "No"), "ht": ("Wi", "Non")}


def as_yes_no(raw: Any) -> bool | None:
    """True, false, or None when it is neither."""
    if isinstance(raw, bool):
        return raw
    text = raw.strip().casefold() if isinstance(raw, str) else ""
    return True if text in _YES else False if text in _NO else None


class ChoiceField(Field):
    """One of the question's options, by its id."""

    type = Type.STRING
    empty = ""

    def parse(self, question: Question, raw: Any, today: date) -> str | FieldRefused:
        """The option's id."""
        known = isinstance(raw, str) and any(option.id == raw for option in question.options)
        return raw if known else FieldRefused("not_an_option")

    def most_bytes(self, question: Question) -> int:
        """The longest id."""
        return max((len(option.id) for option in question.options), default=0) + 2

    def display(self, question: Question, value: Any, language: str) -> str:
        """The option's label."""
        return next((words(option.label, language).text for option in question.options if option.id == value), "")


class ChoicesField(Field):
    """Some of the question's options: kept in the question's order, each once."""

    type = Type.STRINGS

    def __init__(self) -> None:
        self.empty: list[str] = []

    def is_blank(self, raw: Any) -> bool:
        """None chosen is nothing given."""
        return super().is_blank(raw) or raw in ([], ())

    def parse(self, question: Question, raw: Any, today: date) -> list[str] | FieldRefused:
        """The ids of what was chosen."""
        chosen = raw.split(",") if isinstance(raw, str) else raw
        if not isinstance(chosen, list | tuple) or len(chosen) > len(question.options):
            return FieldRefused("not_an_option")
        if any(not any(option.id == one for option in question.options) for one in chosen):
            return FieldRefused("not_an_option")
        return [option.id for option in question.options if option.id in chosen]

    def most_bytes(self, question: Question) -> int:
        """All of them."""
        return sum(len(option.id) + 3 for option in question.options) + 2

    def display(self, question: Question, value: Any, language: str) -> str:
        """The labels, with commas."""
        return ", ".join(words(option.label, language).text for option in question.options if option.id in value)

    def variable(self, value: Any) -> list[str]:
        """A list of ids."""
        return list(value)


class YesNoField(Field):
    """Yes or no."""

    type = Type.BOOL
    empty = False

    def parse(self, question: Question, raw: Any, today: date) -> bool | FieldRefused:
        """True or false."""
        value = as_yes_no(raw)
        return FieldRefused("not_an_option") if value is None else value

    def display(self, question: Question, value: Any, language: str) -> str:
        """Sim or Não."""
        yes, no = YES_NO.get(language, YES_NO["pt"])
        return yes if value else no
