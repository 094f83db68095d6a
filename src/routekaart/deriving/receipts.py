"""Receipts: everything that a result rests on, as canonical JSON with its digest, and back."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, cast

from routekaart.deriving.material import Material
from routekaart.deriving.terms import Term
from routekaart.domain.aggregate import Aggregate
from routekaart.domain.breaks import Break
from routekaart.domain.derived import Expression, Operand, Question, Receipt, SumOfAreas, Wanted, operands_of
from routekaart.domain.encoding import canonical, from_record, to_record
from routekaart.domain.errors import NotationError
from routekaart.domain.ids import ActorId, IndicatorId, ReleaseId, ThingId
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit

VERSION = 1


class Used(NamedTuple):
    """What stands on a receipt."""

    expression: Expression
    question: Question
    material: Material
    """Only what was used."""
    result: dict[str, object]


def write_receipt(expression: Expression, question: Question, term: Term, material: Material) -> Receipt:
    """Write down what a result rests on: the same result gives the same receipt, letter by letter.

    Of the breaks only those that are described stand on it: the others show from the observations and the aggregates.
    """
    asked = {question.area, question.base_area, *_aggregates_in(expression)}
    record = {
        "type": "Receipt",
        "version": VERSION,
        "expression": to_record(expression),
        "question": to_record(question),
        "observations": [_observation(seen) for seen in in_order(term.basis)],
        "zeros": _sorted(term.zeros),
        "breaks": _sorted(term.breaks.intersection(material.breaks)),
        "aggregates": _sorted(one for one in material.aggregates if one.area in asked),
        "result": result_of(term),
    }
    text = canonical(record)
    return Receipt(text=text.decode("utf-8"), sha256=hashlib.sha256(text).hexdigest())


def read_receipt(receipt: Receipt) -> Used:
    """Read what stands on a receipt.

    Raises:
        NotationError: if it was changed after it was written, or is no receipt of this version.
    """
    text = receipt.text.encode("utf-8")
    if hashlib.sha256(text).hexdigest() != receipt.sha256:
        raise NotationError("the receipt was changed after it was written", remedy="Compute the result again.")
    try:
        record = json.loads(text)
        if (record["type"], record["version"]) != ("Receipt", VERSION):
            raise NotationError(f"this is no receipt of version {VERSION}", remedy="Compute the result again.")
        return _used(record)
    except (KeyError, TypeError, ValueError) as error:
        raise NotationError(f"the receipt cannot be read: {error}", remedy="Compute the result again.") from error


def result_of(term: Term) -> dict[str, object]:
    """Return the outcome as it stands on a receipt; fractions as text, so that they are exact."""
    return {
        "low": str(term.interval.low),
        "high": str(term.interval.high),
        "value": None if term.value is None else str(term.value),
        "unit": term.unit.value,
        "period": str(term.period),
        "notes": sorted(term.notes),
    }


def in_order(basis: Iterable[Observation]) -> tuple[Observation, ...]:
    """Return observations in one order, whichever way they came."""
    return tuple(sorted(basis, key=lambda seen: canonical(_observation(seen))))


def _aggregates_in(operand: Operand) -> tuple[ThingId, ...]:
    if isinstance(operand, str):
        return ()
    own = (operand.area,) if isinstance(operand, SumOfAreas) and operand.area is not None else ()
    return (*own, *(found for inner in operands_of(operand) for found in _aggregates_in(inner)))


def _used(record: Mapping[str, Any]) -> Used:
    return Used(
        expression=from_record(cast("type[Expression]", Expression), record["expression"]),
        question=from_record(Question, record["question"]),
        material=Material(
            observations=tuple(_seen(one) for one in record["observations"]),
            zeros=frozenset(from_record(Wanted, one) for one in record["zeros"]),
            breaks=tuple(from_record(Break, one) for one in record["breaks"]),
            aggregates=tuple(from_record(Aggregate, one) for one in record["aggregates"]),
        ),
        result=record["result"],
    )


def _sorted(values: Iterable[object]) -> list[dict[str, object]]:
    return sorted((to_record(value) for value in values), key=canonical)


def _observation(seen: Observation) -> dict[str, object]:
    return {
        "release": seen.release,
        "row": seen.row,
        "parts": seen.parts,
        "publisher": seen.publisher,
        "indicator": seen.indicator,
        "ref_area": seen.ref_area,
        "counterpart": seen.counterpart,
        "breakdown": seen.breakdown,
        "time_period": str(seen.period),
        "unit_measure": seen.unit.value,
        "obs_value": _text(seen.value),
        "low": _text(seen.low),
        "high": _text(seen.high),
        "obs_status": seen.obs_status,
    }


def _seen(record: Mapping[str, Any]) -> Observation:
    return Observation(
        release=ReleaseId(record["release"]),
        row=record["row"],
        parts=record["parts"],
        publisher=ActorId(record["publisher"]),
        indicator=IndicatorId(record["indicator"]),
        ref_area=ThingId(record["ref_area"]),
        counterpart=None if record["counterpart"] is None else ThingId(record["counterpart"]),
        breakdown=record["breakdown"],
        period=Period.parse(record["time_period"]),
        unit=Unit(record["unit_measure"]),
        value=_float(record["obs_value"]),
        low=_float(record["low"]),
        high=_float(record["high"]),
        obs_status=record["obs_status"],
    )


def _text(number: float | None) -> str | None:
    # as a float, so that 5 and 5.0 are one figure; repr gives the shortest text that reads back as the same float
    return None if number is None else repr(float(number))


def _float(text: str | None) -> float | None:
    return None if text is None else float(text)
