"""What may come back over the line: an answer, or one of the ways of not being answered. Values, never exceptions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from enum import StrEnum

from pydantic import ValidationError

from sync.protocol import PROBLEM_MEDIA_TYPE, Problem

LONGEST_RETRY_AFTER_S = 3600.0


class Silence(StrEnum):
    """Why there was no answer."""

    UNREACHABLE = "unreachable"
    """No connection, or it broke: the line is down."""
    STRANGER = "stranger"
    """Somebody answered who does not speak the protocol."""
    BUSY = "busy"
    """The platform itself says: not now."""
    FAILED = "failed"
    """The platform itself failed."""
    TOO_LARGE = "too_large"
    """The request was larger than the platform takes."""
    REFUSED = "refused"
    """The platform refuses the request as a whole."""
    UNAUTHENTICATED = "unauthenticated"
    """The platform does not know this kiosk."""


@dataclass(frozen=True)
class NoAnswer:
    """Nothing that counts was said. `detail` is for staff; `problem` is there when the platform itself spoke."""

    reason: Silence
    detail: str = ""
    status: int = 0
    retry_after_s: float = 0.0
    problem: Problem | None = None


@dataclass(frozen=True)
class Answer:
    """An answer in full."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)


def no_answer(answer: Answer) -> NoAnswer:
    """What an answer with another status than was hoped for means."""
    problem = _problem(answer)
    if problem is None:
        # 511 is how a captive portal says by the book that it wants something first.
        reason = Silence.FAILED if answer.status >= 500 and answer.status != 511 else Silence.STRANGER
        return NoAnswer(reason, f"HTTP {answer.status}", answer.status, _retry_after(answer))
    reason = _reason(answer.status)
    return NoAnswer(reason, problem.title, answer.status, _retry_after(answer), problem)


def _reason(status: int) -> Silence:
    named = {401: Silence.UNAUTHENTICATED, 403: Silence.REFUSED, 413: Silence.TOO_LARGE, 429: Silence.BUSY}
    if status in (500, 502, 504):
        return Silence.FAILED
    return named.get(status, Silence.BUSY if status >= 500 else Silence.REFUSED)


def _problem(answer: Answer) -> Problem | None:
    if not answer.headers.get("content-type", "").startswith(PROBLEM_MEDIA_TYPE):
        return None
    try:
        return Problem.model_validate_json(answer.body)
    except ValidationError:
        return None


def _retry_after(answer: Answer) -> float:
    text = answer.headers.get("retry-after", "")
    seconds = float(text) if text.isascii() and text.isdecimal() else _until(text, answer.headers.get("date", ""))
    return min(seconds, LONGEST_RETRY_AFTER_S)


def _until(date: str, now: str) -> float:
    """Seconds until a date (RFC 9110, 10.2.3) by the clock of who answered: ours may be decades off."""
    try:
        return max(0.0, (parsedate_to_datetime(date) - parsedate_to_datetime(now)).total_seconds())
    except (TypeError, ValueError):
        return 0.0
