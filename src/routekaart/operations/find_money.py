"""Find the money of a thing: amounts in a tree, totals that count each once, and what its programmes reached."""

from datetime import date, datetime

from routekaart.accounting import build_ledger, find_results
from routekaart.compiling import picture_of
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.statement import given_names
from routekaart.reporting.money import MoneyPage
from routekaart.ruling import judge_amounts
from routekaart.workspace import Workspace


def find_money(
    workspace: Workspace, thing: ThingId, *, as_of: date, level: Level, recorded_until: datetime | None = None
) -> MoneyPage:
    """Find the money of a thing as it was on a day.

    Args:
        workspace: where the register is.
        thing: what the money is for, what it is paid from, or who pays it.
        as_of: the day that is pictured; what nothing dates belongs to it as in a dossier.
        level: nothing above it is looked at; that something is withheld is said.
        recorded_until: only what had been recorded by this moment; all of it if not given.
    """
    about = workspace.get_about(thing, level=level, recorded_until=recorded_until)
    picture = picture_of(thing, about.held, as_of)
    held = picture.held
    return MoneyPage(
        thing=thing,
        as_of=as_of,
        level=level,
        ledger=build_ledger(held, about=thing),
        results=find_results(held),
        rulings={one.about: one for one in judge_amounts(workspace.rules, [one.statement for one in held], as_of)},
        withheld=about.withheld,
        described=given_names(one.statement for one in picture.held),
    )
