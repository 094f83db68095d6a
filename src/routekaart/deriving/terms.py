"""Numbers on their way to a result, with all that travels along, and the arithmetic on them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from routekaart.domain.breaks import Break
from routekaart.domain.derived import ChangeUnit, Wanted, Why
from routekaart.domain.interval import Interval, change_percent, exact
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period
from routekaart.domain.quantity import RATIOS, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A number between its ends, and what it rests on."""

    interval: Interval
    value: Fraction | None
    unit: Unit
    period: Period
    basis: frozenset[Observation] = frozenset()
    zeros: frozenset[Wanted] = frozenset()
    breaks: frozenset[Break] = frozenset()
    notes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why there is no number, and what was found of it."""

    code: Why
    missing: frozenset[Wanted] = frozenset()
    breaks: frozenset[Break] = frozenset()
    found: Interval | None = None
    basis: frozenset[Observation] = frozenset()


def ends_of(seen: Observation) -> Interval | None:
    """Return the numbers that an observation may be: also where the publisher hides it and says between which ends."""
    if seen.value is None and seen.low is not None and seen.high is not None:
        return Interval.between(seen.low, seen.high)
    return seen.interval


def observed(same: Sequence[Observation]) -> Term:
    """Return observations that all give one figure as a term.

    Raises:
        ValueError: if there are none, or the figure is missing.
    """
    first = same[0]
    interval = ends_of(first)
    if interval is None:
        raise ValueError("a missing figure is no term")
    value = None if first.value is None else exact(first.value)
    notes = frozenset({"same_figure_twice"} if len(same) > 1 else ())
    return Term(
        interval=interval, value=value, unit=first.unit, period=first.period, basis=frozenset(same), notes=notes
    )


def combine(one: Term | Refusal, other: Term | Refusal, how: Callable[[Term, Term], Term | Refusal]) -> Term | Refusal:
    """Put two terms together, or say why that cannot be done."""
    if isinstance(one, Term) and isinstance(other, Term):
        return how(one, other)
    return joined(one, other)


def joined(*parts: Term | Refusal) -> Refusal:
    """Return why a result that needs all of these cannot be had: at least one of them is a refusal."""
    refusals = [part for part in parts if isinstance(part, Refusal)]
    # a part that is missing is named before what is wrong with others: that can be mended
    code = min((one.code for one in refusals), key=lambda one: (one is not Why.MISSING, one.value))
    return Refusal(
        code=code,
        missing=frozenset().union(*(one.missing for one in refusals)),
        breaks=frozenset().union(*(part.breaks for part in parts)),
        basis=frozenset().union(*(part.basis for part in parts)),
    )


def add_up(parts: Sequence[Term | Refusal], *, period: Period) -> Term | Refusal:
    """Add up parts. Where one is missing there is no sum, only what the others add up to."""
    terms = [part for part in parts if isinstance(part, Term)]
    units = {term.unit for term in terms}
    if len(units) > 1:
        return Refusal(code=Why.UNITS_DIFFER, basis=_basis(terms))
    if len(terms) < len(parts):
        found = [term.interval for term in terms] + [
            part.found for part in parts if isinstance(part, Refusal) and part.found is not None
        ]
        return replace(joined(*parts), found=total(found) if found else None)
    values = [term.value for term in terms]
    return _resting_on(
        terms,
        interval=total(term.interval for term in terms),
        value=None if None in values else sum((value for value in values if value is not None), Fraction(0)),
        unit=units.pop(),
        period=period,
    )


def total(intervals: Iterable[Interval]) -> Interval:
    """Return the sum of intervals, which is zero if there are none."""
    return sum(intervals, Interval.point(0))


def divide(of: Term, base: Term, *, times: int, unit: Unit) -> Term | Refusal:
    """Return how many of one there are for every so many of the other."""
    problem = _undividable(of, base)
    ratio = None if problem else of.interval.ratio(base.interval)
    if ratio is None:
        return Refusal(code=problem or Why.ZERO, basis=_basis((of, base)))
    value = None if of.value is None or base.value is None else of.value / base.value * times
    return _resting_on((of, base), interval=ratio.scaled(times), value=value, unit=unit, period=of.period)


def share(part: Term, whole: Term) -> Term | Refusal:
    """Return a part in percent of the whole that it is in: by rounding it may look larger, which it never is."""
    percent = divide(part, whole, times=100, unit=Unit.PERCENT)
    if isinstance(percent, Refusal):
        return percent
    low, high = percent.interval.low, percent.interval.high
    assert low is not None and high is not None  # both have two ends
    if low > 100:
        return Refusal(code=Why.ABOVE_WHOLE, basis=percent.basis)
    value = percent.value
    if value is not None and value > 100:
        value, percent = Fraction(100), replace(percent, notes=percent.notes | {"rounded_above_whole"})
    return replace(percent, interval=Interval(low, min(high, Fraction(100))), value=value)


def change(earlier: Term, later: Term, unit: ChangeUnit) -> Term | Refusal:
    """Return how much the later figure differs from the earlier."""
    if earlier.unit != later.unit:
        return Refusal(code=Why.UNITS_DIFFER, basis=_basis((earlier, later)))
    if unit is ChangeUnit.NUMBER:
        return _resting_on(
            (earlier, later),
            interval=later.interval - earlier.interval,
            value=None if earlier.value is None or later.value is None else later.value - earlier.value,
            unit=Unit.PERCENTAGE_POINT if later.unit is Unit.PERCENT else later.unit,
            period=later.period,
        )
    problem = _undividable(later, earlier)
    percent = None if problem else change_percent(earlier.interval, later.interval)
    if percent is None:
        return Refusal(code=problem or Why.ZERO, basis=_basis((earlier, later)))
    value = None
    if earlier.value is not None and later.value is not None:
        value = later.value / earlier.value * 100 - 100
    found = _resting_on((earlier, later), interval=percent, value=value, unit=Unit.PERCENT, period=later.period)
    return replace(found, notes=found.notes | {"percent_of_ratio"}) if later.unit in RATIOS else found


def _undividable(of: Term, base: Term) -> Why | None:
    if any(term.interval.low is None or term.interval.low < 0 for term in (of, base)):
        return Why.BELOW_ZERO
    return Why.ZERO if base.interval.low == 0 else None


def _resting_on(
    terms: Sequence[Term], *, interval: Interval, value: Fraction | None, unit: Unit, period: Period
) -> Term:
    return Term(
        interval=interval,
        value=value,
        unit=unit,
        period=period,
        basis=_basis(terms),
        zeros=frozenset().union(*(term.zeros for term in terms)),
        breaks=frozenset().union(*(term.breaks for term in terms)),
        notes=frozenset().union(*(term.notes for term in terms)),
    )


def _basis(terms: Iterable[Term]) -> frozenset[Observation]:
    return frozenset().union(*(term.basis for term in terms))
