"""One evaluation as its gates see it: the plan, the series that may be used, and what is known around them."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from routekaart.domain.breaks import Break
from routekaart.domain.evaluation.outcome import Excluded
from routekaart.domain.evaluation.plan import Moment, Plan
from routekaart.domain.evaluation.touches import Touch
from routekaart.domain.ids import ThingId
from routekaart.evaluating.kernel import Floats, Mask
from routekaart.evaluating.panel import TRANSFORMS, End, Panel
from routekaart.evaluating.synthetic_control import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What an evaluation of outcomes by month or year looks at."""

    plan: Plan
    panel: Panel
    """The treated series in row 0, its donors below it; periods that are left out are not in it."""
    windows: tuple[tuple[Moment, Window], ...]
    """For each date of the event what is matched and what counts, by numbers of the panel's periods."""
    asked: int
    """How many periods after the event the plan asks for."""
    there: int
    """How many of these the statistics have, left out or not."""
    left_out: int
    """How many of these fall in a stretch that is left out: the pandemic."""
    broken: Mask
    """Shape (units, periods): where the publisher flags a break."""
    breaks: tuple[tuple[Break, bool], ...]
    """Known changes in counting near the event, each with whether it concerns the treated series itself."""
    excluded: tuple[Excluded, ...]
    contaminated: tuple[Excluded, ...]
    """Donors that the plan names although something touched them."""
    others: tuple[Touch, ...]
    """Other arrangements of the same countries, near the event and not in the plan."""
    countries: frozenset[ThingId]
    """Which countries these are: the partners of the event and the nationality of the series."""
    thresholds: Mapping[str, float]
    seasons: int
    """How many periods a year has: 12 or 1."""

    @property
    def window(self) -> Window:
        """The window of the date that the plan measures from."""
        return dict(self.windows)[self.plan.moment]

    @property
    def donors(self) -> Mask:
        """Shape (units,): all but the treated series."""
        return np.arange(len(self.panel.units)) > 0

    @property
    def can_be_fitted(self) -> bool:
        """Whether there is something to match, to look at afterwards, and to match it with."""
        return len(self.panel.units) > 1 and self.window.end >= 2 and self.window.length >= 1

    def transformed(self, end: End = "value") -> Floats:
        """Return the series as they are compared, shape (units, periods)."""
        return TRANSFORMS[self.plan.transform](self.panel.ends_for(0, end))
