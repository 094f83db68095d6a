"""Show the evaluations that are kept: all in one table, or one with all it rests on. Nothing is worked out here."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from routekaart.compiling.claimed import lay_claims
from routekaart.domain.errors import NotationError, UnknownName
from routekaart.domain.evaluation.kept import (
    Grounds,
    KeptEvaluation,
    KeptTable,
    Stale,
    may_be_shown,
    why_stale,
)
from routekaart.domain.evaluation.notation import read_kept
from routekaart.domain.evaluation.outcome import (
    Claimed,
    Evaluation,
    EvaluationTable,
    LaidBeside,
    Specification,
    as_specification,
)
from routekaart.domain.evaluation.plan import Plan, Sealed
from routekaart.domain.evaluation.touches import Touch
from routekaart.domain.ids import DocumentId, StatementId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Passage, given_names
from routekaart.workspace import Workspace
from routekaart.workspace.evaluations import find_grounds, find_visible_plans, touching_of

Kept = TypeVar("Kept", KeptTable, KeptEvaluation)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How what is kept stands to what is known now."""

    level: Level
    """Up to which level the register was looked at."""
    made: datetime
    stale: tuple[Stale, ...]
    """Why it may come out otherwise now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """A plan that a person wrote."""

    sealed: Sealed
    level: Level
    """From which it may be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEvaluations:
    """All evaluations that a reader may see."""

    table: EvaluationTable
    state: State | None
    """Of those that are made by rule; `None` if none are kept, or none that may be shown."""
    withheld: bool
    """Whether they are kept and may not be shown: they rest on what was closed or taken back since, or are of another
    version of the program."""
    plans: tuple[PlanLine, ...]
    """The plans that people wrote."""
    letters: Mapping[StatementId, DocumentId]
    """In which letter each claim stands."""
    about: Mapping[str, frozenset[ThingId]]
    """By the name of its plan what an evaluation is about: arrangements, their countries, the series."""
    described: Mapping[str, tuple[str, str]]
    highest: Level
    """The strictest level of what is shown."""

    def counted_about(self, thing: ThingId) -> int:
        """Return how many evaluations are about a thing."""
        return sum(thing in things for things in self.about.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEvaluation:
    """One plan, with what came out of it if that is kept and may be shown."""

    sealed: Sealed
    laid: LaidBeside | None
    state: State | None
    withheld: bool
    described: Mapping[str, tuple[str, str]]
    letters: Mapping[StatementId, DocumentId]
    level: Level
    """From which it may be seen."""


def show_evaluations(workspace: Workspace, *, level: Level) -> ShownEvaluations:
    """Return the evaluations that may be seen at a level: those made by rule, and those of plans that people wrote.

    Raises:
        StoreError: if a file of what is kept cannot be read.
    """
    from routekaart.evaluating.looks import count_looks

    shown = _Shown(workspace, level)
    kept, withheld = shown.find_table()
    by_rule = () if kept is None else kept.evaluations
    lines, written = list[PlanLine](), list[Evaluation]()
    for sealed, needed in shown.plans:
        if sealed.written:
            found, _ = shown.find_whole(sealed)
            lines.append(PlanLine(sealed=sealed, level=needed))
            written += [] if found is None else [found.evaluation]
    found_all = (*by_rule, *written)
    claims = shown.find_claims(found_all)
    state = None if kept is None else shown.state_of(kept.grounds, kept.made)
    return ShownEvaluations(
        table=EvaluationTable(
            evaluations=found_all, looks=count_looks([one.p for one in found_all]), claims=claims.claims
        ),
        state=state,
        withheld=withheld,
        plans=tuple(lines),
        letters=claims.letters,
        about={one.plan.name: _about(one, shown.touches) for one in found_all},
        described=shown.described,
        highest=max([claims.highest, *(one.level for one in lines), *_levels(state)]),
    )


def show_evaluation(workspace: Workspace, name: str, *, level: Level) -> ShownEvaluation:
    """Return a sealed plan that may be seen at a level, with what came out of it.

    Raises:
        UnknownName: if there is none; one above the level is not told from one that is not there.
        StoreError: if a file of what is kept cannot be read.
    """
    shown = _Shown(workspace, level)
    sealed, needed = next(((one, its) for one, its in shown.plans if one.plan.name == name), (None, level))
    if sealed is None:
        raise UnknownName(f"no plan is called {name[:80]!r}", remedy="See the list at /evaluaties.")
    found, withheld = shown.find_whole(sealed)
    claims = shown.find_claims([] if found is None else [found.evaluation], only_about=True)
    laid = None
    if found is not None:
        one = replace(found.evaluation, sealed=sealed, specifications=shown.visible_specifications(found.evaluation))
        laid = LaidBeside(evaluation=one, plans=len(shown.plans), claims=claims.claims)
    state = None if found is None else shown.state_of(found.grounds, found.made)
    return ShownEvaluation(
        sealed=sealed,
        laid=laid,
        state=state,
        withheld=withheld,
        described=shown.described,
        letters=claims.letters,
        level=max([needed, claims.highest, *_levels(state), *shown.looks_beside(sealed.plan)]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Claims:
    claims: tuple[Claimed, ...]
    letters: Mapping[StatementId, DocumentId]
    highest: Level


class _Shown:
    """What is looked up once for a page, at the level of its reader."""

    def __init__(self, workspace: Workspace, level: Level) -> None:
        self.workspace, self.level = workspace, level
        self.plans = find_visible_plans(workspace, level=level)
        self._grounds = dict[Level, Grounds]()

    @property
    def described(self) -> Mapping[str, tuple[str, str]]:
        """What the register calls things, and the names of what is counted."""
        said = self.workspace.register.find_statements(content=("Description",), level=self.level)
        indicators = {str(one.id): (one.name_nl, one.name_en) for one in self.workspace.reference.indicators}
        return {**given_names(said), **indicators}

    @property
    def touches(self) -> tuple[Touch, ...]:
        return self.grounds(self.level).touches

    def grounds(self, level: Level) -> Grounds:
        if level not in self._grounds:
            self._grounds[level] = find_grounds(self.workspace, level=level)
        return self._grounds[level]

    def state_of(self, kept: Grounds, made: datetime) -> State:
        return State(level=kept.level, made=made, stale=why_stale(kept, self.grounds(kept.level)))

    def find_table(self) -> tuple[KeptTable | None, bool]:
        """Return the table of the highest level that is kept, and whether one is kept that may not be shown."""
        return self._first(KeptTable, self.workspace.evaluations.find_table)

    def find_whole(self, sealed: Sealed) -> tuple[KeptEvaluation | None, bool]:
        """Return what is kept of a plan at the highest level, and whether it is kept and may not be shown."""
        return self._first(KeptEvaluation, lambda level: self.workspace.evaluations.find(level, sealed.plan.digest))

    def _first(self, kind: type[Kept], find: Callable[[Level], bytes | None]) -> tuple[Kept | None, bool]:
        withheld = False
        for level in _down_from(self.level):
            raw = find(level)
            if raw is not None:
                kept = _read(kind, raw)
                if kept is not None and may_be_shown(kept.grounds, self.grounds(level)):
                    return kept, False
                withheld = True
        return None, withheld

    def visible_specifications(self, one: Evaluation) -> tuple[Specification, ...]:
        """Tell every other way and plan, but none that is above the reader now."""
        seen = {sealed.plan.name for sealed, _ in self.plans}
        closed = {sealed.plan.name for sealed in self.workspace.register.find_plans()} - seen
        told = tuple(each for each in one.specifications if each.name not in closed)
        return (*told, *self._sealed_since(one, {each.name for each in told}))

    def looks_beside(self, plan: Plan) -> list[Level]:
        """Return the levels of the plans that are told beside one."""
        return [needed for other, needed in self.plans if other.plan.looks_at_same(plan)]

    def _sealed_since(self, one: Evaluation, told: Collection[str]) -> Iterable[Specification]:
        """Find the plans that looked at the same and that what is kept does not tell: no look stays behind."""
        for sealed, _ in self.plans:
            name = sealed.plan.name
            if name not in told and name != one.plan.name and sealed.plan.looks_at_same(one.plan):
                found, _ = self.find_whole(sealed)
                unknown = Specification(name=name, effect=None)
                yield unknown if found is None else as_specification(found.evaluation, beside=one.plan)

    def find_claims(self, evaluations: Sequence[Evaluation], *, only_about: bool = False) -> _Claims:
        """Lay what letters claim, as far as the reader may see it now, beside evaluations."""
        held = self.workspace.register.find_told(content=("Cause",), level=self.level)
        touching = touching_of(self.touches, self.workspace.reference.gazetteer.routes)
        claims = lay_claims(held, evaluations, touching=touching)
        chosen = tuple(one for one in claims if one.evaluations or not only_about)
        wanted = {one.statement for one in chosen}
        of = [one for one in held if one.statement.id in wanted]
        return _Claims(
            claims=chosen,
            letters={
                one.statement.id: one.statement.source.document
                for one in of
                if isinstance(one.statement.source, Passage)
            },
            highest=max((one.level for one in of), default=Level.OPENBAAR),
        )


def _read(kind: type[Kept], raw: bytes) -> Kept | None:
    """Read what is kept; `None` for what another version wrote, which has to be worked out again."""
    try:
        return read_kept(kind, raw)
    except NotationError:
        return None


def _down_from(level: Level) -> Iterable[Level]:
    return (one for one in reversed(Level) if one <= level)


def _levels(state: State | None) -> list[Level]:
    return [] if state is None else [state.level]


def _about(one: Evaluation, touches: Collection[Touch]) -> frozenset[ThingId]:
    """Return what an evaluation is about: its arrangements, the countries these are with, and the series."""
    plan = one.plan
    countries = {country for touch in touches if touch.arrangement in plan.arrangements for country in touch.countries}
    series = {plan.outcome.area, *([plan.outcome.counterpart] if plan.outcome.counterpart else [])}
    own = {one.country for one in plan.starts or ()}
    return frozenset({*plan.arrangements, *series} | countries | own)
