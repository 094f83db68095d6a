"""Follow what Parliament asked and was promised: which state it is in on a day, with its evidence and history."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from routekaart.compiling import picture_of
from routekaart.domain.content import AskForm, Event
from routekaart.domain.execution import Execution, ExecutionReason, ExecutionState, LookedAt
from routekaart.domain.fulfilment import Asked, SoughtPlace
from routekaart.domain.ids import DocumentId, ThingId, key_of, kind_of
from routekaart.domain.letter import Reading
from routekaart.domain.levels import Level
from routekaart.domain.statement import Held, given_names, pictured_on
from routekaart.following.execution import follow_request
from routekaart.following.fulfilling import find_fulfilment
from routekaart.following.grouping import group_requests
from routekaart.following.looking import find_reason
from routekaart.recording import find_filed, may_show_letter
from routekaart.workspace import Workspace, open_sentence

_HOME = ThingId("country:NLD")
_BEGINNINGS = frozenset({"tabled", "asked", "promised", "motion", "written-questions"})
"""Events on whose day something was asked or promised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Requests:
    """The requests that are followed, and the names that the register itself gives."""

    as_of: date
    level: Level
    executions: tuple[Execution, ...]
    """Overdue ones first, then by the end of their term; those without a term come last."""
    described: Mapping[str, tuple[str, str]]
    highest: Level = Level.OPENBAAR
    """The highest level that anything in them can have."""


def follow_requests(
    workspace: Workspace,
    *,
    as_of: date,
    level: Level,
    about: ThingId | None = None,
    states: Collection[ExecutionState] = (),
) -> Requests:
    """Return the requests of Parliament and the undertakings to it, each with its state on a day.

    Args:
        workspace: where the register is.
        as_of: the day that is pictured.
        level: nothing above it is looked at.
        about: only those that concern this country, route or instrument; or the request that this is.
        states: only those in one of these states; all if none is given.
    """
    found: list[Execution] = []
    named: list[Held] = []
    seen: list[Held] = []
    for request, (also, held) in group_requests(_find_held(workspace, level, about)).items():
        dated = [known for one in held if (known := pictured_on(one.statement, as_of)) is not None]
        if dated and not any(dated):
            continue  # nobody had spoken of it yet
        picture = picture_of(request, held, as_of)
        execution = follow_request(request, picture.held, as_of, also=also)
        if execution.state is ExecutionState.CLAIMED_FULFILLED:
            execution = _look_into_papers(workspace, execution, picture.held, as_of, level)
        seen += picture.held
        concerned = about is None or about in (execution.request, *execution.also, *execution.about)
        if concerned and (not states or execution.state in states):
            found.append(execution)
            named += picture.held
    return Requests(
        as_of=as_of,
        level=level,
        executions=tuple(sorted(found, key=_order)),
        # What was found in letters may be from any that is open up to the level of the reader.
        highest=max((level if any(one.looked_at for one in found) else Level.OPENBAAR, *(one.level for one in named))),
        described=given_names(one.statement for one in seen),
    )


def _find_held(workspace: Workspace, level: Level, about: ThingId | None) -> tuple[Held, ...]:
    register = workspace.register
    if about is None:
        return register.find_kind("request", level=level)
    # Of all requests that there are, those of one country are few: to follow all of them for each page takes seconds.
    return register.find_related("request", [about], level=level)


def _look_into_papers(
    workspace: Workspace, execution: Execution, held: Sequence[Held], as_of: date, level: Level
) -> Execution:
    """Look for what was asked in the letters that are said to meet it, as far as they are kept and open here."""
    kept = set(workspace.letters.find_documents())
    looked: list[LookedAt] = []
    reasons: dict[ThingId, ExecutionReason] = {}
    for paper in execution.answers:
        letter = DocumentId(key_of(paper))
        if kind_of(paper) != "document" or letter not in kept or not _is_open(workspace, letter, paper, level):
            continue
        reading = workspace.reader.read_layers(workspace.get_letter(letter))
        found = [
            LookedAt(paper=paper, ask=number, fulfilment=find_fulfilment(asked, reading))
            for number, asked in _find_asked(workspace, execution, held)
        ]
        looked += found
        reason = find_reason(one.fulfilment for one in found)
        if reason is not None:
            reasons[paper] = reason
    again = follow_request(execution.request, held, as_of, also=execution.also, looked_at=reasons)
    return replace(again, looked_at=tuple(looked))


def _is_open(workspace: Workspace, letter: DocumentId, paper: ThingId, level: Level) -> bool:
    filed = find_filed(workspace.register.find_document_log(letter))
    described = workspace.register.find_statements(subject=paper, level=level, content=("Description",))
    opened = letter in workspace.register.find_opened([letter])
    return may_show_letter(filed.values(), described, level=level, opened=opened)


def _find_asked(workspace: Workspace, execution: Execution, held: Sequence[Held]) -> Iterator[tuple[int, Asked]]:
    """Yield what is to be looked for: each thing that was asked of the government, or the words of an undertaking."""
    named = _read(workspace, "" if execution.description is None else execution.description.name_nl)
    movers = tuple(mover for motion in named.motions for mover in motion.movers)
    ids = tuple(key_of(one) for one in (execution.request, *execution.also))
    on = _day_of(held)
    before: list[str] = []
    for ask in execution.asks:
        if ask.form is not AskForm.OPINION:
            yield ask.number, _asked(workspace, ask.what, on, movers, ids, topics=tuple(before))
        before.append(ask.what)
    if not execution.asks and execution.form == "toezegging" and execution.description is not None:
        yield 0, _asked(workspace, execution.description.name_nl, on, (), ids)


def _asked(
    workspace: Workspace,
    words: str,
    on: date | None,
    movers: tuple[str, ...],
    ids: tuple[str, ...],
    *,
    topics: tuple[str, ...] = (),
) -> Asked:
    places = {one.place: one.surface for one in _read(workspace, words).places if one.place != _HOME}
    return Asked(
        words=words,
        on=on,
        topics=topics,
        places=tuple(SoughtPlace(place=place, words=surface) for place, surface in places.items()),
        movers=movers,
        ids=ids,
    )


def _read(workspace: Workspace, text: str) -> Reading:
    return workspace.reader.read_layers(open_sentence(text))


def _day_of(held: Sequence[Held]) -> date | None:
    """Return the day on which it was asked or promised, if that is known to the day: the first of its events."""
    days = [
        one.statement.valid.start
        for one in held
        if isinstance(one.statement.content, Event)
        and one.statement.content.event in _BEGINNINGS
        and one.statement.valid is not None
        and one.statement.valid.start is not None
    ]
    return min(days, default=None)


def _order(execution: Execution) -> tuple[bool, date, str]:
    due = execution.due
    ends = date.max if due is None or due.end is None else due.end
    return execution.state is not ExecutionState.OVERDUE, ends, execution.request
