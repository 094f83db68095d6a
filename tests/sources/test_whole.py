"""A file is there whole or not at all."""

from pathlib import Path

import pytest

from routekaart.sources.whole import put_in_place, write_whole


def test_a_file_is_written_with_its_folder(tmp_path: Path) -> None:
    write_whole(tmp_path / "new" / "file", b"what is kept")
    assert (tmp_path / "new" / "file").read_bytes() == b"what is kept"


def test_a_later_file_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    for raw in (b"earlier and longer", b"later"):
        write_whole(tmp_path / "file", raw)
    assert (tmp_path / "file").read_bytes() == b"later"
    assert len(list(tmp_path.iterdir())) == 1


def write_half(path: Path, error: BaseException) -> None:
    with put_in_place(path) as temporary:
        temporary.write_bytes(b"lat")
        raise error


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_fails_half_way_leaves_what_was_there_and_nothing_beside_it(tmp_path: Path, error: BaseException) -> None:
    write_whole(tmp_path / "file", b"earlier")
    with pytest.raises(type(error)):
        write_half(tmp_path / "file", error)
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"earlier"]


def test_what_cannot_be_synced_is_not_put_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    write_whole(tmp_path / "file", b"earlier")
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(tmp_path / "file", b"later")
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"earlier"]


def test_where_its_folder_is_a_file_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OSError, match="exists"):
        write_whole(tmp_path / "file" / "below", b"later")
