"""Dates: typed as day, month and year, kept as ISO 8601."""

import re
from datetime import UTC, date, datetime, time
from typing import Any

from kiosk.flow.conditions import Type
from kiosk.flow.definition import Question
from kiosk.flow.fields.base import Field, FieldRefused

EARLIEST = date(1900, 1, 1)
LATEST = date(2100, 12, 31)
NEVER = datetime(1, 1, 2, tzinfo=UTC)
"""What a condition sees of a date without an answer (CEL begins with year 1)."""

_WRITTEN = re.compile(r"(\d{1,2})[/.\- ]?(\d{1,2})[/.\- ]?(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def as_date(text: str) -> date | None:
    """Read '31/12/1990', '31121990' or '1990-12-31'; None when there is no such day."""
    text = text.strip()
    iso, ours = _ISO.fullmatch(text), _WRITTEN.fullmatch(text)
    if not text.isascii() or not (iso or ours):
        return None
    year, month, day = iso.groups() if iso else ours.groups()[::-1] if ours else ("0", "0", "0")
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def limit(bound: int | str | None, today: date, default: date) -> date:
    """A question's earliest or latest date: ISO 8601, 'today', or the default."""
    if bound is None:
        return default
    return today if bound == "today" else date.fromisoformat(str(bound))


def timestamp(day: date) -> datetime:
    """A day's beginning, as conditions see it."""
    return datetime.combine(day, time.min, UTC)


def full_years(since: date, today: date) -> int:
    """Whole years from `since` until today; somebody born on 29 February has a birthday on 1 March."""
    return today.year - since.year - ((today.month, today.day) < (since.month, since.day))


class DateField(Field):
    """A day that exists, within the question's limits."""

    type = Type.TIMESTAMP
    empty = NEVER

    def parse(self, question: Question, raw: Any, today: date) -> str | FieldRefused:
        """The day, as ISO 8601."""
        if not isinstance(raw, str):
            return FieldRefused("not_understood")
        day = as_date(raw)
        if day is None:
            return FieldRefused("date_impossible")
        earliest, latest = limit(question.minimum, today, EARLIEST), limit(question.maximum, today, LATEST)
        if day < earliest:
            return FieldRefused("date_too_early", {"limit": f"{earliest:%d/%m/%Y}"})
        return day.isoformat() if day <= latest else FieldRefused("date_too_late", {"limit": f"{latest:%d/%m/%Y}"})

    def display(self, question: Question, value: Any, language: str) -> str:
        """Day, month, year."""
        return f"{date.fromisoformat(value):%d/%m/%Y}"

    def variable(self, value: Any) -> datetime:
        """The beginning of the day."""
        return timestamp(date.fromisoformat(value))
