"""Files of the House -> statements, with everything in them that is not right, and how full they are."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from routekaart.domain.errors import InputError
from routekaart.domain.ids import ThingId
from routekaart.domain.parliament import FillRate, Marks, RecordFault
from routekaart.domain.privacy import find_personal
from routekaart.domain.singled_out import find_singled_out
from routekaart.domain.statement import Statement
from routekaart.exchanging.tweedekamer.faults import Faults, RefusedRecords
from routekaart.exchanging.tweedekamer.filling import Fill
from routekaart.exchanging.tweedekamer.kinds import MATTERS
from routekaart.exchanging.tweedekamer.metadata import check_metadata, is_metadata
from routekaart.exchanging.tweedekamer.reading import read_table
from routekaart.exchanging.tweedekamer.records import Matter, Paper, Records
from routekaart.exchanging.tweedekamer.rows import OpenParquet, Table, load_table
from routekaart.exchanging.tweedekamer.settling import Standing, record_address, retract, settle
from routekaart.exchanging.tweedekamer.statements import FindAsks, FindTags, Maker

PRIVATE = "record that singles out a private person"
NAMED = "record that was named to be left out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What is around files of the House: how to find places and instruments and open Parquet, and the moment."""

    find_tags: FindTags
    find_asks: FindAsks
    open_parquet: OpenParquet
    known: Collection[str]
    """Words in lower case that name a place or a people, so that they name no person."""
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What files gave: statements that are new, what needs a look, what was left out, and how full the files are."""

    records: Mapping[str, int]
    """How many records of each entity were read."""
    statements: tuple[Statement, ...]
    known: int
    """How many statements said nothing new."""
    faults: tuple[RecordFault, ...]
    left_out: Mapping[str, int]
    rates: tuple[FillRate, ...]
    marks: Marks | None
    refused: frozenset[str]
    """Files with a record that may not be kept."""


def import_records(
    files: Iterable[tuple[str, bytes]], frame: Frame, standing: Standing, *, without: Collection[str] = ()
) -> Imported:
    """Turn files into the statements that are new. Files with a record that cannot be read right give none at all.

    Args:
        files: their names and bytes.
        frame: what is around them.
        standing: what is held of what the House said; brought up to date.
        without: numbers of records that somebody decided to leave out.

    Raises:
        RefusedTable: if a file cannot be read at all, or could do harm.
        RefusedRecords: if a record is not as the House describes its data, with every place.
        InputError: if no file has a record that is to be left out.
    """
    faults = Faults()
    tables: list[Table] = []
    for name, raw in files:
        if is_metadata(raw):
            check_metadata(raw, name, faults)
        else:
            tables.append(load_table(raw, name, faults, frame.open_parquet))
    return _import_tables(tables, frame, standing, faults, without=without)


def _import_tables(
    tables: Iterable[Table], frame: Frame, standing: Standing, faults: Faults, *, without: Collection[str]
) -> Imported:
    records, fill, left_out, missing = Records(), Fill(), Counter[str](), set(without)
    for table in tables:
        missing -= read_table(table, records, faults, without=without)
        fill.add(table)
    if missing:
        raise InputError(
            f"no file has a record {', '.join(sorted(missing))} to leave out", remedy="Correct the number."
        )
    if without:
        left_out[NAMED] = len(set(without))
    counted = _counted(records)
    refused = _leave_out_private(records, frame, left_out)
    maker = Maker(find_tags=frame.find_tags, find_asks=frame.find_asks, now=frame.now, faults=faults, left_out=left_out)
    said = tuple(_statements(records, maker))
    if faults.breaks:
        raise RefusedRecords(faults.found)
    new = (*settle(said, standing, changed=_changes(records)), *_retractions(records, standing, frame.now))
    return Imported(
        records=counted,
        statements=new,
        known=max(0, len(said) - len(new)),
        faults=tuple(sorted(faults.found)),
        left_out=dict(sorted(left_out.items())),
        rates=fill.rates(),
        marks=_compare(records.matters, maker.countries),
        refused=refused,
    )


def is_private(texts: Iterable[str], known: Collection[str]) -> bool:
    """Tell whether texts look like the record of a private person, or single one out.

    Args:
        texts: titles, subjects and the text itself.
        known: words in lower case that name a place or a people.
    """
    return any(find_personal(text) or find_singled_out(text, known=known) for text in texts if text)


def _leave_out_private(records: Records, frame: Frame, left_out: Counter[str]) -> frozenset[str]:
    """Take records on private persons out, and return the files in which there were any."""
    refused: set[str] = set()

    def keep(texts: Iterable[str], file: str) -> bool:
        if not is_private(texts, frame.known):
            return True
        left_out[PRIVATE] += 1
        refused.add(file)
        return False

    records.matters = [one for one in records.matters if keep(_texts_of(one), one.place.file)]
    records.papers = [one for one in records.papers if keep((one.title, one.subject), one.place.file)]
    records.promises = [one for one in records.promises if keep((one.text,), one.place.file)]
    return frozenset(refused)


def _texts_of(matter: Matter) -> tuple[str, ...]:
    papers = (text for paper in matter.papers for text in (paper.title, paper.subject))
    return tuple(dict.fromkeys((matter.title, matter.subject, matter.text, *papers)))


def _statements(records: Records, maker: Maker) -> Iterator[Statement]:
    for matter in records.matters:
        yield from maker.of_matter(matter)
    for paper in records.papers:
        yield from maker.of_paper(paper)
    for decision in records.decisions:
        yield from maker.of_decision(decision)
    for promise in records.promises:
        yield from maker.of_promise(promise)


def _changes(records: Records) -> dict[ThingId, date]:
    found: dict[ThingId, date] = {}
    for matter in records.matters:
        if matter.changed is not None and matter.sort in MATTERS:
            found[ThingId(f"{MATTERS[matter.sort].kind}:tk-{matter.number}")] = matter.changed
        found.update(_changes_of(matter.papers))
    found.update(_changes_of(records.papers))
    for promise in records.promises:
        if promise.changed is not None:
            found[ThingId(f"request:tk-{promise.number}")] = promise.changed
    return found


def _changes_of(papers: Iterable[Paper]) -> dict[ThingId, date]:
    return {ThingId(f"document:tk-{one.number}"): one.changed for one in papers if one.changed is not None}


def _retractions(records: Records, standing: Standing, now: datetime) -> Iterator[Statement]:
    gone = [record_address(entity, record) for entity, record in records.removed]
    gone += [
        record_address("Besluit", decision.id)
        for matter in records.matters
        for decision in matter.decisions
        if decision.deleted
    ]
    return retract(gone, standing, now=now)


def _compare(matters: Iterable[Matter], countries: Mapping[str, Collection[ThingId]]) -> Marks | None:
    """Compare the countries that we find with those that somebody marked, where somebody did."""
    counted = Counter[str]()
    for matter in matters:
        if matter.marked is not None:
            theirs = {ThingId(f"country:{code}") for code in matter.marked}
            ours = set(countries.get(matter.number, ()))
            counted.update(compared=1, marked=len(theirs), found=len(theirs & ours), more=len(ours - theirs))
    if not counted["compared"]:
        return None
    return Marks(marked=counted["marked"], found=counted["found"], more=counted["more"])


def _counted(records: Records) -> dict[str, int]:
    counted = {
        "Zaak": len(records.matters),
        "Document": len(records.papers),
        "Besluit": len(records.decisions),
        "Toezegging": len(records.promises),
        "removed": len(records.removed),
    }
    return {entity: count for entity, count in counted.items() if count}
