"""A reading as plain records, in the form in which letters are annotated."""

from decimal import Decimal

from routekaart.domain.letter import AttributionMention, ClaimMention, MotionMention, QuantityMention, Reading
from routekaart.domain.period import Duration, Period, Recurrence, TimeExpression

Record = dict[str, object]


def layers_record(reading: Reading) -> dict[str, list[Record]]:
    """Return the layers of a reading as JSON-ready lists; numbers are numbers, ids are q1, t1 and so on.

    The first six are those in which letters are annotated.
    """
    return {
        "quantities": [_quantity(number, item) for number, item in enumerate(reading.quantities, 1)],
        "periods": [
            {"id": f"t{number}", **_span(item), "value": str(item.value), "type": _type(item.value)}
            for number, item in enumerate(reading.periods, 1)
        ],
        "places": [
            {"id": f"p{number}", **_span(item), "code": item.code, "kind": item.kind}
            for number, item in enumerate(reading.places, 1)
        ],
        "citations": [
            {"id": f"r{number}", **_span(item), "ids": list(item.ids), "kind": item.kind}
            for number, item in enumerate(reading.citations, 1)
        ],
        "commitments": [
            {
                "id": f"c{number}", **_span(item), "status": item.status, "action": item.action,
                "deadline": None if item.deadline is None else str(item.deadline),
            }
            for number, item in enumerate(reading.commitments, 1)
        ],
        "claims": [_claim(number, item, reading) for number, item in enumerate(reading.claims, 1)],
        "actors": [
            {
                "id": f"a{number}", **_span(item), "actor": item.actor, "office": item.office or None,
                "portfolios": list(item.portfolios),
            }
            for number, item in enumerate(reading.actors, 1)
        ],
        "motions": [_motion(number, item) for number, item in enumerate(reading.motions, 1)],
        "names": [
            {"id": f"n{number}", **_span(item), "ids": list(item.ids), "form": item.form or None}
            for number, item in enumerate(reading.names, 1)
        ],
        "attributions": [_attribution(number, item) for number, item in enumerate(reading.attributions, 1)],
    }  # fmt: skip


def _span(item: object) -> Record:
    return {name: getattr(item, name) for name in ("start", "end", "surface")}


def _quantity(number: int, item: QuantityMention) -> Record:
    return {
        "id": f"q{number}", **_span(item), **_value(item),
        "direction": None if item.direction is None else item.direction.value,
    }  # fmt: skip


def _value(item: QuantityMention) -> Record:
    return {
        "value": _number(item.value),
        "value2": None if item.value2 is None else _number(item.value2),
        "unit": item.unit.value,
        "comparator": item.comparator.value,
    }


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _claim(number: int, item: ClaimMention, reading: Reading) -> Record:
    other, period = item.compared_quantity, item.compared_period
    compared = {"quantity": None if other is None else f"q{other + 1}", "period": period}
    return {
        "id": f"m{number}", **_span(item), "quantity": f"q{item.quantity + 1}",
        **_value(reading.quantities[item.quantity]),
        "counted": item.counted, "counted_start": item.counted_start, "counted_end": item.counted_end,
        "places": list(item.places), "periods": list(item.periods),
        "direction": None if item.direction is None else item.direction.value,
        "compared_with": None if other is None and period is None else compared,
        "kind": item.kind.value,
    }  # fmt: skip


def _motion(number: int, item: MotionMention) -> Record:
    return {
        "id": f"d{number}", **_span(item), "form": item.form, "movers": list(item.movers), "others": item.others,
        "citation": None if item.citation is None else f"r{item.citation + 1}", "ids": list(item.ids),
        "answers": item.answers,
    }  # fmt: skip


def _attribution(number: int, item: AttributionMention) -> Record:
    return {
        "id": f"x{number}", **_span(item), "cue": item.cue, "cue_start": item.cue_start, "cue_end": item.cue_end,
        "measure": item.measure, "measure_start": item.measure_start, "measure_end": item.measure_end,
        "effect": item.effect, "effect_start": item.effect_start, "effect_end": item.effect_end,
        "strength": item.strength, "negated": item.negated, "hedged": item.hedged,
    }  # fmt: skip


def _type(value: TimeExpression) -> str:
    match value:
        case Recurrence():
            return "frequency"
        case Duration():
            return "duration"
        case Period():
            return _unit_type(str(value))


def _unit_type(notation: str) -> str:
    if "/" in notation:
        return "interval"
    head = notation.partition("~")[0].split("-")
    if len(head) == 3:
        return "date"
    if len(head) == 1:
        return "year"
    return "month" if head[1].isdecimal() else "part"
