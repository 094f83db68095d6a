"""Decide on a reading: accept it, refuse it, or read the same words as something else."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import StatementId, ThingId
from routekaart.domain.letter import Document
from routekaart.domain.levels import Level
from routekaart.domain.statement import Held, Passage, Review, Statement
from routekaart.recording import (
    Act,
    Asked,
    Filed,
    Known,
    decide_review,
    disclose_as,
    draft_replacement,
    find_filed,
    get_filed,
    refuse_stale,
)
from routekaart.workspace import Workspace

_THING = re.compile(r"[a-z]+:[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What a review added."""

    held: Held
    """The reading that was reviewed."""
    reviews: tuple[Review, ...]
    """None if the same was decided before."""
    replacement: Held | None = None


def review_statement(
    workspace: Workspace,
    beginning: str,
    asked: Asked,
    *,
    now: datetime,
    level: Level = Level.INTERN,
    state: str | None = None,
) -> Decided:
    """Add a review of the statement whose id begins so, with what takes its place; the same one again adds nothing.

    Args:
        workspace: where the register and the letters are.
        beginning: of the statement's id.
        asked: what is decided, by whom and why.
        now: when it is recorded.
        level: a statement above it is not found.
        state: what had been decided when the reviewer looked; nothing is added if more was decided since.

    Raises:
        UnknownName: if no statement at this level has such an id, or several have.
        QuoteMismatch: if the words that are read anew are not in the letter at their place.
        InputError: if the replacement or the reason cannot be kept.
        Overtaken: if somebody else decided on it since the reviewer looked.
    """
    filed = get_filed(workspace.register.find_log([beginning]), beginning, level)
    replacement = None
    chain = _find_chain(workspace, filed)
    if asked.act is Act.REPLACE:
        known = _look_up(workspace, filed, asked, chain)
        document = _load(workspace, filed.statement)
        mentions = workspace.reader.read_letter(document, recorded=now).quantities
        replacement = draft_replacement(filed, asked, known=known, document=document, now=now, mentions=mentions)
        chain |= find_filed(workspace.register.find_log([replacement.id]))
    reviews = decide_review(filed, asked, replacement, known=Known(names={}, filed=chain), now=now)
    if reviews:
        refuse_stale(filed, state)
        new = () if replacement is None else (replacement,)
        opening = [disclose_as((one.id,), filed, asked.account, now) for one in new]
        seen = None if state is None else {filed.statement.id: filed.decisions}
        workspace.register.append_all(new, opening=opening, decisions=reviews, seen=seen)
    return Decided(
        held=Held(filed.statement, filed.seen),
        reviews=reviews,
        replacement=None if replacement is None else _held(replacement, chain, filed.level),
    )


def _find_chain(workspace: Workspace, filed: Filed) -> dict[StatementId, Filed]:
    """Return what took the place of a statement, and of that, each with every decision on it."""
    found = {filed.statement.id: filed}
    wanted = {r.replacement for r in filed.reviews if r.replacement is not None}
    while wanted - found.keys():
        found |= find_filed(workspace.register.find_log(wanted - found.keys()))
        wanted = {r.replacement for one in found.values() for r in one.reviews if r.replacement is not None}
    return found


def _look_up(workspace: Workspace, filed: Filed, asked: Asked, chain: Mapping[StatementId, Filed]) -> Known:
    named = (text for text in asked.changes.values() if _THING.fullmatch(text))
    things = dict.fromkeys(ThingId(name) for name in (filed.statement.subject, *named))
    held = {thing: tuple(_held_about(workspace, thing)) for thing in things}
    return Known(names=workspace.reference.spellings, held=held, filed=chain)


def _held_about(workspace: Workspace, thing: ThingId) -> Iterable[Held]:
    about = workspace.register.find_about(thing, level=Level.GERUBRICEERD)
    return (one for one in about.held if one.statement.subject == thing)


def _load(workspace: Workspace, said: Statement) -> Document:
    """Load the letter that a statement was read from."""
    if not isinstance(said.source, Passage):
        raise UnknownName(
            "this was not read from a letter", where=f"statement {said.id[:10]}", remedy="Correct it under misread:."
        )
    return workspace.get_letter(said.source.document)


def _held(replacement: Statement, chain: Mapping[StatementId, Filed], level: Level) -> Held:
    known = chain.get(replacement.id)
    return Held(replacement, level if known is None else known.level)
