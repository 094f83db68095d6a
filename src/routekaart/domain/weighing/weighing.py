"""A weighing as people hand it in: everything that the outcome depends on, but the law and the evidence base."""

from dataclasses import dataclass
from datetime import date

from routekaart.domain.errors import NotationError
from routekaart.domain.ids import CriterionId, ThingId
from routekaart.domain.weighing.alternatives import ALWAYS, Alternative, Ordered, Synergy, Value
from routekaart.domain.weighing.conditions import BudgetLine, Condition, Cost
from routekaart.domain.weighing.criteria import Criterion
from routekaart.domain.weighing.deals import Deal
from routekaart.domain.weighing.preferences import Preference

MOST_DRAWS = 1_000_000
MOST_PACKAGES = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """Two criteria between which the packages are told that no other betters on both."""

    first: CriterionId
    second: CriterionId


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the computation is told beside the facts."""

    seed: int
    draws: int
    """How many pairs of weights and values are drawn for the rankings."""
    packages: int
    """For how many of these the best package is worked out."""
    fronts: tuple[Between, ...] = ()
    """If there are none: the first main criterion against each protected one."""

    def __post_init__(self) -> None:
        """Refuse settings with which nothing can be drawn, or that would take days."""
        if self.seed < 0 or not 1 <= self.draws <= MOST_DRAWS or not 1 <= self.packages <= MOST_PACKAGES:
            raise NotationError(
                f"a weighing cannot draw {self.draws} times, {self.packages} packages, with seed {self.seed}",
                remedy=f"Draw 1 to {MOST_DRAWS} times, 1 to {MOST_PACKAGES} packages, with a seed of 0 or more.",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Dissent:
    """Who did not agree, and why."""

    by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What people decided, which may be something else than the outcome."""

    taken: tuple[Alternative, ...]
    reason: str
    by: str
    on: date
    dissent: tuple[Dissent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """Alternatives, interests, values, preferences and conditions, with what was decided if it was."""

    title: str
    on: date
    """The day whose rules and facts count."""
    recorded_by: str
    settings: Settings
    countries: tuple[ThingId, ...]
    instruments: tuple[ThingId, ...]
    """Without `ALWAYS`, which are compared in any case."""
    criteria: tuple[Criterion, ...]
    values: tuple[Value, ...] = ()
    ordered: tuple[Ordered, ...] = ()
    synergies: tuple[Synergy, ...] = ()
    preferences: tuple[Preference, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    costs: tuple[Cost, ...] = ()
    conditions: tuple[Condition, ...] = ()
    deals: tuple[Deal, ...] = ()
    wanted: tuple[Alternative, ...] = ()
    """A package that somebody wishes for."""
    decided: Decided | None = None

    @property
    def leaves(self) -> tuple[Criterion, ...]:
        """The criteria that are measured, in the order of the trees."""
        return tuple(leaf for tree in self.criteria for leaf in tree.leaves)

    @property
    def alternatives(self) -> tuple[Alternative, ...]:
        """All that is compared, by country, with nothing and talking alone first."""
        return tuple(
            Alternative(country=country, instrument=instrument)
            for country in self.countries
            for instrument in (*ALWAYS, *self.instruments)
        )

    def get_criterion(self, wanted: CriterionId) -> Criterion:
        """Return a criterion by its id; KeyError if there is none."""
        return {one.id: one for tree in self.criteria for one in tree.walk()}[wanted]
