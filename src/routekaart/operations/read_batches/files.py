"""Read the letters in files and folders, in several processes, into one file."""

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from routekaart.operations.read_batches.batches import BatchReader
from routekaart.operations.read_batches.letters import find_letters, load_batches, name_of
from routekaart.operations.read_batches.out import Out
from routekaart.operations.read_batches.processes import read_in_processes
from routekaart.reference import Reference

_SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the reading of many letters is."""

    letters: int
    """Files that were found, those among them that were read before."""
    done: int = 0
    """Came out, read or refused. At the end, what is missing from `letters` was read before."""
    statements: int = 0
    refused: int = 0
    """Could not be read."""
    refusals: tuple[str, ...] = ()
    """What is wrong with the first of these, as lines for a person."""
    skipped: tuple[str, ...] = ()
    """Links that lead nowhere, or round in a circle: they are no letters and get no row."""


def read_files(
    paths: Iterable[Path],
    out: Path,
    *,
    reference: Reference,
    now: datetime,
    processes: int,
    tell: Callable[[Progress], None],
) -> Progress:
    """Read every letter that is not in the file yet, and write one file with what was there and what is new.

    Args:
        paths: letters, and folders of letters.
        out: the file; its ending says in which form.
        reference: the lists with which letters are read.
        now: the moment at which the statements are recorded.
        processes: how many letters are read at the same time.
        tell: is told after each batch how far the work is.

    Raises:
        InputError: if there are no letters, or the file is something else.
        StoreError: if what was read before cannot be loaded, or the file cannot be written.
    """
    with Out(out) as readings:
        skipped: list[Path] = []
        letters = find_letters(paths, but=(out, readings.parts), skip=skipped.append)
        read = readings.read_before()
        progress = Progress(letters=len(letters), skipped=tuple(sorted(map(name_of, skipped))))
        reader = BatchReader(reference, now)
        with closing(read_in_processes(reader, load_batches(letters, read=read), processes=processes)) as batches:
            for batch in batches:
                readings.append(batch)
                progress = _advanced(progress, batch)
                tell(progress)
        readings.finish()
    return progress


def _advanced(progress: Progress, batch: pa.RecordBatch) -> Progress:
    """Count what came out of a batch."""
    rows = batch.select(["name", "error"]).to_pylist()
    refused = [(row["name"], row["error"]) for row in rows if row["error"] is not None]
    lines = [f"{name}: {error['what']}. {error['remedy']}" for name, error in refused]
    return replace(
        progress,
        done=progress.done + batch.num_rows,
        statements=progress.statements + (pc.sum(batch["statements"].value_lengths()).as_py() or 0),
        refused=progress.refused + len(refused),
        refusals=(*progress.refusals, *lines)[:_SHOWN],
    )
