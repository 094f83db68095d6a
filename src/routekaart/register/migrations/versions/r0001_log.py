"""Begin the log, the indexes made from it, and the triggers that keep it growing only."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None
filled_from_log = True

SEQ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

SQLITE = (
    "CREATE VIRTUAL TABLE search USING fts5("
    "words, stems, content='', detail=column, tokenize=\"unicode61 remove_diacritics 2\")",
    "CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry "
    "BEGIN SELECT RAISE(ABORT, 'an entry of the register is never changed'); END",
    "CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry "
    "BEGIN SELECT RAISE(ABORT, 'an entry of the register is never deleted'); END",
    # INSERT OR REPLACE deletes without asking the trigger above.
    "CREATE TRIGGER entry_comes_next BEFORE INSERT ON entry "
    "WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entry) "
    "BEGIN SELECT RAISE(ABORT, 'an entry of the register comes after the last one'); END",
)
POSTGRESQL = (
    "CREATE TABLE search ("
    "seq BIGINT CONSTRAINT pk_search PRIMARY KEY CONSTRAINT fk_search_seq_entry REFERENCES entry (seq), "
    "words TSVECTOR NOT NULL, stems TSVECTOR NOT NULL)",
    "CREATE INDEX ix_search_words ON search USING gin (words)",
    "CREATE INDEX ix_search_stems ON search USING gin (stems)",
    "CREATE FUNCTION refuse_change_of_entry() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'an entry of the register is never changed or deleted'; END $$",
    "CREATE TRIGGER entry_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON entry "
    "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_entry()",
)


def upgrade() -> None:
    """Create everything."""
    op.create_table(
        "entry",
        sa.Column("seq", SEQ, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("recorded", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_entry"),
    )
    op.create_index("ix_entry_kind", "entry", ["kind"])
    op.create_table(
        "statement",
        sa.Column("seq", SEQ, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=False),
        sa.Column("document", sa.Text()),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("valid_start", sa.Text()),
        sa.Column("valid_end", sa.Text()),
        sa.Column("recorded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_statement"),
        sa.UniqueConstraint("id", name="uq_statement_id"),
        sa.ForeignKeyConstraint(["seq"], ["entry.seq"], name="fk_statement_seq_entry"),
    )
    for name in ("subject", "speaker", "document"):
        op.create_index(f"ix_statement_{name}_seq", "statement", [name, "seq"])
    op.create_table(
        "review",
        sa.Column("seq", SEQ, autoincrement=False, nullable=False),
        sa.Column("statement", SEQ, nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.Column("recorded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_review"),
        sa.ForeignKeyConstraint(["seq"], ["entry.seq"], name="fk_review_seq_entry"),
        sa.ForeignKeyConstraint(["statement"], ["statement.seq"], name="fk_review_statement_statement"),
    )
    op.create_index("ix_review_statement_seq", "review", ["statement", "seq"])
    op.create_table(
        "disclosed",
        sa.Column("statement", SEQ, autoincrement=False, nullable=False),
        sa.Column("seq", SEQ, autoincrement=False, nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("recorded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("statement", "seq", name="pk_disclosed"),
        sa.ForeignKeyConstraint(["statement"], ["statement.seq"], name="fk_disclosed_statement_statement"),
        sa.ForeignKeyConstraint(["seq"], ["entry.seq"], name="fk_disclosed_seq_entry"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_disclosed_seq", "disclosed", ["seq"])
    for ddl in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(ddl)
