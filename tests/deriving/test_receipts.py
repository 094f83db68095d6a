"""Receipts: they hold all that a result rests on, and nobody can change one unseen."""

import hashlib
import json
from dataclasses import replace
from typing import Any

import pytest

from routekaart.deriving import derive, recompute
from routekaart.domain.derived import Derived, Question, Rate, Receipt
from routekaart.domain.errors import NotationError
from routekaart.domain.period import Period

from .making import ORDERED, RETURNED, SPAIN, material, seen

QUESTION = Question(area=SPAIN, period=Period.parse("2019"))


def rate() -> Derived:
    given = material(seen(30, low=28, high=32, obs_status="P"), seen(40, indicator=ORDERED, row=7), seen(1, "2018"))
    found = derive(Rate(of=RETURNED, base=ORDERED), QUESTION, given)
    assert isinstance(found, Derived)
    return found


def signed(record: dict[str, Any]) -> Receipt:
    """Make a receipt of a record with a digest that fits, as a forger would."""
    text = json.dumps(record, separators=(",", ":"), sort_keys=True)
    return Receipt(text=text, sha256=hashlib.sha256(text.encode()).hexdigest())


def test_a_receipt_names_release_row_value_and_ends_of_each_figure_used_and_of_no_other() -> None:
    record = json.loads(rate().receipt.text)
    used = [(one["release"], one["row"], one["obs_value"], one["low"], one["high"]) for one in record["observations"]]
    release = "eurostat/returns/2020-05"
    assert used == [(release, 1, "30.0", "28.0", "32.0"), (release, 7, "40.0", None, None)]
    assert record["result"] == {
        "high": "80", "low": "70", "notes": [], "period": "2019", "unit": "percent", "value": "75"
    }  # fmt: skip


def test_the_same_figures_give_the_same_receipt_letter_by_letter() -> None:
    assert rate().receipt == rate().receipt
    assert recompute(rate().receipt).receipt == rate().receipt


def test_a_receipt_that_was_changed_is_refused() -> None:
    receipt = rate().receipt
    with pytest.raises(NotationError, match="changed"):
        recompute(replace(receipt, text=receipt.text.replace('"30.0"', '"31.0"')))


@pytest.mark.parametrize(
    "change",
    [
        {"result": {"low": "1", "high": "2"}},
        {"observations": []},
        {"version": 2},
        {"type": "Bill"},
        {"expression": {"type": "Guess"}},
        {"observations": [{"row": 1}]},
        {"question": {}},
        {"breaks": None},
    ],
)
def test_a_receipt_whose_content_does_not_give_its_result_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(NotationError):
        recompute(signed(json.loads(rate().receipt.text) | change))


@pytest.mark.parametrize("text", ["[]", "{}", "no JSON"])
def test_what_is_no_receipt_is_refused(text: str) -> None:
    with pytest.raises(NotationError):
        recompute(Receipt(text=text, sha256=hashlib.sha256(text.encode()).hexdigest()))
