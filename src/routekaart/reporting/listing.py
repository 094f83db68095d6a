"""Statements one below the other, with the ids that a correction needs; and what a file added, in the same form.

The fields of the records: docs/json.md.
"""

from collections.abc import Iterator, Sequence

from routekaart.domain.dossier import Line
from routekaart.domain.encoding import to_record
from routekaart.domain.statement import Disclosure, Held, Review, Withheld
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.record import line_record
from routekaart.reporting.dossier.sentences import describe_line
from routekaart.reporting.dossier.sources import name_sources
from routekaart.reporting.paper import Paper
from routekaart.reporting.records import Record
from routekaart.reporting.reviews import SHOWN_ID
from routekaart.reporting.texts import Table
from routekaart.reporting.withheld import describe_withheld, withheld_record

WORDS: Table = {
    "nothing": ("Er staat hier niets over in het register.", "The register holds nothing about this."),
    "source": ("bron: {sources}", "source: {sources}"),
    "added": ("{count} uitspraken toegevoegd.", "{count} statements added."),
    "added_one": ("1 uitspraak toegevoegd.", "1 statement added."),
    "would": (
        "{count} uitspraken zouden worden toegevoegd; er is niets veranderd.",
        "{count} statements would be added; nothing was changed.",
    ),
    "would_one": (
        "1 uitspraak zou worden toegevoegd; er is niets veranderd.",
        "1 statement would be added; nothing was changed.",
    ),
    "known": ("Stond er al: {count}.", "Already there: {count}."),
    "review": ("Verkeerd gelezen: {id}. Reden: {reason}.", "Misread: {id}. Reason: {reason}."),
    "replaced": ("In de plaats komt {id}.", "In its place comes {id}."),
    "disclosure": (
        "Niveau {level}: {ground} ({decider}). Aantal uitspraken: {count}.",
        "Level {level} for {count} statements: {ground} ({decider}).",
    ),
}


def render_statements(held: Sequence[Held], withheld: Sequence[Withheld], names: Names, *, width: int) -> str:
    """Write statements with id, date, speaker and level, what they say, and their source."""
    paper = Paper(names=names, width=width)
    lines = [line for one in held for line in show_held(one, paper)]
    lines += [line for one in withheld for line in paper.wrapped(describe_withheld(one, names))]
    return "\n".join(lines or [paper.say(WORDS, "nothing")]) + "\n"


def statements_record(held: Sequence[Held], withheld: Sequence[Withheld], names: Names) -> Record:
    """Return statements as a record."""
    return {
        "statements": [held_record(one, names) for one in held],
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
    paper = Paper(names=names, width=width)
    code = f"{'would' if dry_run else 'added'}{'_one' if len(added) == 1 else ''}"
    counted = paper.say(WORDS, code, count=len(added)) + (f" {paper.say(WORDS, 'known', count=known)}" if known else "")
    lines = [line for one in added for line in show_held(one, paper)]
    lines += [line for one in decisions for line in paper.wrapped(_decision(one, paper), hanging=2)]
    return "\n".join((*lines, *paper.wrapped(counted))) + "\n"


def recorded_record(
    added: Sequence[Held],
    decisions: Sequence[Review | Disclosure],
    names: Names,
    *,
    known: int,
    dry_run: bool,
    remarks: Sequence[str],
) -> Record:
    """Return what a set of files added as a record; its decisions are as the log holds them.

    A file that is refused gives `problems` alone.
    """
    return {
        "dry_run": dry_run,
        "added": [held_record(one, names) for one in added],
        "known": known,
        "reviews": [to_record(one) for one in decisions if isinstance(one, Review)],
        "disclosures": [to_record(one) for one in decisions if isinstance(one, Disclosure)],
        "remarks": list(remarks),
        "problems": [],
    }


def show_held(one: Held, paper: Paper) -> Iterator[str]:
    """Write one statement with id, date, speaker and level, what it says, and its source."""
    said, names = one.statement, paper.names
    about = f"{paper.time(said.valid or said.said_on)}, {names.name(said.subject)}, {names.name(said.speaker)}"
    indent = SHOWN_ID + 2
    yield from paper.wrapped(f"{about} [{paper.say(LEVELS, one.level.label)}]", indent, margin=said.id[:SHOWN_ID])
    yield from paper.wrapped(describe_line(Line(held=(one,)), names), indent)
    yield from paper.wrapped(paper.say(WORDS, "source", sources=name_sources(one, names)), indent)


def _decision(one: Review | Disclosure, paper: Paper) -> str:
    if isinstance(one, Review):
        told = paper.say(WORDS, "review", id=one.statement[:SHOWN_ID], reason=one.reason.rstrip("."))
        if one.replacement is None:
            return told
        return f"{told} {paper.say(WORDS, 'replaced', id=one.replacement[:SHOWN_ID])}"
    level, decider = paper.say(LEVELS, one.level.label), paper.names.name(one.decider)
    return paper.say(WORDS, "disclosure", level=level, count=len(one.statements), ground=one.ground, decider=decider)


def held_record(one: Held, names: Names) -> Record:
    """Return one statement as a record."""
    said = one.statement
    line = line_record(Line(held=(one,)), names)
    del line["retracted_by"]  # what takes it back is a statement of its own in the list
    return {**line, "recorded": said.recorded.isoformat(), "recorded_by": said.recorded_by}
