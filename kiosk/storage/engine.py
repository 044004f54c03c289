"""Opens SQLCipher for SQLAlchemy: key, durability, locking; and turns what the disk does into a named failure."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.pool import NullPool

from kiosk.errors import StoreUnavailable
from kiosk.storage.driver import raw
from kiosk.storage.pages import PAGE

DATABASE = "balcao.db"
KEY_BYTES = 32
BUSY_MS = 10_000
"""How long a process waits for the other's transaction; theirs take milliseconds."""
WRITER = "balcao_writer"
"""Execution option of the connection that writes: its transactions take the write lock at once."""

CHECKPOINT_PAGES = 2_000
"""Of the write-ahead log, 8 MB, before it is folded in: more often, and one submission in a hundred pays for it."""

FOLD_PAGES = CHECKPOINT_PAGES // 2
"""From here on sync folds it in, so that no submission has to. Not sooner: a log begun anew costs one more fsync."""

CACHE_KIB = 2_000
"""Of pages in memory for each connection, SQLite's own measure. This build of it would take 8 MB: a long queue fills
them, and nothing here is faster for it."""

_PRAGMAS = (
    f"cipher_page_size = {PAGE}",
    "journal_mode = WAL",
    f"wal_autocheckpoint = {CHECKPOINT_PAGES}",
    "synchronous = FULL",
    "secure_delete = ON",
    f"cache_size = -{CACHE_KIB}",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    f"busy_timeout = {BUSY_MS}",
)


def make_engine(folder: Path, key: bytes) -> Engine:
    """An engine over the folder's database. A connection is costly (it is keyed): hold it, do not open one per use."""
    if len(key) != KEY_BYTES:
        raise ValueError(f"the database key has {KEY_BYTES} bytes")

    def keyed() -> Any:
        return connect(folder / DATABASE, key)

    engine = create_engine(
        "sqlite+pysqlite://", module=sqlcipher, creator=keyed, poolclass=NullPool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    return engine


def connect(path: Path, key: bytes) -> Any:
    """The driver's own connection, keyed and set. Raises the driver's errors."""
    # Threads take turns under the store's locks, so SQLite's own check of the thread is off. The driver begins no
    # transactions by itself (isolation_level None): `_begin` does.
    connection = sqlcipher.connect(str(path), timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # a wrong key is told by us, not on stderr
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # a wrong key shows here
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    # IMMEDIATE: a transaction that will write waits for its turn here, where waiting works, and never fails half-way.
    if connection.get_execution_options().get(WRITER) and not raw(connection).in_transaction:
        raw(connection).execute("BEGIN IMMEDIATE")


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """One transaction of the connection that writes, begun and committed on the driver itself: see `driver`.

    SQLAlchemy joins it when a statement of its own runs in between.
    """
    direct = raw(connection)
    direct.execute("BEGIN IMMEDIATE")
    try:
        yield
        direct.execute("COMMIT")
    except BaseException:
        # SQLAlchemy closes a connection that was interrupted, which ends the transaction as well: the interruption is
        # what is raised, not what a closed connection says.
        with suppress(sqlcipher.ProgrammingError):
            if direct.in_transaction:
                direct.rollback()
        raise
    finally:
        if connection.in_transaction():
            connection.rollback()


def writer(engine: Engine) -> Connection:
    """The connection that writes, one transaction at a time."""
    return engine.connect().execution_options(**{WRITER: True})


def reader(engine: Engine) -> Connection:
    """A connection that reads beside it; every statement sees the last commit."""
    connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
    connection.exec_driver_sql("PRAGMA query_only = ON")
    return connection


def driver(connection: Connection) -> Any:
    """SQLCipher's own connection beneath: for what belongs to no transaction."""
    return connection.connection.driver_connection


@contextmanager
def guarded() -> Iterator[None]:
    """Disk full, wrong key, damaged file, lock never freed: raised as StoreUnavailable. A broken rule stays a bug."""
    try:
        yield
    except FAILURES as error:
        raise unavailable(error) from error


def unavailable(error: Exception) -> StoreUnavailable:
    """One of FAILURES by its name. A broken rule is none: it is raised again, as it is."""
    if isinstance(error, _BUGS):
        raise error
    cause = _cause(error)
    return StoreUnavailable(_SENTENCES.get(cause, _SENTENCES["unknown"]), cause=cause)


FAILURES = (exc.DBAPIError, sqlcipher.Error, OSError)
"""What a disk or a database does."""
_BUGS = (exc.IntegrityError, exc.ProgrammingError, sqlcipher.IntegrityError, sqlcipher.ProgrammingError)
_SENTENCES = {
    "full": "O disco está cheio: nada mais pode ser guardado.",
    "not_a_database": "O banco de dados não abre com a chave deste quiosque.",
    "corrupt": "O banco de dados está danificado.",
    "busy": "O banco de dados está ocupado há tempo demais.",
    "readonly": "O banco de dados não pode ser gravado.",
    "unknown": "O banco de dados não pode ser usado.",
}

_CAUSES = (
    ("full", ("disk is full", "no space left", "file too large", "quota")),
    ("not_a_database", ("not a database", "hmac check failed")),
    ("corrupt", ("malformed", "corrupt")),
    ("busy", ("locked",)),
    ("readonly", ("readonly", "read-only", "permission denied")),
)


def _cause(error: BaseException) -> str:
    message = str(error).lower()
    return next((cause for cause, signs in _CAUSES if any(sign in message for sign in signs)), "unknown")
