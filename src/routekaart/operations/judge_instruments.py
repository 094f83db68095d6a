"""Judge every instrument in the catalogue for a country on a day."""

from datetime import date

from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import kind_of
from routekaart.domain.levels import Level
from routekaart.reporting.instruments import InstrumentList
from routekaart.workspace import Workspace


def judge_instruments(workspace: Workspace, country: str, *, on: date, level: Level) -> InstrumentList:
    """Judge the instruments for a country, in the order of the catalogue.

    Args:
        workspace: where the register is.
        country: its code, id or name: MAR, MA, country:MAR, Marokko, Morocco.
        on: the day whose rules and facts count.
        level: facts above it are not looked at.

    Raises:
        UnknownName: if it names no country; with what comes nearest.
        RefusedFiles: if a rule cannot be used.
    """
    from routekaart.ruling import GENERAL_STEPS, judge_instrument

    reference = workspace.reference
    thing = reference.get_thing(country)
    if kind_of(thing) != "country":
        raise UnknownName(f"{thing} is no country", remedy="Name a country, as in MAR or Marokko.")
    about = workspace.register.find_about(thing, level=level)
    general = (s for thing in GENERAL_STEPS for s in workspace.register.find_statements(subject=thing, level=level))
    statements = (*(held.statement for held in about.held), *general)
    return InstrumentList(
        country=thing,
        on=on,
        judged=tuple(judge_instrument(workspace.rules, statements, one.id, thing, on) for one in reference.instruments),
        withheld=about.withheld,
    )
