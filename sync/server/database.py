"""The platform's database: SQLite through SQLAlchemy, durable before anything is answered.

SQLite from 3.7.0 to 3.51.2 can damage a write-ahead log that several connections share, and the server and its
command line do share it; so the log is used from 3.51.3 on only, and a truncated rollback journal below. Both are
fully synchronous: what was committed survives a power cut.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.schema import CreateIndex

from sync.server.tables import metadata, unfinished

BUSY_TIMEOUT_S = 10.0
WAL_IS_SOUND = sqlite3.sqlite_version_info >= (3, 51, 3)
_WRITE = "balcao_write"


class Database:
    """Short transactions: `read` sees one moment, `write` takes the lock at once and commits at its end."""

    def __init__(self, path: Path) -> None:
        self._engine = _engine(path)
        metadata.create_all(self._engine)
        with self.write() as connection:  # a database of before has its table, and not this
            connection.execute(CreateIndex(unfinished, if_not_exists=True))
        path.chmod(0o600)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view."""
        with self._engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One durable change, or none."""
        with self._engine.execution_options(**{_WRITE: True}).begin() as connection:
            yield connection

    def close(self) -> None:
        """Let all connections go."""
        self._engine.dispose()


def _engine(path: Path) -> Engine:
    arguments = {"timeout": BUSY_TIMEOUT_S, "check_same_thread": False}
    engine = create_engine(f"sqlite:///{path}", connect_args=arguments, hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    connection.execute(f"PRAGMA journal_mode = {'WAL' if WAL_IS_SOUND else 'TRUNCATE'}")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get(_WRITE) else "BEGIN")
