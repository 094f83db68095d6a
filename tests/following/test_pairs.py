"""The annotated pairs hold together, the open half comes out as annotated, and nothing hostile comes out as found."""

import tomllib
from datetime import date
from typing import Any

import pytest

from routekaart.domain.fulfilment import FulfilmentOutcome
from routekaart.following.fulfilling import find_fulfilment
from tests.following.pairs import HALVES, HERE, Pair, asked_of, letter_of, load_pairs, read_text

PAIRS = [(half, pair) for half in HALVES for pair in load_pairs(half)]
HOSTILE = [
    (one, letter)
    for one in tomllib.loads((HERE / "hostile.toml").read_text(encoding="utf-8"))["ask"]
    for letter in one["letters"]
]


def test_there_are_enough_of_each_outcome() -> None:
    outcomes = [pair.outcome for _, pair in PAIRS]
    assert len(outcomes) >= 40
    assert outcomes.count("found") >= 15
    assert outcomes.count("partly") >= 5
    assert sum(pair.claimed and pair.outcome != "found" for _, pair in PAIRS) >= 3


@pytest.mark.parametrize(("half", "pair"), PAIRS, ids=lambda value: getattr(value, "name", value))
def test_an_annotation_quotes_its_letter(half: str, pair: Pair) -> None:
    letter = letter_of(pair)
    if letter is None:
        pytest.skip("the letter does not lie beside the checkout")
    assert all(quote in letter.document.text for quote in pair.passages)
    assert bool(pair.passages) is (pair.outcome in {"found", "partly"})


@pytest.mark.parametrize("pair", load_pairs("open"), ids=lambda pair: pair.name)
def test_the_open_half_comes_out_as_annotated(pair: Pair) -> None:
    letter = letter_of(pair)
    if letter is None:
        pytest.skip("the letter does not lie beside the checkout")
    found = find_fulfilment(asked_of(pair.given), letter)
    assert (found.outcome, found.answer, found.claimed is not None) == (pair.outcome, pair.answer, pair.claimed)
    starts = [letter.document.text.index(quote) for quote in pair.passages]
    annotated = [(start, start + len(quote)) for start, quote in zip(starts, pair.passages, strict=True)]
    overlaps = [one.start < end and start < one.end for one in found.passages for start, end in annotated]
    assert any(overlaps) or not annotated
    assert {word.lower() for word in pair.unmet} <= {word.lower() for word in found.unmet}


@pytest.mark.parametrize("pair", load_pairs("closed"), ids=lambda pair: pair.name)
def test_nothing_of_the_closed_half_is_found_wrongly(pair: Pair) -> None:
    letter = letter_of(pair)
    if letter is None:
        pytest.skip("the letter does not lie beside the checkout")
    found = find_fulfilment(asked_of(pair.given), letter)
    assert found.outcome is not FulfilmentOutcome.FOUND or pair.outcome == "found"
    assert found.claimed is None or pair.claimed


@pytest.mark.parametrize(("asked", "letter"), HOSTILE, ids=lambda value: value[:60] if isinstance(value, str) else "")
def test_what_only_looks_done_is_not_found(asked: dict[str, Any], letter: str) -> None:
    found = find_fulfilment(asked_of(asked), read_text(letter, date(2025, 6, 1)))
    assert found.outcome is not FulfilmentOutcome.FOUND
