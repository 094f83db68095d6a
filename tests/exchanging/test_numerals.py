"""A number is digits and nothing else."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.errors import NotationError
from routekaart.exchanging.iati import parse_number


@pytest.mark.parametrize(
    ("text", "value"), [("3794.00", "3794"), (" 12\n", "12"), ("-5", "-5"), ("+0.5", "0.5"), (".5", "0.5"), ("5.", "5")]
)
def test_digits_are_a_number(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "there is no value"),
        ("n/a", "says that there is no value"),
        ("NULL", "says that there is no value"),
        ("To be determined", "says that there is no value"),
        ("50%", "percent sign"),
        ("75 %", "percent sign"),
        ("1,296", "for thousands or for decimals"),
        ("0,65", "for thousands or for decimals"),
        ("1 800 000", "space between its digits"),
        ("12\u00a0000", "space between its digits"),
        ("Baseline +50%", "is text"),
        ("2350/650", "is text"),
        ("286 ménages", "is text"),
        ("1e5", "is text"),
        ("Infinity", "is text"),
        ("nan", "says that there is no value"),
        ("٣", "is text"),
        ("1.234.567", "is text"),
        ("9" * 21, "more than 20 digits"),
    ],
)
def test_anything_else_is_refused_with_what_it_is(text: str, message: str) -> None:
    with pytest.raises(NotationError, match=message):
        parse_number(text)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3))
def test_every_written_number_is_read_as_itself(number: Decimal) -> None:
    assert parse_number(f"{number:f}") == number


@given(st.text(max_size=30))
def test_a_text_is_a_number_or_refused_and_nothing_else(text: str) -> None:
    try:
        number = parse_number(text)
    except NotationError:
        return
    assert number == Decimal(text.strip())


def test_results_of_the_trust_fund_are_numbers_or_findings(shared: Path) -> None:
    from pyarrow import parquet

    table = parquet.read_table(shared / "data" / "iati" / "eutf_akvo_results.parquet", columns=["target", "actual"])
    texts = [text for column in table.columns for text in column.to_pylist() if text is not None]
    read, refused = 0, []
    for text in texts:
        try:
            parse_number(text)
            read += 1
        except NotationError as error:
            refused.append(error.what)
    assert (read + len(refused), len(refused)) == (len(texts), 598)
    assert sum("percent sign" in what for what in refused) > 80
    assert sum("no value" in what for what in refused) > 250
