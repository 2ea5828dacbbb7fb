"""Editions that may not be printed any more."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table of withdrawals."""
    op.create_table(
        "withdrawals",
        sa.Column("code", sa.String(400), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_by", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_withdrawals"),
        sa.ForeignKeyConstraint(["code"], ["editions.code"], name="fk_withdrawals_code"),
    )
