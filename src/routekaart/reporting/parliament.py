"""What came from the House of Representatives, and how full it is, for people and for machines."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

from routekaart.domain.parliament import FillRate, ParliamentImport, ParliamentSync
from routekaart.reporting.records import Record
from routekaart.reporting.texts import Lang, Table, say

_WORDS: Table = {
    "read": ("Gelezen: {records}.", "Read: {records}."),
    "new": (
        "Nieuwe uitspraken: {new}; zonder nieuws: {known}.",
        "New statements: {new}; without news: {known}.",
    ),
    "left_out": ("Met opzet weggelaten:", "Left out on purpose:"),
    "faults": ("Om naar te kijken ({count}):", "To look at ({count}):"),
    "more": ("  ... en nog {count}; --json geeft ze alle.", "  ... and {count} more; --json gives them all."),
    "not_kept": (
        "Niet bewaard als bestand, om een privépersoon: {files}.",
        "Not kept as a file, because of a private person: {files}.",
    ),
    "marks": (
        "Landen die een ander in het bestand heeft aangewezen: {found} van {marked} ook gevonden, en {more} meer.",
        "Countries that somebody else marked in the file: {found} of {marked} found as well, and {more} more.",
    ),
    "fill": (
        "Hoe vaak een veld van {entity} gevuld is, in procenten van alles in de bestanden",
        "How often a field of {entity} is filled, in percent of all in the files",
    ),
    "no_sort": ("zonder soort", "without a kind"),
    "pages": (
        "Pagina's: {pages}; wijzigingen: {entries}; records opgehaald: {fetched}.",
        "Pages: {pages}; changes: {entries}; records fetched: {fetched}.",
    ),
    "said": (
        "Nieuwe uitspraken: {new}; daarvan neemt iets terug: {taken_back}.",
        "New statements: {new}; of these, taking something back: {taken_back}.",
    ),
    "waiting": (
        "Nog op te halen: {waiting}. Hetzelfde commando gaat verder.",
        "Still to fetch: {waiting}. The same command goes on.",
    ),
    "failed": ("Gestopt: {why}", "Stopped: {why}"),
}
_LEFT_OUT: Table = {
    "record that singles out a private person": (
        "record dat een privépersoon aanwijst",
        "record that singles out a private person",
    ),
    "change of a record that singles out a private person": (
        "wijziging van een record dat een privépersoon aanwijst",
        "change of a record that singles out a private person",
    ),
    "record that was named to be left out": (
        "record dat met --without is genoemd",
        "record that was named to be left out",
    ),
    "decision that is a step in the handling of a matter": (
        "besluit dat een stap in de behandeling is",
        "decision that is a step in the handling of a matter",
    ),
    "decision that is not tied to exactly one matter": (
        "besluit dat niet bij precies één zaak hoort",
        "decision that is not tied to exactly one matter",
    ),
}


def import_record(report: ParliamentImport) -> Record:
    """Return what an import gave."""
    marks = report.marks
    faults = [
        {"file": one.file, "row": one.row, "matter": one.matter, "what": one.what, "remedy": one.remedy}
        for one in report.faults
    ]
    rates = [
        {"entity": one.entity, "sort": one.sort, "records": one.records, "filled": dict(one.filled)}
        for one in report.rates
    ]
    return {
        "records": dict(report.records),
        "new": report.new,
        "known": report.known,
        "left_out": dict(report.left_out),
        "not_kept": list(report.not_kept),
        "marks": None if marks is None else {"marked": marks.marked, "found": marks.found, "more": marks.more},
        "problems": faults,
        "filled": rates,
    }


def sync_record(synced: ParliamentSync) -> Record:
    """Return what a run over the feeds gave."""
    return {
        "dataset": "tweedekamer",
        "pages": synced.pages,
        "entries": synced.entries,
        "fetched": synced.fetched,
        "new": synced.new,
        "taken_back": synced.taken_back,
        "waiting": synced.waiting,
        "left_out": dict(synced.left_out),
        "remarks": list(synced.remarks),
        "failed": synced.failed or None,
    }


def render_import(report: ParliamentImport, lang: Lang, *, shown: int) -> Iterator[str]:
    """Write what an import gave, with no more than `shown` places to look at."""
    counted = ", ".join(f"{entity} {count}" for entity, count in report.records.items()) or "0"
    yield _say("read", lang, records=counted)
    yield _say("new", lang, new=report.new, known=report.known)
    yield from _left_out(report.left_out, lang)
    if report.not_kept:
        yield _say("not_kept", lang, files=", ".join(report.not_kept))
    if report.marks is not None:
        marks = report.marks
        yield _say("marks", lang, marked=marks.marked, found=marks.found, more=marks.more)
    yield from _to_look_at([str(one) for one in report.faults], lang, shown)


def render_sync(synced: ParliamentSync, lang: Lang, *, shown: int) -> Iterator[str]:
    """Write what a run over the feeds gave, with no more than `shown` places to look at."""
    yield _say("pages", lang, pages=synced.pages, entries=synced.entries, fetched=synced.fetched)
    yield _say("said", lang, new=synced.new, taken_back=synced.taken_back)
    yield from _left_out(synced.left_out, lang)
    yield from _to_look_at(synced.remarks, lang, shown)
    if synced.waiting:
        yield _say("waiting", lang, waiting=synced.waiting)
    if synced.failed:
        yield _say("failed", lang, why=synced.failed)


def render_filled(rates: Sequence[FillRate], lang: Lang, *, width: int) -> Iterator[str]:
    """Write how often the fields of each kind of record are filled, in percent."""
    for entity in dict.fromkeys(one.entity for one in rates):
        yield ""
        yield _say("fill", lang, entity=entity)
        for one in rates:
            if one.entity == entity:
                fields = ", ".join(f"{name} {percent(count, one.records)}" for name, count in one.filled)
                line = f"{one.sort or _say('no_sort', lang)} ({one.records}): {fields}"
                yield from wrap(line, width, initial_indent="  ", subsequent_indent="    ")


def _say(code: str, lang: Lang, **values: object) -> str:
    return say(_WORDS, code, lang).format(**values)


def percent(count: int, records: int) -> str:
    """Write a share in whole percents; 0 and 100 only if it is none or all of them.

    >>> percent(1, 1000), percent(0, 3), percent(3, 3)
    ('1', '0', '100')
    """
    if count in (0, records):
        return "100" if count else "0"
    return str(min(99, max(1, round(100 * count / records))))


def _left_out(counts: Mapping[str, int], lang: Lang) -> Iterator[str]:
    if counts:
        yield _say("left_out", lang)
    for reason, count in counts.items():
        yield f"  {count:>6}  {say(_LEFT_OUT, reason, lang)}"


def _to_look_at(places: Sequence[str], lang: Lang, shown: int) -> Iterator[str]:
    if places:
        yield _say("faults", lang, count=len(places))
    yield from (f"  {place}" for place in places[:shown])
    if len(places) > shown:
        yield _say("more", lang, count=len(places) - shown)
