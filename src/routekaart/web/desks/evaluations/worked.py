"""What is done to a plan that was handed in, and what can come of it. Nothing here knows of a request."""

from dataclasses import dataclass
from datetime import datetime

from routekaart.domain.errors import InputError, RoutekaartError
from routekaart.domain.evaluation.plan import Plan
from routekaart.domain.ids import RecorderId
from routekaart.domain.levels import Level
from routekaart.operations.evaluate import check_plan, evaluate_again, evaluate_plan
from routekaart.web.desks.working import Away, NotTaken, work_on
from routekaart.web.opening import opened
from routekaart.workspace import Workspace

LARGEST = 20_000
"""Bytes of a plan that is handed in: one has some dozens of lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPlan:
    """A plan as it was handed in, and what was asked of it."""

    text: str
    level: Level
    """What is above it in the register is not looked at."""
    account: RecorderId
    moment: datetime
    seen: str = ""
    """The digest of the plan that is to be sealed; empty if it is only to be checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A plan that can be sealed. Nothing of it is kept."""

    plan: Plan
    asked: AskedPlan

    @property
    def size(self) -> int:
        """Bytes that it takes in memory, about."""
        return len(self.asked.text)

    @property
    def changed(self) -> bool:
        """Whether another plan was to be sealed than was read now."""
        return bool(self.asked.seen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A plan that is sealed, with an outcome that is kept unless the register changed meanwhile."""

    name: str
    size: int = 0


Outcome = Checked | Done | NotTaken[AskedPlan] | Away


def check_or_seal(asked: AskedPlan) -> Outcome:
    """Check a plan that was handed in; if it is the one that was seen, seal it and work it out."""
    return work_on(asked, _check_or_seal)


def work_out_again(name: str, *, level: Level, moment: datetime) -> Outcome:
    """Work out a sealed plan on what is known now."""
    try:
        with opened() as workspace:
            evaluate_again(workspace, name, now=moment, level=level)
    except RoutekaartError as error:
        return Away(what=str(error))
    return Done(name=name)


def _check_or_seal(workspace: Workspace, asked: AskedPlan) -> Checked | Done:
    raw = asked.text.encode()
    plan = check_plan(workspace, raw, level=asked.level)
    if any(one.plan == plan and one.level is not None for one in workspace.register.find_plans()):
        return Done(name=plan.name)  # what was sealed before has a page, and is not sealed again
    if plan.digest != asked.seen:
        return Checked(plan=plan, asked=asked)
    try:
        evaluate_plan(
            workspace,
            raw,
            now=asked.moment,
            recorded_by=asked.account,
            level=asked.level,
            keep=True,
            confirmed=asked.seen,
        )
    except InputError:
        # If it was sealed by then, its page says that there is no outcome yet, and has the button to work it out.
        if plan.digest not in {one.plan.digest for one in workspace.register.find_plans()}:
            raise
    return Done(name=plan.name)
