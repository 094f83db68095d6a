"""Statements one below the other, with the ids that a correction needs; and what a file added, in the same form."""

import textwrap
from collections.abc import Iterator, Sequence

from routekaart.domain.dossier import Line
from routekaart.domain.encoding import to_record
from routekaart.domain.statement import Disclosure, Held, Review, Withheld
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.record import line_record, withheld_record
from routekaart.reporting.dossier.sentences import describe_line
from routekaart.reporting.dossier.sources import find_sources
from routekaart.reporting.dossier.words import LEVELS
from routekaart.reporting.formatting import format_time
from routekaart.reporting.terminal import visible
from routekaart.reporting.texts import Table, say

Record = dict[str, object]

SHOWN_ID = 10
"""How many characters of an id are shown: enough to find it by, and to type over."""

WORDS: Table = {
    "nothing": ("Er staat hier niets over in het register.", "The register holds nothing about this."),
    "undated": ("zonder datum", "no date"),
    "source": ("bron: {sources}", "source: {sources}"),
    "withheld": ("Niet getoond: niveau {level}, {ground}.", "Withheld: level {level}, {ground}."),
    "added": ("{count} uitspraken toegevoegd.", "{count} statements added."),
    "added_one": ("1 uitspraak toegevoegd.", "1 statement added."),
    "would": (
        "{count} uitspraken zouden worden toegevoegd; er is niets veranderd.",
        "{count} statements would be added.",
    ),
    "would_one": ("1 uitspraak zou worden toegevoegd; er is niets veranderd.", "1 statement would be added."),
    "known": ("{count} stonden er al.", "{count} were there already."),
    "review": ("Verkeerd gelezen: {id}. {reason}", "Misread: {id}. {reason}"),
    "replaced": ("In de plaats komt {id}.", "In its place comes {id}."),
    "disclosure": (
        "Niveau {level} voor {count} uitspraken: {ground} ({decider}).",
        "Level {level} for {count} statements: {ground} ({decider}).",
    ),
}


def render_statements(held: Sequence[Held], withheld: Sequence[Withheld], names: Names, *, width: int) -> str:
    """Write statements with id, date, speaker and level, what they say, and their source."""
    lines = [line for one in held for line in _shown(one, names, width)]
    lines += [_withheld(one, names) for one in withheld]
    return "\n".join(lines or [say(WORDS, "nothing", names.lang)]) + "\n"


def statements_record(held: Sequence[Held], withheld: Sequence[Withheld], names: Names) -> Record:
    """Return statements as a record.

    `statements`: each with `id`, `text`, `subject`, `speaker`, `kind`, `valid`, `content`, `sources`, `level`,
    `recorded`, `recorded_by`; `withheld`: each with `level`, `ground`, `decider`, `until`, `consent`.
    """
    return {
        "statements": [_record(one, names) for one in held],
        "withheld": [withheld_record(one) for one in withheld],
    }


def render_recorded(
    added: Sequence[Held],
    decisions: Sequence[Review | Disclosure],
    names: Names,
    *,
    known: int,
    dry_run: bool,
    width: int,
) -> str:
    """Write what a set of files added, or would add."""
    code = f"{'would' if dry_run else 'added'}{'_one' if len(added) == 1 else ''}"
    counted = [say(WORDS, code, names.lang).format(count=len(added))]
    if known:
        counted.append(say(WORDS, "known", names.lang).format(count=known))
    lines = [line for one in added for line in _shown(one, names, width)]
    lines += [_decision(one, names) for one in decisions]
    return "\n".join((*lines, " ".join(counted))) + "\n"


def recorded_record(
    added: Sequence[Held],
    decisions: Sequence[Review | Disclosure],
    names: Names,
    *,
    known: int,
    dry_run: bool,
    remarks: Sequence[str],
) -> Record:
    """Return what a set of files added as a record.

    `dry_run`; `added`: statements as in `statements_record`; `known`: how many entries were there already; `reviews`
    and `disclosures`: the decisions as the log holds them; `remarks`: sentences; `problems`: empty here. A file that
    is refused gives `problems` alone, each with `where`, `what`, `remedy`.
    """
    return {
        "dry_run": dry_run,
        "added": [_record(one, names) for one in added],
        "known": known,
        "reviews": [to_record(one) for one in decisions if isinstance(one, Review)],
        "disclosures": [to_record(one) for one in decisions if isinstance(one, Disclosure)],
        "remarks": list(remarks),
        "problems": [],
    }


def _shown(one: Held, names: Names, width: int) -> Iterator[str]:
    said, line = one.statement, Line(held=(one,))
    known = said.valid or said.said_on
    day = say(WORDS, "undated", names.lang) if known is None else format_time(known, names.lang)
    level = say(LEVELS, one.level.label, names.lang)
    head = f"{said.id[:SHOWN_ID]}  {day}, {names.name(said.subject)}, {names.name(said.speaker)} [{level}]"
    yield from _wrapped(head, width, later=" " * (SHOWN_ID + 2), first="")
    indent = " " * (SHOWN_ID + 2)
    yield from _wrapped(describe_line(line, names), width, later=indent, first=indent)
    titles = "; ".join(source.title for source in find_sources(line, names))
    yield from _wrapped(say(WORDS, "source", names.lang).format(sources=titles), width, later=indent, first=indent)


def _wrapped(text: str, width: int, *, first: str, later: str) -> list[str]:
    return textwrap.wrap(visible(text), width, initial_indent=first, subsequent_indent=later, break_on_hyphens=False)


def _withheld(one: Withheld, names: Names) -> str:
    level = say(LEVELS, one.level.label, names.lang)
    return visible(say(WORDS, "withheld", names.lang).format(level=level, ground=one.ground))


def _decision(one: Review | Disclosure, names: Names) -> str:
    if isinstance(one, Review):
        parts = [say(WORDS, "review", names.lang).format(id=one.statement[:SHOWN_ID], reason=one.reason)]
        if one.replacement is not None:
            parts.append(say(WORDS, "replaced", names.lang).format(id=one.replacement[:SHOWN_ID]))
        return visible(" ".join(parts))
    said = say(WORDS, "disclosure", names.lang)
    level, decider = say(LEVELS, one.level.label, names.lang), names.name(one.decider)
    return visible(said.format(level=level, count=len(one.statements), ground=one.ground, decider=decider))


def _record(one: Held, names: Names) -> Record:
    said = one.statement
    record = line_record(Line(held=(one,)), names)
    del record["statements"]
    return {"id": said.id, **record, "recorded": said.recorded.isoformat(), "recorded_by": said.recorded_by}
