"""What is wrong in a list is refused, with the file and the entry."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from routekaart.domain.errors import RefusedTable
from routekaart.reference import load_reference
from routekaart.reference.entries import ListedSource
from routekaart.reference.files import load_entries, load_rows, load_yaml
from routekaart.reference.tables.money import Amount
from routekaart.reference.tables.roles import CountryRole

SOURCE = (
    'some:\n  title: A title\n  address: "https://example.org"\n  kind: official\n  publisher: "organisation:some"\n'
)


def write(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_scalar_is_text(tmp_path: Path) -> None:
    path = write(tmp_path, "codes.yml", "norway: NO\nyes: 007\nday: 2020-07-10\nnothing: ~\n")
    assert load_yaml(path) == {"norway": "NO", "yes": "007", "day": "2020-07-10", "nothing": "~"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- one\n- two\n", "holds no entries"),
        ("a: [1, 2\n", "no list in YAML"),
        ("a: 1\na: 2\n", "stands twice"),
        ("some: only text\n", "entry some"),
        (SOURCE.replace("official", "certain"), "kind: .*sources.yml, entry some"),
        (SOURCE.replace("organisation:some", "person:some"), "does not name an actor"),
        (SOURCE.replace("  title: A title\n", ""), "title: Field required"),
        (SOURCE + "  author: Somebody\n", "no field is called author"),
    ],
)
def test_a_bad_entry_is_refused(tmp_path: Path, text: str, message: str) -> None:
    path = write(tmp_path, "sources.yml", text)
    with pytest.raises(RefusedTable, match=message):
        load_entries(path, ListedSource)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("key,country\n", "too many or too few"),
        ("{header}\nr,country:ESP,boss,,route:some,,2020,,some,sourced,\n", "role: .*entry r"),
        ("{header}\nr,Spain,arrival,,route:some,,2020,,some,sourced,\n", "country: .*does not name a thing"),
        ("{header}\nr,country:ESP,arrival,,Some Route,,2020,,some,sourced,\n", "objects"),
        ("{header}\nr,country:ESP,arrival,,route:some,,soon,,some,sourced,\n", "as_of: .*no period"),
        ("{header}\nr,country:ESP,arrival,first,route:some,,2020,,some,sourced,\n", "position"),
        ("{header}\nr,country:ESP,arrival,,route:some,,2020,,some,perhaps,\n", "verified"),
        ("{header}\nr,country:ESP,arrival\n", "number of cells"),
        ("{header}\nr,country:ESP,arrival,,route:some,,2020,,some,sourced,a, note\n", "number of cells"),
    ],
)
def test_a_bad_row_is_refused(tmp_path: Path, text: str, message: str) -> None:
    header = "key,country,role,position,objects,focus_region,as_of,page,sources,verified,note"
    path = write(tmp_path, "country-roles.csv", text.format(header=header))
    with pytest.raises(RefusedTable, match=message):
        load_rows(path, CountryRole)


def test_two_rows_with_one_key_are_refused(root: Path, tmp_path: Path) -> None:
    text = (root / "facts" / "money.csv").read_text(encoding="utf-8")
    path = write(tmp_path, "money.csv", text + text.splitlines()[1] + "\n")
    with pytest.raises(RefusedTable, match="two rows have one key"):
        load_rows(path, Amount)


def test_a_missing_list_is_named(root: Path, tmp_path: Path) -> None:
    copy = tmp_path / "reference"
    shutil.copytree(root, copy)
    (copy / "routes.yml").unlink()
    with pytest.raises(RefusedTable, match=r"routes\.yml"):
        load_reference(copy)


def test_a_list_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sources.yml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RefusedTable, match="cannot be read"):
        load_yaml(path)


def test_entries_below_a_name_that_is_not_there_are_refused(tmp_path: Path) -> None:
    @dataclass(frozen=True)
    class Thing:
        key: str

    with pytest.raises(RefusedTable, match="no entries under 'countries'"):
        load_entries(write(tmp_path, "countries.yml", "sources: []\n"), Thing, under="countries")
