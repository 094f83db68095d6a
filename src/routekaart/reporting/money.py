"""All that is known about the money of a thing: its ledger, the results of its programmes, and what is withheld."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from routekaart.domain.admissibility import Admissibility
from routekaart.domain.ids import ThingId
from routekaart.domain.ledger import Ledger
from routekaart.domain.levels import Level
from routekaart.domain.result import ResultGroup
from routekaart.domain.statement import Withheld
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.ledger.record import ledger_record, result_record
from routekaart.reporting.ledger.results import result_lines
from routekaart.reporting.ledger.terminal import LedgerPaper, ledger_lines
from routekaart.reporting.records import Record
from routekaart.reporting.withheld import describe_withheld, withheld_record


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyPage:
    """The money of a thing on a day, at a level."""

    thing: ThingId
    as_of: date
    level: Level
    ledger: Ledger
    results: tuple[ResultGroup, ...] = ()
    rulings: Mapping[str, Admissibility] = field(default_factory=dict)
    """By key, whether an amount can count as official development assistance."""
    withheld: tuple[Withheld, ...] = ()
    described: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Names that the register itself gives."""


def money_record(page: MoneyPage, names: Names) -> Record:
    """Return the money of a thing as a record; its fields: docs/json.md."""
    return {
        "thing": page.thing,
        "name": names.name(page.thing),
        "as_of": page.as_of.isoformat(),
        "level": page.level.label,
        **ledger_record(page.ledger, names, rulings=page.rulings),
        "results": [result_record(group, names) for group in page.results],
        "withheld": [withheld_record(one) for one in page.withheld],
    }


def render_money(page: MoneyPage, names: Names, *, width: int = 100) -> str:
    """Write the money of a thing for a reader, in lines of so many columns."""
    paper = LedgerPaper(thing=page.thing, names=names, width=width, rulings=page.rulings)
    head = paper.label(
        "head",
        name=f"{names.name(page.thing)} ({page.thing})",
        day=paper.day(page.as_of),
        level=paper.say(LEVELS, page.level.label),
    )
    parts = [
        ledger_lines(page.ledger, paper) or tuple(paper.wrapped(paper.label("none", name=names.name(page.thing)), 0)),
        result_lines(page.results, paper),
        tuple(line for one in page.withheld for line in paper.wrapped(describe_withheld(one, names))),
    ]
    return "\n".join((*paper.wrapped(head, 0), *(line for part in parts if part for line in ("", *part)))) + "\n"
