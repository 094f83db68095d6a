"""The pages on statistics agree with the datasets, and the example of a dataset is one."""

import dataclasses
import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from routekaart.domain.errors import RefusedTable
from routekaart.domain.observation import Indicator
from routekaart.reference import load_reference
from routekaart.reference.files import load_entries
from routekaart.statistics import Catalogue
from routekaart.statistics.catalogue import parse_dataset
from routekaart.statistics.cells import STATUSES
from routekaart.statistics.codes import CodeLists
from routekaart.statistics.dataset import Acceptance, Dataset, DescribedBreak, DescribedRemote, Expected, Total
from routekaart.statistics.importing import open_file
from routekaart.statistics.layout import Gathering, Layout, Series, Wide

ROOT = Path(__file__).parents[2]
DATASETS = ROOT / "reference" / "datasets"
STATISTICS = (ROOT / "docs" / "statistics.md").read_text()
IMPORT = (ROOT / "docs" / "import.md").read_text()
NAME = "example-arrivals"
MODELS = (
    Dataset, Expected, Total, DescribedBreak, Acceptance, DescribedRemote, Layout, Series, Wide, Gathering,
)  # fmt: skip


def rows_under(heading: str) -> list[list[str]]:
    """Return the cells of the tables under a heading of the page on statistics, without their heads."""
    section = re.split(r"^## ", STATISTICS.partition(f"\n## {heading}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]
    lines = [line.strip("| ").split(" | ") for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line] for line in lines[1:]]


def block(heading: str) -> str:
    """Return the block of YAML on the page on importing that begins with this comment."""
    return IMPORT.partition(f"```yaml\n# {heading}\n")[2].partition("```")[0]


def example_table() -> str:
    """Return the table of the example."""
    return "Table;" + IMPORT.partition("```text\nTable;")[2].partition("```")[0]


@pytest.fixture
def described(tmp_path: Path) -> Dataset:
    """The dataset of the example, from a folder with what the page shows."""
    folder = tmp_path / "datasets" / NAME
    folder.mkdir(parents=True)
    (folder / "borders.yml").write_text(block("borders.yml"))
    (tmp_path / "countries.yml").write_bytes((ROOT / "reference" / "countries.yml").read_bytes())
    return parse_dataset(NAME, block("dataset.yml").encode(), lists=CodeLists(folder.parent))


def test_every_dataset_is_in_the_table_and_no_other() -> None:
    assert [row[0].strip("`") for row in rows_under("Datasets")] == list(Catalogue(DATASETS).names)


def test_the_table_says_whose_a_dataset_is_and_how_it_comes() -> None:
    names = load_reference().names
    expected = [
        (names[one.publisher][1], "import only" if one.remote is None else "sync") for one in Catalogue(DATASETS).all()
    ]
    assert [(row[1], row[3]) for row in rows_under("Datasets")] == expected


def test_every_row_of_the_tables_on_datasets_and_figures_has_all_cells() -> None:
    assert {len(row) for row in rows_under("Datasets")} == {4}
    assert {len(row) for row in rows_under("Known figures")} == {4}


def test_every_flag_that_a_figure_can_have_is_explained() -> None:
    assert [row[0] for row in rows_under("Flags")] == list(STATUSES)


def test_every_field_of_a_description_is_explained() -> None:
    fields = {name for model in MODELS for name in model.model_fields} | {
        field.name for field in dataclasses.fields(Indicator) if field.name not in ("id", "aggregate")
    }
    named = set(re.findall(r"`([a-z_]+)`", IMPORT)) | set(re.findall(r"^\W*([a-z_]+):", IMPORT, flags=re.MULTILINE))
    assert fields - named == set()


def test_the_example_of_a_dataset_is_read(described: Dataset) -> None:
    found = open_file(example_table().encode(), described, where="the example").observations.to_pylist()
    cells = {(row["counterpart"], row["breakdown"], row["time_period"]): row for row in found}
    assert len(found) == 8
    total = cells[None, "", "2023"]
    assert (total["obs_value"], total["low"], total["high"]) == (2400, 2395, 2405)
    hidden = cells["country:MAR", "border=land", "2023"]
    assert (hidden["obs_value"], hidden["low"], hidden["high"], hidden["obs_status"]) == (None, 0, 4, "Q")
    assert (cells[None, "", "2024"]["obs_value"], cells[None, "", "2024"]["obs_status"]) == (None, "O")


def test_what_the_example_leaves_out_is_really_left_out(described: Dataset) -> None:
    rows = open_file(example_table().encode(), described, where="the example").observations.to_pylist()
    assert {row["row"] for row in rows} == {1, 2, 3, 4}


@pytest.mark.parametrize(
    ("written", "changed", "told"),
    [
        ("T-7;Morocco;sea", "T-8;Morocco;sea", "'T-8'"),
        ("T-7;Morocco;sea", "T-7;Atlantis;sea", "'Atlantis' is not a code we know"),
        ("1.250;1.300", "1.251;1.300", "not a multiple of 10"),
        ("Origin;Border", "Origin;Frontier", "unknown column 'Frontier'"),
    ],
)
def test_the_example_refuses_what_the_page_says_it_refuses(
    described: Dataset, written: str, changed: str, told: str
) -> None:
    table = example_table().replace(written, changed, 1)
    with pytest.raises(RefusedTable, match=re.escape(told)):
        open_file(table.encode(), described, where="the example")


def test_the_example_says_where_it_breaks_and_where_it_is_fetched(described: Dataset) -> None:
    (found,) = described.find_breaks()
    assert found.day == date(2023, 7, 1)
    assert described.remote is not None
    assert described.remote.to_remote().pause == 2


def test_the_card_of_the_example_is_one(tmp_path: Path) -> None:
    (tmp_path / "indicators.yml").write_text(block("indicators.yml"))
    (card,) = load_entries(tmp_path / "indicators.yml", Indicator, key="id")
    assert (card.id, card.modes) == (NAME, ("land", "sea"))


def test_the_example_of_incidents_keeps_sums_only() -> None:
    layouts = [Layout.model_validate(one) for one in yaml.load(block("layouts"), yaml.BaseLoader)]
    assert layouts[1].gather is not None
    assert layouts[1].gather.layout == layouts[0].name
    kept = {*layouts[1].gather.by, *layouts[1].gather.sum, layouts[1].gather.count, *layouts[1].gather.count_empty}
    assert kept == set(layouts[0].columns)
    assert "Place" not in layouts[1].gather.by.values()
