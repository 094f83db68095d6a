"""Records: canonical JSON as RFC 8785 has it, and every domain value there and back."""

import enum
import json
import types
import typing
import unicodedata
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.content import Content, Figure, Range, Trend
from routekaart.domain.encoding import canonical, digest, from_record, to_record
from routekaart.domain.errors import NotationError
from routekaart.domain.finding import Finding
from routekaart.domain.letter import CommitmentMention
from routekaart.domain.period import CalendarUnit, Duration, Period, Recurrence
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.domain.statement import Disclosure, Review, Statement

text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8).map(
    lambda words: unicodedata.normalize("NFC", words)
)
numbers = st.decimals(-(10**12), 10**12, places=3)
whole_numbers = st.integers(-(2**53) + 1, 2**53 - 1)
records = st.recursive(
    st.none() | st.booleans() | whole_numbers | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=4),
    max_leaves=12,
)


@st.composite
def ranges(draw: st.DrawFn) -> Range:
    low, high = sorted((draw(numbers), draw(numbers)))
    return Range(low=low, high=high, unit=draw(st.sampled_from(Unit)), vague=draw(st.booleans()), counted=draw(text))


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    comparator = draw(st.sampled_from(Comparator))
    low, high = sorted((draw(numbers), draw(numbers)))
    second = high if comparator in (Comparator.RANGE, Comparator.VAGUE) else None
    return Quantity(value=low, value2=second, unit=draw(st.sampled_from(Unit)), comparator=comparator)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    hints = typing.get_type_hints(Figure)
    parts = {field.name: draw(values(hints[field.name])) for field in fields(Figure)}
    parts["numerator"] = draw(st.none() | numbers)
    parts["denominator"] = None if parts["numerator"] is None else draw(numbers.filter(bool))
    if parts["numerator"] is not None:
        share = round(100 * parts["numerator"] / parts["denominator"], draw(st.integers(0, 3)))
        parts["quantity"] = Quantity(value=share, unit=Unit.PERCENT)
    return Figure(**parts)


