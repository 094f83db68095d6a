"""The table of evaluations as it is shown at a level, remembered until something is added to what it is made from."""

import threading
from collections import OrderedDict
from collections.abc import Hashable

from routekaart.domain.ids import DocumentId, ThingId
from routekaart.domain.levels import Level
from routekaart.operations.show_evaluations import ShownEvaluations, show_evaluations
from routekaart.workspace import Workspace

_MOST = 8
"""How many are remembered: one for each level, and those of the register before for a while."""
_shown: OrderedDict[Hashable, ShownEvaluations] = OrderedDict()
_lock = threading.Lock()


def remembered(workspace: Workspace, *, level: Level) -> ShownEvaluations:
    """Return the evaluations that may be seen at a level."""
    key = (workspace.root, workspace.register.head(), _counting(workspace), _stamps(workspace, level), level)
    with _lock:
        if (found := _shown.get(key)) is not None:
            _shown.move_to_end(key)
            return found
    made = show_evaluations(workspace, level=level)
    with _lock:
        _shown[key] = made
        while len(_shown) > _MOST:
            _shown.popitem(last=False)
    return made


def count_about(workspace: Workspace, thing: ThingId, *, level: Level) -> int:
    """Return how many evaluations about a thing may be seen at a level; at once if none were ever kept."""
    if not any(_stamps(workspace, level)):
        return 0
    return remembered(workspace, level=level).counted_about(thing)


def claims_of(workspace: Workspace, letter: DocumentId, *, level: Level) -> bool:
    """Tell whether a letter says that something worked of which there are evaluations that may be seen at a level."""
    if not any(_stamps(workspace, level)):
        return False
    shown = remembered(workspace, level=level)
    claimed = {one.statement for one in shown.table.claims if one.evaluations}
    return any(shown.letters[statement] == letter for statement in claimed)


def _stamps(workspace: Workspace, level: Level) -> tuple[int, ...]:
    return tuple(workspace.evaluations.stamp(one) for one in Level if one <= level)


def _counting(workspace: Workspace) -> Hashable:
    return tuple(one.id for one in workspace.statistics.releases(accepted_only=True))
