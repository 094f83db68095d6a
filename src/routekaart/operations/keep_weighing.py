"""Keep a weighing in the register, with what came out and what was decided."""

from routekaart.domain.weighing.outcome import SealedWeighing
from routekaart.workspace import Workspace


def keep_weighing(workspace: Workspace, sealed: SealedWeighing) -> bool:
    """Append a weighing to the log; tell whether it was new.

    Raises:
        StoreError: if the register cannot be written.
    """
    return bool(workspace.register.append_weighing(sealed).new)
