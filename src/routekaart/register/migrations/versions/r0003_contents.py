"""Find statements by the sort of their content, of all things or of some, without looking at every statement.

The database makes the index from rows that are there: nothing is read from the log.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None
filled_from_log = False


def upgrade() -> None:
    """Create the index."""
    op.create_index("ix_statement_content_subject_seq", "statement", ["content", "subject", "seq"])
