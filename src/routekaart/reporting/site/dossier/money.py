"""Money on the page of a dossier: amounts as a tree, each counted once, and totals with what was left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from routekaart.domain.admissibility import Admissibility, Ruling
from routekaart.domain.content import Money
from routekaart.domain.dossier import Dossier, Line
from routekaart.domain.ledger import Amount, Side, Span, Total
from routekaart.reporting.codes import MONEY_STATES
from routekaart.reporting.dossier.counted import describe_quantity
from routekaart.reporting.ledger import words as ledger_words
from routekaart.reporting.ledger.terminal import (
    LedgerPaper,
    call_amount,
    describe_left_out,
    describe_ruling,
    every_amount,
    explain_total,
    facts_of,
    find_overlapping,
    rest_of,
)
from routekaart.reporting.site.dossier.shown import ShownAmount, ShownTotal
from routekaart.reporting.site.dossier.words import LABELS
from routekaart.reporting.site.paper import SitePaper
from routekaart.reporting.texts import UNITS


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What the amounts of one dossier are written on."""

    paper: SitePaper
    ledger: LedgerPaper
    at: Mapping[str, Amount] = field(default_factory=dict)


def show_money(dossier: Dossier, paper: SitePaper) -> tuple[tuple[ShownAmount, ...], tuple[ShownTotal, ...], int]:
    """Return the amounts, the totals, and of how many amounts it cannot be said whether they are aid."""
    rulings = {one.about: one for one in dossier.rulings if one.ruling is not Ruling.UNKNOWN}
    sheet = Sheet(
        paper=paper,
        ledger=LedgerPaper(thing=dossier.thing, names=paper.names, width=paper.width, rulings=rulings),
        at={one.key: one for one in every_amount(dossier.money.amounts)},
    )
    amounts = tuple(_amount(one, sheet) for one in dossier.money.amounts)
    totals = tuple(_total(one, sheet) for one in dossier.money.totals)
    return amounts, totals, len(dossier.rulings) - len(rulings)


def _amount(amount: Amount, sheet: Sheet, under: tuple[str, Money] | None = None) -> ShownAmount:
    paper, said, money = sheet.paper, amount.held.statement, amount.money
    written = describe_quantity(money.quantity, paper.names)
    when = "" if said.valid is None else f", {paper.time(said.valid)}"
    return ShownAmount(
        amount=written if under is None else paper.say(LABELS, under[0], amount=written),
        state=f"{paper.say(MONEY_STATES, money.state)}{when}",
        details=tuple(_details(amount, sheet, None if under is None else under[1])),
        notes=paper.note(Line(held=(amount.held,))),
        level=paper.level(amount.held.level),
        under=(
            *(_amount(part, sheet, ("part", money)) for part in amount.parts),
            *(_amount(other, sheet, ("beside", money)) for other in amount.others),
        ),
    )


def _details(amount: Amount, sheet: Sheet, above: Money | None) -> list[str]:
    ledger = sheet.ledger
    told = () if above is None else tuple(facts_of(above, ledger))
    said = "; ".join(fact for fact in facts_of(amount.money, ledger) if fact not in told)
    remarks = []
    for code in amount.remarks:
        if code != "parts_rounded" or amount.unexplained is None:
            others = ledger.enumerated(call_amount(key, sheet.at, ledger) for key in find_overlapping(amount, sheet.at))
            remarks.append(ledger.say(ledger_words.REMARKS, code, others=others))
    found: Admissibility | None = ledger.rulings.get(amount.key)
    ruling = () if found is None else tuple(describe_ruling(found, ledger, asks=above is None))
    return [part for part in (said, *rest_of(amount, ledger), *remarks, *ruling) if part]


def _total(total: Total, sheet: Sheet) -> ShownTotal:
    ledger = sheet.ledger
    whole = Span(low=total.low, high=total.high)
    heading = ledger.label(
        "total" if total.side is Side.ABOUT else "payer_total",
        thing=ledger.names.name(ledger.thing),
        state=ledger.say(MONEY_STATES, total.state),
        currency=ledger.say(UNITS, total.unit),
        sum=ledger.span(whole, total.unit) if total.counted else ledger.label("no_total"),
    )
    return ShownTotal(
        total=heading,
        details=tuple(explain_total(total, sheet.at, ledger)),
        left_out=tuple(describe_left_out(one, sheet.at, ledger) for one in total.left_out),
    )
