"""When two figures are of the same thing: what they must agree in, whatever they say."""

from collections.abc import Hashable
from dataclasses import fields

from routekaart.domain.content import Figure
from routekaart.domain.statement import Kind, Passage, Statement

FigureKey = tuple[Hashable, ...]
"""What figures of the same thing have in common."""

_MAY_DIFFER = frozenset({"quantity", "counted", "unread", "movement", "base", "numerator", "denominator", "ascending"})
"""Fields of a figure that say how much it is, or say it in other words. What is added to a figure narrows it."""
_NARROWING = tuple(field.name for field in fields(Figure) if field.name not in _MAY_DIFFER)


def key_of_figure(statement: Statement) -> FigureKey | None:
    """Return what another statement must agree in to give a figure of the same thing; `None` if that is not certain.

    Who says it, and in which words, is no part of it.
    """
    said, valid = statement.content, statement.valid
    if not isinstance(said, Figure) or not isinstance(statement.source, Passage):
        return None
    if said.concept is None or said.unread or statement.kind is not Kind.REPORTED:
        return None
    if valid is None or valid.start is None or valid.end is None or valid.approximate:
        return None
    narrowing = (getattr(said, name) for name in _NARROWING)
    return statement.subject, (valid.start, valid.end), said.quantity.unit, *narrowing


def words_for_counted(said: Figure) -> str:
    """Return the words for what is counted, as they are compared."""
    return " ".join(said.counted.casefold().split())
