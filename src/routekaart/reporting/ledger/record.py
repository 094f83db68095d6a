"""A ledger as a record for machines: what `routekaart money --json` prints. Its fields: docs/json.md.

Numbers are text in decimal notation, so that no cent is lost.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from routekaart.domain.admissibility import Admissibility
from routekaart.domain.dossier import Line
from routekaart.domain.ledger import Amount, Ledger, LeftOut, Span, Total
from routekaart.domain.quantity import Quantity
from routekaart.domain.result import ProgrammeFigure, Reach, ResultGroup
from routekaart.domain.statement import Held
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.sources import sources_record
from routekaart.reporting.instruments import admissibility_record
from routekaart.reporting.records import Record, notation

Rulings = Mapping[str, Admissibility]
_SAID = ("purpose", "payer", "fund", "arrangement", "programme", "beneficiary", "form", "for_donor", "oda", "parent",
         "relation")  # fmt: skip


def ledger_record(ledger: Ledger, names: Names, *, rulings: Rulings | None = None) -> Record:
    """Return a ledger as a record: `amounts` and `totals`.

    Args:
        ledger: the amounts and totals.
        names: gives the titles of sources.
        rulings: by key, whether an amount can count as official development assistance.
    """
    return {
        "amounts": [_amount(one, names, rulings or {}) for one in ledger.amounts],
        "totals": [_total(total) for total in ledger.totals],
    }


def result_record(group: ResultGroup, names: Names) -> Record:
    """Return what a programme reached as a record."""
    figures = {sort: getattr(group, sort) for sort in ("baselines", "targets", "actuals", "coverage")}
    return {
        "programme": group.programme,
        "subject": group.subject,
        "counted": group.counted,
        "unit": group.unit.value,
        **{sort: [_figure(one, names) for one in told] for sort, told in figures.items()},
        "reached": [_reach(one) for one in group.reached],
        "level": group.level.label,
    }


def _amount(amount: Amount, names: Names, rulings: Rulings) -> Record:
    money, said = amount.money, amount.held.statement
    return {
        "key": amount.key,
        "statements": [amount.basis],
        "quantity": _quantity(money.quantity),
        "state": money.state.value,
        "subject": said.subject,
        **{field: getattr(money, field) for field in _SAID},
        "aim": None if money.aim is None else money.aim.value,
        "every": None if money.every is None else str(money.every),
        "overlaps": list(money.overlaps or ()),
        "valid": notation(said.valid),
        "said_on": notation(said.said_on),
        "speaker": said.speaker,
        "level": amount.held.level.label,
        "sources": _sources(amount.held, names),
        "unexplained": None if amount.unexplained is None else _quantity(amount.unexplained),
        "remarks": list(amount.remarks),
        "rules": _rules(rulings.get(amount.key), names),
        "parts": [_amount(part, names, rulings) for part in amount.parts],
        "others": [_amount(other, names, rulings) for other in amount.others],
    }


def _rules(found: Admissibility | None, names: Names) -> Record | None:
    return None if found is None else admissibility_record(found, lang=names.lang)


def _total(total: Total) -> Record:
    return {
        "side": total.side.value,
        "state": total.state.value,
        "unit": total.unit.value,
        **_span(Span(low=total.low, high=total.high)),
        "counted": list(total.counted),
        "statements": list(total.basis),
        "forms": [{"form": share.form, **_span(share.span)} for share in total.forms],
        "within": None if total.within is None else _span(total.within),
        "left_out": [_left_out(one) for one in total.left_out],
        "remarks": list(total.remarks),
        "level": total.level.label,
    }


def _left_out(one: LeftOut) -> Record:
    return {
        "key": one.key,
        "quantity": _quantity(one.quantity),
        "reason": one.reason,
        "other": one.other,
        "statements": [one.basis],
    }


def _figure(one: ProgrammeFigure, names: Names) -> Record:
    return {
        "quantity": _quantity(one.quantity),
        "valid": notation(one.held.statement.valid),
        "statements": [one.held.statement.id],
        "sources": _sources(one.held, names),
        "remarks": list(one.remarks),
    }


def _reach(reach: Reach) -> Record:
    return {
        "numerator": reach.numerator.held.statement.id,
        "denominator": reach.denominator.held.statement.id,
        "low": _percent(reach.share.low),
        "high": _percent(reach.share.high),
    }


def _sources(held: Held, names: Names) -> list[Record]:
    return sources_record(Line(held=(held,)), names)


def _quantity(quantity: Quantity) -> Record:
    return {
        "value": _number(quantity.value),
        "value2": _number(quantity.value2),
        "comparator": quantity.comparator.value,
        "unit": quantity.unit.value,
    }


def _span(span: Span) -> Record:
    return {"low": _number(span.low), "high": _number(span.high)}


def _number(value: Decimal | None) -> str | None:
    if value is None:
        return None
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _percent(end: Fraction | None) -> str | None:
    return None if end is None else _number(Decimal(round(end * 100)) / 100)
