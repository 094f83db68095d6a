"""Describe a letter that goes out, for the archive and for the index of the Woo."""

from datetime import datetime

from routekaart.domain.brief import Brief
from routekaart.domain.levels import Level
from routekaart.reporting.metadata import Appraisal, Described, Publisher, Restriction
from routekaart.workspace import Workspace


def describe_brief(
    workspace: Workspace, brief: Brief, *, publisher: Publisher, appraisal: Appraisal, now: datetime
) -> Described:
    """Return a letter with what its metadata says of it: also on which grounds it is not for everybody.

    Args:
        workspace: where the register is.
        brief: the letter.
        publisher: who publishes it.
        appraisal: how long it is kept.
        now: when its files are made.
    """
    return Described(
        brief=brief,
        publisher=publisher,
        appraisal=appraisal,
        restrictions=_find_restrictions(workspace, brief),
        made=now,
    )


def _find_restrictions(workspace: Workspace, brief: Brief) -> tuple[Restriction, ...]:
    """Return the grounds of what the letter shows and not everybody may see, each once and in order."""
    shown = frozenset(said for figure in brief.figures for said in figure.statements)
    if brief.level is Level.OPENBAAR or not shown:
        return ()
    latest = {
        statement: Restriction(level=decided.level, ground=decided.ground)
        for decided in workspace.register.find_log(sorted(shown)).disclosures
        for statement in decided.statements
        if statement in shown
    }
    closed = {one for one in latest.values() if Level.OPENBAAR < one.level <= brief.level}
    return tuple(sorted(closed, key=lambda one: (one.level, one.ground)))
