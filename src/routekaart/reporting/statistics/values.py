"""A figure as a record for machines and as a cell for people: published, computed, or not to be said."""

from decimal import Decimal
from fractions import Fraction

from routekaart.domain.derived import CannotSay, Derived, Wanted
from routekaart.domain.observation import Observation
from routekaart.domain.series import Said
from routekaart.reporting.formatting import format_number
from routekaart.reporting.records import Record
from routekaart.reporting.statistics import series_words as words
from routekaart.reporting.texts import Lang, say


def value_record(seen: Observation) -> Record:
    """Return the value of an observation with its ends and flags, and where it stands: release and row."""
    return {
        "value": _number(seen.value),
        "low": _number(seen.low),
        "high": _number(seen.high),
        "flags": list(seen.flags),
        "release": seen.release,
        "row": seen.row,
        "rows_added_up": seen.parts,
    }


def said_record(said: Said) -> Record:
    """Return a figure; one that is computed has a receipt, and one that cannot be said a reason."""
    match said:
        case Observation():
            return {**value_record(said), "computed": None, "cannot_be_said": None}
        case Derived():
            return {
                "value": None if said.value is None else _fraction(said.value),
                "low": _fraction(said.low),
                "high": _fraction(said.high),
                "flags": list(said.flags),
                "release": None,
                "row": None,
                "rows_added_up": None,
                "computed": {
                    "from": [_basis_record(seen) for seen in said.basis],
                    "taken_as_zero": [wanted_record(wanted) for wanted in said.zeros],
                    "notes": list(said.notes),
                    "receipt": said.receipt.sha256,
                },
                "cannot_be_said": None,
            }
        case CannotSay():
            empty: Record = dict.fromkeys(("value", "low", "high", "release", "row", "rows_added_up", "computed"))
            return empty | {
                "flags": list(said.flags),
                "cannot_be_said": {
                    "reason": said.code.value,
                    "missing": [wanted_record(wanted) for wanted in said.missing],
                },
            }


def _basis_record(seen: Observation) -> Record:
    return {
        "indicator": seen.indicator,
        "area": seen.ref_area,
        "counterpart": seen.counterpart,
        "breakdown": seen.breakdown,
        "period": str(seen.period),
        **value_record(seen),
    }


def wanted_record(wanted: Wanted) -> Record:
    """Return a figure that is needed and not there."""
    return {
        "indicator": wanted.indicator,
        "area": wanted.ref_area,
        "counterpart": wanted.counterpart,
        "breakdown": wanted.breakdown,
        "period": str(wanted.period),
    }


def cell(said: Said | None, lang: Lang) -> str:
    """Write a figure for a table: the number, its ends if it has them, and its flags."""
    match said:
        case None:
            return say(words.CELLS, "none_held", lang)
        case CannotSay():
            return say(words.WHY, said.code, lang)
        case Observation(value=None):
            low, high = said.low, said.high
            shown = say(words.CELLS, "missing", lang) if low is None or high is None else _ends(low, high, lang)
            return shown + _flagged(said.flags)
        case Observation():
            low, high = said.low, said.high
            assert said.value is not None  # the case before
            value = _written(Decimal(repr(said.value)), lang)
            return value + _around(value, low, high, lang) + _flagged(said.flags)
        case Derived():
            value = _written(_decimal(said.middle if said.value is None else said.value), lang)
            return value + _around(value, float(said.low), float(said.high), lang) + _flagged(said.flags)


def _around(value: str, low: float | None, high: float | None, lang: Lang) -> str:
    """Write the ends of a figure, if they look otherwise than the figure itself."""
    if low is None or high is None:
        return ""
    ends = _ends(low, high, lang)
    return "" if ends == f"{value}–{value}" else f" [{ends}]"


def _ends(low: float, high: float, lang: Lang) -> str:
    return f"{_written(_decimal(Fraction(low)), lang)}–{_written(_decimal(Fraction(high)), lang)}"


def _written(number: Decimal, lang: Lang) -> str:
    return format_number(number, lang, places=3 if abs(number) < 1 else 1)


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / Decimal(number.denominator)


def _flagged(flags: tuple[str, ...]) -> str:
    return f" ({', '.join(flags)})" if flags else ""


def _number(value: float | None) -> int | float | None:
    return int(value) if value is not None and value == int(value) else value


def _fraction(number: Fraction) -> int | float:
    return int(number) if number.denominator == 1 else float(number)
