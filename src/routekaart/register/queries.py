"""Questions to the register: which statements, as known at a moment, at which level."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar, get_args

from sqlalchemy import (
    JSON,
    ColumnElement,
    Connection,
    ScalarSelect,
    Select,
    Table,
    TableValuedAlias,
    Text,
    and_,
    case,
    cast,
    exists,
    func,
    literal,
    select,
)

from routekaart.domain.content import Content
from routekaart.domain.errors import InputError
from routekaart.domain.ids import ActorId, DocumentId, StatementId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import PROPOSER, Held, Statement
from routekaart.register.chain import write_moment
from routekaart.register.entries import canonical_text, statement_of
from routekaart.register.indexing import period_bounds
from routekaart.register.schema import DISCLOSED, ENTRY, REVIEW, STATEMENT

Decided = TypeVar("Decided")
_PAPER = "document:"
CONTENT_TYPES = frozenset(member.__name__ for member in get_args(Content))
# Aliases made once: a fifth of the time of a page went to making them anew for each question.
_RECORDER = ENTRY.alias("recorder")
_READ, OPENING, _OPENING_ENTRY = STATEMENT.alias("read"), STATEMENT.alias("opening"), ENTRY.alias("opening_entry")
_WORD, _WORD_ENTRY = STATEMENT.alias("word"), ENTRY.alias("word_entry")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which statements to find; what is `None` does not matter."""

    subject: ThingId | None = None
    speaker: ActorId | None = None
    document: DocumentId | None = None
    period: Period | None = None
    level: Level | None = None
    content: tuple[str, ...] | None = None
    as_of: datetime | None = None
    drafts: bool = False
    """Whether what is read in a draft counts by its disclosure alone; for who has the drafts, and for no page."""

    def conditions(self) -> list[ColumnElement[bool]]:
        """Return what must hold of a row of `statement`.

        Raises:
            InputError: for a content type we do not know, a time without zone, or text with a NUL character.
        """
        found = [stands(STATEMENT.c.seq, self.as_of)]
        for column, name in ((STATEMENT.c.subject, self.subject), (STATEMENT.c.speaker, self.speaker),
                             (STATEMENT.c.document, self.document)):  # fmt: skip
            if name is not None:
                found.append(column == canonical_text(name))
        if self.period is not None:
            start, end = period_bounds(str(self.period))
            found += [STATEMENT.c.valid_start < end, STATEMENT.c.valid_end > start]
        if self.content is not None:
            found.append(STATEMENT.c.content.in_(_content_types(self.content)))
        found += recorded_by(STATEMENT.c.recorded, self.as_of)
        if self.level is not None:
            disclosed = latest_level(STATEMENT.c.seq, self.as_of) <= int(self.level)
            found.append(disclosed if self.drafts else is_seen(STATEMENT.c.seq, self.level, self.as_of))
        return found


def select_statements(wanted: Wanted) -> Select[Any]:
    """Return the question for the entries of statements, in the order of the log."""
    columns = select(ENTRY.c.payload, ENTRY.c.recorded, ENTRY.c.recorded_by)
    joined = columns.join(STATEMENT, STATEMENT.c.seq == ENTRY.c.seq)
    return joined.where(*wanted.conditions()).order_by(STATEMENT.c.seq)


def find_statements(connection: Connection, wanted: Wanted) -> tuple[Statement, ...]:
    """Return the statements that are wanted, in the order of the log."""
    return tuple(statement_of(*row) for row in connection.execute(select_statements(wanted)))


def find_kind(connection: Connection, kind: str, *, level: Level, as_of: datetime | None) -> tuple[Held, ...]:
    """Return the statements about all things of a kind, each with its level, in the order of the log."""
    beginning = f"{kind}:"
    about = func.substr(STATEMENT.c.subject, 1, len(beginning)) == beginning
    return find_held(connection, about, level=level, as_of=as_of)


def find_held(
    connection: Connection, *about: ColumnElement[bool], level: Level, as_of: datetime | None = None
) -> tuple[Held, ...]:
    """Return the statements for which all of this holds, each with its level, in the order of the log."""
    shown = seen_level(STATEMENT.c.seq, as_of)
    question = select_statements(Wanted(level=level, as_of=as_of)).where(*about).add_columns(shown)
    return tuple(Held(statement_of(*entry), Level(at)) for *entry, at in connection.execute(question))


