"""Run by Alembic: migrates over the connection, and in the transaction, that `database.py` hands in."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection)
context.run_migrations()
