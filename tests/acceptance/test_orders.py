"""Places in an order against official files: each sentence comes to what is written beside it."""

import tomllib
from pathlib import Path

from tests.acceptance.conftest import Judge

SENTENCES = tomllib.loads((Path(__file__).parent / "orders.toml").read_text(encoding="utf-8"))


def test_a_place_in_an_order_is_judged_as_it_is_written(judge: Judge) -> None:
    expected = {text: judgement for judgement, texts in SENTENCES.items() for text in texts}
    judged = {text: str(judge(text)) for text in expected}
    assert {text: came_to for text, came_to in judged.items() if came_to != expected[text]} == {}


def test_half_of_the_sentences_are_false() -> None:
    assert len(SENTENCES["supported"]) == len(SENTENCES["contradicted"]) > 30
    assert len(SENTENCES["undecided"]) > 30
