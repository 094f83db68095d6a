"""Evaluate a plan, or every arrangement with every series: sealed first, then told with all its gates."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import get_close_matches
from functools import cached_property
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.compiling.claimed import lay_claims
from routekaart.compiling.touches import find_touches
from routekaart.domain.content import Description
from routekaart.domain.errors import InputError, Overtaken, UnknownName
from routekaart.domain.evaluation.outcome import (
    Claimed,
    Evaluation,
    EvaluationTable,
    LaidBeside,
    Specification,
    as_specification,
)
from routekaart.domain.evaluation.plan import Donors, Estimator, Plan, Sealed
from routekaart.domain.evaluation.touches import Touch
from routekaart.domain.ids import IndicatorId, RecorderId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.place import Role
from routekaart.recording.plans import parse_plan
from routekaart.reference.evaluating import load_outcomes, load_pandemic, load_route_ties, load_thresholds
from routekaart.register.plans import refuse_changed
from routekaart.workspace import Workspace
from routekaart.workspace.evaluations import (
    DEATHS,
    find_grounds,
    find_visible_plans,
    keep_evaluation,
    keep_table,
    touching_of,
)

if TYPE_CHECKING:
    from routekaart.evaluating.arranging import Arranged
    from routekaart.evaluating.case import Case
    from routekaart.evaluating.origin_case import OriginCase
    from routekaart.evaluating.pair_case import PairCase
    from routekaart.evaluating.surroundings import Surroundings

BY_RULE = RecorderId("rule:evaluate@1")
_MONTHS, _YEARS = 12, 1
_HOME = ThingId("country:NLD")


def evaluate_plan(
    workspace: Workspace,
    plan: Path | bytes,
    *,
    now: datetime,
    recorded_by: RecorderId,
    level: Level,
    keep: bool = False,
    confirmed: str | None = None,
) -> Evaluation:
    """Seal a plan in the register, and evaluate it.

    The plan is held against the places and periods of the series first, which say nothing of what was counted: a plan
    that cannot be carried out is not sealed.

    Args:
        workspace: where register and statistics are.
        plan: its file, or the bytes of that.
        now: the moment of sealing.
        recorded_by: through whom.
        level: what is above it in the register is not looked at; the plan is seen from this level, and never below
            intern.
        keep: whether the outcome is kept, for the pages of the site.
        confirmed: the digest of the plan that somebody was shown before it is sealed: the register may fill in dates.

    Raises:
        RefusedFiles: with everything that is wrong in the file.
        UnknownName: if an arrangement, area or counterpart is not known.
        PlanChanged: if another plan was sealed under this name.
        InputError: if the series is not there or a date lies outside it, or a plan above the level has this name.
        Overtaken: if the plan is not the one that was confirmed; or if it is to be kept and the register changed
            meanwhile.
    """
    material = _Material(workspace, level)
    parsed = material.complete(parse_plan(*_named(plan)))
    _refuse_unknown(workspace, parsed, level)
    case = material.prepare(parsed)
    _refuse_taken(workspace, parsed, level)
    if confirmed is not None and parsed.digest != confirmed:
        raise Overtaken("the register or the figures changed meanwhile", remedy="Check the plan again, and seal that.")
    grounds = find_grounds(workspace, level=level)
    (sealed,) = workspace.register.seal_plans([parsed], recorded=now, recorded_by=recorded_by, level=level)
    later = material.specifications_after(sealed, find_visible_plans(workspace, level=_at_desk(level)))
    found = material.evaluate(case, sealed, later, in_depth=True)
    if keep:
        keep_evaluation(workspace, found, grounds, made=now)
    return found


def check_plan(workspace: Workspace, plan: bytes, *, level: Level) -> Plan:
    """Read a plan and tell whether it can be carried out, without looking at what was counted. Nothing is sealed.

    Args:
        workspace: where register and statistics are.
        plan: the bytes of its file.
        level: what is above it in the register is not looked at.

    Raises:
        RefusedFiles: with everything that is wrong in the file.
        UnknownName: if an arrangement, area or counterpart is not known.
        PlanChanged: if another plan was sealed under this name.
        InputError: if the series is not there or a date lies outside it, or a plan above the level has this name.
    """
    material = _Material(workspace, level)
    parsed = material.complete(parse_plan(*_named(plan)))
    _refuse_unknown(workspace, parsed, level)
    material.prepare(parsed)
    _refuse_taken(workspace, parsed, level)
    return parsed


def evaluate_again(workspace: Workspace, name: str, *, now: datetime, level: Level) -> Evaluation:
    """Evaluate a plan that a person wrote and sealed, on what is known now, and keep what comes out.

    Args:
        workspace: where register and statistics are.
        name: of the plan.
        now: the moment.
        level: plans above it are not there.

    Raises:
        UnknownName: if there is no such plan at this level.
        Overtaken: if the register changed meanwhile.
    """
    plans = find_visible_plans(workspace, level=level)
    sealed = next((one for one, _ in plans if one.plan.name == name and one.written), None)
    if sealed is None or sealed.level is None:
        raise UnknownName(f"no plan is called {name[:80]!r}", remedy="See the list of plans.")
    material, grounds = _Material(workspace, sealed.level), find_grounds(workspace, level=sealed.level)
    later = material.specifications_after(sealed, find_visible_plans(workspace, level=_at_desk(sealed.level)))
    try:
        case = material.prepare(sealed.plan)
    except InputError as error:
        found = _refused(sealed, error)
    else:
        found = material.evaluate(case, sealed, later, in_depth=True)
    keep_evaluation(workspace, found, grounds, made=now)
    return found


def evaluate_all(
    workspace: Workspace,
    *,
    now: datetime,
    level: Level,
    tell: Callable[[str], None] | None = None,
    keep: bool = False,
) -> EvaluationTable:
    """Evaluate every arrangement of the register with every series that it could have touched, refusals included.

    The plans are made by rule and sealed together, before anything is estimated.

    Args:
        workspace: where register and statistics are.
        now: the moment of sealing.
        level: arrangements above it are not looked at. A plan that is made of what is more open has that level.
        tell: is called with the name of each plan when it is looked at.
        keep: whether the outcomes are kept, for the pages of the site.

    Raises:
        Overtaken: if they are to be kept and the register changed meanwhile.
    """
    from routekaart.evaluating.looks import count_looks
    from routekaart.evaluating.pooling import pool_by_form

    material, grounds = _Material(workspace, level), find_grounds(workspace, level=level)
    sealed = _seal_by_level(workspace, material.plan_by_level(), now)
    found = tuple(material.evaluate_or_refuse(one, tell) for one in sealed)
    if keep:
        keep_table(workspace, found, grounds, made=now)
    looks = count_looks([one.p for one in found])
    pooled = pool_by_form(found, material.forms)
    return EvaluationTable(evaluations=found, looks=looks, claims=material.find_claims(found), pooled=pooled)


def lay_beside(workspace: Workspace, evaluation: Evaluation, *, level: Level) -> LaidBeside:
    """Lay beside an evaluation how many plans were sealed in all, and what letters claim about the same.

    Args:
        workspace: where the register is.
        evaluation: what was evaluated.
        level: statements above it are not looked at.
    """
    claims = _Material(workspace, level).find_claims([evaluation])
    return LaidBeside(
        evaluation=evaluation,
        plans=len(find_visible_plans(workspace, level=_at_desk(level))),
        claims=tuple(one for one in claims if one.evaluations),
    )


def _named(plan: Path | bytes) -> tuple[str, bytes]:
    if isinstance(plan, bytes):
        return "plan", plan
    try:
        return plan.name, plan.read_bytes()
    except OSError as error:
        raise InputError(
            f"the plan cannot be read: {error.strerror}", where=str(plan), remedy="Name the file of a plan."
        ) from error


def _at_desk(level: Level) -> Level:
    """Return up to which level plans count for one who asks at a level: a plan that a person writes is intern."""
    return max(level, Level.INTERN)


def _refuse_unknown(workspace: Workspace, plan: Plan, level: Level) -> None:
    """Refuse a plan about something that is in no list, and of an arrangement not in the register either.

    A slip in the name of an arrangement would leave gates open: nothing would be known to have begun with it. One above
    the level is not told from one that is not there.
    """
    for place in (plan.outcome.area, plan.outcome.counterpart):
        if place is not None:
            workspace.reference.get_thing(place)
    names = workspace.reference.names
    held = workspace.register.find_shown("arrangement", plan.arrangements, level=level)
    for arrangement in plan.arrangements:
        if arrangement not in names and arrangement not in held:
            near = " or ".join(get_close_matches(arrangement, (name for name in names if ":" in name)))
            remedy = f"Do you mean {near}?" if near else "Find its id with `routekaart dossier COUNTRY --json`."
            raise UnknownName(f"{str(arrangement)!r} names nothing we know", where=f"plan {plan.name}", remedy=remedy)


def _refuse_taken(workspace: Workspace, plan: Plan, level: Level) -> None:
    """Refuse the name of another plan; of one that may not be seen at a level without a word on what is in it."""
    seen = {one.plan.name for one, _ in find_visible_plans(workspace, level=_at_desk(level))}
    other = next((one for one in workspace.register.find_plans() if one.plan.name == plan.name), None)
    if other is None:
        return
    if plan.name in seen or other.level is None:
        refuse_changed(plan, other)
    else:
        raise InputError(
            f"a plan is called {plan.name!r} already", where=f"plan {plan.name}", remedy="Give this plan another name."
        )


def _seal_by_level(workspace: Workspace, plans: Iterable[tuple[Plan, Level]], now: datetime) -> tuple[Sealed, ...]:
    """Seal plans that are made by rule, each with its level and under a name that is free, in their order."""
    taken = {one.plan.name: one.plan for one in workspace.register.find_plans()}
    free = [(_under_free_name(plan, taken), level) for plan, level in plans]
    sealed = dict[str, Sealed]()
    for level in sorted({level for _, level in free}):
        of_level = [plan for plan, its in free if its is level]
        found = workspace.register.seal_plans(of_level, recorded=now, recorded_by=BY_RULE, level=level)
        sealed |= {one.plan.name: one for one in found}
    return tuple(sealed[plan.name] for plan, _ in free)


def _under_free_name(plan: Plan, taken: Mapping[str, Plan]) -> Plan:
    """Return a plan under its own name, or with a number behind it where an earlier one differs: that one stays."""
    numbered = (replace(plan, name=f"{plan.name}-{number}") for number in count(2))
    return next(one for one in chain([plan], numbered) if taken.get(one.name, one) == one)


def _refused(sealed: Sealed, error: InputError) -> Evaluation:
    from routekaart.evaluating.evaluating import refuse_plan

    return refuse_plan(sealed, error.what)


@dataclass(frozen=True)
class _Material:
    """What all evaluations of one run have in common; each part is looked up when it is first asked."""

    workspace: Workspace
    level: Level

    @cached_property
    def around(self) -> "Surroundings":
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

    def arranged(self, indicator: IndicatorId, *, seasons: int = _MONTHS) -> "Arranged":
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
            return prepare_origins(plan, self.arranged(of, seasons=_YEARS), self.around)
        if plan.estimator is Estimator.POISSON:
            control = self.controls.get(of)
            orders = None if control is None else self.arranged(control, seasons=_YEARS)
            return prepare_pairs(plan, self.arranged(of, seasons=_YEARS), orders, self.around, partners=partners)
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
        from routekaart.evaluating.besides import find_beside
        from routekaart.evaluating.describing import describe_case
        from routekaart.evaluating.evaluating import evaluate_case
        from routekaart.evaluating.evaluating_origins import evaluate_origins
        from routekaart.evaluating.evaluating_pairs import evaluate_pairs
        from routekaart.evaluating.origin_case import OriginCase
        from routekaart.evaluating.pair_case import PairCase

        if isinstance(case, OriginCase):
            releases = self.arranged(case.plan.outcome.indicator, seasons=_YEARS).releases
            return evaluate_origins(case, sealed=sealed, later=later, releases=releases)
        if isinstance(case, PairCase):
            of = case.plan.outcome.indicator
            named = [name for name in (of, self.controls.get(of)) if name]
            releases = tuple(one for name in named for one in self.arranged(name, seasons=_YEARS).releases)
            return evaluate_pairs(case, sealed=sealed, later=later, releases=releases)
        arranged, deaths = self.arranged(case.plan.outcome.indicator), self.arranged(DEATHS)
        if case.plan.estimator is Estimator.SEGMENTED:
            return describe_case(case, sealed=sealed, later=later, releases=arranged.releases)
        partners, kept = self._partners(case.plan), deaths if deaths.panel.units else None
        beside = find_beside(case.plan, arranged, self.around, partners=partners, deaths=kept)
        releases = (*arranged.releases, *deaths.releases)
        return evaluate_case(case, sealed=sealed, beside=beside, later=later, releases=releases, in_depth=in_depth)

    def evaluate_or_refuse(self, sealed: Sealed, tell: Callable[[str], None] | None) -> Evaluation:
        if tell is not None:
            tell(sealed.plan.name)
        try:
            case = self.prepare(sealed.plan)
        except InputError as error:
            return _refused(sealed, error)
        # Outside: that a library is not installed here says nothing about the plan, and stops the run.
        return self.evaluate(case, sealed)

    def specifications_after(self, first: Sealed, plans: Iterable[tuple[Sealed, Level]]) -> tuple[Specification, ...]:
        """Evaluate every other plan that was sealed on the same question, in the order in which they were sealed."""
        return tuple(
            as_specification(self.evaluate_or_refuse(one, None), beside=first.plan)
            for one, _ in plans
            if one.plan.looks_at_same(first.plan) and one.plan.name != first.plan.name
        )

    def plan_by_level(self) -> Iterator[tuple[Plan, Level]]:
        """Yield the plans that are made by rule, each with the least level at which the same one is made.

        A name tells a level above openbaar, so that no name at a lower one depends on what is closed.
        """
        levels = [one for one in Level if one <= self.level]
        made = {level: {replace(plan, name="") for plan in self._plan_all(self._touches(level))} for level in levels}
        for plan in self._plan_all(self.around.touches):
            level = next(one for one in levels if replace(plan, name="") in made[one])
            yield (plan if level is Level.OPENBAAR else replace(plan, name=f"{plan.name}--{level.label}")), level

    def _touches(self, level: Level) -> tuple[Touch, ...]:
        return find_touches(self.workspace.register.find_kind("arrangement", level=level))

    def _plan_all(self, touches: Sequence[Touch]) -> Iterator[Plan]:
        from routekaart.evaluating.planning import find_pairs, find_series, plan_arrangements, span_from

        for entry in load_outcomes(self.workspace.reference.root):
            indicator, span = IndicatorId(entry.indicator), span_from(entry.since, int(entry.after))
            pairs = entry.of == "pairs"
            arranged = self.arranged(indicator, seasons=_YEARS if pairs else _MONTHS)
            if not arranged.panel.units:
                continue
            if pairs:
                series = find_pairs(arranged, indicator=indicator, home=_HOME)
            else:
                series = find_series(arranged, self.around, indicator=indicator, of=entry.of, least=Donors().least)
            estimator = Estimator.POISSON if pairs else Estimator.SYNTHETIC_CONTROL
            yield from plan_arrangements(touches, series=series, span=span, estimator=estimator)

    def _partners(self, plan: Plan) -> frozenset[ThingId]:
        return frozenset(
            country for one in self.around.touches if one.arrangement in plan.arrangements for country in one.countries
        )
