"""The House's own records, as they lie beside the checkout."""

from collections import Counter
from pathlib import Path

import pytest

from routekaart.domain.content import Event
from routekaart.exchanging.tweedekamer.faults import Faults
from routekaart.exchanging.tweedekamer.filling import Fill
from routekaart.exchanging.tweedekamer.rows import load_table
from routekaart.operations.import_parliament import import_parliament
from routekaart.reporting.parliament import percent
from routekaart.statistics.formats.parquet import open_parquet
from routekaart.workspace import Workspace, create_workspace
from tests.parliament.making import NOW


@pytest.fixture
def tables(shared: Path, require) -> Path:
    folder = shared / "data" / "tk"
    require(folder.is_dir(), "the records of the House (../shared/data/tk) are not here")
    return folder


@pytest.fixture
def workspace(tmp_path: Path):
    opened = create_workspace(tmp_path / "workspace")
    yield opened
    opened.close()


def load(*paths: Path) -> list[tuple[str, bytes]]:
    return [(path.name, path.read_bytes()) for path in paths]


@pytest.mark.slow
def test_all_matters_on_migration_come_in_once(tables: Path, workspace: Workspace) -> None:
    files = load(tables / "zaken_migratie_2008_2025.parquet")
    first = import_parliament(workspace, files, now=NOW)
    assert first.records["Zaak"] == 6681 and first.left_out["record that singles out a private person"]
    assert first.left_out["record that singles out a private person"] < 30
    second = import_parliament(workspace, files, now=NOW)
    assert (second.new, second.known) == (0, first.new)
    assert first.marks is not None and first.marks.found == first.marks.marked > 700


@pytest.mark.slow
def test_the_same_motion_from_three_files_is_said_once(tables: Path, workspace: Workspace) -> None:
    raw = tables / "raw_examples"
    import_parliament(workspace, load(tables / "moties_teksten_2023_2025.parquet"), now=NOW)
    expanded = sorted(raw.glob("odata_zaak_expand_document_*.json"))
    later = import_parliament(workspace, load(*expanded), now=NOW)
    subject = "request:tk-2023Z20099"
    said = workspace.register.find_statements(subject=subject)  # type: ignore[arg-type]
    counted = Counter(type(one.content).__name__ for one in said)
    assert counted["Description"] == 1 and later.records == {"Zaak": 12}
    related = {(one.content.relation, one.content.object) for one in said if hasattr(one.content, "relation")}
    assert ("same-as", "request:kst-21501-20-2004") in related
    assert ("replaces", "request:kst-21501-20-1992") in related
    assert ("dossier", "document:kst-21501-20") in related and ("concerns", "country:SYR") in related


@pytest.mark.slow
def test_votes_come_in_with_every_party_and_no_day_of_the_vote(tables: Path, workspace: Workspace) -> None:
    report = import_parliament(workspace, load(tables / "stemmingen_fractie_zekere_koppeling.parquet"), now=NOW)
    assert report.new == 192 and not report.faults
    said = [one for one in workspace.register.log().statements if isinstance(one.content, Event)]
    assert all(one.valid is None and one.said_on is not None for one in said)
    assert {one.content.event for one in said if isinstance(one.content, Event)} == {"adopted", "rejected"}


@pytest.mark.slow
def test_pages_as_the_house_gives_them_are_read(tables: Path, workspace: Workspace) -> None:
    raw = tables / "raw_examples"
    report = import_parliament(workspace, load(*sorted(raw.glob("*.json"))), now=NOW)
    assert report.records == {"Zaak": 260, "Document": 150, "Besluit": 500}
    assert sum(report.left_out.values()) == 500  # no decision of these pages names its matter


def test_the_fields_that_are_known_are_those_of_the_metadata(tables: Path, workspace: Workspace) -> None:
    report = import_parliament(workspace, load(tables / "raw_examples" / "odata_v4_metadata.xml"), now=NOW)
    assert report.faults == () and report.new == 0


@pytest.mark.slow
def test_the_documentation_says_how_full_the_fields_are(tables: Path) -> None:
    name = "zaken_migratie_2008_2025.parquet"
    fill = Fill()
    fill.add(load_table((tables / name).read_bytes(), name, Faults(), open_parquet))
    page = (Path(__file__).parents[2] / "docs" / "parliament.md").read_text(encoding="utf-8")
    head = next(line for line in page.splitlines() if line.startswith("| Soort |"))
    fields = [cell.strip() for cell in head.strip("|").split("|")][2:]
    for rate in fill.rates():
        filled = dict(rate.filled)
        cells = " | ".join(percent(filled[field], rate.records) for field in fields)
        assert f"| {rate.sort} | {rate.records:,} | {cells} |" in page
