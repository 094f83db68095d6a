"""A statement as a row of a table of a desk."""

from routekaart.domain.dossier import Line
from routekaart.domain.statement import Held
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.dossier.sentences import describe_line
from routekaart.reporting.paper import Paper


def describe_held(one: Held, paper: Paper) -> tuple[str, str, str, str]:
    """Return what a statement says, when, who says so, and its level."""
    said = one.statement
    return (
        describe_line(Line(held=(one,)), paper.names),
        paper.time(said.valid or said.said_on),
        paper.names.name(said.speaker),
        paper.say(LEVELS, one.level.label),
    )
