"""What reads a Dutch letter: our layers, and what one would take instead. Each says what it found, and where.

A reader is made once and then called with a text and the date of the letter. The others find numbers, amounts or
times only; none of them says which number belongs to which time, place or noun.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from benchmarks.planting import MONTHS
from routekaart.domain.errors import RoutekaartError
from routekaart.domain.ids import DocumentId
from routekaart.domain.letter import Document, Reading
from routekaart.domain.period import Period
from routekaart.parsing import parse_letter
from routekaart.reading import Reader, describe_letter
from routekaart.reference import load_reference

NOW = datetime(2026, 1, 1, tzinfo=UTC)
UNITS = {"Euro": "EUR", "Week": "weeks", "Day": "days", "Month": "months", "Year": "years", "Percent": "percent"}
"""How recognizers-text calls the units that it knows, and how letters are annotated."""


@dataclass(frozen=True, slots=True)
class Days:
    """From the first day up to and not including the end; a moment in it if no more than that was said."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Mark:
    """What is said at a place: a number, a number with its unit, or `Days`; `None` if that is not asked."""

    start: int
    end: int
    value: object


Marks = list[Mark]
Finder = Callable[[str, date], Marks]


def layers() -> Callable[[str], Reading]:
    """Return our reader, all layers, from bytes on."""
    reference = load_reference()
    reader = Reader(reference.gazetteer, reference.concepts, reference.named)
    return lambda text: reader.read_layers(_described(text))


def layers_and_statements() -> Callable[[str], Reading]:
    """Return our reader, with the statements that it makes of what it read."""
    reference = load_reference()
    reader = Reader(reference.gazetteer, reference.concepts, reference.named)
    return lambda text: reader.read_letter(_described(text), recorded=NOW)


def pattern_for_numbers() -> Finder:
    """Return a bare pattern for numbers in digits, as a programmer writes it in a minute."""
    number = re.compile(r"(?<![\w.,])\d{1,3}(?:\.\d{3})+(?:,\d+)?|(?<![\w.,])\d+(?:,\d+)?")

    def find(text: str, _day: date) -> Marks:
        found = number.finditer(text)
        return [Mark(one.start(), one.end(), float(one[0].replace(".", "").replace(",", "."))) for one in found]

    return find


def pattern_for_times() -> Finder:
    """Return a bare pattern for days, months and years."""
    time = re.compile(rf"\b(?:(?:(\d{{1,2}}) )?({'|'.join(MONTHS)}) )?((?:19|20)\d\d)\b", re.IGNORECASE)

    def find(text: str, _day: date) -> Marks:
        return list(_times(text))

    def _times(text: str) -> Iterator[Mark]:
        for one in time.finditer(text):
            parts = [one[3]]
            parts += [f"{MONTHS.index(one[2].lower()) + 1:02}"] if one[2] else []
            parts += [f"{int(one[1]):02}"] if one[1] else []
            yield Mark(one.start(), one.end(), days_of("-".join(parts)))

    return find


def dateparser_times() -> Finder:
    """Return dateparser's search for dates in Dutch; it gives a moment for a month or year as well."""
    from dateparser.search import search_dates

    def find(text: str, day: date) -> Marks:
        settings = {"RELATIVE_BASE": datetime.combine(day, datetime.min.time())}
        marks, last = [], 0
        for words, moment in search_dates(text, languages=["nl"], settings=settings) or ():
            # it tells the words and not where they stand
            start = max(text.find(words, last), last)
            last = start + len(words)
            marks.append(Mark(start, last, Days(moment.date(), moment.date() + timedelta(days=1))))
        return marks

    return find


def recognizers_numbers() -> Finder:
    """Return the numbers of recognizers-text in Dutch. The word *een* (a) is left out: it takes each for a 1."""
    from ms_recognizers_number import Culture, NumberRecognizer

    model = NumberRecognizer(Culture.Dutch).get_number_model(Culture.Dutch, False)

    def find(text: str, _day: date) -> Marks:
        found = (one for one in model.parse(text) if one.text != "een")
        return [Mark(one.start, one.end + 1, _number(one.resolution["value"])) for one in found]

    return find


def recognizers_amounts() -> Finder:
    """Return amounts, percentages and lengths of time of recognizers-text in Dutch: three of its models."""
    from ms_recognizers_number import Culture, NumberRecognizer
    from ms_recognizers_number_with_unit import NumberWithUnitRecognizer

    measures = NumberWithUnitRecognizer(Culture.Dutch)
    models = (
        NumberRecognizer(Culture.Dutch).get_percentage_model(Culture.Dutch, False),
        measures.get_currency_model(Culture.Dutch, False),
        measures.get_age_model(Culture.Dutch, False),
    )

    def find(text: str, _day: date) -> Marks:
        return [mark for model in models for one in model.parse(text) for mark in _amount(one)]

    return find


def recognizers_times() -> Finder:
    """Return the times of recognizers-text in Dutch; what has no days, as a length of time, is left out."""
    from ms_recognizers_date_time import Culture, DateTimeRecognizer

    model = DateTimeRecognizer(Culture.Dutch).get_datetime_model(Culture.Dutch, False)

    def find(text: str, day: date) -> Marks:
        found = model.parse(text, datetime.combine(day, datetime.min.time()))
        return [Mark(one.start, one.end + 1, days) for one in found if (days := _resolved(one.resolution)) is not None]

    return find


def days_of(notation: str) -> Days | None:
    """Return the days of a period; none if it has no first or no last day, or comes again."""
    with suppress(RoutekaartError):
        period = Period.parse(notation)
        if period.start and period.end:
            return Days(period.start, period.end)
    return None


def _described(text: str) -> Document:
    return describe_letter(DocumentId("0" * 64), parse_letter(text.encode()))


def _number(text: str) -> float | None:
    with suppress(ValueError):
        return float(text.removesuffix("%").replace(",", "."))
    return None


def _amount(one: Any) -> Iterator[Mark]:
    resolution = one.resolution
    number, unit = resolution.get("value"), resolution.get("unit", "Percent")
    if number is not None and unit in UNITS and (value := _number(number)) is not None:
        yield Mark(one.start, one.end + 1, (value, UNITS[unit]))


def _resolved(resolution: dict[str, list[dict[str, str]]] | None) -> Days | None:
    for one in (resolution or {}).get("values", ()):
        with suppress(KeyError, ValueError):
            if one["type"] == "date":
                day = date.fromisoformat(one["value"])
                return Days(day, day + timedelta(days=1))
            return Days(date.fromisoformat(one["start"]), date.fromisoformat(one["end"]))
    return None
