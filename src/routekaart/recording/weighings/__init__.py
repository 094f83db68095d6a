"""A weighing as a person writes it down becomes a value, or a list of all that is wrong in the file.

What stands in the file, in short (docs/weighing.md tells all of it):

    title, on (the day whose rules and facts count), recorded_by, seed, draws, packages, fronts
    countries, instruments     what is compared; doing nothing and talking alone always are, and are not listed
    criteria                   a tree: id, name_nl, name_en and either parts, or worst, best, better (more or
                               less), unit, sources, nothing, bends; main: yes for what it is all for;
                               protected: {harm, chance, by}
    values                     countries (a list or all), instrument, criterion; low, mid, high, or studies; grade,
                               basis, given_by, given
    ordered                    the same, where there is an order and no number: best_first
    synergies                  instruments, criterion, extra, countries
    preferences                id and one of: order; share, low, high; swing, against, low, high; prefer, above, country
    budget, costs              lines in whole units of a currency of a year; costs as low, mid and high
    conditions                 id and one of: instrument, needs; excludes; most; share, line; request, at_least, at_most
    deals                      id, partner, they_give, we_give: what, and what it is worth to_us and to_them
    wanted, decided            a package that somebody wishes for; what people decided, with dissent

Nothing is filled in: a value that nobody gives stays empty.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from routekaart.domain.errors import InputError, RefusedFiles
from routekaart.domain.weighing import Weighing
from routekaart.recording.sheet import Fields, Items, Node, Text, parse_sheet, problem
from routekaart.recording.weighings.building import weighing_of
from routekaart.recording.weighings.checks import find_faults
from routekaart.recording.weighings.form import FIELDS, WeighingForm

_REMEDIES: Mapping[str, str] = {
    "currency": "Write the currency of the amount, as in EUR.",
    "year": "Write the year of the prices: amounts of different years are not compared.",
    "given_by": "Write who gave it: an organisation, government or account.",
    "said_by": "Write who said it.",
    "said_on": "Write the day on which it was said.",
    "given": "Write the day on which it was given.",
    "grade": "Write how much it rests on: strong, fair, thin, judged, illustrative or none.",
    "seed": "Write any whole number: the same seed gives the same draws.",
}


_OTHER_WAY = "literal['all']"
"""How pydantic marks the second way in which countries can be written; the first is told."""
_DAY = ("is no day", "Write it as 2020-07-10.")
_WHOLE = ("is no whole number", "Write digits only.")
_NUMBER = ("is no number", "Write digits, with a point for decimals.")
_NOTATIONS: Mapping[str, tuple[str, str]] = {
    "int_parsing": _WHOLE,
    "int_type": _WHOLE,
    "int_parsing_size": _WHOLE,
    "int_from_float": _WHOLE,
    "decimal_parsing": _NUMBER,
    "decimal_type": _NUMBER,
    "finite_number": _NUMBER,
    "bool_parsing": ("is neither yes nor no", "Write yes or no."),
    "bool_type": ("is neither yes nor no", "Write yes or no."),
    "date_from_datetime_parsing": _DAY,
    "date_parsing": _DAY,
    "date_type": _DAY,
    "date_from_datetime_inexact": _DAY,
    "list_type": ("takes a list here", "Begin each entry with a hyphen, or write [one, two]; of countries also: all."),
    "model_type": ("takes fields here", "Write name: value, each on a line of its own."),
    "string_pattern_mismatch": (
        "is not in its notation",
        "Write a name in small letters, digits and hyphens; an account as account:desk-3; a currency as EUR.",
    ),
    "string_type": ("takes words here", "Write one value."),
}


def parse_weighing(name: str, raw: bytes) -> Weighing:
    """Read the file of a weighing.

    Args:
        name: how messages name the file.
        raw: its bytes: YAML or JSON.

    Raises:
        NotationError: if it cannot be read as fields.
        RefusedFiles: with everything that is wrong in it.
    """
    sheet = parse_sheet(name, raw, begin="title:, on: and countries:")
    try:
        form = WeighingForm.model_validate(_plain(sheet))
    except ValidationError as error:
        faults = [one for one in error.errors(include_url=False) if one["loc"][-1] != _OTHER_WAY]
        problems = tuple(_in_order(_problem(name, sheet, fault) for fault in faults))
        raise RefusedFiles(problems, so="nothing was weighed") from error
    wrong = [problem(name, _line(sheet, one.place), one.what, one.remedy) for one in find_faults(form)]
    if wrong:
        raise RefusedFiles(tuple(_in_order(wrong)), so="nothing was weighed")
    return weighing_of(form)


def _plain(node: Node) -> Any:
    """Return fields and lists without their lines; what was left empty is left out."""
    match node:
        case Text():
            return node.text
        case Items(items=items):
            return [_plain(item) for item in items]
        case Fields(fields=fields):
            return {key: _plain(value) for key, value in fields.items() if not _absent(value)}


def _absent(node: Node) -> bool:
    return isinstance(node, Text) and node.absent


def _problem(name: str, sheet: Fields, fault: Mapping[str, Any]) -> InputError:
    place = fault["loc"]
    words = [str(part) for part in place if isinstance(part, str) and part in FIELDS]
    field = words[-1] if words else str(place[-1])
    line = _line(sheet, place)
    match fault["type"]:
        case "missing":
            return problem(name, line, f"{field} is not filled in", _REMEDIES.get(field, f"Add {field}: here."))
        case "extra_forbidden":
            return problem(
                name, line, f"no field is called {str(place[-1])[:40]!r}", "Correct its name, or take it out."
            )
        case "value_error":
            what, _, remedy = str(fault["ctx"]["error"]).partition(". ")
            return problem(name, line, f"{field}: {what}", remedy or "Correct the value.")
        case kind if kind in _NOTATIONS:
            what, remedy = _NOTATIONS[kind]
            return problem(name, line, f"{field} {what}", remedy)
        case _:
            told = str(fault["msg"]).removeprefix("Input should ").removeprefix("List should ")
            return problem(name, line, f"{field} should {told}", "Correct the value.")


def _line(sheet: Fields, place: tuple[str | int, ...]) -> int:
    """Return the line of the deepest part of a place that is in the file."""
    node: Node = sheet
    line = sheet.line
    for part in place:
        match node:
            case Fields(fields=fields, lines=lines) if part in fields:
                line, node = lines[str(part)], fields[str(part)]
            case Items(items=items) if isinstance(part, int) and part < len(items):
                node = items[part]
                line = node.line
            case _:
                break
    return line


def _in_order(faults: Iterable[InputError]) -> Iterator[InputError]:
    yield from sorted(faults, key=lambda fault: int(fault.where.rpartition(":")[2]))
