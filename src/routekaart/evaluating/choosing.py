"""Who may be a donor: every series of the indicator that is large enough, whole, and untouched as far as is known."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from routekaart.domain.evaluation.outcome import Excluded
from routekaart.domain.evaluation.outcome import Unit as SeriesUnit
from routekaart.domain.evaluation.plan import DonorChoice, Plan
from routekaart.domain.evaluation.routes import tied_routes
from routekaart.domain.evaluation.touches import Touch
from routekaart.domain.ids import ThingId, kind_of
from routekaart.evaluating.arranging import Arranged
from routekaart.evaluating.panel import Unit
from routekaart.evaluating.surroundings import Surroundings

Reason = tuple[str, ThingId | None]
_UNUSABLE = ("no_nationality", "gaps", "too_small", "never_moved")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The rows of the donors, and who else is not one."""

    rows: list[int]
    excluded: tuple[Excluded, ...]
    contaminated: tuple[Excluded, ...]
    """Donors that the plan names although something touched them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    plan: Plan
    arranged: Arranged
    around: Surroundings
    columns: list[int]
    barred: frozenset[ThingId]
    partners: frozenset[ThingId]
    touches: tuple[Touch, ...]
    """Those that began in the window of the event."""

    def reason_against(self, row: int) -> Reason | None:
        return self._unusable(row) or self._touched(self.arranged.panel.units[row])

    def _unusable(self, row: int) -> Reason | None:
        of = self.arranged.panel.units[row][1]
        counts = self.arranged.panel.values[row, self.columns]
        before = counts[: bisect_left(self.columns, self.arranged.first_from(self.plan.day))]
        if of is not None and kind_of(of) != "country":
            return "no_nationality", None
        if np.isnan(counts).any():
            return "gaps", None
        if counts.sum() < self.plan.donors.least:
            return "too_small", None
        return ("never_moved", None) if len(before) == 0 or np.ptp(before) == 0 else None

    def _touched(self, unit: Unit) -> Reason | None:
        area, counterpart = unit
        if area == self.plan.outcome.area:
            return "same_area", area
        if counterpart is not None and counterpart == self.plan.outcome.counterpart:
            return "same_nationality", counterpart
        if area in self.barred:
            return "tied_route", area
        # what the plan's own partners do on other routes is said by the table of routes
        own = self.around.countries_of(area, counterpart) - self.partners
        touching = (one.arrangement for one in self.touches if not own.isdisjoint(one.countries))
        return next((("own_treatment", arrangement) for arrangement in touching), None)


def choose_donors(
    plan: Plan,
    arranged: Arranged,
    around: Surroundings,
    *,
    columns: list[int],
    partners: frozenset[ThingId],
    apart: frozenset[ThingId],
) -> Chosen:
    """Choose the donors of a plan.

    Args:
        plan: what is asked, and whether donors are named.
        arranged: all series.
        around: how routes hang together, and which arrangements began when.
        columns: the numbers of the periods that are looked at.
        partners: the countries that the arrangements of the plan are with.
        apart: further areas whose series may not be donors.
    """
    rules = _Rules(
        plan=plan,
        arranged=arranged,
        around=around,
        columns=columns,
        barred=apart.union(tied_routes(around.ties, plan.outcome.area)),
        partners=partners,
        touches=tuple(one for one in around.touches if _counts(plan, arranged, one)),
    )
    rows, excluded, contaminated = list[int](), list[Excluded](), list[Excluded]()
    for row in _candidates(plan, arranged):
        reason = rules.reason_against(row)
        named = plan.donors.choice is DonorChoice.NAMED and reason is not None and reason[0] not in _UNUSABLE
        if reason is None or named:
            rows.append(row)
        if reason is not None:
            (contaminated if named else excluded).append(_told(arranged.panel.units[row], reason))
    return Chosen(rows=rows, excluded=tuple(excluded), contaminated=tuple(contaminated))


def _candidates(plan: Plan, arranged: Arranged) -> Sequence[int]:
    """Return the rows of the same sort as the treated series, other than itself; or those that the plan names."""
    own = (plan.outcome.area, plan.outcome.counterpart)
    whole = plan.outcome.counterpart is None
    named = {(one.area, one.counterpart) for one in plan.donors.named}
    rows = enumerate(arranged.panel.units)
    if plan.donors.choice is DonorChoice.NAMED:
        return [row for row, unit in rows if unit in named and unit != own]
    return [row for row, unit in rows if unit != own and (unit[1] is None) == whole]


def _counts(plan: Plan, arranged: Arranged, touch: Touch) -> bool:
    start, number = arranged.first_from(plan.day), arranged.first_from(touch.day)
    return touch.arrangement not in plan.arrangements and start <= number < start + plan.span.after


def _told(unit: Unit, reason: Reason) -> Excluded:
    return Excluded(unit=SeriesUnit(area=unit[0], counterpart=unit[1]), reason=reason[0], other=reason[1])
