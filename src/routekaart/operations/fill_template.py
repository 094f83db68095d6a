"""Fill a template that somebody brought with live figures, as known on a day and at a level."""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from datetime import UTC, datetime
from pathlib import Path

from routekaart.domain.brief import Brief, Note
from routekaart.domain.errors import InputError, RefusedFiles, UnknownName
from routekaart.domain.levels import Level
from routekaart.domain.series import Series
from routekaart.domain.statement import Held, Publication, as_known
from routekaart.domain.template import Tag, TagKind, Template
from routekaart.recording.template import LARGEST_TEMPLATE, parse_template
from routekaart.reporting.composing.draft import cite_paper
from routekaart.reporting.composing.letter import Letterhead
from routekaart.reporting.composing.own import Answer, Answers, compose_own, note_of
from routekaart.reporting.dossier.names import Names
from routekaart.workspace import Workspace

_SHORTEST_ID = 8
_FOREVER = datetime.max.replace(tzinfo=UTC)
Find = Callable[[Tag], Series]
"""What finds the figures that a tag asks for, as known on the day of the letter."""


def load_template(path: Path) -> Template:
    """Return the template that a file holds.

    Raises:
        InputError: if there is no such file, or it is no text.
        RefusedFiles: with every broken tag.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_TEMPLATE + 1)
    except OSError as error:
        raise InputError(
            f"the template cannot be opened: {error.strerror}", where=str(path), remedy="Check its name and rights."
        ) from error
    return parse_template(raw, name=path.name)


def fill_template(workspace: Workspace, template: Template, find: Find, names: Names, head: Letterhead) -> Brief:
    """Compose a letter from a template; all of its tags are filled, or none is.

    Args:
        workspace: where the register is.
        template: what somebody wrote.
        find: what finds figures.
        names: in the language of the letter.
        head: the day, the level and what stands at the top.

    Raises:
        RefusedFiles: with every tag that cannot be filled, its place, and what there is instead.
    """
    found: dict[Tag, Answer] = {}
    problems: list[InputError] = []
    for tag in template.tags:
        try:
            if tag.kind is TagKind.SAID:
                found[tag] = _find_said(workspace, tag, head.level)
            elif tag.kind is not TagKind.NOTE:
                found[tag] = find(tag)
        except UnknownName as error:
            problems.append(tag.refuse(error.what, error.remedy))
        except InputError as error:
            problems.append(error if error.where.startswith(template.name) else tag.refuse(error.what, error.remedy))
    if problems:
        raise RefusedFiles(tuple(problems))
    return compose_own(template, Answers(by_tag=found, indicators=workspace.reference.indicators), names, head)


def find_typed(workspace: Workspace, template: Template, level: Level) -> dict[Note, bool]:
    """Return the notes that a person typed, each with whether it names a source that is registered.

    It does if its address is that of a publication of the lists or of a statement up to this level; without an address,
    if it cites such a publication by its title or as Parliament does. An address that leads elsewhere proves nothing.
    """
    notes = tuple(note_of(tag) for tag in template.tags if tag.kind is TagKind.NOTE)
    if not notes:
        return {}
    addresses = {_address(one.address) for one in workspace.reference.sources}
    titles = {title for one in workspace.reference.sources for title in (one.title, cite_paper(one.key, one.published))}
    for one in workspace.register.find_statements(level=level):
        if isinstance(one.source, Publication):
            addresses.add(_address(one.source.address))
            titles.add(one.source.title)
    known = tuple(title for title in titles if title)
    return {note: _is_registered(note, addresses, known) for note in notes}


def _is_registered(note: Note, addresses: AbstractSet[str], titles: Iterable[str]) -> bool:
    if note.address:
        return _address(note.address) in addresses - {""}
    text = " ".join(note.text.split())
    return any(text == title or text.startswith(f"{title}, ") for title in titles)  # "..., p. 3"


def _address(text: str) -> str:
    """Return by what two addresses count as the same."""
    return text.strip().partition("#")[0].rstrip("/").removeprefix("https://").removeprefix("http://")


def _find_said(workspace: Workspace, tag: Tag, level: Level) -> Held:
    """Return the statement that a tag names by the beginning of its id; what is above the level is not there."""
    beginning = tag.words[0].lower()
    log = workspace.register.find_log([beginning]) if len(beginning) >= _SHORTEST_ID else None
    standing = () if log is None else as_known(log, _FOREVER)
    held = [
        Held(one, at) for one in standing if (at := workspace.register.get_level(one.id)) is not None and at <= level
    ]
    if len(held) != 1:
        many = "no statement" if not held else "more than one statement"
        raise tag.refuse(f"{many} at this level has an id that begins so", "See `routekaart statements` for the ids.")
    return held[0]
