"""Levels of disclosure: their order, their Dutch names."""

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
    with pytest.raises(NotationError, match="openbaar, intern, vertrouwelijk, gerubriceerd"):
        parse_level(text)
