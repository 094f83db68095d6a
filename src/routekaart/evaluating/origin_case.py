"""One evaluation of origins and years with dates of their own: who is treated since when, and who is compared with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from routekaart.domain.breaks import Break
from routekaart.domain.errors import InputError
from routekaart.domain.evaluation.outcome import Excluded
from routekaart.domain.evaluation.outcome import Unit as SeriesUnit
from routekaart.domain.evaluation.plan import DonorChoice, Moment, Plan, Start
from routekaart.domain.evaluation.touches import Touch
from routekaart.domain.ids import ThingId, kind_of
from routekaart.evaluating.arranging import Arranged
from routekaart.evaluating.cohorts import Numbers
from routekaart.evaluating.kernel import Floats, Mask
from routekaart.evaluating.origin_panel import Gathered, gather_origins, year_of
from routekaart.evaluating.panel import TRANSFORMS, Panel
from routekaart.evaluating.starts import first_year_after
from routekaart.evaluating.surroundings import Surroundings


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginCase:
    """What an evaluation of origins and years looks at."""

    plan: Plan
    panel: Panel
    """The treated origins in the first rows, those that are compared with below them; whole, without holes."""
    broken: Mask
    """Shape (origins, years): where the publisher flags a break."""
    starts: tuple[Start, ...]
    """Of the treated origins, in the order of their rows."""
    excluded: tuple[Excluded, ...]
    contaminated: tuple[Excluded, ...]
    """Origins that the plan names to compare with although something touched them."""
    others: tuple[Touch, ...]
    """Other arrangements of the treated origins, near their own date and not in the plan."""
    breaks: tuple[Break, ...]
    """Known changes in counting near one of the dates."""
    thresholds: Mapping[str, float]
    pandemic: frozenset[int]

    @property
    def years(self) -> tuple[int, ...]:
        """The years that are looked at, one after the other."""
        return tuple(year_of(one) for one in self.panel.periods)

    @property
    def origins(self) -> tuple[ThingId, ...]:
        """The countries, by row."""
        return tuple(of for _, of in self.panel.units if of is not None)

    @property
    def first(self) -> Numbers:
        """Shape (origins,): the number of the first treated year; the number of years for never."""
        return self.first_from(self.plan.moment)

    def first_from(self, moment: Moment) -> Numbers:
        """Return the same from another moment; an origin without it keeps its own."""
        found = np.full(len(self.panel.units), len(self.years))
        for row, one in enumerate(self.starts):
            day = one.day_of(moment) or one.day_of(self.plan.moment)
            assert day is not None  # only origins whose day is known are here
            found[row] = min(max(first_year_after(day) - self.years[0], 0), len(self.years))
        return found

    def transformed(self, counts: Floats | None = None) -> Floats:
        """Return the counts as they are compared, shape (origins, years)."""
        return TRANSFORMS[self.plan.transform](self.panel.values if counts is None else counts)

    def at_end(self, *, low: bool) -> Floats:
        """Return counts with the treated origins at one end and all others at the other."""
        own = np.arange(len(self.panel.units))[:, None] < len(self.starts)
        return np.where(own == low, self.panel.low, self.panel.high)


def prepare_origins(plan: Plan, arranged: Arranged, around: Surroundings) -> OriginCase:
    """Prepare the case of a plan about origins with dates of their own.

    Args:
        plan: what is asked, with its starts; its area is one destination, or an area of several for all together.
        arranged: all pairs of the indicator, by year.
        around: what is known beside them.

    Raises:
        InputError: if there are no figures, or none of a treated origin from before its arrangement on.
    """
    whole = gather_origins(plan, arranged)
    rules = _Rules(plan=plan, around=around, whole=whole)
    treated = [one for one in plan.starts or () if rules.against_treated(one) is None]
    if not treated:
        raise _nobody(plan, rules)
    others = [of for of in whole.rows if of not in rules.own and rules.against_donor(of) is None]
    named = [of for of, reason in rules.donors() if reason is not None and rules.is_named(reason)]
    kept = [*(one.country for one in treated), *sorted([*others, *named])]
    return OriginCase(
        plan=plan,
        panel=whole.chosen(kept, plan.outcome.area),
        broken=np.array([whole.broken[of] for of in kept]),
        starts=tuple(treated),
        excluded=tuple(rules.excluded(named)),
        contaminated=tuple(told for of, told in rules.reasons() if of in named),
        others=_near(plan, treated, around),
        breaks=_breaks(plan, treated, around),
        thresholds=around.thresholds,
        pandemic=frozenset(range(around.pandemic[0].year, around.pandemic[1].year)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    """Who may take part, and why not."""

    plan: Plan
    around: Surroundings
    whole: Gathered

    @property
    def own(self) -> dict[ThingId, Start]:
        return {one.country: one for one in self.plan.starts or ()}

    def against_treated(self, start: Start) -> str | None:
        day = start.day_of(self.plan.moment)
        if day is None:
            return "no_date"
        if start.country not in self.whole.rows:
            return "gaps"
        if first_year_after(day) <= year_of(self.whole.periods[0]):
            return "too_early"
        if first_year_after(day) > year_of(self.whole.periods[-1]):
            return "too_late"
        return self._small(start.country)

    def against_donor(self, of: ThingId) -> str | None:
        if self.plan.donors.choice is DonorChoice.NAMED and of not in {
            one.counterpart for one in self.plan.donors.named
        }:
            return "not_named"
        return self._small(of) or ("own_treatment" if self._touched(of) is not None else None)

    def is_named(self, reason: str) -> bool:
        return self.plan.donors.choice is DonorChoice.NAMED and reason == "own_treatment"

    def donors(self) -> Iterator[tuple[ThingId, str | None]]:
        return ((of, self.against_donor(of)) for of in self.whole.rows if of not in self.own)

    def reasons(self) -> Iterator[tuple[ThingId, Excluded]]:
        """Yield everybody who may not take part, the treated first; who is not named was not asked to."""
        area = self.plan.outcome.area
        for one in self.plan.starts or ():
            reason = self.against_treated(one)
            if reason is not None:
                yield one.country, Excluded(unit=SeriesUnit(area=area, counterpart=one.country), reason=reason)
        found = [*self.donors(), *((of, "gaps") for of in sorted(self.whole.holed - self.own.keys()))]
        for of, reason in found:
            if reason is not None and reason != "not_named":
                other = self._touched(of) if reason == "own_treatment" else None
                yield of, Excluded(unit=SeriesUnit(area=area, counterpart=of), reason=reason, other=other)

    def excluded(self, but: list[ThingId]) -> Iterator[Excluded]:
        return (told for of, told in self.reasons() if of not in but)

    def _small(self, of: ThingId) -> str | None:
        return "too_small" if self.whole.rows[of][0].sum() < self.plan.donors.least else None

    def _touched(self, of: ThingId) -> ThingId | None:
        """Return an arrangement with an origin, of the plan or not, that began in the years it is compared in."""
        days = [one.day_of(self.plan.moment) for one in self.plan.starts or ()]
        firsts = [first_year_after(day) for day in days if day is not None]
        window = range(year_of(self.whole.periods[0]), max(firsts) + self.plan.span.after)
        touching = (one for one in self.around.touches if of in one.countries and one.day.year in window)
        return next((one.arrangement for one in touching), None)


def _nobody(plan: Plan, rules: _Rules) -> InputError:
    told = "; ".join(f"{one.country}: {rules.against_treated(one)}" for one in plan.starts or ())
    return InputError(
        f"no origin with an arrangement can be looked at ({told})",
        where=f"plan {plan.name}",
        remedy="Import statistics of the years before and after, or correct the starts of the plan.",
    )


def _near(plan: Plan, treated: list[Start], around: Surroundings) -> tuple[Touch, ...]:
    near = timedelta(days=round(30.44 * around.thresholds["bundle_months"]))
    days = {one.country: one.day_of(plan.moment) or date.min for one in treated}
    return tuple(
        one
        for one in around.touches
        if one.arrangement not in plan.arrangements
        and any(of in days and abs(one.day - days[of]) <= near for of in one.countries)
    )


def _breaks(plan: Plan, treated: list[Start], around: Surroundings) -> tuple[Break, ...]:
    near = timedelta(days=round(30.44 * around.thresholds["break_months"]))
    days = [one.day_of(plan.moment) or date.min for one in treated]
    alone = kind_of(plan.outcome.area) == "country"
    return tuple(
        one
        for one in around.breaks
        if (
            one.concerns(plan.outcome.indicator, plan.outcome.area)
            if alone
            else plan.outcome.indicator in one.indicators
        )
        and any(abs(one.day - day) <= near for day in days)
    )
