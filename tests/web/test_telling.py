"""What a page tells is remembered, and worked out anew as soon as the register or the statistics hold more."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.operations.import_dataset import import_dataset
from routekaart.web.dossiers import telling
from routekaart.web.dossiers.telling import Told, tell_thing
from routekaart.workspace import Workspace, create_workspace
from tests.publishing.making import BUILT, Add, Disclose, say

MAROC, DAY = ThingId("country:MAR"), date(2026, 11, 27)


@pytest.fixture
def filled(tmp_path: Path, monkeypatch) -> Iterator[Workspace]:
    monkeypatch.setattr(telling, "_told", type(telling._told)())
    workspace = create_workspace(tmp_path / "workspace")
    Add(say(1)).apply(workspace.register)
    yield workspace
    workspace.close()


def tell(workspace: Workspace, level: Level = Level.OPENBAAR, day: date = DAY) -> Told:
    return tell_thing(workspace, MAROC, as_of=day, level=level)


def import_greece(workspace: Workspace, folder: Path) -> None:
    file = folder / "months.csv"
    file.write_text("month,country_iso3,mode,arrivals\n2018-01,GRC,sea,2700\n")
    published = Period.parse("2019-01")
    dataset = "unhcr-mediterranean-monthly"
    import_dataset(workspace, dataset, file, published=published, label=None, address="", now=BUILT)


def test_what_was_told_is_not_worked_out_again(filled) -> None:
    assert tell(filled) is tell(filled)


def test_another_day_or_level_is_told_apart(filled) -> None:
    told = {id(tell(filled)), id(tell(filled, day=date(2020, 7, 10))), id(tell(filled, Level.INTERN))}
    assert len(told) == 3


def test_a_statement_that_comes_in_is_told_at_once(filled) -> None:
    assert "Decimal('22')" not in repr(tell(filled))
    Add(say(22), hours=1).apply(filled.register)
    assert "Decimal('22')" in repr(tell(filled))


def test_what_is_closed_is_not_told_a_moment_longer(filled) -> None:
    Add(say(22), hours=1).apply(filled.register)
    assert "Decimal('22')" in repr(tell(filled))
    Disclose(say(22), Level.VERTROUWELIJK, 2).apply(filled.register)
    assert "Decimal('22')" not in repr(tell(filled))
    assert "Decimal('22')" in repr(tell(filled, Level.VERTROUWELIJK))


def test_a_release_that_counts_is_told_at_once(filled, tmp_path) -> None:
    before = tell(filled)
    import_greece(filled, tmp_path)
    assert tell(filled) is not before


def test_few_are_remembered(filled, monkeypatch) -> None:
    monkeypatch.setattr(telling, "_MOST", 2)
    first = tell(filled)
    for day in (date(2020, 1, 1), date(2021, 1, 1)):
        tell(filled, day=day)
    assert len(telling._told) == 2
    assert tell(filled) is not first


def test_what_a_growing_register_made_stale_is_forgotten(filled) -> None:
    for number in (22, 23, 24):
        Add(say(number), hours=number).apply(filled.register)
        tell(filled)
    assert len(telling._told) == 1


def test_the_head_tells_registers_apart(filled) -> None:
    before = filled.register.head()
    Add(say(2), hours=1).apply(filled.register)
    assert len(before) == 64
    assert filled.register.head() not in ("", before)
