"""A pattern is tried only where a sign of it stands: so every text that has a pattern must have a sign of it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart.reading.lexicon import load_lexicon
from routekaart.reading.signs import CUES, SIGNS, find_signs, is_sign
from routekaart.reading.tokens import COUNTED, CUE, Kinds, read_tokens

KINDS = Kinds({CUE: is_sign, COUNTED: lambda word: False})
WORDS = sorted(
    {
        word
        for lists in load_lexicon("cues").values()
        for lines in lists.values()
        for line in lines
        for word in re.findall(r"[\w&]+", re.sub(r"\\[a-z]|\(\?[=:!]|\{[^}]*\}", " ", line))
    }
)


def signs_of(text: str) -> int:
    bits = 0
    for _, found in find_signs(read_tokens(text, KINDS)).cues:
        bits |= found
    return bits


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*WORDS, "de", "het", "route", "naar", "Europa", "?", ",", "DT&V"]), max_size=12))
def test_a_text_with_a_pattern_has_a_sign_of_it(words: list[str]) -> None:
    text = " ".join(words)
    signs = signs_of(text)
    for cue in CUES:
        assert cue.pattern.search(text) is None or signs & cue.bit, (cue.pattern.pattern, text)


@pytest.mark.parametrize(
    "text",
    [
        "de drukste route naar Europa", "Deze route", "volgens UNHCR", "DT&V telde", "over zee en over land",
        "Klopt dat?",
        "trekt 5 miljoen uit", "als opvangland", "en daarnaast", "asylum seekers", "Vergeleken met 2018", "dat land",
    ],
)  # fmt: skip
def test_a_sign_is_known_in_any_case(text: str) -> None:
    for cue in CUES:
        for written in (text, text.upper(), text.lower()):
            assert cue.pattern.search(written) is None or signs_of(written) & cue.bit


@pytest.mark.parametrize("word", ["tafel", "de", "2019", "kabinet", "het"])
def test_most_words_are_no_sign(word: str) -> None:
    assert SIGNS[word] == 0
