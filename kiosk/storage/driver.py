"""The short way to the driver, for the few statements of every submission.

SQLAlchemy writes each statement once, from the tables; it is then run on the driver itself, in the transaction that
SQLAlchemy holds. What it would do around each execution costs more than SQLite does (measured: 45 µs a statement).
Values are passed as the database keeps them: a moment as `microseconds`, JSON as text.

No statement here may have a parameter in its LIMIT: this SQLite would write its plan anew at each run (a build with
STAT4 does, for the sake of a better plan).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler

Values = Mapping[str, Any]

_DIALECT = sqlite.dialect(paramstyle="qmark")


@dataclass(frozen=True)
class Prepared:
    """A statement in SQLite's words; `given` holds its own constants, and None for each parameter still open."""

    text: str
    names: tuple[str, ...]
    """Its parameters in their order: by place they cost half of what they cost by name."""
    given: Values

    def run(self, connection: Connection, values: Values) -> tuple[Any, ...] | None:
        """Run to the end; the first row of what it returns, if it returns any. Raises the driver's errors."""
        row: tuple[Any, ...] | None = raw(connection).execute(self.text, self._in_order(values)).fetchone()
        return row

    def insert(self, connection: Connection, values: Values) -> int:
        """Run an insert; the number of the new row."""
        return int(raw(connection).execute(self.text, self._in_order(values)).lastrowid)

    def insert_all(self, connection: Connection, rows: Sequence[Values]) -> None:
        """Run an insert once for each row."""
        raw(connection).executemany(self.text, [self._in_order(row) for row in rows])

    def _in_order(self, values: Values) -> tuple[Any, ...]:
        every = {**self.given, **values}
        return tuple([every[name] for name in self.names])


def prepare(statement: ClauseElement) -> Prepared:
    """Write a statement."""
    written = statement.compile(dialect=_DIALECT)
    if not isinstance(written, SQLCompiler):
        raise TypeError(f"not a statement that can be run: {type(written).__name__}")
    return Prepared(str(written), tuple(written.positiontup or ()), dict(written.params))


def raw(connection: Connection) -> Any:
    """The driver's own connection."""
    return connection.connection.driver_connection