def find_told(connection: Connection, content: tuple[str, ...], *, level: Level) -> tuple[Held, ...]:
    """Return the statements with contents of these types, each with its level, in the order of the log.

    Raises:
        InputError: for a content type we do not know.
    """
    return find_held(connection, STATEMENT.c.content.in_(_content_types(content)), level=level)


def find_descriptions(connection: Connection, things: Iterable[ThingId], *, level: Level) -> tuple[Statement, ...]:
    """Return the descriptions of these things, in the order of the log; it is one question, however many they are."""
    names = listed(connection, map(canonical_text, things))
    wanted = select_statements(Wanted(content=("Description",), level=level))
    question = wanted.where(STATEMENT.c.subject.in_(select(names.c.value)))
    return tuple(statement_of(*row) for row in connection.execute(question))


def get_level(connection: Connection, statement: StatementId, as_of: datetime | None) -> Level | None:
    """Return from which level a statement is seen (`seen_level`), or `None` if nothing disclosed it."""
    question = select(seen_level(STATEMENT.c.seq, as_of)).select_from(STATEMENT).where(STATEMENT.c.id == statement)
    level = connection.scalar(question)
    return None if level is None else Level(level)


def find_places(connection: Connection, statements: Iterable[str]) -> dict[str, int]:
    """Return the numbers of those statements that are in the register, by their ids."""
    ids = listed(connection, statements)
    question = select(STATEMENT.c.id, STATEMENT.c.seq).join(ids, ids.c.value == STATEMENT.c.id)
    return {row.id: row.seq for row in connection.execute(question)}


def listed(connection: Connection, names: Iterable[str | int]) -> TableValuedAlias:
    """Return names or numbers as a table with the column `value`, to join with."""
    # One value however many there are: a database allows only so many separate ones.
    text = json.dumps(list(names))
    if connection.dialect.name == "sqlite":
        return func.json_each(text).table_valued("value")
    return func.json_array_elements_text(cast(literal(text, Text), JSON)).table_valued("value")


def stands(statement: ColumnElement[int], as_of: datetime | None) -> ColumnElement[bool]:
    """Return whether a statement stands, by its number: so says its latest review, of those recorded by then.

    Without a review it stands, unless a model proposed it (`domain.statement.is_proposal`).
    """
    by_model = func.substr(_RECORDER.c.recorded_by, 1, len(PROPOSER)) == PROPOSER
    unreviewed = select(~by_model).where(_RECORDER.c.seq == statement).correlate_except(_RECORDER).scalar_subquery()
    return func.coalesce(_latest(REVIEW, REVIEW.c.accepted, statement, as_of), unreviewed)


def latest_level(statement: ColumnElement[int], as_of: datetime | None) -> ScalarSelect[int]:
    """Return the level that the latest disclosure gives a statement, of those recorded by then; by its number."""
    return _latest(DISCLOSED, DISCLOSED.c.level, statement, as_of)


def seen_level(statement: ColumnElement[int], as_of: datetime | None) -> ColumnElement[int]:
    """Return from which level a statement is seen: by its disclosure, but what is read in a draft is never openbaar.

    Whoever checks a letter keeps it, with readings that are openbaar as if it were published. Until something that is
    open itself says that it is public (`routekaart open-letter`) it is a draft, and what was read in it is intern.
    """
    told = latest_level(statement, as_of)
    # A value and no EXISTS, which PostgreSQL answers for all statements at once before a search shows twenty of them.
    draft = _select_draft(statement, as_of).correlate_except(_READ, OPENING).scalar_subquery().is_not(None)
    kept_in = and_(told <= int(Level.OPENBAAR), draft)
    return case((kept_in, int(Level.INTERN)), else_=told)


def is_seen(statement: ColumnElement[int], level: Level, as_of: datetime | None) -> ColumnElement[bool]:
    """Return whether a reader at a level sees a statement, by its number."""
    told = latest_level(statement, as_of) <= int(level)
    return told if level >= Level.INTERN else and_(told, ~in_draft(statement, as_of))


