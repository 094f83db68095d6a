"""`routekaart record`, `routekaart statements` and `routekaart reminders`."""

import shutil
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

import typer

from routekaart.cli.output import Lang, parse_day, parse_language, print_json
from routekaart.domain.content import Description
from routekaart.domain.errors import InputError, RefusedFiles
from routekaart.domain.levels import Level, parse_level
from routekaart.domain.statement import Disclosure, Review, Statement
from routekaart.reporting.dossier.names import Names, ShownSource
from routekaart.workspace import Workspace

_WIDEST = 110


def record(workspace: Path, files: Sequence[Path], *, dry_run: bool, lang: str, as_json: bool, now: datetime) -> None:
    """Add what files say to the register, and print what was added."""
    from routekaart.operations.record_files import record_files
    from routekaart.reporting.listing import recorded_record, render_recorded
    from routekaart.workspace import opened_workspace

    language = parse_language(lang)
    sources = [(str(path), _load(path)) for path in files]
    with opened_workspace(workspace) as opened:
        try:
            recorded = record_files(opened, sources, now=now, dry_run=dry_run)
        except RefusedFiles as refusal:
            if as_json:
                named = ("where", "what", "remedy")
                print_json({"problems": [{name: getattr(one, name) for name in named} for one in refusal.problems]})
            raise
        described = opened.register.find_statements(content=("Description",), level=Level.INTERN)
        names = _names(opened, (*described, *(one.statement for one in recorded.added)), language)
    decisions: list[Review | Disclosure] = [*recorded.reviews, *recorded.disclosures]
    if as_json:
        print_json(
            recorded_record(
                recorded.added,
                decisions,
                names,
                known=recorded.known,
                dry_run=dry_run,
                remarks=recorded.remarks,
            )
        )
        return
    sys.stdout.write(
        render_recorded(recorded.added, decisions, names, known=recorded.known, dry_run=dry_run, width=_width())
    )
    for remark in recorded.remarks:
        typer.echo(remark, err=True)


def statements(workspace: Path, thing: str, *, as_of: str | None, level: str, lang: str, as_json: bool) -> None:
    """Print what the register holds about a thing, with the ids of the statements."""
    from routekaart.operations.list_statements import list_statements
    from routekaart.reporting.listing import render_statements, statements_record
    from routekaart.workspace import opened_workspace

    language = parse_language(lang)
    with opened_workspace(workspace) as opened:
        about = list_statements(
            opened, opened.reference.get_thing(thing), level=parse_level(level), as_of=parse_day(as_of)
        )
        names = _names(opened, (one.statement for one in about.held), language)
    if as_json:
        print_json(statements_record(about.held, about.withheld, names))
        return
    sys.stdout.write(render_statements(about.held, about.withheld, names, width=_width()))


def reminders(
    workspace: Path, *, months: int, on: str | None, level: str, lang: str, as_json: bool, now: datetime
) -> int:
    """Print what asks for attention; return 1 if anything does, else 0."""
    from routekaart.operations.find_reminders import find_attention
    from routekaart.reporting.reminders import reminders_record, render_reminders
    from routekaart.workspace import opened_workspace

    language, day, seen = parse_language(lang), parse_day(on) or now.date(), parse_level(level)
    with opened_workspace(workspace) as opened:
        found = find_attention(opened, on=day, months=months, level=seen)
        described = opened.register.find_statements(content=("Description",), level=seen)
        names = _names(opened, described, language)
    if as_json:
        print_json(reminders_record(found, names, on=day, months=months))
    else:
        sys.stdout.write(render_reminders(found, names, on=day, months=months, width=_width()))
    return int(bool(found))


def _load(path: Path) -> bytes:
    """Return the bytes of a file, but of a large one no more than it takes to refuse it."""
    from routekaart.recording import LARGEST_FILE

    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise InputError(
            f"the file cannot be opened: {error.strerror}", where=str(path), remedy="Check the name and its rights."
        ) from error


def _names(workspace: Workspace, said: Iterable[Statement], lang: Lang) -> Names:
    reference = workspace.reference
    places = {place.id: (place.name_nl, place.name_en) for place in (*reference.gazetteer.places, *reference.areas)}
    contents = ((one.subject, one.content) for one in said)
    return Names(
        lang=lang,
        names=reference.names | places,
        sources={one.key: ShownSource(one.title, one.address, one.kind) for one in reference.sources},
        described={thing: (it.name_nl, it.name_en) for thing, it in contents if isinstance(it, Description)},
    )


def _width() -> int:
    return min(shutil.get_terminal_size((100, 24)).columns, _WIDEST)
