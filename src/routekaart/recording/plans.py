"""The file of an evaluation's plan becomes a value, or a list of all that is wrong in it.

name            short, one word: another plan needs another name
arrangements    one or more; several if they came together and only the bundle can be evaluated
indicator, area, counterpart      the series; counterpart is a nationality, or left out for all together
dates           announced, signed, in-force, first-money: days, as far as they are known
measured_from   which of these
since, until    the first and last month (or year) that is looked at; until may be left out
after, skip     how many months after the event count, and how many before it are on neither side
donors          clean, or a list of {area, counterpart}
least           how much a series must count over all months together to be a donor
transform       log1p, asinh or level
estimator       synthetic-control, augmented-synthetic-control, synthetic-did, poisson, staggered or segmented
direction       fall or rise; left out for both
starts          with staggered, in place of dates: a list of {country, announced, signed, in-force, first-money}; left
                out for the dates in the register
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from routekaart.domain.errors import InputError, NotationError, RefusedFiles
from routekaart.domain.evaluation.plan import (
    Dated,
    Direction,
    DonorChoice,
    Donors,
    Estimator,
    Moment,
    NamedDonor,
    Outcome,
    Plan,
    Span,
    Start,
    Transform,
)
from routekaart.domain.ids import IndicatorId, kind_of, thing_id
from routekaart.domain.period import Period
from routekaart.recording.plan_rules import disagreements
from routekaart.recording.sheet import Fields, Items, Node, Text, parse_sheet, problem

Read = Callable[[Node], Any]
_LONGEST_NAME = 80
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
"""It stands in an address and in the name of a file, and no other sign may look like one of these."""
_MOST_DIGITS = 9
_BY_RULE = "--"
"""What stands between the parts of the name of a plan that is made by rule: no person takes such a name."""


def parse_plan(name: str, raw: bytes) -> Plan:
    """Read the file of a plan.

    Args:
        name: how messages name the file.
        raw: its bytes: YAML or JSON.

    Raises:
        NotationError: if it cannot be read as fields.
        RefusedFiles: with everything that is wrong in it.
    """
    sheet = parse_sheet(name, raw, begin="name: and arrangements:")
    given, problems = _read_fields(name, sheet)
    if not problems:
        problems = _disagreeing(name, sheet, given)
    if problems:
        raise RefusedFiles(tuple(problems), so="nothing was sealed")
    return _plan_of(given)


def _read_fields(name: str, sheet: Fields) -> tuple[dict[str, Any], list[InputError]]:
    given, problems = dict[str, Any](), list[InputError]()
    for field, node in sheet.fields.items():
        try:
            value = _read_field(field, node)
        except NotationError as error:
            problems.append(problem(name, sheet.lines.get(field, sheet.line), f"{field}: {error.what}", error.remedy))
        else:
            given |= {} if value is None else {field: value}
    missing = [field for field in _required(given) if field not in sheet.fields]
    problems += [problem(name, sheet.line, f"{field} is not filled in", f"Add {field}: here.") for field in missing]
    return given, problems


def _required(given: Mapping[str, Any]) -> Iterator[str]:
    """Yield the fields that must be there: origins with dates of their own have none in common."""
    staggered = given.get("estimator") is Estimator.STAGGERED
    return (field for field in REQUIRED if not (staggered and field == "dates"))


def _read_field(field: str, node: Node) -> Any:
    if field not in FIELDS:
        raise NotationError(f"no field is called {field[:40]!r}", remedy="Correct its name, or take it out.")
    if isinstance(node, Text) and node.absent:
        if field in REQUIRED:
            raise NotationError("it is not filled in", remedy="Fill it in.")
        return None
    return FIELDS[field](node)


def _disagreeing(name: str, sheet: Fields, given: Mapping[str, Any]) -> list[InputError]:
    """Tell what fits its own notation and not the rest."""
    found = list[InputError]()

    def add(field: str, what: str, remedy: str) -> None:
        found.append(problem(name, sheet.lines.get(field, sheet.line), f"{field}: {what}", remedy))

    for field, what, remedy in disagreements(given):
        add(field, what, remedy)
    if given["after"] < 1:
        add("after", "at least one period after the event must count", "Write a whole number from 1.")
    until = given.get("until")
    if until is not None and until.start < given["since"].start:
        add("until", "it ends before it begins", "Correct since or until.")
    return found


def _plan_of(given: Mapping[str, Any]) -> Plan:
    named = given.get("donors")
    choice = DonorChoice.CLEAN if not named else DonorChoice.NAMED
    return Plan(
        name=given["name"],
        arrangements=given["arrangements"],
        outcome=Outcome(indicator=given["indicator"], area=given["area"], counterpart=given.get("counterpart")),
        dates=given.get("dates", ()),
        moment=given["measured_from"],
        span=Span(since=given["since"], until=given.get("until"), after=given["after"], skip=given.get("skip", 0)),
        donors=Donors(choice=choice, named=named or (), least=given.get("least", Donors().least)),
        transform=given.get("transform", Transform.LOG1P),
        estimator=given.get("estimator", Estimator.SYNTHETIC_CONTROL),
        direction=given.get("direction"),
        starts=given.get("starts"),
    )


def _text(node: Node) -> str:
    if not isinstance(node, Text):
        raise NotationError("this is no single value", remedy="Write one value.")
    return node.text.strip()


def _name(node: Node) -> str:
    text = _text(node)
    if len(text) > _LONGEST_NAME or not _NAME.fullmatch(text):
        raise NotationError(
            f"{text[:40]!r} is no name", remedy="Write letters (a-z), digits and hyphens, and begin with no hyphen."
        )
    if _BY_RULE in text:
        raise NotationError("two hyphens together are for plans that are made by rule", remedy="Write one.")
    return text


def _arrangements(node: Node) -> tuple[str, ...]:
    items = node.items if isinstance(node, Items) else [node]
    if not items:
        raise NotationError("the list is empty", remedy="Name at least one arrangement.")
    found = tuple(thing_id(_text(item)) for item in items)
    for one in found:
        if kind_of(one) != "arrangement":
            raise NotationError(f"{one!r} is no arrangement", remedy="Write an id as arrangement:eu-ra-tur.")
        if found.count(one) > 1:
            # It would be another question, beside which earlier plans are not told.
            raise NotationError(f"{one} stands there more than once", remedy="Keep one of them.")
    return found


def _starts(node: Node) -> tuple[Start, ...]:
    if not isinstance(node, Items) or not node.items:
        raise NotationError(
            "this is no list of countries", remedy="Write - {country: country:TUR, signed: 2013-12-16}."
        )
    return tuple(_start(item) for item in node.items)


def _start(node: Node) -> Start:
    if not isinstance(node, Fields) or "country" not in node.fields:
        raise NotationError("a start has a country", remedy="Write {country: country:TUR, signed: 2013-12-16}.")
    country = thing_id(_text(node.fields["country"]))
    if kind_of(country) != "country":
        raise NotationError(f"{country!r} is no country", remedy="Write an id as country:TUR.")
    rest = {name: one for name, one in node.fields.items() if name != "country"}
    return Start(country=country, dates=_dates(Fields(rest, node.line, node.lines)))


def _dates(node: Node) -> tuple[Dated, ...]:
    if not isinstance(node, Fields):
        raise NotationError("this is no list of days", remedy="Write signed: 2016-03-18 below it.")
    days = {moment: one for moment, one in node.fields.items() if not (isinstance(one, Text) and one.absent)}
    found = tuple(Dated(moment=_of(Moment)(Text(moment, node.line)), day=_day(one)) for moment, one in days.items())
    if not found:
        raise NotationError("no day is filled in", remedy="Write signed: 2016-03-18 below it.")
    return found


def _day(node: Node) -> date:
    try:
        return date.fromisoformat(_text(node))
    except ValueError:
        raise NotationError(f"{_text(node)!r} is no day", remedy="Write it as 2016-03-18.") from None


def _period(node: Node) -> Period:
    found = Period.parse(_text(node))
    if found.start is None or found.end is None:
        raise NotationError(f"{_text(node)!r} has no end", remedy="Write a month or year.")
    return found


def _number(node: Node) -> int:
    text = _text(node)
    if not (text.isascii() and text.isdigit()):
        raise NotationError(f"{text[:40]!r} is no whole number", remedy="Write a whole number from 0.")
    if len(text) > _MOST_DIGITS:
        raise NotationError(f"a number of {len(text)} digits is too large", remedy="Write a smaller number.")
    return int(text)


def _of(kind: Any) -> Read:
    def read(node: Node) -> Any:
        try:
            return kind(_text(node))
        except ValueError:
            choices = ", ".join(kind)
            raise NotationError(f"{_text(node)!r} is none of {choices}", remedy="Write one of these.") from None

    return read


def _donors(node: Node) -> tuple[NamedDonor, ...]:
    if isinstance(node, Text):
        if node.text != DonorChoice.CLEAN:
            raise NotationError(f"{node.text!r} is no choice of donors", remedy="Write clean, or a list of areas.")
        return ()
    if not isinstance(node, Items) or not node.items:
        raise NotationError("this is no list of donors", remedy="Write clean, or a list of areas.")
    return tuple(_donor(item) for item in node.items)


def _donor(node: Node) -> NamedDonor:
    if not isinstance(node, Fields) or not {"area"} <= node.fields.keys() <= {"area", "counterpart"}:
        raise NotationError("a donor has an area and perhaps a counterpart", remedy="Write {area: route:black-sea}.")
    counterpart = node.fields.get("counterpart")
    return NamedDonor(
        area=thing_id(_text(node.fields["area"])),
        counterpart=None if counterpart is None else thing_id(_text(counterpart)),
    )


def _thing(node: Node) -> str:
    return thing_id(_text(node))


def _indicator(node: Node) -> IndicatorId:
    return IndicatorId(_text(node))


FIELDS: Mapping[str, Read] = {
    "name": _name,
    "arrangements": _arrangements,
    "indicator": _indicator,
    "area": _thing,
    "counterpart": _thing,
    "dates": _dates,
    "measured_from": _of(Moment),
    "since": _period,
    "until": _period,
    "after": _number,
    "skip": _number,
    "donors": _donors,
    "least": _number,
    "transform": _of(Transform),
    "estimator": _of(Estimator),
    "direction": _of(Direction),
    "starts": _starts,
}
"""What reads each field."""
REQUIRED = ("name", "arrangements", "indicator", "area", "dates", "measured_from", "since", "after")
