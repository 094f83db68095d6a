"""Fetch what is new from the House of Representatives, and go on where the last run stopped.

First the feed of matters is read to its end: it tells what changed and what was taken out. Then the records that
concern migration are fetched whole, in groups, with their papers and decisions. From the end of that first reading on
the feeds of papers, decisions and votes are followed as well: what changed before was in the records. After each page
and each group the register is written first and the cursor then, so that a run that is killed repeats one step at
most, and repeating adds nothing.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from routekaart.domain.errors import NoSpace, RoutekaartError, StoreError
from routekaart.domain.ids import ActorId
from routekaart.domain.levels import Level
from routekaart.domain.parliament import ParliamentSync, RecordFault
from routekaart.domain.remote import Progress
from routekaart.domain.statement import Statement
from routekaart.exchanging.tweedekamer import (
    RECORDER,
    SPEAKERS,
    Entry,
    FeedPage,
    Frame,
    RefusedRecords,
    Standing,
    concerns_migration,
    cut_page,
    find_ids,
    import_records,
    is_private,
    read_page,
    record_address,
    retract,
)
from routekaart.sources.parliament import keep_cursor, load_cursor
from routekaart.statistics.formats.parquet import open_parquet
from routekaart.workspace import Workspace

if TYPE_CHECKING:
    from routekaart.sources.parliament.fetching import Answer, House
    from routekaart.sources.publishers import Conduct

_FEEDS, _FOLLOWED = ("Zaak", "Toezegging"), ("Document", "Besluit", "Stemming")
_GROUP = 20
"""How many records are asked for at once: the address stays well below what servers take."""
_EXPANDED = {
    "Zaak": "Document($expand=HuidigeDocumentVersie,Kamerstukdossier),Kamerstukdossier,VervangenVanuit($select=Nummer)",
    "Besluit": "Stemming($select=Soort,FractieGrootte,ActorFractie,Vergissing,Verwijderd),Zaak($select=Nummer,Soort),"
    "Agendapunt($select=Id;$expand=Activiteit($select=Datum))",
}
"""What comes with a record. No names of members: a roll-call is counted by party."""
_PROMISE = (
    "Id,Aanmaakdatum,Nummer,ActiviteitNummer,Status,DatumNakoming,KamerbriefNakoming,Ministerie,Tekst,Verwijderd,"
    "GewijzigdOp"
)
"""Of an undertaking all but the name of who gave it."""
_PRIVATE = "change of a record that singles out a private person"


def sync_parliament(
    workspace: Workspace,
    *,
    now: Callable[[], datetime],
    tell: Callable[[str, Progress], None],
    conduct: "Conduct | None" = None,
    base: str = "",
) -> ParliamentSync:
    """Read the feeds of the House from where the last run stopped, and add what is new to the register.

    Args:
        workspace: where the register is, and what came in with the cursor.
        now: the clock.
        tell: told how far it is.
        conduct: the limits of a fetch; those for publishers if not given.
        base: another address than that of the House, for tests.

    Raises:
        InputError: if another run is busy.
        NoSpace: if the disk is full or may not be written.
        StoreError: if the register or the cursor cannot be read or written.
    """
    from routekaart.sources.parliament.fetching import BASE, House
    from routekaart.sources.publishers import alone

    def progress(one: Progress) -> None:
        tell("tweedekamer", one)

    with alone(workspace.parliament.root), House(progress, conduct=conduct, base=base or BASE) as house:
        run = _Run(workspace, house, now)
        try:
            run.go()
        except (NoSpace, StoreError):
            raise
        except RoutekaartError as error:
            run.synced.failed = str(error)
        run.synced.waiting = len(run.cursor.waiting)
        return run.synced


class _Run:
    """One run: what is held, how far the feeds were read, and what it gave so far."""

    def __init__(self, workspace: Workspace, house: "House", now: Callable[[], datetime]) -> None:
        self.workspace, self.house, self.now = workspace, house, now
        self.cursor = load_cursor(workspace.parliament.root)
        self.synced = ParliamentSync()
        self.standing = Standing()
        self.standing.add(workspace.find_said_by(SPEAKERS))

    def go(self) -> None:
        """Read the feeds, and fetch what they say has changed."""
        for category in _FEEDS:
            self._read_feed(category)
        self._follow()
        self._fetch_waiting()
        for category in _FOLLOWED:
            self._read_feed(category)
        self._fetch_waiting()

    def _follow(self) -> None:
        """Begin to follow the other feeds where the feed of matters ends now: earlier changes come with the records."""
        if not self.cursor.followed:
            token = self.cursor.token.get("Zaak", 0)
            for category in _FOLLOWED:
                self.cursor.next[category] = self.house.first(category, token=token)
                self.cursor.token[category] = token
            self.cursor.followed = True
            self._keep_cursor()

    def _read_feed(self, category: str) -> None:
        address = self.cursor.next.get(category) or self.house.first(category)
        seen: set[str] = set()
        while address:
            if address in seen:
                self._remark(f"feed {category}: it goes round and round; it was left there")
                return
            seen.add(address)
            raw = self.house.fetch_feed(address)
            page = read_page(raw, address)
            self._check_order(category, page)
            kept = self._take(category, page)
            self._keep_page(raw, page, address, kept)
            self.synced.pages += 1
            self.synced.entries += len(page.entries)
            address = page.next
            onwards = page.next or page.resume
            if onwards:
                self.cursor.next[category] = onwards
            self._keep_cursor()

    def _check_order(self, category: str, page: FeedPage) -> None:
        """Name what a feed repeats or passes over; what it gives is taken all the same, for doing so adds nothing."""
        for remark in page.remarks:
            self._remark(f"feed {category}: {remark}")
        last = self.cursor.token.get(category, -1)
        repeated = set[tuple[str, str]]()
        for entry in page.entries:
            if entry.token <= last:
                self._remark(f"feed {category}: it goes back, from {last} to {entry.token}")
            if (entry.id, entry.changed) in repeated:
                self._remark(f"feed {category}: the record {entry.id} stands twice on one page, with the same change")
            repeated.add((entry.id, entry.changed))
            last = max(last, entry.token)
        self.cursor.token[category] = last

    def _take(self, category: str, page: FeedPage) -> frozenset[int]:
        """Do what the entries of a page say, and return the numbers of those that are kept."""
        gone = [record_address(category, entry.id) for entry in page.entries if entry.deleted]
        self.cursor.forget({(category, entry.id) for entry in page.entries if entry.deleted})
        self._append(tuple(retract(gone, self.standing, now=self.now())), taken_back=True)
        find = self._find_told if category in _FEEDS else self._find_named
        kept = set[int]()
        for number, entry in enumerate(page.entries):
            wanted = () if entry.deleted else find(category, entry)
            for record in wanted:
                self.cursor.wait_for(*record)
            if wanted or (entry.deleted and self.standing.holds(record_address(category, entry.id))):
                kept.add(number)
        return frozenset(kept)

    def _find_told(self, category: str, entry: Entry) -> tuple[tuple[str, str], ...]:
        """Return a changed record if it concerns migration or is held, and no private person."""
        held = self.standing.holds(record_address(category, entry.id))
        if not held and not concerns_migration(*entry.texts):
            return ()
        if is_private(entry.texts, self.workspace.tagger.known):
            self.synced.leave_out(_PRIVATE)
            return ()
        return ((category, entry.id),)

    def _find_named(self, category: str, entry: Entry) -> tuple[tuple[str, str], ...]:
        """Return the matters held that a changed paper, decision or vote belongs to."""
        named = [ref for name, ref in entry.refs if name == "zaak"]
        owner = {"Document": entry.id, "Besluit": entry.id}.get(category)
        own = [record_address(category, owner)] if owner else []
        own += [record_address("Besluit", ref) for name, ref in entry.refs if name == "besluit"]
        named += [matter for address in own for matter in self.standing.matters_of(address)]
        held = [one for one in dict.fromkeys(named) if self.standing.holds(record_address("Zaak", one))]
        return tuple(("Zaak", one) for one in held)

    def _fetch_waiting(self) -> None:
        waiting = list(self.cursor.waiting)
        for entity in _FEEDS:
            ids = [record for one, record in waiting if one == entity]
            for start in range(0, len(ids), _GROUP):
                self._fetch_group(entity, ids[start : start + _GROUP])

    def _fetch_group(self, entity: str, ids: Sequence[str]) -> None:
        answers = self.house.fetch_records(entity, _question(entity, ids))
        numbers = {number: one for answer in answers for number, one in find_ids(answer.raw, answer.address).items()}
        given = set(numbers.values())
        for one in ids:
            if one not in given:
                self._remark(f"{entity} {one}: the feed names it, and OData does not give it")
        if entity == "Zaak":
            answers = [*answers, *self.house.fetch_records("Besluit", _question_of_decisions(ids))]
        refused = self._import(answers)
        self.synced.fetched += len(given)
        # what could not be read right waits: a later version may know the word that this one does not
        still = {numbers[number] for number in refused} if refused <= numbers.keys() else set(ids)
        self.cursor.forget((entity, one) for one in ids if one not in still)
        self._keep_cursor()

    def _import(self, answers: "Sequence[Answer]") -> frozenset[str]:
        """Add what answers say, and return the numbers of records that could not be read right."""
        files = [(answer.address, answer.raw) for answer in answers]
        tagger = self.workspace.tagger
        frame = Frame(
            find_tags=tagger.find,
            find_asks=self.workspace.find_asks,
            open_parquet=open_parquet,
            known=tagger.known,
            now=self.now(),
        )
        refused = frozenset[str]()
        while True:
            try:
                imported = import_records(files, frame, self.standing, without=refused)
                break
            except RefusedRecords as refusal:
                broken = [fault for fault in refusal.faults if fault.breaks]
                self._look_at(broken)
                more = refused | {fault.matter for fault in broken if fault.matter}
                if more == refused:
                    raise
                refused = more
        self._append(imported.statements)
        for address, raw in files:
            kept = address not in imported.refused
            self.workspace.parliament.keep(raw, address=address, received=self.now(), kept=kept)
        for reason, count in imported.left_out.items():
            self.synced.leave_out(reason, count)
        self._look_at(imported.faults)
        return refused

    def _look_at(self, faults: Iterable[RecordFault]) -> None:
        for fault in faults:
            self._remark(f"{fault.matter or 'a record'}: {fault.what}. {fault.remedy}")

    def _append(self, statements: Iterable[Statement], *, taken_back: bool = False) -> None:
        said = tuple(statements)
        if not said:
            return
        appended = self.workspace.register.append_statements(
            said,
            level=Level.OPENBAAR,
            ground="published source",
            decider=ActorId("organisation:routekaart"),
            recorded=self.now(),
            recorded_by=RECORDER,
        )
        self.synced.new += appended.new
        self.synced.taken_back += appended.new if taken_back else 0

    def _keep_page(self, raw: bytes, page: FeedPage, address: str, kept: frozenset[int]) -> None:
        """Keep of a page the entries that were taken, each byte for byte; the others are none of ours, or private."""
        part = cut_page(raw, page, kept)
        if part is not None:
            self.workspace.parliament.keep(part, address=address, received=self.now())

    def _keep_cursor(self) -> None:
        keep_cursor(self.workspace.parliament.root, self.cursor)

    def _remark(self, what: str) -> None:
        if what not in self.synced.remarks:
            self.synced.remarks.append(what)


def _question(entity: str, ids: Sequence[str]) -> list[tuple[str, str]]:
    wanted = ("$filter", " or ".join(f"Id eq {one}" for one in ids))
    return [wanted, ("$select", _PROMISE) if entity == "Toezegging" else ("$expand", _EXPANDED[entity])]


def _question_of_decisions(ids: Sequence[str]) -> list[tuple[str, str]]:
    # from the side of the decisions, as the day of the sitting is two steps away from them and three from the matter
    either = " or ".join(f"z/Id eq {one}" for one in ids)
    return [("$filter", f"Zaak/any(z:{either})"), ("$expand", _EXPANDED["Besluit"])]
