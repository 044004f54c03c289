"""Brings a database to this program's form, by Alembic, in one transaction that proves that nothing unsent was lost."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from kiosk.errors import StoreUnavailable

HEAD = "0003"
"""The newest migration (a test holds this against the folder); known here so that a start need not load Alembic."""

_SCRIPTS = Path(__file__).parent / "migrations"
_KEPT = {
    "outbox": "SELECT count(*) FROM outbox JOIN envelope USING (position)",
    "blob": "SELECT count(*) FROM blob JOIN outbox USING (position)",
    "sequence": "SELECT count(*) FROM sequence",
    "audit": "SELECT count(*) FROM audit",
    "parked": "SELECT count(*) FROM parked",
}
"""By table: messages with their sealed bytes, files that messages name, numbers given, acts, parked visits."""


def version(connection: Connection) -> str | None:
    """The database's form; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def migrate(connection: Connection) -> None:
    """Upgrade to HEAD. Raises StoreUnavailable for a newer database, or when the count of items does not come out."""
    found = version(connection)
    if found == HEAD:
        return
    if found is not None and found > HEAD:
        raise StoreUnavailable("O banco de dados foi feito por uma versão mais nova.", cause="newer")
    before = counted(connection)
    upgrade(connection)
    after = counted(connection)
    if any(after.get(what) != count for what, count in before.items()):
        raise StoreUnavailable("A atualização perderia pedidos; ela foi desfeita.", cause="migration")


def counted(connection: Connection) -> dict[str, int]:
    """How much there is of everything that no migration may lose; what this form of the database has not is left out.

    Files whose row is gone would be swept as orphans, numbers would be given twice, acts would be missing.
    """
    there = inspect(connection).get_table_names()
    counts = {table: connection.execute(text(query)) for table, query in _KEPT.items() if table in there}
    return {table: int(count.scalar_one()) for table, count in counts.items()}


def upgrade(connection: Connection, target: str = HEAD) -> None:
    """Run the migrations on a connection whose transaction the caller holds."""
    # Loaded here: it takes half the time of a start, and is hardly ever needed.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, target)
