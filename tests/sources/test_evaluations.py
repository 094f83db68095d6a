"""What is kept of an evaluation is given back as it was, or said to be damaged."""

from pathlib import Path

import pytest

from routekaart.domain.errors import StoreError
from routekaart.domain.levels import Level
from routekaart.sources.evaluations import EvaluationStore

RAW = b'{"evaluations":[],"looks":{"taken":0}}'


def test_whatever_byte_is_damaged_it_is_said_or_harmless(tmp_path: Path) -> None:
    store = EvaluationStore(tmp_path)
    store.keep_table(Level.INTERN, RAW)
    (file,) = (one for one in tmp_path.rglob("*") if one.is_file())
    whole, said = file.read_bytes(), list[StoreError]()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:
            assert store.find_table(Level.INTERN) == RAW
        except StoreError as error:
            said.append(error)
    assert len(said) > len(RAW) / 2
    assert all(error.remedy and str(file) in str(error) for error in said)


def test_half_a_file_is_said(tmp_path: Path) -> None:
    store = EvaluationStore(tmp_path)
    store.keep_table(Level.INTERN, RAW)
    (file,) = (one for one in tmp_path.rglob("*") if one.is_file())
    file.write_bytes(file.read_bytes()[:20])
    with pytest.raises(StoreError, match="cannot be read"):
        store.find_table(Level.INTERN)
