"""`routekaart diff`."""

import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from routekaart.cli.options import DEFAULT_WORKSPACE, JsonOption, LangOption, LevelOption, WorkspaceOption
from routekaart.cli.output import parse_language, print_json, terminal_width
from routekaart.domain.levels import Level, parse_level
from routekaart.domain.limits import LARGEST_FILE

if TYPE_CHECKING:
    from routekaart.domain.letter_changes import LetterChanges

_ID = re.compile(r"[0-9a-f]{1,64}", re.IGNORECASE)
_HELP = "A letter: a file, - for what is piped in, or the id of one that is kept (six characters are enough)."


def diff(
    one: Annotated[str, typer.Argument(metavar="LETTER", help=_HELP)],
    other: Annotated[str, typer.Argument(metavar="LETTER", help="The letter to compare it with, named likewise.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    json: JsonOption = False,
    lang: LangOption = "nl",
    level: LevelOption = "openbaar",
) -> None:
    """Show what is new, changed or silently dropped between two letters."""
    from routekaart.reference import load_reference
    from routekaart.reporting.dossier.names import Names
    from routekaart.reporting.letter_changes import letter_changes_record, render_letter_changes
    from routekaart.reporting.paper import Paper

    language, seen = parse_language(lang), parse_level(level)
    changes = _compare(one, other, workspace, level=seen)
    names = Names(lang=language, names=load_reference().names)
    if json:
        print_json(letter_changes_record(changes, names))
    else:
        paper = Paper(names=names, width=terminal_width(narrowest=60, widest=100))
        sys.stdout.write(render_letter_changes(changes, paper))
    sys.exit(int(changes.needs_attention))


def _compare(one: str, other: str, workspace: Path, *, level: Level) -> "LetterChanges":
    """Compare two letters; a workspace is needed only for one that is named by its id."""
    from routekaart.domain.errors import InputError, WorkspaceMissing
    from routekaart.operations.compare_letters import compare_letters
    from routekaart.reading import Reader
    from routekaart.reference import load_reference
    from routekaart.workspace import opened_workspace

    if one == other == "-":
        raise InputError("only one letter can be piped in", remedy="Name the other one by its file or id.")
    for name in (one, other):
        if not _is_file(name) and not _ID.fullmatch(name):
            remedy = "Check its name; a letter that is kept goes by the beginning of its id."
            raise InputError("there is no such file", where=name, remedy=remedy)
    now, kept = datetime.now(UTC), not (_is_file(one) and _is_file(other))
    try:
        with opened_workspace(workspace) as opened:
            letters = [_piped(name) if _is_file(name) else opened.letters.get_document(name) for name in (one, other)]
            return compare_letters(*letters, reader=opened.reader, workspace=opened, level=level, now=now)
    except WorkspaceMissing:
        if kept:
            raise
    reference = load_reference()
    reader = Reader(reference.gazetteer, reference.concepts, reference.named)
    return compare_letters(_piped(one), _piped(other), reader=reader, workspace=None, level=level, now=now)


def _is_file(name: str) -> bool:
    return name == "-" or Path(name).exists()


def _piped(name: str) -> Path | bytes:
    return sys.stdin.buffer.read(LARGEST_FILE + 1) if name == "-" else Path(name)
