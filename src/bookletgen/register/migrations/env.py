"""Runs the steps on the connection that the program hands over."""

from alembic import context

from bookletgen.register.schema import METADATA

# SQLite can undo a step too, because the program begins transactions itself.
context.configure(
    connection=context.config.attributes["connection"], target_metadata=METADATA, transactional_ddl=True
)
with context.begin_transaction():
    context.run_migrations()
