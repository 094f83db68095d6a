"""Fill a template that somebody brought with live figures, as known on a day and at a level."""

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime
from difflib import get_close_matches
from pathlib import Path

from routekaart.domain.brief import Brief, Note
from routekaart.domain.derived import indicators_of
from routekaart.domain.errors import InputError, RefusedFiles
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.series import Series
from routekaart.domain.statement import Held, Publication, as_known
from routekaart.domain.template import Tag, TagKind, Template
from routekaart.recording.template import LARGEST_TEMPLATE, parse_template
from routekaart.reporting.composing.draft import cite_paper
from routekaart.reporting.composing.finishing import Letterhead
from routekaart.reporting.composing.lacking import Holding, find_lacking, has_answer
from routekaart.reporting.composing.own import Answer, Answers, compose_own, note_of
from routekaart.reporting.dossier.names import Names
from routekaart.workspace import Workspace

_SHORTEST_ID = 8
_FOREVER = datetime.max.replace(tzinfo=UTC)
Find = Callable[[Tag], Series]
"""What finds the figures that a tag asks for, as known on the day of the letter."""


def load_template(path: Path) -> Template:
    """Return the template that a file holds, with what is broken in it.

    Raises:
        InputError: if there is no such file, or it is no text.
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
        RefusedFiles: with everything that is wrong, in the order of the text: broken tags, and those that cannot be
            filled with what there is instead.
    """
    found: dict[Tag, Answer] = {}
    problems: list[InputError] = list(template.problems)
    for tag in template.tags:
        if tag.kind is TagKind.NOTE:
            continue
        try:
            found[tag] = _answer(workspace, tag, find, head)
        except RefusedFiles as refused:
            problems += refused.problems
        except InputError as error:
            problems.append(error if error.where == tag.where else tag.refuse(error.what, error.remedy))
    if problems:
        in_order = sorted(problems, key=lambda one: int(one.where.rpartition(":")[2]))
        raise RefusedFiles(tuple(in_order), so="no letter was written", remedy="Correct the template and try again.")
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


def _answer(workspace: Workspace, tag: Tag, find: Find, head: Letterhead) -> Answer:
    """Return what a tag gets.

    Raises:
        RefusedFiles: with each of its words that is wrong.
        InputError: if it cannot be computed.
    """
    if tag.kind is TagKind.SAID:
        return _find_said(workspace, tag, head.level)
    if unknown := tuple(_find_unknown(workspace, tag)):
        raise RefusedFiles(unknown)
    series = find(tag)
    if not has_answer(tag, series):
        raise RefusedFiles(find_lacking(tag, series, _find_held(workspace, tag, head.as_of)))
    return series


def _find_unknown(workspace: Workspace, tag: Tag) -> Iterator[InputError]:
    """Yield each word of a tag that is no indicator, place or period."""
    reference = workspace.reference
    cards = [str(card.id) for card in reference.indicators] + [str(card.id) for card in reference.derived]
    if tag.indicator not in cards:
        near = get_close_matches(tag.indicator, cards, n=3, cutoff=0.6)
        remedy = f"Do you mean {' or '.join(near)}?" if near else "`routekaart series` lists them all."
        yield tag.refuse(f"{tag.indicator!r} is no indicator we know", remedy)
    for word in ("area", "counterpart", "period", "base"):
        try:
            found: ThingId | Period | None = getattr(tag, word)
        except InputError as error:
            yield error
            continue
        if isinstance(found, str) and found not in reference.countries:
            near = get_close_matches(found, reference.countries, n=3)
            remedy = f"Do you mean {' or '.join(near)}?" if near else "Write an id, as country:MAR."
            yield tag.refuse(f"{found!r} is no place we know", remedy)


def _find_held(workspace: Workspace, tag: Tag, day: date) -> Holding:
    """Return the figures that a tag could have got with other words."""
    derived = {card.id: card for card in workspace.reference.derived}
    wanted = indicators_of(derived[tag.indicator].expression) if tag.indicator in derived else (tag.indicator,)
    statistics = workspace.statistics
    return Holding(
        then=statistics.find_observations(indicators=wanted, as_of=day),
        now=statistics.find_observations(indicators=wanted),
    )


def _find_said(workspace: Workspace, tag: Tag, level: Level) -> Held:
    """Return the statement that a tag names by the beginning of its id; what is above the level is not there."""
    beginning = tag.words[0].lower()
    if len(beginning) < _SHORTEST_ID:
        remedy = f"Write at least {_SHORTEST_ID} characters of it, as `routekaart statements` shows them."
        raise tag.refuse(f"{beginning!r} is too short for the beginning of an id", remedy)
    log = workspace.register.find_log([beginning])
    standing = as_known(log, _FOREVER)
    held = [
        Held(one, at) for one in standing if (at := workspace.register.get_level(one.id)) is not None and at <= level
    ]
    if len(held) != 1:
        many = "no statement" if not held else "more than one statement"
        raise tag.refuse(f"{many} at this level has an id that begins so", "See `routekaart statements` for the ids.")
    return held[0]
