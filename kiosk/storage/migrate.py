"""Brings a database to this program's form, by Alembic, in one transaction that proves that nothing unsent was lost."""

import hashlib
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from kiosk.errors import StoreUnavailable
from kiosk.storage.pages import take_out

HEAD = "0004"
"""The newest migration (a test holds this against the folder); known here so that a start need not load Alembic."""

_SCRIPTS = Path(__file__).parent / "migrations"
_OLD, _NEW = "(SELECT * FROM outbox JOIN envelope USING (position))", "message"
"""Where messages lie with their sealed bytes, up to form 3 and since."""
_MESSAGES = "SELECT id, size, data FROM {messages} ORDER BY position"
_KEPT = {
    "blob": "SELECT m.id, blob.digest FROM {messages} AS m JOIN blob USING (position) ORDER BY m.id, blob.digest",
    "sequence": "SELECT incarnation, max(last) FROM (SELECT incarnation, last FROM sequence"
    " UNION ALL SELECT incarnation, sequence FROM {messages}) GROUP BY incarnation",
    "audit": "SELECT count(*), max(seq) FROM audit",
    "parked": "SELECT id FROM parked ORDER BY id",
}
"""By table, beside the messages: files that they name, how far the numbers came, acts, parked visits."""


def version(connection: Connection) -> str | None:
    """The database's form; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def migrate(connection: Connection) -> None:
    """Upgrade to HEAD. Raises StoreUnavailable for a newer database, or when something would be lost."""
    found = version(connection)
    if found == HEAD:
        return
    if found is not None and found > HEAD:
        raise StoreUnavailable("O banco de dados foi feito por uma versão mais nova.", cause="newer")
    before = kept(connection)
    upgrade(connection)
    after = kept(connection)
    if any(after.get(what) != rows for what, rows in before.items()):
        raise StoreUnavailable("A atualização perderia pedidos; ela foi desfeita.", cause="migration")


def kept(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """What no migration may lose or change; what this form of the database has not is left out.

    Of a message its id and the digest of its sealed bytes as they lie there. Files whose row is gone would be swept as
    orphans, numbers would be given twice, acts would be missing.
    """
    there = inspect(connection).get_table_names()
    if "audit" not in there:
        return {}
    messages = _NEW if _NEW in there else _OLD
    found = connection.execute(text(_MESSAGES.format(messages=messages)))
    digests: list[tuple[object, ...]] = [
        (row.id, hashlib.sha256(take_out(row.data, row.size)).hexdigest()) for row in found
    ]
    rest = {table: query.format(messages=messages) for table, query in _KEPT.items() if table in there}
    return {"messages": digests} | {
        table: [tuple(row) for row in connection.execute(text(query))] for table, query in rest.items()
    }


def upgrade(connection: Connection, target: str = HEAD) -> None:
    """Run the migrations on a connection whose transaction the caller holds."""
    # Loaded here: it takes half the time of a start, and is hardly ever needed.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, target)
