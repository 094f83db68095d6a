"""One folder with everything that is kept: letters, register, statistics."""

from routekaart.workspace.folder import create_workspace, open_workspace, opened_workspace
from routekaart.workspace.letters import open_letter, open_sentence
from routekaart.workspace.workspace import Workspace

__all__ = ["Workspace", "create_workspace", "open_letter", "open_sentence", "open_workspace", "opened_workspace"]
