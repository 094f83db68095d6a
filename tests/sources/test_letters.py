from pathlib import Path

import pytest

from routekaart.domain.errors import NoSpace, StoreError, UnknownName, UnreadableLetter
from routekaart.domain.limits import LARGEST_FILE
from routekaart.sources.letters import LetterStore, load_letter_file


def test_a_letter_comes_back_byte_for_byte(tmp_path: Path) -> None:
    store = LetterStore(tmp_path)
    raw = "Geachte voorzitter,\r\nMet é en \u00a0.\n".encode()
    assert store.load(store.store(raw)) == raw


def test_storing_a_letter_twice_keeps_one(tmp_path: Path) -> None:
    store = LetterStore(tmp_path)
    assert store.store(b"brief") == store.store(b"brief")
    assert len(store.find_documents()) == 1


def test_a_changed_letter_is_not_handed_out(tmp_path: Path) -> None:
    store = LetterStore(tmp_path)
    document = store.store(b"brief")
    (tmp_path / document).write_bytes(b"another")
    with pytest.raises(StoreError, match="no longer the file that was stored"):
        store.load(document)


def test_a_letter_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be read"):
        LetterStore(tmp_path).load("0" * 64)


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    store = LetterStore(tmp_path / "letters")
    kept = store.store(b"first")
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(NoSpace, match="nothing was half written"):
        store.store(b"second")
    assert [path.name for path in (tmp_path / "letters").iterdir()] == [kept]


@pytest.mark.parametrize("name", ["none.txt", "."])
def test_a_path_that_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableLetter):
        load_letter_file(tmp_path / name)


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(UnreadableLetter, match="50,000,001 bytes"):
        load_letter_file(path)


def test_a_kept_letter_is_found_by_its_id_or_its_file(tmp_path: Path) -> None:
    store, file = LetterStore(tmp_path / "letters"), tmp_path / "brief.txt"
    file.write_bytes(b"brief")
    document = store.store(b"brief")
    assert store.get_document(document[:6]) == store.get_document(document.upper()) == document
    assert store.get_document(str(file)) == document


@pytest.mark.parametrize("named", ["", "abc", "nergens.txt", "f" * 64, "../letters"])
def test_a_letter_that_is_not_kept_is_not_found(tmp_path: Path, named: str) -> None:
    store = LetterStore(tmp_path / "letters")
    store.store(b"brief")
    with pytest.raises(UnknownName, match=r"not kept.*routekaart check LETTER"):
        store.get_document(named)


def test_a_file_that_was_never_handed_in_is_not_kept(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_bytes(b"another")
    with pytest.raises(UnknownName, match="not kept"):
        LetterStore(tmp_path / "letters").get_document(str(tmp_path / "brief.txt"))
