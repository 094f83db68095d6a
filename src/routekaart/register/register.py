"""The register: what a user of the log can do with it. The rest of this package is how.

It is long because it is the whole face of the log in one place: each method is a line or two that lead to the module
which does it, below what it promises.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, func, select

from routekaart.domain.change import Changes
from routekaart.domain.errors import StoreError
from routekaart.domain.evaluation.plan import Plan, Sealed
from routekaart.domain.ids import ActorId, DocumentId, RecorderId, StatementId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.publication import Picture
from routekaart.domain.statement import About, Disclosure, Held, Log, Review, Statement
from routekaart.domain.weighing.outcome import KeptWeighing, SealedWeighing
from routekaart.register.about import Told, find_about
from routekaart.register.appending import (
    Appended,
    Decision,
    append_all,
    append_decision,
    append_statements,
    append_weighing,
    count_entries,
)
from routekaart.register.chain import ChainReport, EntryKind
from routekaart.register.changes import find_changes
from routekaart.register.database import Database, parse_address
from routekaart.register.entries import (
    disclosure_of,
    draft_statement,
    draft_weighing,
    kept_weighing_of,
    review_of,
    statement_of,
    weighing_of,
)
from routekaart.register.figures import find_figures
from routekaart.register.index import check_indexes, rebuild_indexes
from routekaart.register.lookup import find_document_log, find_log
from routekaart.register.migrations import get_revision, migrate
from routekaart.register.named import find_named
from routekaart.register.plans import find_plans, seal_plans
from routekaart.register.publishing import find_picture, find_things
from routekaart.register.queries import (
    Wanted,
    find_descriptions,
    find_kind,
    find_opened,
    find_statements,
    find_told,
    get_level,
)
from routekaart.register.related import find_related
from routekaart.register.schema import ENTRY, HEAD, SAME_TABLES
from routekaart.register.search import search_statements
from routekaart.register.things import find_shown
from routekaart.register.transfer import read_lines, write_lines
from routekaart.register.unreviewed import count_unreviewed, find_unreviewed
from routekaart.register.verification import read_entries, verify_chain
from routekaart.register.words import parse_search


class Register:
    """Statements and the decisions about them, in one log that only grows.

    The number of an entry decides the order, also when a clock was set back. What was known at a moment is decided
    by when each entry was recorded.
    """

    def __init__(self, database: Database, *, told: Told | None = None) -> None:
        self._database = database
        self._told = told

    @classmethod
    def open(cls, address: str | Path) -> Self:
        """Open the register in an SQLite file or a PostgreSQL database; make it if there is none.

        Raises:
            InputError: for an address we cannot read.
            StoreError: if it is no register, or was written by a newer version.
            StoreUnavailable: if the database is locked or does not answer.
            NoSpace: if the file cannot be opened for writing.
        """
        database = Database(parse_address(address))
        try:
            with database.reading() as connection:
                revision = get_revision(connection)
            if revision != HEAD:
                migrate(database)
        except BaseException:
            database.close()
            raise
        return cls(database)

    @classmethod
    def open_frozen(cls, path: Path, *, told: Told) -> Self:
        """Open the register of a public build: nothing is made, migrated or written, also not beside the file.

        Args:
            path: the SQLite file, which nobody changes while it is open.
            told: by thing the notices of what is withheld; they stand beside the register, which holds nothing of it.

        Raises:
            StoreError: if it is no register, or one with other tables.
        """
        database = Database.open_frozen(path)
        try:
            with database.reading() as connection:
                revision = get_revision(connection)
            _refuse_other_revision(revision, path)
        except BaseException:
            database.close()
            raise
        return cls(database, told=told)

    def close(self) -> None:
        """Close the connections to the database."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def append_statements(
        self,
        statements: Iterable[Statement],
        *,
        level: Level,
        ground: str,
        decider: ActorId,
        recorded: datetime,
        recorded_by: RecorderId,
    ) -> Appended:
        """Append the statements that are not in the log yet, and one disclosure that covers exactly these.

        All of it is in the log when this returns, and nothing of it if this raises. A statement keeps its own
        `recorded` and `recorded_by`; those given here are of the disclosure.

        Raises:
            InputError: for a time without time zone, or text that no database can keep.
        """
        drafts = [draft_statement(statement) for statement in statements]
        decision = Decision(level=level, ground=ground, decider=decider, recorded=recorded, recorded_by=recorded_by)
        with self._database.writing() as connection:
            return append_statements(connection, drafts, decision)

    def append_review(self, review: Review) -> Appended:
        """Append our decision on a statement; the same one sent again adds nothing.

        Raises:
            InputError: if the statement or its replacement is not in the register.
        """
        with self._database.writing() as connection:
            return append_decision(connection, review)

    def append_disclosure(self, disclosure: Disclosure) -> Appended:
        """Append a decision on who may see statements; the same one sent again adds nothing.

        Raises:
            InputError: if a statement is not in the register, or none is named.
        """
        with self._database.writing() as connection:
            return append_decision(connection, disclosure)

    def append_all(
        self,
        statements: Iterable[Statement],
        *,
        opening: Sequence[Disclosure],
        decisions: Sequence[Review | Disclosure] = (),
        seen: Mapping[StatementId, int] | None = None,
        last: int | None = None,
    ) -> Appended:
        """Append statements on different terms, and decisions, as one: all of it is in the log, or nothing.

        Args:
            statements: those that are in the log already are passed over.
            opening: disclosures under which they come in; each is written for the new ones among its statements.
            decisions: reviews and disclosures of these statements and of earlier ones.
            seen: how many decisions on a statement the writer has seen; more stop it, as does a writer who was first.
            last: what `count_entries` gave before all of this was checked; whatever came in since stops it.

        Raises:
            InputError: if a new statement has no disclosure, or a decision names one that is not in the register.
            Overtaken: if more was decided on a statement than was seen, or more came in than was looked at.
        """
        drafts = [draft_statement(statement) for statement in statements]
        with self._database.writing() as connection:
            return append_all(connection, drafts, opening, decisions, seen or {}, last)

    def append_weighing(self, weighing: SealedWeighing) -> Appended:
        """Append a weighing with what came out of it; the same one again adds nothing.

        Raises:
            InputError: for a time without time zone, or text that no database can keep.
        """
        with self._database.writing() as connection:
            return append_weighing(connection, draft_weighing(weighing))

    def find_weighings(self) -> tuple[SealedWeighing, ...]:
        """Return all weighings in the order of the log, whatever their level: to be run again, not to be shown."""
        with self._database.reading() as connection:
            return tuple(weighing_of(*row) for row in _told(connection, EntryKind.WEIGHING))

    def list_weighings(self, *, level: Level) -> tuple[KeptWeighing, ...]:
        """Return what tells the weighings apart that may be seen at a level, in the order of the log."""
        with self._database.reading() as connection:
            found = [kept_weighing_of(*row) for row in _told(connection, EntryKind.WEIGHING)]
        return tuple(one for one in found if one.shown_from <= level)

    def find_weighing(self, wanted: str, *, level: Level) -> SealedWeighing | None:
        """Return the weighing with this digest; `None` if there is none that may be seen at a level."""
        with self._database.reading() as connection:
            for row in _told(connection, EntryKind.WEIGHING, wanted):
                found = weighing_of(*row)
                return found if found.shown_from <= level else None
        return None

    def seal_plans(
        self, plans: Sequence[Plan], *, recorded: datetime, recorded_by: RecorderId, level: Level
    ) -> tuple[Sealed, ...]:
        """Append plans of evaluations that are not in the log yet; return all that were given, as they are sealed.

        Args:
            plans: what is sealed.
            recorded: the moment.
            recorded_by: through whom.
            level: up to which level the register was looked at for them; a plan that is there keeps its own.

        Raises:
            PlanChanged: if another plan was sealed under the name of one of them; then nothing is appended.
        """
        with self._database.writing() as connection:
            return seal_plans(connection, plans, recorded=recorded, recorded_by=recorded_by, level=level)

    def find_plans(self) -> tuple[Sealed, ...]:
        """Return all plans of evaluations in the order in which they were sealed, whatever their level."""
        with self._database.reading() as connection:
            return find_plans(connection)

    def log(self) -> Log:
        """Return all statements, reviews and disclosures in the order of the log."""
        with self._database.reading() as connection:
            return Log(
                statements=tuple(statement_of(*row) for row in _told(connection, EntryKind.STATEMENT)),
                reviews=tuple(review_of(*row) for row in _told(connection, EntryKind.REVIEW)),
                disclosures=tuple(disclosure_of(*row) for row in _told(connection, EntryKind.DISCLOSURE)),
            )

    def as_known(self, moment: datetime) -> tuple[Statement, ...]:
        """Return what was held true at a moment: recorded by then, and not refused or replaced by then."""
        return self.find_statements(as_of=moment)

    def find_statements(
        self,
        *,
        subject: ThingId | None = None,
        speaker: ActorId | None = None,
        document: DocumentId | None = None,
        period: Period | None = None,
        level: Level | None = None,
        content: tuple[str, ...] | None = None,
        as_of: datetime | None = None,
    ) -> tuple[Statement, ...]:
        """Return the statements for which all of this holds and which stand, in the order of the log.

        What a review refuses does not stand, and what a model proposed stands only once a review accepts it.

        A period matches if the statement is said to hold on one of its days; a statement without a period never does.
        A level matches if the latest disclosure is at or below it; a disclosure does not lapse by itself, its `until`
        says when to look again. `content` names types such as `Figure`. Without `as_of` all of the log counts.

        Raises:
            InputError: for a content type we do not know, or a time without time zone.
        """
        wanted = Wanted(
            subject=subject,
            speaker=speaker,
            document=document,
            period=period,
            level=level,
            content=content,
            as_of=as_of,
        )
        with self._database.reading() as connection:
            return find_statements(connection, wanted)

    def find_about(self, thing: ThingId, *, level: Level, recorded_until: datetime | None = None) -> About:
        """Return all that a dossier of a thing is made from, for a reader at a level, in the order of the log.

        That is: statements whose subject is the thing or something linked to it, and statements whose content names
        the thing. An arrangement, coupling, request or document is linked if a relation of it with the thing is
        among what the reader may see. Refused statements are left out, and so is what has no disclosure yet. What
        the notices tell, and why, is at the head of `routekaart.register.about`. With `recorded_until` only what was
        recorded by then counts.

        Raises:
            InputError: for a time without time zone.
        """
        with self._database.looking_up() as connection:
            return find_about(connection, thing, level=level, as_of=recorded_until, told=self._told)

    def find_kind(self, kind: str, *, level: Level, as_of: datetime | None = None) -> tuple[Held, ...]:
        """Return the statements about all things of a kind (`request`) that stand, in the order of the log.

        Nothing above the level is returned; each has the level that the latest disclosure gives it.

        Raises:
            InputError: for a time without time zone.
        """
        with self._database.looking_up() as connection:
            return find_kind(connection, kind, level=level, as_of=as_of)

    def find_related(self, kind: str, things: Collection[ThingId], *, level: Level) -> tuple[Held, ...]:
        """Return what `find_kind` does, but only of what leads to one of these: the requests that concern a country.

        That is what has a relation with it, or with another of the kind that has; and such a thing itself.
        """
        with self._database.looking_up() as connection:
            return find_related(connection, kind, things, level=level)

    def find_told(self, *, content: tuple[str, ...], level: Level) -> tuple[Held, ...]:
        """Return the statements with such contents that stand, each with its level, in the order of the log.

        Raises:
            InputError: for a content type we do not know.
        """
        with self._database.reading() as connection:
            return find_told(connection, content, level=level)

    def find_descriptions(self, things: Iterable[ThingId], *, level: Level) -> tuple[Statement, ...]:
        """Return what stands at a level about what these things are called, in the order of the log."""
        with self._database.looking_up() as connection:
            return find_descriptions(connection, things, level=level)

    def find_named(self, *, level: Level, but_about: Collection[str] = ()) -> frozenset[str]:
        """Return the subjects of what stands at a level, and every text among the fields of its contents.

        Whoever asks which countries are spoken of looks for their ids among them. Statements about things of the kinds
        `but_about` name nothing here: a motion that names a country in passing says nothing about it.
        """
        with self._database.reading() as connection:
            return find_named(connection, level=level, but_about=but_about)

    def find_shown(self, kind: str, names: Iterable[str], *, level: Level) -> tuple[ThingId, ...]:
        """Return the things of a kind that stand in the register for a reader at a level, in order of their ids.

        Those that a statement is about; and of the names that are given also those that a statement only mentions.
        """
        with self._database.looking_up() as connection:
            return find_shown(connection, kind, names, level=level)

    def find_changes(
        self,
        *,
        level: Level,
        things: Sequence[ThingId] | None = None,
        since: datetime | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> Changes:
        """Return what a reader at a level came to see, and what a review took back of that, the last first.

        Args:
            level: nothing above it plays a part, also not in a date or in the order.
            things: only what belongs on the page of one of these, as in `find_about`; everything if not given.
            since: only what this reader saw change from this moment on.
            limit: how many are returned at most.
            offset: how many of the last ones are passed over.

        Raises:
            InputError: for a time without time zone.
        """
        with self._database.looking_up() as connection:
            return find_changes(connection, level=level, things=things, since=since, limit=limit, offset=offset)

    def find_picture(self) -> Picture:
        """Return what anybody sees of the register, and what it withholds: all that a public build is made from."""
        with self._database.looking_up() as connection:
            return find_picture(connection)

    def find_things(self) -> frozenset[ThingId]:
        """Return every thing that the register says something about or names, at whatever level."""
        with self._database.reading() as connection:
            return find_things(connection)

    def find_opened(self, letters: Iterable[DocumentId]) -> frozenset[DocumentId]:
        """Return which of these letters are public: something that is open, and was not read in a letter, says so."""
        with self._database.reading() as connection:
            return find_opened(connection, letters)

    def find_log(self, beginnings: Iterable[str]) -> Log:
        """Return the statements whose ids begin so, also those that were refused, with every decision on them."""
        with self._database.reading() as connection:
            return find_log(connection, beginnings, built=self._told is not None)

    def find_document_log(self, document: DocumentId) -> Log:
        """Return all statements that were read from a document, also refused ones, with every decision on them."""
        with self._database.reading() as connection:
            return find_document_log(connection, document, built=self._told is not None)

    def find_figures(
        self, about: Iterable[tuple[ThingId, Period]], *, level: Level, drafts: bool = False
    ) -> tuple[Statement, ...]:
        """Return the figures read from documents about one of these subjects in its period, and what takes any back.

        Nothing above the level, and nothing that a review refused or replaced. The order is that of the log. With
        `drafts` what was read in letters that are not public counts by its disclosure alone.
        """
        with self._database.looking_up() as connection:
            return find_figures(connection, about, level=level, drafts=drafts)

    def find_unreviewed(
        self,
        *,
        document: DocumentId | None = None,
        level: Level,
        limit: int = 100,
        after: StatementId | None = None,
    ) -> tuple[int, tuple[Held, ...]]:
        """Return how many readings no person has reviewed, and the first of them in the order of the log.

        Args:
            document: of this letter; of all letters if not given.
            level: nothing above it is counted or returned.
            limit: how many are returned at most.
            after: only those that were recorded later than this statement; the number stays that of all.
        """
        with self._database.reading() as connection:
            return find_unreviewed(connection, document=document, level=level, limit=limit, after=after)

    def count_unreviewed(self, *, level: Level) -> dict[DocumentId, int]:
        """Return how many readings of each letter no person has reviewed, as far as a reader at a level sees them."""
        with self._database.reading() as connection:
            return count_unreviewed(connection, level=level)

    def search(
        self, words: str, *, level: Level | None = None, as_of: datetime | None = None, limit: int = 20
    ) -> tuple[Statement, ...]:
        """Return the statements that hold all of the words, the last recorded first.

        A word is found with its Dutch inflections and without its accents; `visum*` is the beginning of a word.

        Raises:
            InputError: if there is no word to search for, or for a time without time zone.
        """
        return tuple(said for said, _ in self._search(words, Wanted(level=level, as_of=as_of), limit))

    def search_held(self, words: str, *, level: Level, limit: int = 20) -> tuple[Held, ...]:
        """Return the statements that hold all of the words as `search` does, each with its level.

        Raises:
            InputError: if there is no word to search for.
        """
        found = self._search(words, Wanted(level=level), limit)
        return tuple(Held(said, at) for said, at in found if at is not None)

    def _search(self, words: str, wanted: Wanted, limit: int) -> tuple[tuple[Statement, Level | None], ...]:
        with self._database.reading() as connection:
            return search_statements(connection, parse_search(words), wanted, limit=limit)

    def get_level(self, statement: StatementId, *, as_of: datetime | None = None) -> Level | None:
        """Return the level that the latest disclosure gives a statement, or `None` if there is none by then."""
        with self._database.reading() as connection:
            return get_level(connection, statement, as_of)

    def count_entries(self) -> int:
        """Return how many entries there are; whoever checks something asks this first, and appends with it."""
        with self._database.reading() as connection:
            return count_entries(connection)

    def count(self) -> dict[str, int]:
        """Return the number of entries of each kind."""
        with self._database.reading() as connection:
            found = connection.execute(select(ENTRY.c.kind, func.count().label("number")).group_by(ENTRY.c.kind))
            counted = {row.kind: row.number for row in found}
        return {kind.value: counted.get(kind.value, 0) for kind in EntryKind}

    def head(self) -> str:
        """Return the hash of the newest entry, empty if there is none: the chain makes it tell all that came before."""
        with self._database.looking_up() as connection:
            return connection.scalar(select(ENTRY.c.hash).order_by(ENTRY.c.seq.desc()).limit(1)) or ""

    def verify(self, *, expected_head: str | None = None) -> ChainReport:
        """Check every entry against its payload and the entry before it, and the index tables against the log.

        Entries that were taken off the end cannot be missed from inside. Note the head of the report elsewhere, and
        hand it in as `expected_head`: it must be the hash of an entry.

        Raises:
            BrokenChain: naming the first entry that was changed, or the head that is not there.
            StoreError: if the log holds but a table made from it does not agree; see `rebuild_indexes`.
        """
        with self._database.reading() as connection:
            report = verify_chain(connection, expected_head)
            check_indexes(connection, read_entries(connection))
        return report

    def write_log(self) -> Iterator[bytes]:
        """Yield all entries in order, each as a line of JSON, as they are at this moment."""
        with self._database.reading() as connection:
            yield from write_lines(connection)

    def restore_log(self, lines: Iterable[bytes], *, expected: ChainReport) -> None:
        """Fill this register, which is empty, with what `write_log` wrote; all of it, or nothing.

        Raises:
            InputError: if something is in this register already.
            BrokenChain: naming the first entry that is not as it was written, or that the log has another end.
        """
        with self._database.writing() as connection:
            read_lines(connection, lines, expected=expected)

    def rebuild_indexes(self) -> ChainReport:
        """Make all index tables again from the log, if the log itself holds.

        Raises:
            BrokenChain: if an entry was changed.
        """
        with self._database.writing() as connection:
            report = verify_chain(connection, None)
            rebuild_indexes(connection, read_entries(connection))
        return report


def _told(connection: Connection, kind: EntryKind, wanted: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield the entries of a kind in the order of the log; only the one with an id, if one is wanted."""
    columns = (ENTRY.c.payload, ENTRY.c.recorded, ENTRY.c.recorded_by)
    asked = select(*columns).where(ENTRY.c.kind == kind).order_by(ENTRY.c.seq)
    rows = connection.execute(asked.where(ENTRY.c.id == wanted) if wanted else asked)
    return ((payload, recorded, recorded_by) for payload, recorded, recorded_by in rows)


def _refuse_other_revision(revision: str | None, path: Path) -> None:
    if revision not in SAME_TABLES:
        raise StoreError(
            f"the register of this public build has revision {revision}, and revision {HEAD} is read",
            where=str(path),
            remedy="Publish again with this version of Routekaart: routekaart publish",
        )