KNOWN: dict[Any, st.SearchStrategy[Any]] = {
    types.NoneType: st.none(),
    str: text,
    bool: st.booleans(),
    int: whole_numbers,
    Decimal: numbers,
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    CalendarUnit: st.sampled_from(("2019", "2018-10~mid", "2015-W32")).map(CalendarUnit),
    Period: st.sampled_from(("2019", "2016/2018", "2019-09~mid/..", "../2015")).map(Period.parse),
    Recurrence: st.just(Recurrence("R/P1Y")),
    Duration: st.just(Duration("P3W+")),
    Quantity: quantities(),
    Range: ranges(),
    Figure: figures(),
}


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Draw any value that a type hint of the domain allows."""
    hint = getattr(hint, "__supertype__", hint)
    if hint in KNOWN:
        return KNOWN[hint]
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return st.sampled_from(hint)
    if is_dataclass(hint) and isinstance(hint, type):
        hints = typing.get_type_hints(hint)
        return st.builds(hint, **{field.name: values(hints[field.name]) for field in fields(hint)})
    if typing.get_origin(hint) is tuple:
        return st.lists(values(typing.get_args(hint)[0]), max_size=2).map(tuple)
    return st.one_of([values(member) for member in typing.get_args(hint)])


@given(records)
def test_canonical_json_is_what_rfc_8785_prescribes(record: Any) -> None:
    assert canonical(record) == rfc8785.dumps(record)


@pytest.mark.parametrize(
    "record",
    [
        # by UTF-16 code units U+1F600 comes before U+FFEE, by code points after it
        {"\uffee": 1, "\U0001f600": 2, "é": 3, "z": 4, "": 5},
        {"b": [True, None, -1], "a": {"y": "\u2028", "x": '"\\/\b\f\n\r\t\x1f\x7f'}},
    ],
)
def test_names_and_escapes_follow_rfc_8785_where_json_differs(record: Any) -> None:
    assert canonical(record) == rfc8785.dumps(record)


def test_the_order_of_fields_and_the_form_of_accents_do_not_change_the_digest() -> None:
    assert digest({"a": "Tunesi\u00eb", "b": 1}) == digest({"b": 1, "a": "Tunesie\u0308"})


@pytest.mark.parametrize(
    "record",
    [
        1.5, float("nan"), "a\0", {"a\0": 1}, "\ud800", ["\udfff"], {"\ud800": 1}, 2**53, -(2**53), Decimal(1), b"a",
        {1: "a"}, {None: 1}, {"\u00eb": 1, "e\u0308": 2}, {"a": {"b": [0.0]}}, date(2019, 1, 1),
    ],
)  # fmt: skip
def test_what_canonical_json_cannot_carry_is_refused(record: object) -> None:
    with pytest.raises(NotationError):
        canonical(record)


@pytest.mark.parametrize("content", typing.get_args(Content), ids=lambda content: content.__name__)
@given(st.data())
def test_statements_with_every_content_survive_the_register(content: type, drawn: st.DataObject) -> None:
    statement = drawn.draw(st.builds(Statement, **{**_parts(Statement), "content": values(content)}))
    record = json.loads(canonical(to_record(statement)))
    assert from_record(Statement, record) == statement
    assert from_record(Statement, record).id == statement.id


@given(values(Review) | values(Disclosure) | values(CommitmentMention) | values(Finding))
def test_every_other_value_that_is_kept_survives_it_too(value: object) -> None:
    assert from_record(type(value), json.loads(canonical(to_record(value)))) == value


def _parts(kind: type) -> dict[str, st.SearchStrategy[Any]]:
    return {name: values(hint) for name, hint in typing.get_type_hints(kind).items() if name != "content"}


@pytest.mark.parametrize(
    ("number", "written"),
    [("65000", "65000"), ("6.5E+4", "65000"), ("1.50", "1.5"), ("-0.0", "0"), ("0E+3", "0"), ("1E-7", "0.0000001"),
     ("1234567890123456789012345678901", "1234567890123456789012345678901")],
)  # fmt: skip
def test_equal_numbers_are_written_alike_and_whole(number: str, written: str) -> None:
    assert to_record(Quantity(value=Decimal(number), unit=Unit.PERSONS))["value"] == written


FIGURE = {"type": "Figure", "counted": "personen", "quantity": {"type": "Quantity", "value": "2", "unit": "persons"}}
TREND = {"type": "Trend", "direction": "decrease", "counted": "aankomsten"}


def test_fields_that_may_be_absent_may_be_left_out() -> None:
    assert from_record(Trend, TREND).base is None
    assert from_record(Figure, FIGURE).quantity.comparator is Comparator.EXACT


@pytest.mark.parametrize(
    "record",
    [
        FIGURE | {"colour": "red"},
        {"type": "Figure", "counted": "personen"},
        FIGURE | {"type": "Trend"},
        FIGURE | {"counted": None},
        FIGURE | {"counted": 5},
        FIGURE | {"quantity": "2"},
        FIGURE | {"quantity": ["2"]},
        FIGURE | {"quantity": FIGURE["quantity"] | {"value": 2}},  # type: ignore[operator]  # wrong on purpose
        FIGURE | {"quantity": FIGURE["quantity"] | {"value": "two"}},  # type: ignore[operator]  # as above
        FIGURE | {"quantity": FIGURE["quantity"] | {"value": "NaN"}},  # type: ignore[operator]  # as above
        FIGURE | {"quantity": FIGURE["quantity"] | {"unit": "people"}},  # type: ignore[operator]  # as above
        FIGURE | {"quantity": FIGURE["quantity"] | {"unit": None}},  # type: ignore[operator]  # as above
        FIGURE | {"modes": "sea"},
        FIGURE | {"modes": [1]},
        FIGURE | {"base": "R/P1Y"},
        FIGURE | {"base": 2019},
        FIGURE | {"base": "2019-13"},
    ],
)
def test_a_figure_that_is_not_one_is_refused(record: dict[str, object]) -> None:
    with pytest.raises(NotationError):
        from_record(Figure, record)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("content", None), ("content", "Figure"), ("content", FIGURE | {"type": "Claim"}), ("recorded", "yesterday"),
        ("recorded", 20200710), ("valid", "P1Y-"), ("source", {"type": "Passage"}), ("kind", "guessed"),
        ("source", {"type": "Passage", "document": "a", "start": True, "end": 2, "quote": "b"}),
    ],
)  # fmt: skip
def test_a_statement_with_a_wrong_field_is_refused(field: str, value: object) -> None:
    record: dict[str, object] = {
        "type": "Statement", "speaker": "government:NLD", "subject": "country:ESP", "content": FIGURE,
        "kind": "reported", "source": {"type": "Entry", "table": "t", "key": "k", "sources": ["s"]},
        "recorded": "2020-07-10T12:00:00+00:00", "recorded_by": "table:t@1",
    }  # fmt: skip
    assert from_record(Statement, record).valid is None
    with pytest.raises(NotationError):
        from_record(Statement, record | {field: value})


@pytest.mark.parametrize("level", [1, "secret", None])
def test_a_level_is_read_from_its_dutch_name_only(level: object) -> None:
    record = {
        "type": "Disclosure", "statements": ["a"], "level": "intern", "ground": "g", "decider": "account:a",
        "recorded": "2020-07-10T12:00:00+00:00", "recorded_by": "account:a",
    }  # fmt: skip
    assert to_record(from_record(Disclosure, record))["level"] == "intern"
    with pytest.raises(NotationError):
        from_record(Disclosure, record | {"level": level})
