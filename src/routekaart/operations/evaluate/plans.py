"""Evaluate a plan that a person wrote: it is sealed first, then told with all its gates."""

from datetime import datetime
from difflib import get_close_matches
from pathlib import Path

from routekaart.domain.errors import InputError, Overtaken, UnknownName
from routekaart.domain.evaluation.outcome import Evaluation
from routekaart.domain.evaluation.plan import Plan
from routekaart.domain.ids import RecorderId
from routekaart.domain.levels import Level
from routekaart.operations.evaluate.beside import at_desk
from routekaart.operations.evaluate.material import Material, refuse
from routekaart.recording.plans import parse_plan
from routekaart.register.plans import refuse_changed
from routekaart.workspace import Workspace
from routekaart.workspace.evaluations import find_grounds, find_visible_plans, keep_evaluation


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
    material = Material(workspace, level)
    parsed = material.complete(parse_plan(*_named(plan)))
    _refuse_unknown(workspace, parsed, level)
    case = material.prepare(parsed)
    _refuse_taken(workspace, parsed, level)
    if confirmed is not None and parsed.digest != confirmed:
        raise Overtaken("the plan is not the one that was confirmed", remedy="Check it again, and seal that.")
    grounds = find_grounds(workspace, level=level)
    (sealed,) = workspace.register.seal_plans([parsed], recorded=now, recorded_by=recorded_by, level=level)
    later = material.specifications_after(sealed, find_visible_plans(workspace, level=at_desk(level)))
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
    material = Material(workspace, level)
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
    material, grounds = Material(workspace, sealed.level), find_grounds(workspace, level=sealed.level)
    later = material.specifications_after(sealed, find_visible_plans(workspace, level=at_desk(sealed.level)))
    try:
        case = material.prepare(sealed.plan)
    except InputError as error:
        found = refuse(sealed, error)
    else:
        found = material.evaluate(case, sealed, later, in_depth=True)
    keep_evaluation(workspace, found, grounds, made=now)
    return found


def _named(plan: Path | bytes) -> tuple[str, bytes]:
    if isinstance(plan, bytes):
        return "plan", plan
    try:
        return plan.name, plan.read_bytes()
    except OSError as error:
        raise InputError(
            f"the plan cannot be read: {error.strerror}", where=str(plan), remedy="Name the file of a plan."
        ) from error


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
    seen = {one.plan.name for one, _ in find_visible_plans(workspace, level=at_desk(level))}
    other = next((one for one in workspace.register.find_plans() if one.plan.name == plan.name), None)
    if other is None:
        return
    if plan.name in seen or other.level is None:
        refuse_changed(plan, other)
    else:
        raise InputError(
            f"a plan is called {plan.name!r} already", where=f"plan {plan.name}", remedy="Give this plan another name."
        )
