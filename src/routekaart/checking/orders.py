"""The order in which a publisher's figures put places or nationalities, and whether anybody can be missing from it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from routekaart.checking.comparing import middle
from routekaart.checking.evidence import Evidence, View, orders_people
from routekaart.checking.measuring import Measured, is_of_its_end, measure
from routekaart.domain.content import Order, Rank
from routekaart.domain.finding import Fit
from routekaart.domain.ids import ThingId, key_of, kind_of
from routekaart.domain.interval import Interval
from routekaart.domain.observation import Indicator, Measure
from routekaart.domain.period import Period

COUNTRIES, MEMBER_STATES, MEDITERRANEAN_ROUTES = "countries", "member-states", "mediterranean-routes"
_MADE_UP_OF = {
    MEMBER_STATES: ThingId("region:european-union"),
    MEDITERRANEAN_ROUTES: ThingId("region:mediterranean-routes"),
}
"""Of which area those are the members among whom there is an order, if it has members."""
_FEWEST, _FEWEST_OF_THE_WORLD = 10, 60
"""Countries. Of fewer none is first of all: a publisher may count only some of them, or those of one continent."""
_TOTALS = frozenset({"all", "europe"})
"""Totals are published beside their parts and take no place among them."""
_MORE, _LESS = Interval.between(0, None, low_in=False), Interval.between(None, 0, high_in=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """Somebody's figure beside those of all others that the publisher has one for."""

    own: Measured
    rivals: dict[ThingId, Measured]
    whole: bool
    """Whether everybody who can have a place in the order is among them."""
    sound: bool = True
    """Whether the figures can be ordered at all: parts that come to more than their total cannot."""
    perhaps: frozenset[ThingId] = frozenset()
    """Rivals of whom it is not certain that they count."""
    unplaced: Interval = field(default_factory=lambda: Interval.point(0))
    """How many people have no nationality in the figures."""

    def find_first(self, place: int, order: Order, subject: ThingId) -> ThingId:
        """Return who has a place in the order, as far as rounding lets it be said."""
        everybody = {subject: self.own, **self.rivals}
        ranked = sorted(everybody, key=lambda one: middle(everybody[one].interval), reverse=order is Order.MOST)
        return ranked[min(place, len(ranked)) - 1]

    def find_fit(self, said: Rank) -> Fit:
        """Tell whether somebody has the place that is said: as many stand certainly above it, and all others below."""
        ahead_of = _MORE if said.order is Order.MOST else _LESS
        behind = _LESS if said.order is Order.MOST else _MORE
        gaps = {one: seen.interval - self.own.interval for one, seen in self.rivals.items()}
        ahead = {one for one, gap in gaps.items() if gap.within(ahead_of) and one not in self.perhaps}
        possible = {one for one, gap in gaps.items() if not gap.within(behind)}
        above, others = set(said.above or ()), said.place - 1
        if not self.sound:
            return Fit.OVERLAPS
        if len(ahead) > others:
            return Fit.OUTSIDE if self._leaves_room(sorted(ahead, key=self._level)[-said.place]) else Fit.OVERLAPS
        if any(one in gaps and one not in possible for one in above):
            return Fit.OUTSIDE if self._leaves_room(None) else Fit.OVERLAPS
        if not self.whole:
            return Fit.OVERLAPS
        if len(possible) < others:
            return Fit.OUTSIDE
        return Fit.INSIDE if len(ahead) == len(possible) == others and above <= ahead else Fit.OVERLAPS

    def _level(self, one: ThingId) -> Fraction:
        return middle(self.rivals[one].interval)

    def _leaves_room(self, rival: ThingId | None) -> bool:
        """Tell whether those without a nationality are fewer than a figure; more of them could turn an order around."""
        figure = self.own if rival is None else self.rivals[rival]
        return (self.unplaced - figure.interval).within(_LESS)


def find_order(
    subject: ThingId, said: Rank, indicator: Indicator, period: Period, evidence: Evidence, view: View
) -> Ordered | None:
    """Return the order of one publisher's figures, of one release, that a subject has a place in."""
    if orders_people(said):
        return _order_nationalities(subject, said, indicator, period, view)
    members = _find_ordered(said, period, evidence)
    if kind_of(subject) not in indicator.area_kinds or (members is not None and subject not in members.certain):
        return None
    levels = _find_levels(indicator, period, view, subject, said.counterpart)
    if members is not None:
        levels = {area: one for area, one in levels.items() if area in members.possible}
    own, rivals = _part(subject, levels)
    if own is None or not rivals:
        return None
    if members is not None:
        whole = members.possible <= {subject, *rivals}
        return Ordered(own=own, rivals=rivals, whole=whole, perhaps=members.possible - members.certain)
    # also of which only a later release has a figure, or only of other years: it may stand above all that are held
    counted = find_counted(indicator, period, evidence.now, kind_of(subject), said.counterpart)
    if kind_of(subject) == "route" and not evidence.now.zeros_left_out.intersection(own.releases):
        counted |= set(find_areas_held(indicator, evidence.now, "route", said.counterpart))
    fewest = _FEWEST if said.publisher is not None else _FEWEST_OF_THE_WORLD
    few = kind_of(subject) == "country" and len(rivals) + 1 < fewest
    return Ordered(own=own, rivals=rivals, whole=not few and counted <= {subject, *rivals})


