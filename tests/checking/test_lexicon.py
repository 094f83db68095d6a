"""The word lists of checking: each is used, and says a word once."""

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from routekaart.checking.lexicon import compile_any

FOLDER = Path(str(files("routekaart.checking")))
LEXICON = {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in (FOLDER / "lexicon").glob("*.toml")}


def lists(within: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    for name, value in within.items():
        if isinstance(value, list) and isinstance(value[0], dict):
            yield from (pair for entry in value for pair in lists(entry))
        elif isinstance(value, list):
            yield name, value


@pytest.mark.parametrize("name", LEXICON)
def test_a_list_says_each_word_once(name: str) -> None:
    for key, words in lists(LEXICON[name]):
        assert len(words) == len(set(words)), key


def test_every_list_is_used() -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in FOLDER.rglob("*.py"))
    named = {key for name in LEXICON for key in LEXICON[name] if key != "about"}
    assert {key for key in named if not re.search(rf"[\"\']{key}[\"\']", code)} == set()


@pytest.mark.parametrize(
    ("name", "key", "text", "found"),
    [
        ("counted", "detections", "aantal detecties", True),
        ("counted", "detections", "aantal personen", False),
        ("impossible", "compared", "ten\nopzichte van", True),
        ("impossible", "past", "Kwamen", True),
        ("impossible", "past", "aankwamen", False),
        ("impossible", "foreseen", "een prognose", True),
        ("sums", "not_added", "in %", True),
        ("sums", "together", "samenleving", False),
        ("sums", "no_plain_part", "w.v. minderjarig", True),
    ],
)
def test_a_word_is_found_whole_unless_a_star_says_otherwise(name: str, key: str, text: str, found: bool) -> None:
    assert bool(compile_any(name, key).search(text)) is found
