"""Files of the House in the register, on each of the two databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from routekaart.domain.content import Retraction
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.exchanging.tweedekamer import RefusedRecords
from routekaart.operations.import_parliament import import_parliament
from routekaart.workspace import Workspace, create_workspace
from tests.parliament.making import NOW, decision, matter, page, promise

MOTION = ThingId("request:tk-2026Z00001")
FILES = [
    ("zaken.json", page(matter(), matter(2, Soort="Brief regering"))),
    ("besluiten.json", page(decision(), entity="Besluit")),
    ("toezeggingen.json", page(promise(), entity="Toezegging")),
]


@pytest.fixture
def workspace(register_address: str, tmp_path: Path) -> Iterator[Workspace]:
    url = register_address if "://" in register_address else None
    opened = create_workspace(tmp_path / "workspace", register_url=url)
    yield opened
    opened.close()


def test_files_come_in_once_and_are_public(workspace: Workspace) -> None:
    first = import_parliament(workspace, FILES, now=NOW)
    second = import_parliament(workspace, FILES, now=NOW)
    assert (first.known, second.new, second.known) == (0, 0, first.new)
    assert len(workspace.register.find_statements(level=Level.OPENBAAR)) == first.new
    workspace.register.verify()


def test_one_record_that_is_not_right_leaves_all_of_it_out(workspace: Workspace) -> None:
    with pytest.raises(RefusedRecords):
        import_parliament(workspace, [*FILES, ("meer.json", page(matter(3, Soort="Toverspreuk")))], now=NOW)
    assert workspace.register.count()["statement"] == 0 and not list(workspace.parliament.find_received())


def test_a_change_adds_and_a_removal_takes_back(workspace: Workspace) -> None:
    import_parliament(workspace, FILES, now=NOW)
    changed = page(matter(Kabinetsappreciatie="Ontraden", GewijzigdOp="2026-02-02"))
    assert import_parliament(workspace, [("zaken.json", changed)], now=NOW).new == 1
    import_parliament(workspace, [("zaken.json", page(matter(Verwijderd=True)))], now=NOW)
    said = workspace.register.find_statements(subject=MOTION)
    back = {one.content.retracts for one in said if isinstance(one.content, Retraction)}
    of_the_matter = {one.id for one in said if "/Zaak(" in one.source.address and one.id not in back}  # type: ignore[union-attr]
    assert back and all(isinstance(one.content, Retraction) for one in said if one.id in of_the_matter)


def test_a_motion_is_found_by_the_country_that_it_names(workspace: Workspace) -> None:
    import_parliament(workspace, FILES, now=NOW)
    about = workspace.get_about(ThingId("country:MAR"), level=Level.OPENBAAR)
    assert MOTION in {one.statement.subject for one in about.held}


def test_what_came_in_is_kept_with_where_and_when(workspace: Workspace) -> None:
    import_parliament(workspace, FILES, now=NOW)
    received = list(workspace.parliament.find_received())
    assert [(one.address, one.received) for one in received] == [(name, NOW.isoformat()) for name, _ in FILES]
    assert [workspace.parliament.load(one.sha256) for one in received] == [raw for _, raw in FILES]