@dataclass(frozen=True, slots=True)
class Members:
    """Who was a member all through a period, and who at any time in it."""

    certain: frozenset[ThingId]
    possible: frozenset[ThingId]


def _find_ordered(said: Rank, period: Period, evidence: Evidence) -> Members | None:
    if said.listed is not None:
        return Members(frozenset(said.listed), frozenset(said.listed))
    return find_members(said.among, period, evidence)


def find_members(among: str, period: Period, evidence: Evidence) -> Members | None:
    """Return who makes up a set in a period: member states, the routes over the Mediterranean; `None` of any other."""
    area = _MADE_UP_OF.get(among)
    if area is None:
        return None
    sets = [
        frozenset(part.members)
        for one in evidence.aggregates
        for part in one.sets
        if one.area == area and part.valid.overlaps(period)
    ]
    if not sets:
        return Members(frozenset(), frozenset())
    return Members(frozenset.intersection(*sets), frozenset.union(*sets))


def _part(subject: ThingId, levels: dict[ThingId, Measured]) -> tuple[Measured | None, dict[ThingId, Measured]]:
    """Part a subject's own figure from those of others that the same release has for the same days."""
    own = levels.get(subject)
    if own is None:
        return None, {}
    return own, {
        one: seen
        for one, seen in levels.items()
        if one != subject and seen.releases == own.releases and seen.period.same_days(own.period)
    }


def _order_nationalities(
    subject: ThingId, said: Rank, indicator: Indicator, period: Period, view: View
) -> Ordered | None:
    """Order those in one place by where they come from; who is not named cannot be more than the total leaves."""
    if said.counterpart is None or kind_of(subject) not in indicator.area_kinds:
        return None
    groups = {group for held, area, group in view.by_key if held == indicator.id and area == subject}
    levels, total = dict[ThingId, Measured](), None
    for group in groups:
        seen = measure(view, indicator, (subject,), group, period)
        if seen is not None and _is_of(seen, indicator, period):
            if group is None:
                total = seen
            else:
                levels[group] = seen
    own, rivals = _part(said.counterpart, levels)
    if own is None or not rivals:
        return None
    if said.listed is not None:
        return _order_listed(said.listed, own, rivals)
    unplaced = _add([seen for group, seen in rivals.items() if kind_of(group) != "country"])
    parts = own.interval + _add(list(rivals.values()))
    left = None if total is None else total.interval - parts
    return Ordered(
        own=own,
        rivals={group: seen for group, seen in rivals.items() if kind_of(group) == "country"},
        whole=left is not None and all((one - own.interval).within(_LESS) for one in (left, unplaced)),
        sound=left is None or not left.within(_LESS),
        unplaced=unplaced,
    )


def _order_listed(listed: tuple[ThingId, ...], own: Measured, rivals: dict[ThingId, Measured]) -> Ordered:
    """Order those who are named alone; who has no nationality in the figures may be one of them, and stays unplaced."""
    unplaced = _add([seen for group, seen in rivals.items() if kind_of(group) != "country"])
    named = {group: seen for group, seen in rivals.items() if group in listed}
    return Ordered(own=own, rivals=named, whole=len(named) == len(set(listed)) - 1, unplaced=unplaced)


def _add(parts: list[Measured]) -> Interval:
    return sum((one.interval for one in parts), start=Interval.point(0))


def _find_levels(
    indicator: Indicator, period: Period, view: View, subject: ThingId, counterpart: ThingId | None
) -> dict[ThingId, Measured]:
    held = find_areas_held(indicator, view, kind_of(subject), counterpart)
    found = {area: measure(view, indicator, (area,), counterpart, period) for area in held}
    return {area: one for area, one in found.items() if one is not None and _is_of(one, indicator, period)}


def _is_of(measured: Measured, indicator: Indicator, period: Period) -> bool:
    """Tell whether a figure is that of a period; a stock is that of its last day."""
    stock = indicator.measure is Measure.STOCK
    return is_of_its_end(measured, period) if stock else measured.period.same_days(period)


def find_counted(
    indicator: Indicator, period: Period, view: View, kind: str, counterpart: ThingId | None = None
) -> set[ThingId]:
    """Return the areas of which anything is held in a period, if only of a part of it."""
    return {
        area
        for area in find_areas_held(indicator, view, kind, counterpart)
        if any(seen.period.overlaps(period) for seen in view.find_series(indicator.id, area, counterpart))
    }


def find_areas_held(
    indicator: Indicator, view: View, kind: str, counterpart: ThingId | None = None
) -> Iterator[ThingId]:
    """Yield the areas of a kind of which an indicator holds anything: a union of countries is not among countries."""
    for held, area, whence in view.by_key:
        if held == indicator.id and whence == counterpart and kind_of(area) == kind and key_of(area) not in _TOTALS:
            yield area


def find_same_areas(subject: ThingId, period: Period, evidence: Evidence) -> tuple[ThingId, ...]:
    """Return an area and those that are the same in a period: the EU of 2015 is the EU of 28 countries."""
    same = (one.area for one in evidence.gazetteer.versions_of(subject) if one.valid.contains(period))
    return (subject, *same)
