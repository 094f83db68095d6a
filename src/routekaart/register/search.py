"""Full text over statements: FTS5 in SQLite, a tsvector in PostgreSQL, the same answers from both."""

from sqlalchemy import ColumnElement, Connection, and_, cast, column, select, table, text

from routekaart.domain.errors import InputError
from routekaart.domain.levels import Level
from routekaart.domain.statement import Statement
from routekaart.register.entries import statement_of
from routekaart.register.queries import Wanted, seen_level, select_statements
from routekaart.register.schema import STATEMENT
from routekaart.register.words import Search

_SEARCH = table("search", column("seq"), column("rowid"), column("words"), column("stems"))


def search_statements(
    connection: Connection, search: Search, wanted: Wanted, *, limit: int
) -> tuple[tuple[Statement, Level | None], ...]:
    """Return the statements that are wanted and hold all of the words, each with its level, the last recorded first.

    In order of recording, as the two databases rank in different ways.

    Raises:
        InputError: for a limit below 1.
    """
    if limit < 1:
        raise InputError(f"a search cannot give {limit} results", remedy="Ask for 1 or more.")
    holds = _in_sqlite(search) if connection.dialect.name == "sqlite" else _in_postgresql(search)
    question = select_statements(wanted).where(holds).order_by(None).order_by(STATEMENT.c.seq.desc()).limit(limit)
    shown = seen_level(STATEMENT.c.seq, wanted.as_of)
    rows = connection.execute(question.add_columns(shown))
    return tuple((statement_of(*entry), None if at is None else Level(at)) for *entry, at in rows)


def _in_sqlite(search: Search) -> ColumnElement[bool]:
    terms = [f'stems : "{stem}"' for stem in search.stems] + [f'words : "{prefix}" *' for prefix in search.prefixes]
    match = text("search MATCH :terms").bindparams(terms=" AND ".join(f"({term})" for term in terms))
    return STATEMENT.c.seq.in_(select(_SEARCH.c.rowid).where(match))


def _in_postgresql(search: Search) -> ColumnElement[bool]:
    from sqlalchemy.dialects.postgresql import TSQUERY

    holds = []
    # Words hold letters and digits only, so that nothing in them is an operator.
    if search.stems:
        holds.append(_SEARCH.c.stems.bool_op("@@")(cast(" & ".join(search.stems), TSQUERY)))
    if search.prefixes:
        prefixes = " & ".join(f"{prefix}:*" for prefix in search.prefixes)
        holds.append(_SEARCH.c.words.bool_op("@@")(cast(prefixes, TSQUERY)))
    return STATEMENT.c.seq.in_(select(_SEARCH.c.seq).where(and_(*holds)))
