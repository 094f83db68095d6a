"""Levels of disclosure: their order, their Dutch names."""

import re

import pytest

from routekaart.domain.errors import NotationError
from routekaart.domain.levels import Level, parse_level


def test_a_higher_level_is_more_closed() -> None:
    assert sorted(Level, reverse=True)[0] is Level.GERUBRICEERD
    assert Level.OPENBAAR < Level.INTERN < Level.VERTROUWELIJK < Level.GERUBRICEERD


@pytest.mark.parametrize("level", Level)
def test_every_level_reads_back_from_its_label(level: Level) -> None:
    assert parse_level(level.label) is level


@pytest.mark.parametrize("text", ["", "public", "0", "open baar", "geheim"])
def test_an_unknown_level_is_refused_with_the_levels_there_are(text: str) -> None:
    told = f"{text!r} is not a level of disclosure. The levels are openbaar, intern, vertrouwelijk, gerubriceerd."
    with pytest.raises(NotationError, match=re.escape(told)):
        parse_level(text)
