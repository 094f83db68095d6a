"""What evaluations of a workspace rest on, and which plans may be seen at a level."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from routekaart import __version__
from routekaart.domain.errors import Overtaken
from routekaart.domain.evaluation.kept import Grounds, KeptEvaluation, KeptTable, without_drawn
from routekaart.domain.evaluation.notation import write_kept
from routekaart.domain.evaluation.outcome import Evaluation
from routekaart.domain.evaluation.plan import Sealed
from routekaart.domain.ids import IndicatorId, RecorderId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.place import Route
from routekaart.workspace.workspace import Workspace

if TYPE_CHECKING:
    from routekaart.domain.evaluation.touches import Touch

_ARRANGEMENTS = "arrangement"
BY_RULE = RecorderId("rule:evaluate@1")
"""Through which plans are sealed that no person wrote."""
DEATHS = IndicatorId("iom-dead-and-missing")
"""What is told beside the figures of a route."""


def find_grounds(workspace: Workspace, *, level: Level) -> Grounds:
    """Return what an evaluation rests on now beside its plan, with the register up to a level."""
    from routekaart.compiling.touches import find_touches

    held = workspace.register.find_kind(_ARRANGEMENTS, level=level)
    counting = _datasets(workspace)
    releases = (one.id for one in workspace.statistics.releases(accepted_only=True) if one.dataset in counting)
    return Grounds(
        level=level, touches=find_touches(held), releases=tuple(sorted(releases)), lists=_digest_lists(workspace)
    )


def find_visible_plans(workspace: Workspace, *, level: Level) -> tuple[tuple[Sealed, Level], ...]:
    """Return the plans that may be seen at a level, each with its own, in the order in which they were sealed."""
    from routekaart.compiling.plan_levels import find_named, level_of_plan

    plans = workspace.register.find_plans()
    if not plans:
        return ()
    # Looked at up to the top: a day that is only known above the reader must not be shown to them.
    held = workspace.register.find_kind(_ARRANGEMENTS, level=Level.GERUBRICEERD)
    named = find_named(held, listed=workspace.reference.names)
    found = ((one, level_of_plan(one, named)) for one in plans)
    return tuple((one, needed) for one, needed in found if needed <= level)


def keep_evaluation(workspace: Workspace, found: Evaluation, grounds: Grounds, *, made: datetime) -> None:
    """Keep an evaluation, with the grounds that were found before it was worked out.

    Raises:
        Overtaken: if the grounds changed since.
        NoSpace: if it cannot be written.
    """
    _refuse_changed(workspace, grounds)
    kept = KeptEvaluation(evaluation=found, grounds=grounds, made=made)
    workspace.evaluations.keep(grounds.level, found.plan.digest, write_kept(kept))


def keep_table(workspace: Workspace, found: Sequence[Evaluation], grounds: Grounds, *, made: datetime) -> None:
    """Keep all evaluations that were made by rule, whole and as a table.

    Raises:
        Overtaken: if the grounds changed since they were found.
        NoSpace: if they cannot be written; then the table that was there is there still.
    """
    _refuse_changed(workspace, grounds)
    for one in found:
        kept = KeptEvaluation(evaluation=one, grounds=grounds, made=made)
        workspace.evaluations.keep(grounds.level, one.plan.digest, write_kept(kept))
    table = KeptTable(evaluations=tuple(map(without_drawn, found)), grounds=grounds, made=made)
    workspace.evaluations.keep_table(grounds.level, write_kept(table))


def _refuse_changed(workspace: Workspace, grounds: Grounds) -> None:
    if find_grounds(workspace, level=grounds.level) != grounds:
        raise Overtaken("the register or the figures changed meanwhile", remedy="Evaluate again.")


def touching_of(touches: "Iterable[Touch]", routes: Iterable[Route]) -> Mapping[ThingId, frozenset[ThingId]]:
    """Return by arrangement the countries that it is with, and by route those on which it ends."""
    ends = {route.id: frozenset(route.arrival) for route in routes}
    return ends | {one.arrangement: frozenset(one.countries) for one in touches}


def _datasets(workspace: Workspace) -> frozenset[str]:
    """Return the datasets with what is evaluated, what is held equal, and the dead and missing."""
    from routekaart.reference.evaluating import load_outcomes

    listed = load_outcomes(workspace.reference.root)
    wanted = {DEATHS, *(one.indicator for one in listed), *(one.control for one in listed if one.control)}
    return frozenset(one.name for one in workspace.catalogue.all() if not wanted.isdisjoint(one.indicators))


def _digest_lists(workspace: Workspace) -> str:
    files = sorted((workspace.reference.root / "evaluating").glob("*.yml"))
    breaks = [one.find_breaks() for one in workspace.catalogue.all()]
    routes = [(one.id, one.chain) for one in workspace.reference.gazetteer.routes]
    counted = hashlib.sha256(repr((__version__, breaks, routes)).encode())
    for file in files:
        counted.update(file.read_bytes())
    return counted.hexdigest()
