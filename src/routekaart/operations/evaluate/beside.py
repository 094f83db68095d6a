"""What an evaluation is read beside: how many plans there are, and what letters claim."""

from routekaart.domain.evaluation.outcome import Evaluation, LaidBeside
from routekaart.domain.levels import Level
from routekaart.operations.evaluate.material import Material
from routekaart.workspace import Workspace
from routekaart.workspace.evaluations import find_visible_plans


def lay_beside(workspace: Workspace, evaluation: Evaluation, *, level: Level) -> LaidBeside:
    """Lay beside an evaluation how many plans were sealed in all, and what letters claim about the same.

    Args:
        workspace: where the register is.
        evaluation: what was evaluated.
        level: statements above it are not looked at.
    """
    claims = Material(workspace, level).find_claims([evaluation])
    return LaidBeside(
        evaluation=evaluation,
        plans=len(find_visible_plans(workspace, level=at_desk(level))),
        claims=tuple(one for one in claims if one.evaluations),
    )


def at_desk(level: Level) -> Level:
    """Return up to which level plans count for one who asks at a level: a plan that a person writes is intern."""
    return max(level, Level.INTERN)
