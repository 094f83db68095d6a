"""What all evaluations of one run have in common: series, surroundings, and how a plan becomes an evaluation."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from routekaart.compiling.claimed import lay_claims
from routekaart.compiling.touches import find_touches
from routekaart.domain.content import Description
from routekaart.domain.errors import InputError, UnknownName
from routekaart.domain.evaluation.outcome import Claimed, Evaluation, Specification, as_specification
from routekaart.domain.evaluation.plan import Estimator, Plan, Sealed
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.place import Role
from routekaart.reference.evaluating import load_outcomes, load_pandemic, load_route_ties, load_thresholds
from routekaart.workspace import Workspace
from routekaart.workspace.evaluations import DEATHS, touching_of

if TYPE_CHECKING:
    from routekaart.evaluating.arranging import Arranged
    from routekaart.evaluating.case import Case
    from routekaart.evaluating.origin_case import OriginCase
    from routekaart.evaluating.pair_case import PairCase
    from routekaart.evaluating.surroundings import Surroundings

MONTHS, YEARS = 12, 1
"""Periods in a year, of series by month and by year."""


@dataclass(frozen=True)
class Material:
    """What all evaluations of one run have in common; each part is looked up when it is first asked."""

    workspace: Workspace
    level: Level

    @cached_property
    def around(self) -> "Surroundings":
        """What is known beside the series: thresholds, how routes hang together, what began, where counting changed."""
        from routekaart.evaluating.surroundings import Surroundings

        root, held = self.workspace.reference.root, self.workspace.register.find_kind("arrangement", level=self.level)
        described = self.workspace.catalogue.all()
        return Surroundings(
            thresholds={one.key: one.value for one in load_thresholds(root)},
            pandemic=load_pandemic(root).stretch,
            ties=load_route_ties(root),
            touches=find_touches(held),
            breaks=tuple(one for dataset in described for one in dataset.find_breaks()),
            on_the_way={
                route.id: frozenset(point.country for point in route.chain if point.role is not Role.ARRIVAL)
                for route in self.workspace.reference.gazetteer.routes
            },
        )

    @property
    def forms(self) -> dict[ThingId, str]:
        """By arrangement its form, where somebody tells it."""
        held = self.workspace.register.find_kind("arrangement", level=self.level)
        told = ((one.statement.subject, one.statement.content) for one in held)
        return {thing: content.form for thing, content in told if isinstance(content, Description) and content.form}

    @property
    def touching(self) -> Mapping[ThingId, frozenset[ThingId]]:
        """By arrangement the countries that it is with, and by route those on which it ends."""
        return touching_of(self.around.touches, self.workspace.reference.gazetteer.routes)

    def find_claims(self, evaluations: Sequence[Evaluation]) -> tuple[Claimed, ...]:
        """Lay what letters claim beside evaluations."""
        held = self.workspace.register.find_told(content=("Cause",), level=self.level)
        return lay_claims(held, evaluations, touching=self.touching)

    @cached_property
    def _known(self) -> "dict[tuple[IndicatorId, int], Arranged]":
        return {}

    def arranged(self, indicator: IndicatorId, *, seasons: int = MONTHS) -> "Arranged":
        """Return all series of an indicator by month, or by year."""
        from routekaart.evaluating.arranging import arrange

        if (indicator, seasons) not in self._known:
            seen = self.workspace.statistics.find_observations(indicators=[indicator], counterparts=None)
            sparse = {one.name for one in self.workspace.catalogue.all() if one.zeros_left_out}
            releases = self.workspace.statistics.releases(accepted_only=True)
            left_out = [release.id for release in releases if release.dataset in sparse]
            self._known[indicator, seasons] = arrange(seen, seasons=seasons, zeros_left_out=left_out)
        return self._known[indicator, seasons]

    def complete(self, plan: Plan) -> Plan:
        """Return a plan with the dates of each of its origins, if they have dates of their own."""
        from routekaart.evaluating.starts import complete_starts

        return complete_starts(plan, self.around.touches) if plan.estimator is Estimator.STAGGERED else plan

    def prepare(self, plan: Plan) -> "Case | PairCase | OriginCase":
        """Lay the series of a plan ready, of which only places and periods are looked at.

        Raises:
            UnknownName: if its indicator is in no list.
            InputError: if the series is not there or a date lies outside it.
        """
        from routekaart.evaluating.origin_case import prepare_origins
        from routekaart.evaluating.pair_case import prepare_pairs
        from routekaart.evaluating.preparing import prepare_case

        known = {one.id for one in self.workspace.reference.indicators}
        of = plan.outcome.indicator
        if of not in known:
            remedy = "List the indicators with `routekaart series` alone."
            raise UnknownName(f"{of!r} is no indicator", where=f"plan {plan.name}", remedy=remedy)
        partners = self._partners(plan)
        if plan.estimator is Estimator.STAGGERED:
            return prepare_origins(plan, self.arranged(of, seasons=YEARS), self.around)
        if plan.estimator is Estimator.POISSON:
            control = self.controls.get(of)
            orders = None if control is None else self.arranged(control, seasons=YEARS)
            return prepare_pairs(plan, self.arranged(of, seasons=YEARS), orders, self.around, partners=partners)
        return prepare_case(plan, self.arranged(of), self.around, partners=partners)

    @cached_property
    def controls(self) -> dict[IndicatorId, IndicatorId]:
        """What is held equal in a regression of pairs, by indicator."""
        listed = load_outcomes(self.workspace.reference.root)
        return {IndicatorId(one.indicator): IndicatorId(one.control) for one in listed if one.control is not None}

    def evaluate(
        self,
        case: "Case | PairCase | OriginCase",
        sealed: Sealed,
        later: Sequence[Specification] = (),
        *,
        in_depth: bool = False,
    ) -> Evaluation:
        """Evaluate a case of a sealed plan by its own design.

        Args:
            case: what `prepare` laid ready.
            sealed: its plan.
            later: what other plans on the same question say.
            in_depth: whether what takes long is worked out as well, such as a band around the control.

        Raises:
            InputError: if the extra `effects` is not installed.
        """
        from routekaart.evaluating.besides import find_beside
        from routekaart.evaluating.describing import describe_case
        from routekaart.evaluating.evaluating import evaluate_case
        from routekaart.evaluating.evaluating_origins import evaluate_origins
        from routekaart.evaluating.evaluating_pairs import evaluate_pairs
        from routekaart.evaluating.origin_case import OriginCase
        from routekaart.evaluating.pair_case import PairCase

        if isinstance(case, OriginCase):
            releases = self.arranged(case.plan.outcome.indicator, seasons=YEARS).releases
            return evaluate_origins(case, sealed=sealed, later=later, releases=releases)
        if isinstance(case, PairCase):
            of = case.plan.outcome.indicator
            named = [name for name in (of, self.controls.get(of)) if name]
            releases = tuple(one for name in named for one in self.arranged(name, seasons=YEARS).releases)
            return evaluate_pairs(case, sealed=sealed, later=later, releases=releases)
        arranged, deaths = self.arranged(case.plan.outcome.indicator), self.arranged(DEATHS)
        if case.plan.estimator is Estimator.SEGMENTED:
            return describe_case(case, sealed=sealed, later=later, releases=arranged.releases)
        partners, kept = self._partners(case.plan), deaths if deaths.panel.units else None
        beside = find_beside(case.plan, arranged, self.around, partners=partners, deaths=kept)
        releases = (*arranged.releases, *deaths.releases)
        return evaluate_case(case, sealed=sealed, beside=beside, later=later, releases=releases, in_depth=in_depth)

    def evaluate_or_refuse(self, sealed: Sealed, tell: Callable[[str], None] | None) -> Evaluation:
        """Evaluate a sealed plan, or say why it cannot be carried out; `tell` hears its name first."""
        if tell is not None:
            tell(sealed.plan.name)
        try:
            case = self.prepare(sealed.plan)
        except InputError as error:
            return refuse(sealed, error)
        # Outside: that a library is not installed here says nothing about the plan, and stops the run.
        return self.evaluate(case, sealed)

    def specifications_after(self, first: Sealed, plans: Iterable[tuple[Sealed, Level]]) -> tuple[Specification, ...]:
        """Evaluate every other plan that was sealed on the same question, in the order in which they were sealed."""
        return tuple(
            as_specification(self.evaluate_or_refuse(one, None), beside=first.plan)
            for one, _ in plans
            if one.plan.looks_at_same(first.plan) and one.plan.name != first.plan.name
        )

    def _partners(self, plan: Plan) -> frozenset[ThingId]:
        return frozenset(
            country for one in self.around.touches if one.arrangement in plan.arrangements for country in one.countries
        )


def refuse(sealed: Sealed, error: InputError) -> Evaluation:
    """Return the outcome of a plan that cannot be carried out."""
    from routekaart.evaluating.evaluating import refuse_plan

    return refuse_plan(sealed, error.what)
