"""The files of letters, found in folders and loaded in batches of bounded size."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa

from routekaart.domain.errors import InputError, UnreadableLetter
from routekaart.operations.read_batches.schema import ERROR, LETTERS
from routekaart.sources.letters import load_letter_file

_WITH_REFUSALS = LETTERS.append(pa.field("refused", ERROR))
_MOST_LETTERS = 25
_MOST_BYTES = 4_000_000
"""A batch has no more than this, or one letter."""

Row = dict[str, Any]


def find_letters(
    paths: Iterable[Path], *, but: tuple[Path, ...] = (), skip: Callable[[Path], None] = lambda _: None
) -> tuple[Path, ...]:
    """Return the files among these paths and in the folders among them, each once, in order of name.

    Files and folders whose name begins with a full stop are passed over, and so is what `but` names. Links that lead
    nowhere, or round in a circle, are handed to `skip`.

    Raises:
        InputError: if there is nothing of a name, or no file at all.
    """
    passed_over = {_real(path) for path in but}
    found: dict[Path, None] = {}
    for path in paths:
        if not path.exists():
            raise InputError("there is no such file or folder", where=str(path), remedy="Correct the name.")
        files = sorted(_files(path, passed_over, skip)) if path.is_dir() else [path]
        found.update(dict.fromkeys(files))
    if not found:
        where = ", ".join(map(str, paths))
        raise InputError("there are no letters here", where=where, remedy="Name files, or a folder with letters.")
    return tuple(found)


def load_batches(letters: Iterable[Path], *, read: Mapping[str, str]) -> Iterator[pa.RecordBatch]:
    """Load letters in batches with the columns of `LETTERS` and `refused`, which says why a file was not loaded.

    Args:
        letters: the files.
        read: what was read before and need not be read again: the sha256 of the bytes by name.
    """
    rows: list[Row] = []
    size = 0
    for path in letters:
        row = _load(path)
        raw = row["raw"] or b""
        if row["name"] in read and read[row["name"]] == hashlib.sha256(raw).hexdigest():
            continue
        if rows and (len(rows) >= _MOST_LETTERS or size + len(raw) > _MOST_BYTES):
            yield pa.RecordBatch.from_pylist(rows, schema=_WITH_REFUSALS)
            rows, size = [], 0
        rows.append(row)
        size += len(raw)
    if rows:
        yield pa.RecordBatch.from_pylist(rows, schema=_WITH_REFUSALS)


def name_of(path: Path) -> str:
    """Return the name of a letter: its path as it was typed; bytes that are no UTF-8 are shown as numbers."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _real(path: Path) -> str:
    """Return where a path leads; unlike `Path.resolve`, this takes links that lead round in a circle."""
    return os.path.realpath(path)


def _files(folder: Path, passed_over: set[str], skip: Callable[[Path], None]) -> Iterator[Path]:
    for path in _listed(folder):
        if path.name.startswith(".") or _real(path) in passed_over:
            continue
        if path.is_dir() and not path.is_symlink():  # a link may lead back to where we are
            yield from _files(path, passed_over, skip)
        elif path.is_file():
            yield path
        elif path.is_symlink() and not path.exists():
            skip(path)


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError as error:
        raise InputError(
            f"the folder cannot be opened: {error.strerror}", where=str(folder), remedy="Check its rights."
        ) from error


def _load(path: Path) -> Row:
    name = name_of(path)
    try:
        return {"name": name, "raw": load_letter_file(path), "refused": None}
    except UnreadableLetter as error:
        refused = {"kind": type(error).__name__, "what": error.what, "where": name, "remedy": error.remedy}
        return {"name": name, "raw": None, "refused": refused}
