"""Compute an expression for a question: look its figures up and put them together."""

from dataclasses import replace
from functools import partial
from typing import assert_never

from routekaart.deriving.breaking import find_breaks_within, find_obstacles_to_change
from routekaart.deriving.material import Material
from routekaart.deriving.periods import split, together, up_to
from routekaart.deriving.terms import Refusal, Term, add_up, change, combine, divide, ends_of, joined, observed, share
from routekaart.domain.derived import (
    UNITS_PER,
    Change,
    Operand,
    Per,
    Question,
    Rate,
    Share,
    SumOfAreas,
    SumOfPeriods,
    Wanted,
    Why,
    YearToDate,
)
from routekaart.domain.errors import NotationError
from routekaart.domain.ids import IndicatorId
from routekaart.domain.interval import Interval
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit


def evaluate(operand: Operand, question: Question, material: Material) -> Term | Refusal:
    """Return what an operand comes to, or why it cannot be said.

    Raises:
        NotationError: if the question does not fit the expression: no earlier period for a change, no month for a
            year to date.
        UnknownName: if the members of an area are not known.
    """
    if isinstance(operand, str):
        return _figure(operand, question, material)
    match operand:
        case Rate():
            of, base = evaluate(operand.of, question, material), evaluate(operand.base, question, material)
            return combine(of, base, partial(divide, times=100, unit=Unit.PERCENT))
        case Share():
            return _share(operand, question, material)
        case Per():
            return _per(operand, question, material)
        case Change():
            return _change(operand, question, material)
        case YearToDate():
            return _sum_of_periods(operand.of, up_to(question.period), question, material)
        case SumOfPeriods():
            parts = split(question.period, into=operand.into, by=operand.by)
            return _sum_of_periods(operand.of, parts, question, material)
        case SumOfAreas():
            return _sum_of_areas(operand, question, material)
        case _:
            assert_never(operand)


def _figure(indicator: IndicatorId, question: Question, material: Material) -> Term | Refusal:
    wanted = _wanted(indicator, question)
    return _read(wanted, material.find(wanted), material)


def _read(wanted: Wanted, found: tuple[Observation, ...], material: Material) -> Term | Refusal:
    zero = None if found else material.find_zero(wanted)
    if zero is not None and zero.unit is not None:
        return _zero(zero, zero.unit)
    known = [seen for seen in found if ends_of(seen) is not None]
    if len({(seen.value, ends_of(seen), seen.unit) for seen in known}) > 1:
        return Refusal(code=Why.SEVERAL_FIGURES, basis=frozenset(found))
    if not known:
        return Refusal(code=Why.MISSING, missing=frozenset((wanted,)), basis=frozenset(found))
    term = observed(known)
    inside = find_breaks_within(material.breaks, term.basis, term.period)
    return replace(term, breaks=inside, notes=term.notes | {"break_inside"}) if inside else term


def _zero(wanted: Wanted, unit: Unit) -> Term:
    point = Interval.point(0)
    return Term(
        interval=point,
        value=point.low,
        unit=unit,
        period=wanted.period,
        zeros=frozenset((wanted,)),
        notes=frozenset(("absent_taken_as_zero",)),
    )


def _share(operand: Share, question: Question, material: Material) -> Term | Refusal:
    counterpart = operand.counterpart or question.counterpart
    part = evaluate(operand.of, replace(question, counterpart=counterpart), material)
    if operand.whole is not None:
        whole = evaluate(operand.whole, replace(question, counterpart=counterpart), material)
    elif counterpart is None:
        raise NotationError("a share of nobody in particular is the whole", remedy="Say whose share: a nationality.")
    else:
        whole = evaluate(operand.of, replace(question, counterpart=None), material)
    return combine(part, whole, share)


def _per(operand: Per, question: Question, material: Material) -> Term | Refusal:
    of = evaluate(operand.of, question, material)
    everyone = replace(question, counterpart=None, breakdown="")
    per = evaluate(operand.per, everyone, material)
    if isinstance(per, Refusal) and isinstance(operand.per, str) and not material.is_flow(operand.per):
        # the population of a year is that of each of its months; what happens in a year does not happen in each
        wanted = _wanted(operand.per, everyone)
        around = material.find_around(wanted)
        if around:
            per = _read(wanted, around, material)
            per = replace(per, notes=per.notes | {"wider_period_below"}) if isinstance(per, Term) else per
    return combine(of, per, partial(divide, times=operand.times, unit=UNITS_PER[operand.times]))


def _change(operand: Change, question: Question, material: Material) -> Term | Refusal:
    if question.base is None:
        raise NotationError("a change needs an earlier period", remedy="Give the period to compare with.")
    first, second = question.base.start, question.period.start
    if first is None or second is None or first >= second:
        raise NotationError(
            f"{question.base} is not earlier than {question.period}", remedy="Give the earlier period as the base."
        )
    now = replace(question, base=None, base_area=None)
    before = replace(now, period=question.base, area=question.base_area or question.area)
    earlier, later = evaluate(operand.of, before, material), evaluate(operand.of, now, material)
    if isinstance(earlier, Refusal) or isinstance(later, Refusal):
        return joined(earlier, later)
    why, breaks, flagged = find_obstacles_to_change(operand, (before, earlier), (now, later), material)
    if why is not None and (why is Why.OTHER_AREA or not question.across_breaks):
        return Refusal(code=why, breaks=breaks, basis=earlier.basis | later.basis | flagged)
    found = change(earlier, later, operand.unit)
    if isinstance(found, Refusal) or not breaks:
        return found
    return replace(
        found, basis=found.basis | flagged, breaks=found.breaks | breaks, notes=found.notes | {"across_break"}
    )


def _sum_of_periods(of: Operand, parts: tuple[Period, ...], question: Question, material: Material) -> Term | Refusal:
    period = together(parts)
    terms = [evaluate(of, replace(question, period=part), material) for part in parts]
    found = add_up(terms, period=period)
    if isinstance(found, Refusal):
        return found
    inside = find_breaks_within(material.breaks, found.basis, period)
    return replace(found, breaks=found.breaks | inside, notes=found.notes | {"break_inside"}) if inside else found


def _sum_of_areas(operand: SumOfAreas, question: Question, material: Material) -> Term | Refusal:
    area = operand.area or question.area
    members = material.get_aggregate(area).find_members(question.period)
    if not members:
        return Refusal(code=Why.COUNTRY_SET)
    terms = [evaluate(operand.of, replace(question, area=member), material) for member in members]
    return add_up(terms, period=question.period)


def _wanted(indicator: IndicatorId, question: Question) -> Wanted:
    return Wanted(
        indicator=indicator,
        ref_area=question.area,
        counterpart=question.counterpart,
        breakdown=question.breakdown,
        period=question.period,
    )
