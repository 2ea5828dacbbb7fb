"""Orders, editions, and what was printed of them.

The steps state their columns themselves: schema.py changes, and what a step made once does not.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables."""
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("manifest_sha256", sa.String(64), nullable=False),
        sa.Column("printer", sa.String(200), nullable=False),
        sa.Column("deliver_by", sa.Date(), nullable=False),
        sa.Column("program", sa.String(100), nullable=False),
        sa.Column("built_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("built_by", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_orders"),
        sa.UniqueConstraint("name", "manifest_sha256", name="uq_orders_name"),
    )
    op.create_table(
        "editions",
        sa.Column("code", sa.String(400), nullable=False),
        sa.Column("booklet", sa.String(200), nullable=False),
        sa.Column("version", sa.String(50), nullable=False),
        sa.Column("variant", sa.String(200), nullable=False),
        sa.Column("level", sa.String(20), nullable=False),
        sa.Column("body_pt", sa.Integer(), nullable=False),
        sa.Column("organisation", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_editions"),
    )
    op.create_index("ix_editions_organisation", "editions", ["organisation"])
    op.create_table(
        "printings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(400), nullable=False),
        sa.Column("organisation_name", sa.Text(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_printings"),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name="fk_printings_order_id"),
        sa.ForeignKeyConstraint(["code"], ["editions.code"], name="fk_printings_code"),
        sa.UniqueConstraint("order_id", "code", name="uq_printings_order_id"),
    )
    op.create_index("ix_printings_code", "printings", ["code"])
    op.create_table(
        "files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("printing_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(400), nullable=False),
        sa.Column("output", sa.String(20), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_files"),
        sa.ForeignKeyConstraint(["printing_id"], ["printings.id"], name="fk_files_printing_id"),
    )
    op.create_index("ix_files_printing_id", "files", ["printing_id"])
