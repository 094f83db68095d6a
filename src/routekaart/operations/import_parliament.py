"""Import what the House of Representatives hands out as open data, from disk."""

from collections.abc import Collection, Sequence
from datetime import datetime

from routekaart.domain.errors import InputError
from routekaart.domain.ids import ActorId
from routekaart.domain.levels import Level
from routekaart.domain.parliament import ParliamentImport
from routekaart.exchanging.tweedekamer import RECORDER, SPEAKERS, Frame, Standing, import_records
from routekaart.statistics.formats.parquet import open_parquet
from routekaart.workspace import Workspace


def import_parliament(
    workspace: Workspace,
    files: Sequence[tuple[str, bytes]],
    *,
    without: Collection[str] = (),
    now: datetime,
) -> ParliamentImport:
    """Add what files of the House say to the register, all of it or nothing; doing it twice adds nothing.

    Args:
        workspace: where the register is, and where the files are kept as they are.
        files: their names and bytes.
        without: numbers of matters, papers and undertakings to leave out.
        now: when they are imported (UTC).

    Raises:
        RefusedTable: if a file cannot be read at all, or could do harm.
        RefusedRecords: if a record is not as the House describes its data, with every place.
        InputError: if no file is named, or none has a record that is to be left out.
    """
    if not files:
        raise InputError("no file is named", remedy="Name one or more files that the House handed out.")
    tagger = workspace.tagger
    frame = Frame(
        find_tags=tagger.find, find_asks=workspace.find_asks, open_parquet=open_parquet, known=tagger.known, now=now
    )
    standing = Standing()
    standing.add(workspace.find_said_by(SPEAKERS))
    imported = import_records(files, frame, standing, without=without)
    for name, raw in files:
        kept = name not in imported.refused
        workspace.parliament.keep(raw, address=name, received=now, kept=kept)
    appended = workspace.register.append_statements(
        imported.statements,
        level=Level.OPENBAAR,
        ground="published source",
        decider=ActorId("organisation:routekaart"),
        recorded=now,
        recorded_by=RECORDER,
    )
    return ParliamentImport(
        records=imported.records,
        new=appended.new,
        known=imported.known + appended.known,
        faults=imported.faults,
        left_out=imported.left_out,
        rates=imported.rates,
        marks=imported.marks,
        not_kept=tuple(sorted(imported.refused)),
    )
