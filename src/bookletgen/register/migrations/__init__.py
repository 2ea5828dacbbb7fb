"""How an older register becomes a newer one, a step a file (alembic)."""
