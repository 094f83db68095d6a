"""Every code has words in both languages, and both say the same things."""

import re

import pytest

from routekaart.domain import content
from routekaart.domain.errors import UnknownName
from routekaart.domain.finding import Fit, Judgement
from routekaart.domain.quantity import Comparator, Direction, Unit
from routekaart.domain.statement import Kind
from routekaart.reporting import texts

TABLES = {name: table for name, table in vars(texts).items() if name.isupper() and isinstance(table, dict)}
PAIRS = [
    (f"{name}.{code}", pair)
    for name, table in TABLES.items()
    for code, words in table.items()
    for pair in (words if isinstance(words[0], tuple) else (words,))
]


@pytest.mark.parametrize(("where", "pair"), PAIRS, ids=[where for where, _ in PAIRS])
def test_both_languages_have_words_with_the_same_blanks(where, pair) -> None:
    dutch, english = pair
    assert dutch.strip()
    assert english.strip()
    assert set(re.findall(r"\{\w*\}", dutch)) == set(re.findall(r"\{\w*\}", english))


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        (texts.STATES, Judgement),
        (texts.FITS, Fit),
        (texts.UNITS, Unit),
        (texts.COMPARATORS, Comparator),
        (texts.DIRECTIONS, Direction),
        (texts.KINDS, Kind),
        (texts.CONTENTS, [member.__name__ for member in content.Content.__args__]),
    ],
)
def test_every_member_of_the_domain_has_words(table, codes) -> None:
    assert {str(code) for code in codes} <= set(table)


def test_every_state_has_a_meaning() -> None:
    assert set(texts.STATES) == set(texts.STATE_MEANINGS)


def test_a_code_without_words_is_refused_and_not_shown() -> None:
    with pytest.raises(UnknownName, match="no words for 'unheard_of'"):
        texts.say(texts.NOTES, "unheard_of", "nl")
