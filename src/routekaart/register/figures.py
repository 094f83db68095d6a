"""Figures about things in periods: what letters said of the same, however many letters there are."""

from collections.abc import Iterable

from sqlalchemy import Connection, and_, or_, select

from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Statement
from routekaart.register.entries import canonical_text, statement_of
from routekaart.register.indexing import period_bounds
from routekaart.register.queries import Wanted, listed, select_statements
from routekaart.register.schema import STATEMENT

_BETWEEN = "\n"
"""Stands between name and days; no id has it."""


def find_figures(
    connection: Connection, about: Iterable[tuple[ThingId, Period]], *, level: Level, drafts: bool
) -> tuple[Statement, ...]:
    """Return the figures from documents whose subject and days are one of these pairs, and what takes any back.

    It is one question for all pairs: each subject is looked up in its index once, and a figure is built only if its
    days are asked for as well. A retraction has other days than what it takes back: all those about a subject come.
    """
    pairs = {(canonical_text(subject), *period_bounds(str(period))) for subject, period in about}
    subjects = listed(connection, sorted({subject for subject, _, _ in pairs}))
    wanted = listed(connection, sorted(map(_BETWEEN.join, pairs)))
    pair = STATEMENT.c.subject + _BETWEEN + STATEMENT.c.valid_start + _BETWEEN + STATEMENT.c.valid_end
    asked = and_(STATEMENT.c.content == "Figure", STATEMENT.c.document.is_not(None), pair.in_(select(wanted.c.value)))
    question = (
        select_statements(Wanted(content=("Figure", "Retraction"), level=level, drafts=drafts))
        .join(subjects, subjects.c.value == STATEMENT.c.subject)
        .where(or_(STATEMENT.c.content == "Retraction", asked))
    )
    return tuple(statement_of(*row) for row in connection.execute(question))
