"""The tables of the register: one log that only grows, and indexes that can be computed again from it."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, MetaData, SmallInteger, Table, Text

HEAD = "0003"
"""The revision of the newest migration. Kept here so that an up-to-date register opens without Alembic."""
SAME_TABLES = frozenset({"0002", HEAD})
"""Revisions with these tables and columns; only what finds their rows quickly may be missing."""
VERSION_TABLE = "register_version"

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
# SQLite makes only a column declared INTEGER PRIMARY KEY the row's own number.
_SEQ = BigInteger().with_variant(Integer(), "sqlite")

ENTRY = Table(
    "entry",
    METADATA,
    Column("seq", _SEQ, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False, index=True),
    Column("id", Text, nullable=False),
    Column("recorded", Text, nullable=False),
    Column("recorded_by", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
)

STATEMENT = Table(
    "statement",
    METADATA,
    Column("seq", _SEQ, ForeignKey("entry.seq"), primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("subject", Text, nullable=False),
    Column("speaker", Text, nullable=False),
    Column("document", Text),
    Column("content", Text, nullable=False),
    Column("valid_start", Text),
    Column("valid_end", Text),
    Column("recorded", Text, nullable=False),
    Index(None, "subject", "seq"),
    Index(None, "speaker", "seq"),
    Index(None, "document", "seq"),
    # The subject is in it so that SQLite, without statistics, never prefers all of a sort to those about one thing.
    Index(None, "content", "subject", "seq"),
)

REVIEW = Table(
    "review",
    METADATA,
    Column("seq", _SEQ, ForeignKey("entry.seq"), primary_key=True, autoincrement=False),
    Column("statement", _SEQ, ForeignKey("statement.seq"), nullable=False),
    Column("accepted", Boolean, nullable=False),
    Column("recorded", Text, nullable=False),
    Index(None, "statement", "seq"),
)

DISCLOSED = Table(
    "disclosed",
    METADATA,
    Column("statement", _SEQ, ForeignKey("statement.seq"), primary_key=True, autoincrement=False),
    Column("seq", _SEQ, ForeignKey("entry.seq"), primary_key=True, autoincrement=False),
    Column("level", SmallInteger, nullable=False),
    Column("recorded", Text, nullable=False),
    Index(None, "seq"),
    sqlite_with_rowid=False,
)

MENTION = Table(
    "mention",
    METADATA,
    Column("seq", _SEQ, ForeignKey("statement.seq"), primary_key=True, autoincrement=False),
    Column("field", Text, primary_key=True),
    Column("thing", Text, nullable=False),
    Index(None, "thing", "field", "seq"),
    sqlite_with_rowid=False,
)
"""Which things the content of a statement names, and in which field."""

NOTICE = Table(
    "notice",
    METADATA,
    Column("seq", _SEQ, ForeignKey("entry.seq"), primary_key=True, autoincrement=False),
    Column("said", Text, nullable=False),
)
"""What a disclosure says to those who may not see its statements; its entry also names thousands of them."""

INDEXES = (STATEMENT, REVIEW, DISCLOSED, MENTION, NOTICE)
"""Made from the log, in the order in which they can be filled; full text (`search`) comes on top."""
