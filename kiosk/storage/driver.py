"""The short way to the driver, for the few statements of every submission.

SQLAlchemy writes each statement once, from the tables; it is then run on the driver itself, in the transaction that
SQLAlchemy holds. What it would do around each execution costs more than SQLite does (measured: 45 µs a statement).
Values are passed as the database keeps them: a moment as `microseconds`, JSON as text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql import ClauseElement

Values = Mapping[str, Any]

_DIALECT = sqlite.dialect(paramstyle="named")


@dataclass(frozen=True)
class Prepared:
    """A statement in SQLite's words; `given` holds its own constants, and None for each parameter still open."""

    text: str
    given: Values

    def run(self, connection: Connection, values: Values) -> tuple[Any, ...] | None:
        """Run to the end; the first row of what it returns, if it returns any. Raises the driver's errors."""
        row: tuple[Any, ...] | None = raw(connection).execute(self.text, {**self.given, **values}).fetchone()
        return row

    def insert(self, connection: Connection, values: Values) -> int:
        """Run an insert; the number of the new row."""
        return int(raw(connection).execute(self.text, {**self.given, **values}).lastrowid)

    def insert_all(self, connection: Connection, rows: Sequence[Values]) -> None:
        """Run an insert once for each row."""
        raw(connection).executemany(self.text, [{**self.given, **row} for row in rows])


def prepare(statement: ClauseElement) -> Prepared:
    """Write a statement, its parameters by name."""
    written = statement.compile(dialect=_DIALECT)
    return Prepared(str(written), dict(written.params))


def raw(connection: Connection) -> Any:
    """The driver's own connection."""
    return connection.connection.driver_connection
