"""Everything of ../shared/data that carries an indicator has a dataset."""

from pathlib import Path

from tests.statistics.shared_files import FILES, NOT_CARRIED

OTHERWISE = {"README.md", "SHA256SUMS"}


def test_every_file_is_read_as_a_dataset_or_left_out_on_purpose(shared: Path) -> None:
    data = shared / "data"
    there = {str(path.relative_to(data)) for path in data.rglob("*") if path.is_file()} - OTHERWISE
    left_out = {
        name
        for name in there
        for folder, files in NOT_CARRIED.items()
        if name.startswith(f"{folder}/") and (files is None or name.removeprefix(f"{folder}/") in files)
    }
    assert there - left_out == {name for name, _ in FILES}


def test_every_file_names_a_dataset_that_there_is(catalogue) -> None:
    assert {dataset for _, dataset in FILES} <= set(catalogue.names)
