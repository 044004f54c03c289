"""Brings a database to this program's form, by Alembic, in one transaction that proves that nothing unsent was lost."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from kiosk.errors import StoreUnavailable

HEAD = "0003"
"""The newest migration (a test holds this against the folder); known here so that a start need not load Alembic."""

_SCRIPTS = Path(__file__).parent / "migrations"


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
    unsent = count_unsent(connection) if found else 0
    upgrade(connection)
    if count_unsent(connection) != unsent:
        raise StoreUnavailable("A atualização perderia pedidos; ela foi desfeita.", cause="migration")


def count_unsent(connection: Connection) -> int:
    """How many items have their sealed bytes in the database."""
    joined = "SELECT count(*) FROM outbox JOIN envelope USING (position)"
    return int(connection.execute(text(joined)).scalar_one())


def upgrade(connection: Connection, target: str = HEAD) -> None:
    """Run the migrations on a connection whose transaction the caller holds."""
    # Loaded here: it takes half the time of a start, and is hardly ever needed.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, target)
