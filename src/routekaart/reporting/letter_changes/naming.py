"""How points of a letter are written: their quotes, periods, places and names."""

from collections.abc import Sequence

from routekaart.domain.content import Checkable, Trend
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.letter_changes import Difference, Point, Subject
from routekaart.reporting.codes import MONEY_STATES
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.formatting import format_time
from routekaart.reporting.letter_changes import words
from routekaart.reporting.paper import shortened
from routekaart.reporting.texts import DIRECTIONS, Table, say
from routekaart.reporting.wording import lower_first, single_line

_LONGEST = 200
_STRENGTHS = tuple(words.CAUSES)
"""From the most careful to the strongest."""
_HARDLY_MORE = 1.3
"""A sentence that is at most so many times as long as the quote from it tells nothing more."""
NAMED = frozenset({Subject.ARRANGEMENT, Subject.INSTRUMENT, Subject.PROGRAMME, Subject.PLACE, Subject.SOURCE})
"""Subjects of which only the name is compared, or how far it is."""


def quoted(point: Point, longest: int = _LONGEST) -> str:
    """Return the words of a point between quotation marks, on one line."""
    return f"“{shortened(single_line(point.place.quote), longest)}”"


def dated(point: Point, names: Names, *, with_counted: bool = False) -> str:
    """Return the words of a point with the period that the letter names, if those words do not name it.

    Args:
        point: the point.
        names: of things.
        with_counted: whether to say what is counted as well, as outside its sentence nothing else tells.
    """
    beside = [counted(point, names)] if with_counted else []
    if point.valid is not None and point.subject is not Subject.UNDERTAKING:
        period = format_time(point.valid, names.lang)
        beside += [] if period in point.place.quote else [period]
    beside = [one for one in beside if one]
    return f"{quoted(point)} ({', '.join(beside)})" if beside else quoted(point)


def around(point: Point, longest: int) -> str:
    """Return the sentence of a point, shortened around its words; empty if it says no more than those."""
    quote, context = single_line(point.place.quote), point.context
    if len(context) <= len(quote) * _HARDLY_MORE:
        return ""
    at = max(context.find(quote), 0)
    if len(context) <= longest:
        return context
    start = max(0, min(at - (longest - len(quote)) // 2, len(context) - longest))
    start = 0 if start == 0 else context.find(" ", start) + 1
    end = start + longest
    end = len(context) if end >= len(context) else context.rfind(" ", start, end)
    return f"{'… ' if start else ''}{context[start:end]}{' …' if end < len(context) else ''}"


def counted(point: Point, names: Names) -> str:
    """Return what is counted by the name of its concept, and whether it rose or fell; empty if nothing is known."""
    content = None if point.statement is None else point.statement.content
    concept = content.concept if isinstance(content, Checkable) else None
    said = [say(DIRECTIONS, content.direction, names.lang)] if isinstance(content, Trend) else []
    if concept is not None and names.has(f"concept:{concept}"):
        said.append(lower_first(names.name(f"concept:{concept}")))
    return ", ".join(said)


def place_in_sentence(about: ThingId, names: Names) -> str:
    """Name a place as it stands in a sentence: routes and some regions with their article."""
    if about in words.DEFINITE:
        return say(words.DEFINITE, about, names.lang)
    if kind_of(about) == "route":
        return say(words.DEFINITE, "route", names.lang).format(name=names.name(about))
    return names.name(about)


def thing_name(point: Point, names: Names) -> str:
    """Name what a point names, with the country that it is with."""
    if point.thing is None:
        return quoted(point)
    name = names.name(point.thing)
    if point.subject is Subject.INSTRUMENT and not any(word[:1].isupper() for word in name.split()[1:]):
        name = lower_first(name)
    with_country = point.subject is Subject.INSTRUMENT and point.about is not None
    return f"{name} ({names.name(point.about)})" if with_country and point.about else name


def state_name(point: Point, names: Names) -> str:
    """Return how far something is, or how strongly it is said; empty if that is not known."""
    tables: dict[Subject, Table] = {Subject.MONEY: MONEY_STATES, Subject.CAUSE: words.CAUSES}
    table = tables.get(point.subject, words.STATES)
    return say(table, point.state, names.lang) if point.state in table else ""


def strength_of(one: Difference) -> str:
    """Return whether a cause is put more strongly than before, or more carefully."""
    old, new = (_STRENGTHS.index(side[0].state) for side in (one.earlier, one.later))
    return "stronger" if new > old else "weaker"


def listed(parts: Sequence[str], names: Names) -> str:
    """Write a list in a sentence.

    >>> listed(["Irak", "Mali", "Niger"], Names(lang="nl", names={}))
    'Irak, Mali en Niger'
    """
    if len(parts) < 2:
        return "".join(parts)
    return say(words.LABELS, "and", names.lang).format(first=", ".join(parts[:-1]), last=parts[-1])


def capital(text: str) -> str:
    """Return a text that opens with a capital."""
    return text[:1].upper() + text[1:]
