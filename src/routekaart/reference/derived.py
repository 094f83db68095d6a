"""The definition cards of indicators that are computed, with their expressions, as values of the domain."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from routekaart.domain.derived import (
    UNITS_PER,
    Change,
    ChangeUnit,
    DerivedIndicator,
    Expression,
    Operand,
    Per,
    Rate,
    Share,
    Span,
    Step,
    SumOfAreas,
    SumOfPeriods,
    YearToDate,
    unit_of,
)
from routekaart.domain.errors import NotationError, RefusedTable
from routekaart.domain.ids import IndicatorId, thing_id
from routekaart.domain.quantity import Unit
from routekaart.reference.files import load_yaml, parse_entry


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedEntry:
    """An indicator that is computed, as its file has it."""

    id: str
    name_nl: str
    name_en: str
    definition_nl: str
    definition_en: str
    unit: Unit
    not_comparable_nl: str
    not_comparable_en: str
    sources: tuple[str, ...]
    expression: dict[str, Any]


def load_derived(root: Path) -> tuple[DerivedIndicator, ...]:
    """Load the indicators that are computed, each from a file of its own in `derived/`, by name.

    Raises:
        RefusedTable: if a file is not as expected; the message names file and field.
    """
    return tuple(_load(path) for path in sorted((root / "derived").glob("*.yml")))


def parse_expression(plain: object) -> Expression:
    """Read an expression as the files have it: `{kind: rate, of: eurostat-returned, in: eurostat-ordered-to-leave}`.

    Raises:
        NotationError: if it is of no kind that we know, or its fields are not those of its kind.
    """
    if not isinstance(plain, Mapping) or plain.get("kind") not in KINDS:
        raise NotationError(
            f"{plain!r} is no expression", remedy=f"Write {{kind: ..., of: ...}} with one of {', '.join(KINDS)}."
        )
    kind, make, fields = plain["kind"], *KINDS[plain["kind"]]
    given = {name: value for name, value in plain.items() if name != "kind"}
    unknown, missing = given.keys() - fields.keys(), {name for name, need in fields.items() if need} - given.keys()
    if unknown or missing:
        raise NotationError(
            f"the fields of {kind} are {', '.join(fields)}, and here stand {', '.join(given) or 'none'}",
            remedy="Correct the fields.",
        )
    try:
        return make(given)
    except ValueError as error:
        raise NotationError(f"{kind}: {error}", remedy="Correct the field.") from error


def _operand(plain: object) -> Operand:
    return IndicatorId(plain) if isinstance(plain, str) else parse_expression(plain)


def _rate(given: Mapping[str, Any]) -> Rate:
    return Rate(of=_operand(given["of"]), base=_operand(given["in"]))


def _share(given: Mapping[str, Any]) -> Share:
    return Share(
        of=_operand(given["of"]),
        whole=_operand(given["in"]) if "in" in given else None,
        counterpart=thing_id(given["counterpart"]) if "counterpart" in given else None,
    )


def _per(given: Mapping[str, Any]) -> Per:
    times = int(given["times"])
    if times not in UNITS_PER:
        raise ValueError(f"there is no unit for a figure per {times}; the numbers are {', '.join(map(str, UNITS_PER))}")
    return Per(of=_operand(given["of"]), per=_operand(given["per"]), times=times)


def _change(given: Mapping[str, Any]) -> Change:
    return Change(of=_operand(given["of"]), unit=ChangeUnit(given["as"]))


def _year_to_date(given: Mapping[str, Any]) -> YearToDate:
    return YearToDate(of=_operand(given["of"]))


def _sum_of_periods(given: Mapping[str, Any]) -> SumOfPeriods:
    return SumOfPeriods(of=_operand(given["of"]), into=Span(given["into"]), by=Step(given["by"]))


def _sum_of_areas(given: Mapping[str, Any]) -> SumOfAreas:
    return SumOfAreas(of=_operand(given["of"]), area=thing_id(given["area"]) if "area" in given else None)


KINDS: dict[str, tuple[Callable[[Mapping[str, Any]], Expression], dict[str, bool]]] = {
    "rate": (_rate, {"of": True, "in": True}),
    "share": (_share, {"of": True, "in": False, "counterpart": False}),
    "per": (_per, {"of": True, "per": True, "times": True}),
    "change": (_change, {"of": True, "as": True}),
    "year_to_date": (_year_to_date, {"of": True}),
    "sum_of_periods": (_sum_of_periods, {"of": True, "into": True, "by": True}),
    "sum_of_areas": (_sum_of_areas, {"of": True, "area": False}),
}
"""For each kind of expression what makes it, and its fields with whether they must be given."""


def _load(path: Path) -> DerivedIndicator:
    content = load_yaml(path)
    entry = parse_entry(DerivedEntry, content, path=path, name=path.stem)
    if entry.id != path.stem:
        raise RefusedTable(f"the indicator is called {entry.id!r}", where=path.name, remedy="Name the file after it.")
    try:
        expression = parse_expression(entry.expression)
    except NotationError as error:
        raise RefusedTable(f"expression: {error.what}", where=path.name, remedy=error.remedy) from error
    unit = unit_of(expression)
    if unit is not None and unit is not entry.unit:
        raise RefusedTable(
            f"unit: the expression gives {unit.value}", where=path.name, remedy="Correct the unit or the expression."
        )
    return DerivedIndicator(
        id=IndicatorId(entry.id),
        name_nl=entry.name_nl,
        name_en=entry.name_en,
        definition_nl=entry.definition_nl,
        definition_en=entry.definition_en,
        unit=entry.unit,
        not_comparable_nl=entry.not_comparable_nl,
        not_comparable_en=entry.not_comparable_en,
        sources=entry.sources,
        expression=expression,
    )
