"""What a figure was read as, to be held against the words that it was read from."""

from dataclasses import dataclass

from routekaart.domain.ids import ConceptId, ThingId
from routekaart.domain.letter import PeriodMention
from routekaart.domain.period import Period
from routekaart.domain.quantity import Direction
from routekaart.reading.clauses import Clause
from routekaart.reading.joined import Joined
from routekaart.reading.sentences import Placed

ASKING = ConceptId("asylum-applications")
SHARES = frozenset({"share", "share_of_union"})
"""Forms of a part of a whole."""
WAITING, DISPLACED = ConceptId("asylum-seekers-waiting"), ConceptId("internally-displaced")
STOCKS = frozenset({ConceptId("refugees-hosted"), WAITING, DISPLACED})
"""Concepts of who is there at a moment."""

DEAD = ConceptId("deaths-on-route")
BY_WAYS = frozenset({ConceptId("irregular-arrivals"), DEAD})
"""Concepts of what is counted by sea or by land; people ask, stay and return by no way of travel."""


@dataclass(slots=True, kw_only=True)
class Understood:
    """What a figure, change or rank was read as, to be held against the words that it was read from."""

    start: int
    end: int
    clause: Clause
    concept: ConceptId | None
    subject: ThingId | None
    period: Period | None
    """As the sentence names it."""
    counterpart: ThingId | None = None
    base: Period | None = None
    partners: tuple[int, ...] = ()
    """Where the other figures begin that make one movement with this one."""
    form: str = "level"
    """level, change, turn (a change without a size), comparison (by a verb: outdone), extreme, share (also
    share_of_union), rank or country_rank."""
    direction: Direction | None = None
    pointed: bool = False
    """Whether the place is pointed at from here ("deze route"), and need not be named in the sentence."""
    joined: Joined | None = None
    """Several places that it is the total of."""
    per: Placed[PeriodMention] | None = None
    """Of what it is the average, if it is one."""
    each: Placed[PeriodMention] | None = None
    """Of which part of its period each has it, if that is said."""
    exact: bool = False
    """Whether it is a number to the last digit: two months with just that number each there are not."""
    since: int | None = None
    """Where a period begins that says only since when something is: "het hoogste sinds 2016"."""
    months: Period | None = None
    """The months that it is of, where they are named apart from their year."""
    since_january: bool = False
    """Whether it is said that it is counted from January on."""
    times: frozenset[int] = frozenset()
    """Where further periods begin that were read: a month and the year that it is set within."""
    read: tuple[tuple[int, int], ...] = ()
    """Where words stand that make it what it is, in the running text: also when or since when it is counted."""
    other: ThingId | None = None
    """The place that its place is compared with."""
    carried: bool = False
    """Whether it goes on about an earlier figure, from which it has its place and period."""
