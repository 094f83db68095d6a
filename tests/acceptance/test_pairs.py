"""Pairs of sentences made from the publishers' files, one true and one false: each is judged as it is."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from routekaart.domain.finding import Judgement
from tests.acceptance.conftest import Judge

HERE = Path(__file__).parent
FILES = (
    "shares_and_comparisons.toml", "wholes_and_times.toml", "plain_words.toml", "movements_and_ranks.toml",
    "limits_and_relations.toml",
)  # fmt: skip
RIGHT = {True: Judgement.SUPPORTED, False: Judgement.CONTRADICTED}


def load(name: str) -> list[dict[str, Any]]:
    sentences: list[dict[str, Any]] = tomllib.loads((HERE / name).read_text(encoding="utf-8"))["sentence"]
    return sentences


@pytest.mark.parametrize("name", FILES)
def test_every_sentence_is_judged_as_it_is(judge: Judge, name: str) -> None:
    sentences = load(name)
    judged = {one["text"]: judge(one["text"]) for one in sentences}
    assert [one["text"] for one in sentences if judged[one["text"]] is not RIGHT[one["true"]]] == []


@pytest.mark.parametrize("name", FILES)
def test_each_phrasing_is_once_true_and_once_false(name: str) -> None:
    sentences = load(name)
    counts = Counter((one["type"], one["true"]) for one in sentences)
    assert all(counts[kind, True] == counts[kind, False] for kind, _ in counts)
    assert len({one["text"] for one in sentences}) == len(sentences) >= 100


@pytest.mark.parametrize(
    "name",
    [
        "worlds_and_orders.toml",
        "frames_and_lists.toml",
        "orders_in_other_words.toml",
        "formal_style.toml",
        "changes_and_parts.toml",
    ],
)
def test_what_newer_rules_read_is_judged_as_it_is(judge: Judge, name: str) -> None:
    pairs = tomllib.loads((HERE / name).read_text(encoding="utf-8"))["pairs"]
    judged = {text: (judge(text), RIGHT[text == true]) for true, false in pairs for text in (true, false)}
    assert {text: found for text, (found, right) in judged.items() if found is not right} == {}
    assert len(judged) == 2 * len(pairs) > 20