def in_draft(statement: ColumnElement[int], as_of: datetime | None) -> ColumnElement[bool]:
    """Return whether a statement was read in a letter of which nothing open said, by then, that it is public."""
    return _select_draft(statement, as_of).exists().correlate_except(_READ, OPENING)


def _select_draft(statement: ColumnElement[int], as_of: datetime | None) -> Select[Any]:
    about_it = OPENING.c.subject == literal(_PAPER) + _READ.c.document
    opening = exists().where(about_it, *opens_letter(as_of)).correlate(_READ)
    return select(_READ.c.seq).where(_READ.c.seq == statement, _READ.c.document.is_not(None), ~opening)


def find_opened(connection: Connection, letters: Iterable[str], as_of: datetime | None = None) -> frozenset[DocumentId]:
    """Return which of these letters are public, as was recorded by a moment."""
    said, asked = OPENING, listed(connection, [f"{_PAPER}{one}" for one in letters])
    # Not as a join, for which SQLite goes through all events to look for each among these.
    question = select(said.c.subject).where(said.c.subject.in_(select(asked.c.value)), *opens_letter(as_of))
    return frozenset(DocumentId(one.removeprefix(_PAPER)) for one in connection.scalars(question))


def opens_letter(as_of: datetime | None) -> tuple[ColumnElement[bool], ...]:
    """Return what must hold of a row of `opening`, a statement about a letter, if it says that the letter is public.

    `publishing.find_open_letters` asks the same of what goes out.
    """
    said, entry, word, back = OPENING, _OPENING_ENTRY, _WORD, _WORD_ENTRY
    taken_back = (
        exists()
        .where(word.c.subject == said.c.subject, _unindexed(word.c.content) == "Retraction")
        .where(_unindexed(word.c.speaker) == said.c.speaker)
        .where(back.c.seq == word.c.seq, back.c.payload.contains(literal('"retracts":"') + said.c.id))
        .where(stands(word.c.seq, as_of), latest_level(word.c.seq, as_of) <= int(Level.OPENBAAR))
        .where(*recorded_by(word.c.recorded, as_of))
        .correlate(said)
    )
    # In canonical JSON a quotation mark inside a text has a backslash before it: no text can look like this.
    published = (entry.c.payload.contains(part) for part in ('"event":"published"', '"state":"happened"'))
    return (
        said.c.content == "Event",
        _unindexed(said.c.document) == "",  # what a letter says of itself counts for no letter
        exists().where(entry.c.seq == said.c.seq, *published).correlate(said),
        stands(said.c.seq, as_of),
        latest_level(said.c.seq, as_of) <= int(Level.OPENBAAR),
        ~taken_back,
        *recorded_by(said.c.recorded, as_of),
    )


def _unindexed(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return a column as text that no index helps to find, so that SQLite takes the index of the subject.

    Without statistics it takes the one that was made last: of what was read in no letter, or of a speaker. Either has a
    share of all statements, and each of the one was held beside all of the other. PostgreSQL would go through all
    retractions for each letter, if there were few when it counted them last.
    """
    return func.coalesce(column, "")


def _latest(
    decisions: Table, column: ColumnElement[Decided], statement: ColumnElement[int], as_of: datetime | None
) -> ScalarSelect[Decided]:
    about = select(column).where(decisions.c.statement == statement, *recorded_by(decisions.c.recorded, as_of))
    return about.order_by(decisions.c.seq.desc()).limit(1).correlate_except(decisions).scalar_subquery()


def recorded_by(column: ColumnElement[str], as_of: datetime | None) -> tuple[ColumnElement[bool], ...]:
    """Return what must hold of the time of recording; nothing if all of the log counts."""
    return () if as_of is None else (column <= write_moment(as_of),)


def _content_types(names: tuple[str, ...]) -> tuple[str, ...]:
    for name in names:
        if name not in CONTENT_TYPES:
            raise InputError(
                f"{name!r} is no type of content", remedy=f"The types are {', '.join(sorted(CONTENT_TYPES))}."
            )
    return names
