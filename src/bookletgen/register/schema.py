"""The tables of the register, as they are after every step in migrations/."""

from datetime import UTC, datetime

from sqlalchemy import (
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "ix": "ix_%(column_0_label)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)


class UtcTime(TypeDecorator[datetime]):
    """A moment in UTC; SQLite keeps no time zone beside it."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Refuse a time of day that could be anywhere."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a time in the register needs its time zone")
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Give the moment with its time zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


ORDERS = Table(
    "orders",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("manifest_sha256", String(64), nullable=False),
    Column("printer", String(200), nullable=False),
    Column("deliver_by", Date, nullable=False),
    Column("program", String(100), nullable=False),
    Column("built_at", UtcTime, nullable=False),
    Column("built_by", String(200), nullable=False),
    UniqueConstraint("name", "manifest_sha256"),
)

EDITIONS = Table(
    "editions",
    METADATA,
    Column("code", String(400), primary_key=True),
    Column("booklet", String(200), nullable=False),
    Column("version", String(50), nullable=False),
    Column("variant", String(200), nullable=False),
    Column("level", String(20), nullable=False),
    Column("body_pt", Integer, nullable=False),
    Column("organisation", String(200), nullable=False, index=True),
)

PRINTINGS = Table(
    "printings",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("order_id", ForeignKey(ORDERS.c.id), nullable=False),
    Column("code", ForeignKey(EDITIONS.c.code), nullable=False, index=True),
    Column("organisation_name", Text, nullable=False),
    Column("copies", Integer, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("address", Text, nullable=False),
    UniqueConstraint("order_id", "code"),
)

FILES = Table(
    "files",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("printing_id", ForeignKey(PRINTINGS.c.id), nullable=False, index=True),
    Column("name", String(400), nullable=False),
    Column("output", String(20), nullable=False),
    Column("sha256", String(64), nullable=False),
)

WITHDRAWALS = Table(
    "withdrawals",
    METADATA,
    Column("code", ForeignKey(EDITIONS.c.code), primary_key=True),
    Column("reason", Text, nullable=False),
    Column("withdrawn_at", UtcTime, nullable=False),
    Column("withdrawn_by", String(200), nullable=False),
)
