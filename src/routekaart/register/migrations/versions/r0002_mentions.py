"""Add what is found by the things that a content names, and what a disclosure says to those outside it.

Both are filled from the log by `migrate`, in the same transaction; so is full text, whose words and stems PostgreSQL
no longer makes itself.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None
filled_from_log = True

SEQ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create both tables."""
    op.create_table(
        "mention",
        sa.Column("seq", SEQ, autoincrement=False, nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("thing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", "field", name="pk_mention"),
        sa.ForeignKeyConstraint(["seq"], ["statement.seq"], name="fk_mention_seq_statement"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_mention_thing_field_seq", "mention", ["thing", "field", "seq"])
    op.create_table(
        "notice",
        sa.Column("seq", SEQ, autoincrement=False, nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_notice"),
        sa.ForeignKeyConstraint(["seq"], ["entry.seq"], name="fk_notice_seq_entry"),
    )
