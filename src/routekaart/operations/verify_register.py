"""Verify that nothing in the register was changed after it was written."""

from routekaart.register import ChainReport
from routekaart.workspace import Workspace


def verify_register(workspace: Workspace, *, expected_head: str | None = None) -> ChainReport:
    """Walk through the whole chain of entries and return its length and head.

    Raises:
        BrokenChain: if an entry was changed, taken out or added beside the chain.
    """
    return workspace.register.verify(expected_head=expected_head)
