"""Check a change between two periods, and measure changes for whoever compares."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction

from routekaart.checking.candidates import (
    Option,
    find_options,
    lack_option,
    names_definition,
    sought_facts,
    weigh_option,
)
from routekaart.checking.comparing import compare, in_decimals, middle
from routekaart.checking.concluding import conclude, undecided
from routekaart.checking.evidence import Evidence, View
from routekaart.checking.measuring import Measured, is_of_its_end, measure
from routekaart.domain.breaks import find_breaks_between
from routekaart.domain.content import Comparison, Trend
from routekaart.domain.finding import Candidate, Fit, Judgement, Verdict
from routekaart.domain.interval import Interval, change_percent, exact
from routekaart.domain.period import Period
from routekaart.domain.quantity import Allowance, Comparator, Direction, Quantity, Unit
from routekaart.domain.statement import Statement

_SIZES = frozenset({Unit.PERCENT, Unit.FRACTION, Unit.FACTOR, Unit.PERSONS, Unit.COUNT})
"""In what a change can be said that is seen in a series."""
_COUNTS = frozenset({Unit.PERSONS, Unit.COUNT, Unit.DETECTIONS})
_UNEQUAL = 0.1
"""By how much two periods that are compared may differ in length, as a share of the longer one."""


_YEAR, _YEARS_BACK = 4, 10
"""Digits of a year, and how many years back a change may be meant from that names no year."""


def check_trend(statement: Statement, said: Trend, *, evidence: Evidence, view: View) -> Verdict:
    """Judge a change between two periods as known in a view."""
    sought = sought_facts(statement, said)
    if statement.valid is None or statement.valid.start is None:
        return undecided("no_period", *sought)
    assumed = said.base is None
    base = said.base or _year_before(statement.valid)
    if base is None:
        return undecided("no_base_period", *sought)
    if not are_alike(statement.valid, base):
        # half a year "ten opzichte van 2017" may be compared with the same half or with the whole year
        return undecided("periods_unequal", *sought)
    if said.size is not None and said.size.unit not in _SIZES:
        return undecided("not_a_series", *sought)
    options = tuple(find_options(statement, said, evidence))
    candidates, changes = list[Candidate](), list[tuple[Option, Change | None]]()
    for option in options:
        change = measure_change(option, statement.valid, base, view)
        if change is None and (option.excluded or option.sums):
            continue
        if change is None:
            later = measure_change(option, statement.valid, base, evidence.now) is not None
            candidates.append(lack_option(option, statement.valid, base=base, later=later))
            continue
        broken = is_broken(option, base, statement.valid, evidence, view)
        changes += [] if option.excluded or broken else [(option, change)]
        candidate = _trend_candidate(option, said, change, base, statement.valid, evidence, view)
        candidates.append(_with_assumed(candidate, option, said, statement.valid, view) if assumed else candidate)
    named = names_definition(said)
    verdict = conclude(tuple(candidates), exact_figure=False, named=named, sought=sought)
    if assumed and verdict.judgement is not Judgement.CONTRADICTED:
        return verdict  # from another year than the one assumed it may have gone the other way
    return replace(verdict, flips=turn_around(said.direction, changes))


def _year_before(period: Period) -> Period | None:
    """Return the year from which a change is meant that names none: of a whole year the one before, else none."""
    unit = period.first
    if unit is None or period.first != period.last or not unit.notation.isdigit() or len(unit.notation) != _YEAR:
        return None
    return Period.of_year(int(unit.notation) - 1)


def _with_assumed(candidate: Candidate, option: Option, said: Trend, period: Period, view: View) -> Candidate:
    """Say that the year before was assumed; what may be true from a year before that is not contradicted."""
    fit, base = candidate.fit, _year_before(period)
    for _ in range(_YEARS_BACK if fit is Fit.OUTSIDE else 0):
        base = None if base is None else _year_before(base)
        change = None if base is None else measure_change(option, period, base, view)
        interval = None if change is None else change.in_unit_of(said.size, option)[0]
        if interval is not None and fit_change(said, interval) is not Fit.OUTSIDE:
            fit = Fit.OVERLAPS
    verdict = candidate.verdict if fit is candidate.fit else Judgement.UNDECIDED
    return replace(candidate, fit=fit, verdict=verdict, notes=(*candidate.notes, "base_assumed"))


def _trend_candidate(
    option: Option, said: Trend, change: "Change", base: Period, period: Period, evidence: Evidence, view: View
) -> Candidate:
    interval, unit = change.in_unit_of(said.size, option)
    if interval is None:
        return lack_option(option, period, base=base, later=False)
    fit = fit_printed(said, interval, change.printed)
    both = replace(
        change.later,
        interval=interval,
        value=None,
        releases=tuple(dict.fromkeys(change.later.releases + change.earlier.releases)),
        rows=change.earlier.rows + change.later.rows,
        flags=tuple(dict.fromkeys(change.earlier.flags + change.later.flags)),
        rounded=interval.low != interval.high,
        apart=change.earlier.apart or change.later.apart,
    )
    broken = is_broken(option, base, period, evidence, view)
    candidate = weigh_option(option, both, fit, evidence=evidence, view=view, base=base, broken=broken)
    return replace(candidate, unit=unit, difference=_trend_difference(said, interval))


def fit_printed(said: Trend | Comparison, observed: Interval, printed: Fraction | None) -> Fit:
    """Tell how a change lies to what is said of it; just the difference of what the publisher printed fits.

    However far the true numbers may be from those that were printed, the words have it from them.
    """
    fit, size = fit_change(said, observed), said.size
    if fit is not Fit.OVERLAPS or size is None or size.comparator is not Comparator.EXACT or size.unit not in _COUNTS:
        return fit
    signed = exact(size.value) * (-1 if said.direction is Direction.DECREASE else 1)
    return Fit.INSIDE if signed == printed else fit


def fit_change(said: Trend | Comparison, observed: Interval) -> Fit:
    """Tell how a change that was observed lies to what is said of it."""
    size = said.size
    if said.direction is Direction.STABLE or size is None:
        allowed = {Direction.INCREASE: Interval.between(0, None, low_in=False)}
        wanted = allowed.get(said.direction, Interval.between(None, 0, high_in=False))
        if said.direction is Direction.STABLE:
            wanted = Interval.between(-1, 1)
        return Fit.INSIDE if observed.within(wanted) else Fit.OUTSIDE if observed.disjoint(wanted) else Fit.OVERLAPS
    if size.unit is Unit.FACTOR:
        less = said.direction is Direction.DECREASE
        fit = compare(_mirrored(size) if less else size.allowance(), observed)
        return Fit.OVERLAPS if fit is Fit.OUTSIDE and _goes_further(size, observed, less=less) else fit
    return compare(size.allowance(), observed if said.direction is Direction.INCREASE else observed.negated())


def _goes_further(size: Quantity, observed: Interval, *, less: bool) -> bool:
    """Tell whether it became more than is said: what is four times as much has also doubled."""
    beyond = Interval.between(None, exact(size.value)) if less else Interval.between(exact(size.value), None)
    return size.comparator is Comparator.EXACT and observed.within(beyond)


def _mirrored(size: Quantity) -> Allowance:
    """Return what the words allow of a factor that makes less: "meer dan gehalveerd" is less than a half."""
    allowed, twice = size.allowance(), Interval.point(2 * exact(size.value))
    return Allowance(core=twice - allowed.core, near=twice - allowed.near)


def _trend_difference(said: Trend, observed: Interval) -> str | None:
    if said.size is None or said.size.unit is not Unit.PERCENT or said.size.value2 is not None:
        return None
    signed = exact(said.size.value) * (1 if said.direction is Direction.INCREASE else -1)
    return in_decimals(middle(observed) - signed, 1)


class Change:
    """The change of a measured level between two periods, in every unit in which it can be said."""

    def __init__(self, earlier: Measured, later: Measured) -> None:
        self.earlier = earlier
        self.later = later

    @property
    def percent(self) -> Interval | None:
        """In percent of the earlier level."""
        return change_percent(self.earlier.interval, self.later.interval)

    @property
    def factor(self) -> Interval | None:
        """As the later level divided by the earlier."""
        return self.later.interval.ratio(self.earlier.interval)

    def in_unit_of(self, size: Quantity | None, option: Option) -> tuple[Interval | None, Unit]:
        """Return it in the unit in which it is said, and that unit; `None` if it cannot be had."""
        if size is None or size.unit is Unit.PERCENT:
            return self.percent, Unit.PERCENT
        if size.unit is Unit.FACTOR:
            return self.factor, Unit.FACTOR
        if size.unit is Unit.FRACTION:
            return None if self.percent is None else self.percent.scaled(Fraction(1, 100)), Unit.FRACTION
        return self.absolute, option.indicator.unit

    @property
    def printed(self) -> Fraction | None:
        """As the difference of what the publisher printed, in the unit of the series; `None` if that was computed."""
        earlier, later = self.earlier.value, self.later.value
        return None if earlier is None or later is None else later - earlier

    @property
    def absolute(self) -> Interval:
        """In the unit of the series."""
        return self.later.interval - self.earlier.interval


def measure_change(option: Option, period: Period, base: Period, view: View) -> Change | None:
    """Return the change of what an option counts between two periods, if both are held.

    A stock of a year is that of its end, and one figure is no change from itself.
    """
    earlier, later = (
        measure(view, option.indicator, option.choice.areas, option.counterpart, one, sums=option.sums)
        for one in (base, period)
    )
    if earlier is None or later is None or earlier.period.same_days(later.period):
        return None
    if not (is_of_its_end(earlier, base) and is_of_its_end(later, period)):
        return None
    return Change(earlier, later)


def has_breaks(option: Option, base: Period, period: Period, evidence: Evidence) -> bool:
    """Tell whether what an option counts is counted otherwise somewhere between two periods."""
    return any(
        find_breaks_between(evidence.breaks, option.indicator.id, area, base, period) for area in option.choice.areas
    )


def is_broken(option: Option, base: Period, period: Period, evidence: Evidence, view: View) -> bool:
    """Tell whether the two periods are counted in different ways: a known break, or a figure flagged as one."""
    known = has_breaks(option, base, period, evidence)
    later = max(base, period, key=lambda one: one.start or date.min)
    measured = measure(view, option.indicator, option.choice.areas, option.counterpart, later)
    return known or (measured is not None and "B" in measured.flags)


def turn_around(said: Direction, changes: Iterable[tuple[Option, Change | None]]) -> bool | None:
    """Tell whether a rise is a fall (or the other way round) in the series; `None` if none can tell, or they differ.

    Where a series counts just what the sentence speaks of, those that count something else do not matter. Two that do
    may differ: fewer asylum applications can be more first ones.
    """
    if said is Direction.STABLE:
        return None
    known = [(option.same_definition, change.absolute) for option, change in changes if change is not None]
    own = [change for same, change in known if same]
    wrong = Interval.between(None, 0) if said is Direction.INCREASE else Interval.between(0, None)
    deciding = own or [change for _, change in known]
    return agree([change.within(wrong) for change in deciding])


def agree(answers: list[bool]) -> bool | None:
    """Return the answer that all give; `None` if there is none, or they differ."""
    return answers[0] if len(set(answers)) == 1 else None


def are_alike(period: Period, base: Period) -> bool:
    """Tell whether two periods are about as long: months differ by three days, a half year and a year do not."""
    lengths = sorted(one.end - one.start for one in (period, base) if one.start is not None and one.end is not None)
    return len(lengths) < 2 or lengths[1] - lengths[0] <= lengths[1] * _UNEQUAL
