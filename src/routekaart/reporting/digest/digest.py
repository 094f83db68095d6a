"""A digest: what anybody could see change since a moment, and the terms that have ended or are about to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from routekaart.domain.change import Changes
from routekaart.domain.execution import Execution, ExecutionState
from routekaart.domain.ids import ThingId
from routekaart.reporting.calendar import last_day
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.feeds.feed import FeedItem, FeedPage, Home, make_item
from routekaart.reporting.formatting import format_time
from routekaart.reporting.requests import REASONS
from routekaart.reporting.texts import Lang, say

LONGEST = 50
"""How many changes a message tells; more of them are counted, and are in the feed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A request whose term asks attention."""

    name: str
    day: str
    """Its last day, in words."""
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What a message tells."""

    about: ThingId | None
    name: str
    """Of what it is about; empty for everything."""
    since: date
    as_of: date
    lang: Lang
    total: int
    """How many changes there are."""
    items: tuple[FeedItem, ...]
    """The last of them."""
    overdue: tuple[Term, ...]
    due: tuple[Term, ...]
    feed: str
    """The address of the feed with all of them."""
    site: str


def make_digest(
    changes: Changes,
    executions: Sequence[Execution],
    names: Names,
    home: Home,
    *,
    about: ThingId | None,
    since: date,
    as_of: date,
) -> Digest:
    """Return what a message tells.

    Args:
        changes: what anybody could see change since then.
        executions: the requests that anybody may know of, as on the day of the message.
        names: in the language of the message.
        home: the site that it comes from.
        about: the country or request that it is about; `None` for everything.
        since: the day since which it tells.
        as_of: the day of the message.
    """
    return Digest(
        about=about,
        name="" if about is None else names.name(about),
        since=since,
        as_of=as_of,
        lang=names.lang,
        total=changes.total,
        items=tuple(make_item(change, names, home) for change in changes.found[:LONGEST]),
        overdue=_terms(executions, ExecutionState.OVERDUE, names),
        due=_terms(executions, ExecutionState.DUE, names),
        feed=home.address(FeedPage(about=about, lang=names.lang).path()),
        site=home.address("/"),
    )


def has_news(changes: Changes, executions: Sequence[Execution], *, since: date) -> bool:
    """Tell whether there is something to write about: a change, or a term that ended since a day.

    That a term is still over is no news: it would make a message of every day.
    """
    ended = (last_day(one) for one in executions if one.state is ExecutionState.OVERDUE)
    return changes.total > 0 or any(day is not None and day >= since for day in ended)


def _terms(executions: Sequence[Execution], state: ExecutionState, names: Names) -> tuple[Term, ...]:
    return tuple(
        Term(
            name=names.name(one.request),
            day=format_time(one.due, names.lang),
            reason=say(REASONS, one.reason, names.lang),
        )
        for one in executions
        if one.state is state and one.due is not None
    )
