"""Check a part of a whole: "van de asielzoekers kwam 29% uit Syrië"."""

from collections.abc import Iterator
from dataclasses import replace

from routekaart.checking.candidates import (
    Option,
    find_options,
    find_said_repeats,
    lack_option,
    measure_said,
    sought_facts,
    weigh_option,
)
from routekaart.checking.comparing import compare
from routekaart.checking.concluding import conclude, undecided
from routekaart.checking.evidence import WHOLE_WORLD, WORLD, AreaChoice, Evidence, View
from routekaart.checking.measuring import Measured, is_of_its_end
from routekaart.checking.orders import MEDITERRANEAN_ROUTES, MEMBER_STATES, find_counted, find_members
from routekaart.domain.content import Share
from routekaart.domain.finding import Candidate, Fit, Verdict
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.interval import Interval
from routekaart.domain.observation import Repeats
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit
from routekaart.domain.statement import Statement

_EU = ThingId("region:european-union")
_UNITS = frozenset({Unit.PERCENT, Unit.FRACTION})


def check_share(statement: Statement, said: Share, *, evidence: Evidence, view: View) -> Verdict:
    """Judge what part of a whole something is, each as one publisher counts both, as known in a view."""
    sought, period = sought_facts(statement, said), statement.valid
    if period is None or period.start is None:
        return undecided("no_period", *sought)
    made = (said.counterpart is not None and said.among != WORLD, said.among is not None, bool(said.modes))
    parts = sum(made)
    if said.quantity.unit not in _UNITS or parts != 1:
        return undecided("not_a_series", *sought)
    candidates = tuple(
        candidate
        for option in find_options(statement, said, evidence)
        if (candidate := _candidate(option, said, period, evidence, view)) is not None
    )
    named = said.publisher is not None
    return conclude(candidates, exact_figure=False, named=named, sought=sought)


def _candidate(option: Option, said: Share, period: Period, evidence: Evidence, view: View) -> Candidate | None:
    parts = _measure_parts(option, said, period, evidence, view)
    ratio = None if parts is None else parts[0].interval.ratio(parts[1].interval)
    if parts is None or ratio is None:
        if option.excluded or option.sums:
            return None
        later = _measure_parts(option, said, period, evidence, evidence.now) is not None
        return lack_option(option, period, later=later and parts is None)
    part, whole = parts
    scaled = ratio.scaled(100) if said.quantity.unit is Unit.PERCENT else ratio
    share = replace(
        part,
        interval=Interval(scaled.low, scaled.high),
        value=None,
        releases=tuple(dict.fromkeys(part.releases + whole.releases)),
        rows=part.rows + whole.rows,
        flags=tuple(dict.fromkeys(part.flags + whole.flags)),
        rounded=scaled.low != scaled.high,
        apart=part.apart or whole.apart,
    )
    fit = compare(said.quantity.allowance(), share.interval)
    first = option.indicator.repeats is Repeats.FIRST and said.counterpart is not None
    if first and not find_said_repeats(said.counted):
        fit = Fit.OVERLAPS  # of all applications, later ones too, they may have another part
    candidate = weigh_option(option, share, fit, evidence=evidence, view=view)
    return replace(candidate, unit=said.quantity.unit)


def _measure_parts(
    option: Option, said: Share, period: Period, evidence: Evidence, view: View
) -> tuple[Measured, Measured] | None:
    """Return the part and the whole, if both are held of just that time."""
    part = measure_said(option, period, None, evidence, view)
    whole = _measure_whole(option, said, period, evidence, view)
    if part is None or whole is None or not part.period.same_days(whole.period) or not is_of_its_end(part, period):
        return None
    return part, whole


def _measure_whole(option: Option, said: Share, period: Period, evidence: Evidence, view: View) -> Measured | None:
    """Return the whole: people from anywhere, all places together, or all ways of travel."""
    wholes = _find_wholes(option, said, period, evidence, view)
    held = [one for whole in wholes if (one := measure_said(whole, period, None, evidence, view)) is not None]
    return held[0] if len(held) == 1 else None


def _find_wholes(option: Option, said: Share, period: Period, evidence: Evidence, view: View) -> Iterator[Option]:
    if said.among == WORLD:
        yield from _find_worlds(option, said, evidence)
    elif said.counterpart is not None:
        yield replace(option, counterpart=None)
    elif said.among == MEMBER_STATES:
        union = _union_of(option, period, evidence)
        if union is not None:
            yield replace(option, choice=AreaChoice((union,), same=True))
    elif said.among is not None:
        areas = _routes_of(option, said.among, period, evidence, view)
        if areas:
            yield replace(option, choice=AreaChoice(areas, same=True))
    else:
        for indicator in evidence.find_indicators(said.concept):
            if indicator.publisher == option.indicator.publisher and set(indicator.modes) == {"land", "sea"}:
                yield replace(option, indicator=indicator)


def _routes_of(option: Option, among: str, period: Period, evidence: Evidence, view: View) -> tuple[ThingId, ...]:
    """Return the routes that make up a whole: the three over the Mediterranean, or all that a publisher lists."""
    if among == MEDITERRANEAN_ROUTES:
        members = find_members(among, period, evidence)
        whole = members is not None and members.certain == members.possible
        return tuple(sorted(members.certain)) if whole and members is not None else ()
    areas = tuple(sorted(find_counted(option.indicator, period, view, kind_of(option.choice.areas[0]))))
    return areas if areas and _lists_all(option, areas, view) else ()


def _find_worlds(option: Option, said: Share, evidence: Evidence) -> Iterator[Option]:
    """Yield what the same publisher counts in the whole world of what it counts in one country."""
    for indicator in evidence.find_indicators(said.concept):
        if indicator.publisher == option.indicator.publisher and indicator.measure is option.indicator.measure:
            yield replace(option, indicator=indicator, choice=AreaChoice((WHOLE_WORLD,), same=True))


def _union_of(option: Option, period: Period, evidence: Evidence) -> ThingId | None:
    """Return the European Union as it was in a period, if the country was a member; `None` if it changed within it."""
    country, *others = option.choice.areas
    return next(
        (
            one.area
            for one in evidence.gazetteer.versions_of(_EU)
            if one.valid.contains(period) and country in one.members and not others
        ),
        None,
    )


def _lists_all(option: Option, areas: tuple[ThingId, ...], view: View) -> bool:
    """Tell whether a publisher lists every place in which anything was counted: only then do they make up the whole."""
    seen = (one for area in areas for one in view.find_series(option.indicator.id, area, None))
    return all(one.release in view.zeros_left_out for one in seen)
