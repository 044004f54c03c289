"""The platform's times as text."""

from datetime import UTC, datetime


def stamp(moment: datetime) -> str:
    """A moment as ISO 8601 text in UTC with microseconds, so that texts sort as moments do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
