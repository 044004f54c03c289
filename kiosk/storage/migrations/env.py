"""Alembic's way in: works on the connection, and inside the transaction, of whoever opens the store."""

from alembic import context

from kiosk.storage.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=True)
context.run_migrations()
