"""How the figures of an evaluation are told: percentages of a logarithm, ranks as fractions, names of series."""

import math
from collections.abc import Iterator
from decimal import Decimal

from routekaart.domain.evaluation.outcome import (
    CannotBeSaid,
    EffectFound,
    Evaluation,
    NoEffectFound,
    Rank,
    Unit,
)
from routekaart.domain.evaluation.plan import Direction, Estimator, Plan, Sealed, Transform
from routekaart.domain.period import Period
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation.words import ESTIMATORS, MOMENTS, PAGE
from routekaart.reporting.formatting import format_number, format_time
from routekaart.reporting.texts import Lang, say
from routekaart.reporting.texts.evaluating import CANNOT_SHOW, EVALUATING, OUTCOMES

NOTHING = "–"
_FROM = "from-"


def percent_of(effect: float, transform: Transform) -> float | None:
    """Return an effect as a percentage: 100 (exp(effect) - 1) of 1 + the count; `None` where it is no logarithm.

    >>> round(percent_of(-0.6931, Transform.LOG1P))
    -50
    """
    return None if transform is Transform.LEVEL else 100 * math.expm1(effect)


def tell_effect(effect: float, plan: Plan, lang: Lang) -> str:
    """Tell an effect for people: as a percentage where it is a logarithm, or in the unit of the series."""
    percent = percent_of(effect, plan.transform)
    if percent is None:
        return say(EVALUATING, "level_units", lang).format(number=_signed(effect, lang))
    return f"{_signed(percent, lang)}%"


def _signed(number: float, lang: Lang) -> str:
    written = tell_number(number, lang)
    return f"+{written}" if math.isfinite(number) and round(number) > 0 else written


def tell_number(number: float | None, lang: Lang, places: int = 0) -> str:
    """Tell a number with at most so many decimals, or a dash where there is none."""
    if number is None or not math.isfinite(number):
        return NOTHING
    return format_number(Decimal(str(round(number, places) + 0.0)), lang, places=places)


def tell_smallest(size: float, plan: Plan, lang: Lang) -> str:
    """Tell the smallest change of a size in words: a fall, a rise, or both where the plan sealed no direction."""
    fall, rise = (
        say(EVALUATING, code, lang).format(size=tell_effect(sign * size, plan, lang).lstrip("+-"))
        for code, sign in (("fall", -1), ("rise", 1))
    )
    match plan.direction:
        case Direction.FALL:
            return fall
        case Direction.RISE:
            return rise
        case None:
            return say(EVALUATING, "fall_or_rise", lang).format(fall=fall, rise=rise)


def tell_rank(rank: Rank | None, lang: Lang) -> str:
    """Tell a rank as a fraction with its value, `2/39 (0.051)`, or a dash where there is none."""
    return NOTHING if rank is None else f"{rank.place}/{rank.of} ({tell_p(rank, lang)})"


def tell_p(rank: Rank, lang: Lang) -> str:
    """Tell the share of a rank with three decimals, as it is read in this language."""
    return tell_number(rank.p, lang, 3)


def tell_unit(unit: Unit, names: Names) -> str:
    """Name a series."""
    return names.name(unit.area) + (f", {names.name(unit.counterpart)}" if unit.counterpart else "")


def tell_specification(name: str, lang: Lang) -> str:
    """Name a way of estimating: a method, a date, or a plan that was sealed later."""
    if name in ESTIMATORS:
        return say(ESTIMATORS, name, lang)
    moment = name.removeprefix(_FROM)
    if name.startswith(_FROM) and moment in MOMENTS:
        return say(PAGE, "from", lang).format(moment=say(MOMENTS, moment, lang))
    return name


def tell_sealed(sealed: Sealed, lang: Lang) -> str:
    """Say when a plan was sealed, and where that stands."""
    day, time = format_time(Period.of_day(sealed.recorded.date()), lang), f"{sealed.recorded:%H:%M}"
    return say(EVALUATING, "plan", lang).format(name=sealed.plan.name, day=day, time=time, seq=sealed.seq)


def tell_outcome(evaluation: Evaluation, lang: Lang) -> str:
    """Say the outcome in a line; of why it cannot be said only that the reasons follow."""
    plan = evaluation.plan
    match evaluation.outcome:
        case EffectFound(effect=effect, range=ends):
            told = {"effect": effect, "low": ends.low, "high": ends.high}
            filled = {name: tell_effect(value, plan, lang) for name, value in told.items()}
            return say(OUTCOMES, "effect_found", lang).format(**filled)
        case NoEffectFound(detectable=smallest):
            return say(OUTCOMES, "no_effect_found", lang).format(smallest=tell_smallest(smallest, plan, lang))
        case CannotBeSaid():
            return say(OUTCOMES, "cannot_be_said", lang)


def tell_cannot_show(evaluation: Evaluation, lang: Lang) -> list[str]:
    """Say what the design cannot show."""
    return [say(CANNOT_SHOW, code, lang) for code in evaluation.cannot_show]


def tell_computed(one: Evaluation, lang: Lang) -> Iterator[str]:
    """Say what was computed, its rank, and what could have been found; never as an effect while a gate is closed."""
    found = one.estimate
    if found is None:
        return
    rank = found.signed_rank or found.rank
    code = "raw" if isinstance(one.outcome, CannotBeSaid) else "passed"
    told = tell_effect(found.effect, one.plan, lang)
    logged = one.plan.transform is Transform.LOG1P and one.plan.estimator is not Estimator.POISSON
    effect = say(EVALUATING, "of_log", lang).format(percent=told) if logged else told
    yield say(EVALUATING, code, lang).format(effect=effect, place=rank.place, of=rank.of, p=tell_p(rank, lang))
    if found.critical is None or found.detectable is None:
        yield say(EVALUATING, "nothing_passes", lang)
        return
    critical, detectable = (tell_smallest(size, one.plan, lang) for size in (found.critical, found.detectable))
    yield say(EVALUATING, "critical", lang).format(critical=critical, detectable=detectable)
