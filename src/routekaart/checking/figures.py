"""Check a figure, a range or a change against every series that could be meant."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from routekaart.checking.candidates import Option, find_options, lack_option, weigh_option
from routekaart.checking.comparing import compare, difference_percent, in_decimals, middle, names_its_source
from routekaart.checking.concluding import conclude, undecided
from routekaart.checking.evidence import Evidence, View
from routekaart.checking.measuring import Measured, measure
from routekaart.domain.breaks import find_breaks_between
from routekaart.domain.content import Figure, Range, Trend
from routekaart.domain.finding import Candidate, Fit, Verdict
from routekaart.domain.interval import Interval, change_percent, exact
from routekaart.domain.observation import Measure
from routekaart.domain.period import Period
from routekaart.domain.quantity import Comparator, Direction, Quantity, Unit
from routekaart.domain.statement import Statement

_UNEQUAL = 0.1
"""By how much two periods that are compared may differ in length, as a share of the longer one."""


def check_figure(statement: Statement, said: Figure | Range, *, evidence: Evidence, view: View) -> Verdict:
    """Judge a level as known in a view."""
    sought = _sought(statement, said)
    options = tuple(find_options(statement, said, evidence))
    period = statement.valid
    if period is None or (period.start is None and not _only_stocks(options)):
        return undecided("no_period", *sought)
    candidates = tuple(_figure_candidates(options, said.quantity, period, evidence, view))
    verdict = conclude(candidates, exact_figure=names_its_source(said.quantity), sought=sought)
    if isinstance(said, Figure) and said.movement is not None and said.base is not None:
        changes = [
            _change(option, period, said.base, view)
            for option in options
            if not option.excluded
            and _alike(period, said.base)
            and not _broken(option, said.base, period, evidence, view)
        ]
        return replace(verdict, flips=_turned(said.movement, changes))
    return verdict


def check_trend(statement: Statement, said: Trend, *, evidence: Evidence, view: View) -> Verdict:
    """Judge a change between two periods as known in a view."""
    sought = _sought(statement, said)
    if statement.valid is None or statement.valid.start is None:
        return undecided("no_period", *sought)
    if said.base is None:
        return undecided("no_base_period", *sought)
    if not _alike(statement.valid, said.base):
        # half a year "ten opzichte van 2017" may be compared with the same half or with the whole year
        return undecided("periods_unequal", *sought)
    if said.size is not None and said.size.unit not in (Unit.PERCENT, Unit.FACTOR, Unit.PERSONS, Unit.COUNT):
        return undecided("not_a_series", *sought)
    options = tuple(find_options(statement, said, evidence))
    candidates, changes = [], []
    for option in options:
        change = _change(option, statement.valid, said.base, view)
        if change is None and option.excluded:
            continue
        if change is None:
            later = _change(option, statement.valid, said.base, evidence.now) is not None
            candidates.append(lack_option(option, statement.valid, base=said.base, later=later))
            continue
        broken = _broken(option, said.base, statement.valid, evidence, view)
        changes += [] if option.excluded or broken else [change]
        candidates.append(_trend_candidate(option, said, change, said.base, statement.valid, evidence, view))
    verdict = conclude(tuple(candidates), exact_figure=False, sought=sought)
    return replace(verdict, flips=_turned(said.direction, list(changes)))


def _figure_candidates(
    options: tuple[Option, ...], said: Quantity, period: Period, evidence: Evidence, view: View
) -> Iterator[Candidate]:
    for option in options:
        measured = _measure_over(option, period, evidence, view)
        if measured is None and option.excluded:
            continue
        if measured is None:
            yield lack_option(option, period, later=_measure_over(option, period, evidence, evidence.now) is not None)
            continue
        fit = compare(said.allowance(), measured.interval)
        if fit is Fit.OVERLAPS and said.comparator is Comparator.EXACT and exact(said.value) == measured.value:
            # just what the publisher printed, however far the true number may be from it
            fit = Fit.INSIDE
        broken = measured.summed and _breaks_between(option, period, period, evidence)
        candidate = weigh_option(option, measured, fit, evidence=evidence, view=view, broken=broken)
        notes = candidate.notes if measured.period.same_days(period) else (*candidate.notes, "latest_stock")
        yield replace(candidate, difference=difference_percent(said, measured.interval), notes=notes)


def _measure_over(option: Option, period: Period, evidence: Evidence, view: View) -> Measured | None:
    """Return what was observed; no sum of months that the letter was written before the end of."""
    measured = measure(view, option.indicator, option.choice.areas, option.counterpart, period)
    early = period.end is not None and period.end > evidence.then.day
    return None if measured is not None and measured.summed and early else measured


def _trend_candidate(
    option: Option, said: Trend, change: "Change", base: Period, period: Period, evidence: Evidence, view: View
) -> Candidate:
    if said.size is None or said.size.unit is Unit.PERCENT:
        interval, unit = change.percent, Unit.PERCENT
    elif said.size.unit is Unit.FACTOR:
        interval, unit = change.factor, Unit.FACTOR
    else:
        interval, unit = change.absolute, option.indicator.unit
    fit = Fit.MISSING if interval is None else _trend_fit(said, interval)
    if interval is None:
        return lack_option(option, period, base=base, later=False)
    both = replace(
        change.later,
        interval=interval,
        value=None,
        releases=tuple(dict.fromkeys(change.later.releases + change.earlier.releases)),
        rows=change.earlier.rows + change.later.rows,
        flags=tuple(dict.fromkeys(change.earlier.flags + change.later.flags)),
        rounded=interval.low != interval.high,
    )
    broken = _broken(option, base, period, evidence, view)
    candidate = weigh_option(option, both, fit, evidence=evidence, view=view, base=base, broken=broken)
    return replace(candidate, unit=unit, difference=_trend_difference(said, interval))


def _trend_fit(said: Trend, observed: Interval) -> Fit:
    size = said.size
    if said.direction is Direction.STABLE or size is None:
        allowed = {Direction.INCREASE: Interval.between(0, None, low_in=False)}
        wanted = allowed.get(said.direction, Interval.between(None, 0, high_in=False))
        if said.direction is Direction.STABLE:
            wanted = Interval.between(-1, 1)
        return Fit.INSIDE if observed.within(wanted) else Fit.OUTSIDE if observed.disjoint(wanted) else Fit.OVERLAPS
    if size.unit is Unit.FACTOR:
        return compare(size.allowance(), observed)
    return compare(size.allowance(), observed if said.direction is Direction.INCREASE else observed.negated())


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

    @property
    def absolute(self) -> Interval:
        """In the unit of the series."""
        return self.later.interval - self.earlier.interval


def _change(option: Option, period: Period, base: Period, view: View) -> Change | None:
    earlier = measure(view, option.indicator, option.choice.areas, option.counterpart, base)
    later = measure(view, option.indicator, option.choice.areas, option.counterpart, period)
    return None if earlier is None or later is None else Change(earlier, later)


def _breaks_between(option: Option, base: Period, period: Period, evidence: Evidence) -> bool:
    return any(
        find_breaks_between(evidence.breaks, option.indicator.id, area, base, period) for area in option.choice.areas
    )


def _broken(option: Option, base: Period, period: Period, evidence: Evidence, view: View) -> bool:
    """Tell whether the two periods are counted in different ways: a known break, or a figure flagged as one."""
    known = _breaks_between(option, base, period, evidence)
    later = max(base, period, key=lambda one: one.start or date.min)
    measured = measure(view, option.indicator, option.choice.areas, option.counterpart, later)
    return known or (measured is not None and "B" in measured.flags)


def _turned(said: Direction, changes: list[Change | None]) -> bool | None:
    """Tell whether a rise is a fall (or the other way round) in any series; `None` if no series can tell."""
    wrong = Interval.between(None, 0) if said is Direction.INCREASE else Interval.between(0, None)
    known = [change.absolute for change in changes if change is not None]
    if not known or said is Direction.STABLE:
        return None
    return any(change.within(wrong) for change in known)


def _alike(period: Period, base: Period) -> bool:
    """Tell whether two periods are about as long: months differ by three days, a half year and a year do not."""
    lengths = sorted(one.end - one.start for one in (period, base) if one.start is not None and one.end is not None)
    return len(lengths) < 2 or lengths[1] - lengths[0] <= lengths[1] * _UNEQUAL


def _only_stocks(options: tuple[Option, ...]) -> bool:
    return bool(options) and all(option.indicator.measure is Measure.STOCK for option in options)


def _sought(statement: Statement, said: Figure | Range | Trend) -> tuple[tuple[str, str], ...]:
    sought = [("counted", said.counted), ("area", statement.subject)]
    sought += [("concept", said.concept)] if said.concept else []
    sought += [("period", str(statement.valid))] if statement.valid else []
    return tuple(sought)
