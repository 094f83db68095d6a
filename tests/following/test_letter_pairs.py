"""Pairs of short letters, each with all that differs between them."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from routekaart.domain.letter_changes import Outcome
from tests.following.reading_letters import EARLIER, LATER, compare, told

PAIRS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("letter_pairs.toml").read_text("utf-8"))["pair"]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["name"])
def test_two_letters_differ_in_this_and_nothing_else(pair: dict[str, Any]) -> None:
    dates = tuple(pair.get("dates", (EARLIER, LATER)))
    assert told(compare(pair["earlier"], pair["later"], dates)) == sorted(pair["expected"])


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["name"])
def test_a_letter_does_not_differ_from_itself(pair: dict[str, Any]) -> None:
    for text in (pair["earlier"], pair["later"]):
        assert told(compare(text, text, (EARLIER, EARLIER))) == []


def test_half_of_the_pairs_or_more_are_no_drop_and_no_change() -> None:
    bad = (Outcome.DROPPED.value, Outcome.CHANGED.value)
    quiet = [pair for pair in PAIRS if not any(line.startswith(bad) for line in pair["expected"])]
    assert len(PAIRS) >= 40 and len(quiet) * 2 >= len(PAIRS) - 2
