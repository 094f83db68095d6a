"""Check that one place has more or less than another: "meer aankomsten in Italië dan in Spanje"."""

from dataclasses import replace

from routekaart.checking.candidates import (
    Option,
    find_pairs,
    lack_option,
    measure_said,
    names_definition,
    sought_facts,
    weigh_option,
)
from routekaart.checking.changes import Change, fit_printed, turn_around
from routekaart.checking.concluding import conclude, undecided
from routekaart.checking.evidence import Evidence, View
from routekaart.checking.measuring import is_of_its_end
from routekaart.domain.content import Comparison
from routekaart.domain.finding import Candidate, Verdict
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit
from routekaart.domain.statement import Statement

_SIZES = frozenset({Unit.PERCENT, Unit.FRACTION, Unit.FACTOR, Unit.PERSONS, Unit.COUNT})


def check_comparison(statement: Statement, said: Comparison, *, evidence: Evidence, view: View) -> Verdict:
    """Judge which of two places has more, each as one publisher counts both, as known in a view."""
    sought, period = sought_facts(statement, said), statement.valid
    if period is None or period.start is None:
        return undecided("no_period", *sought)
    if said.size is not None and said.size.unit not in _SIZES:
        return undecided("not_a_series", *sought)
    candidates, gaps = list[Candidate](), list[tuple[Option, Change | None]]()
    for own, other in find_pairs(statement, said, evidence):
        gap = _gap(own, other, period, evidence, view)
        if gap is None and (own.excluded or own.sums):
            continue
        if gap is None:
            later = _gap(own, other, period, evidence, evidence.now) is not None
            candidates.append(replace(lack_option(own, period, later=later), against=said.other))
            continue
        gaps += [] if own.excluded else [(own, gap)]
        candidates.append(_candidate(own, said, gap, period, evidence, view))
    verdict = conclude(tuple(candidates), exact_figure=False, named=names_definition(said), sought=sought)
    return replace(verdict, flips=turn_around(said.direction, gaps))


def _gap(own: Option, other: Option, period: Period, evidence: Evidence, view: View) -> Change | None:
    """Return by how much the one has more than the other, as a change from the other to the one."""
    one, two = (measure_said(option, period, None, evidence, view) for option in (own, other))
    if one is None or two is None or not one.period.same_days(two.period) or not is_of_its_end(one, period):
        return None  # stocks of two days are not beside one another, and those of another day say nothing
    return Change(two, one)


def _candidate(own: Option, said: Comparison, gap: Change, period: Period, evidence: Evidence, view: View) -> Candidate:
    interval, unit = gap.in_unit_of(said.size, own)
    if interval is None:
        return replace(lack_option(own, period, later=False), against=said.other)
    both = replace(
        gap.later,
        interval=interval,
        value=None,
        releases=tuple(dict.fromkeys(gap.later.releases + gap.earlier.releases)),
        rows=gap.later.rows + gap.earlier.rows,
        flags=tuple(dict.fromkeys(gap.later.flags + gap.earlier.flags)),
        rounded=interval.low != interval.high,
        apart=gap.earlier.apart or gap.later.apart,
    )
    candidate = weigh_option(own, both, fit_printed(said, interval, gap.printed), evidence=evidence, view=view)
    return replace(candidate, unit=unit, against=said.other)
