"""Records -> statements: what each paper is, when it came, what became of it, and what it is about.

Every statement names as its source the record at the House, with the words of the field that says so.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from routekaart.domain.content import (
    Ask,
    AskForm,
    Content,
    Description,
    Event,
    EventState,
    Relation,
    Toezegging,
    UndertakingStatus,
)
from routekaart.domain.ids import ActorId, RecorderId, ThingId, kind_of
from routekaart.domain.period import Period
from routekaart.domain.statement import Kind, Publication, Statement
from routekaart.exchanging.tweedekamer.faults import Faults, Place
from routekaart.exchanging.tweedekamer.kinds import (
    APPRAISALS,
    DECISIONS,
    GOVERNMENT,
    HOUSE,
    MATTERS,
    NO_APPRAISALS,
    PAPERS,
    STATUSES,
    Sort,
)
from routekaart.exchanging.tweedekamer.reading import KST, MATTER, PAPER
from routekaart.exchanging.tweedekamer.records import Decision, Matter, Paper, Promise, Vote
from routekaart.exchanging.tweedekamer.replacing import find_replaced
from routekaart.exchanging.tweedekamer.settling import record_address

RECORDER = RecorderId("rule:tweedekamer@1")
_SEATS = 150
"""Of the House (Constitution, article 51)."""
_QUOTED = 300
FindTags = Callable[[str], tuple[tuple[ThingId, str], ...]]
"""From a text to the things that it names, each with the words that do so."""

FindAsks = Callable[[str, date | None], tuple[tuple[Ask, str], ...]]
"""From the text of a paper and its day to what it asks of the government, each with the words that do so."""
_ASKING = frozenset({"motion", "written-questions"})


@dataclass(slots=True, kw_only=True)
class Maker:
    """Makes statements of records, and keeps what is not right in them."""

    find_tags: FindTags
    find_asks: FindAsks
    now: datetime
    faults: Faults
    left_out: dict[str, int]
    countries: dict[str, set[ThingId]] = field(default_factory=dict)
    """Of each matter by its number the countries that it names."""

    def of_matter(self, matter: Matter) -> Iterator[Statement]:
        """Make the statements of a matter, and of its papers and decisions as far as they came with it."""
        sort = self._sort(MATTERS, matter.sort, matter.place)
        if sort is None:
            return
        one = _One(self, sort.speaker, ThingId(f"{sort.kind}:tk-{matter.number}"), "Zaak", matter.id, matter.number)
        yield from _described(one, sort, matter.subject or matter.title, matter.started, "GestartOp")
        yield from _dates(one, matter)
        yield from self._appraised(one, matter)
        for thing in _same(sort, matter):
            yield one.said(Relation(relation="same-as", object=thing), matter.kst or matter.number, matter.started)
        yield from self._placed(one, matter)
        yield from self._tagged(one, (matter.subject, matter.title, matter.text), matter.started)
        if sort.form in _ASKING and matter.text:
            for ask, quote in self.find_asks(matter.text, matter.started):
                kind = Kind.JUDGED if ask.form is AskForm.OPINION else Kind.REPORTED
                yield one.said(ask, quote[:_QUOTED], matter.started, kind=kind, speaker=HOUSE)
        for paper in matter.papers:
            thing = ThingId(f"document:tk-{paper.number}")
            yield one.said(Relation(relation="paper", object=thing), paper.number, paper.day)
            if sort.event == "asked" and paper.sort in PAPERS and PAPERS[paper.sort].form == "answer":
                answered = Relation(relation="answered-by", object=thing)
                yield one.said(answered, f"{paper.sort} {paper.number}", paper.day, speaker=GOVERNMENT)
            yield from self.of_paper(paper, tagged=False)
        for decision in matter.decisions:
            if not decision.deleted:
                yield from self.of_decision(decision)

    def of_paper(self, paper: Paper, *, tagged: bool = True) -> Iterator[Statement]:
        """Make the statements of a paper."""
        sort = self._sort(PAPERS, paper.sort, paper.place)
        if sort is None:
            return
        thing = ThingId(f"document:tk-{paper.number}")
        one = _One(self, sort.speaker, thing, "Document", paper.id, paper.number)
        yield from _described(one, sort, paper.subject or paper.title, paper.day, "Datum")
        if paper.kst:
            same = Relation(relation="same-as", object=ThingId(f"{sort.kind}:{paper.kst}"))
            yield one.said(same, paper.kst, paper.day)
        if paper.version is not None and paper.version > 1:
            version = Event(event="improved", detail=f"versie {paper.version}")
            valid = _period(paper.version_day)
            yield one.said(version, f"Versienummer {paper.version}", paper.version_day, valid=valid)
        for dossier in _dossiers(paper.kst, paper.dossiers):
            yield one.said(_in_dossier(dossier, paper.title), dossier, paper.day)
        if tagged:
            yield from self._tagged(one, (paper.subject, paper.title), paper.day)

    def of_decision(self, decision: Decision) -> Iterator[Statement]:
        """Make the event that a decision is, if it says what became of exactly one matter."""
        found = DECISIONS.get(decision.sort)
        if found is None:
            self._leave_out("decision that is a step in the handling of a matter")
            return
        if len(decision.matters) != 1:
            self._leave_out("decision that is not tied to exactly one matter")
            return
        number = decision.matters[0]
        sort = self._sort(MATTERS, decision.of_sort, decision.place)
        if sort is None:
            return
        one = _One(self, HOUSE, ThingId(f"{sort.kind}:tk-{number}"), "Besluit", decision.id, number)
        event, state = found
        content = Event(event=event, state=state, detail=_told(decision))
        yield one.said(content, decision.sort, decision.changed, valid=_period(decision.day))
        self._check_seats(decision)

    def of_promise(self, promise: Promise) -> Iterator[Statement]:
        """Make the statements of an undertaking."""
        if promise.status not in STATUSES:
            self.faults.break_off(
                promise.place,
                f"{promise.status[:40]!r} is no state of an undertaking that we know"
                if promise.status
                else "no Status",
                "See what the House means by it, and add it to exchanging/tweedekamer/kinds.py.",
            )
            return
        thing = ThingId(f"request:tk-{promise.number}")
        one = _One(self, GOVERNMENT, thing, "Toezegging", promise.id, promise.number)
        sort = Sort("request", "toezegging", "promised", GOVERNMENT)
        yield from _described(one, sort, promise.text, promise.made, "Aanmaakdatum")
        yield self._promise(one, promise)
        yield from self._met_by(one, promise)
        yield from self._tagged(one, (promise.text,), promise.made)

    def _promise(self, one: "_One", promise: Promise) -> Statement:
        status = STATUSES[promise.status]
        quote = f"Status {promise.status}"
        if status is None:
            return one.said(Event(event="withdrawn", detail=promise.status), quote, promise.changed)
        content = Toezegging(status=status, action=find_action(promise.text), deadline=_period(promise.due))
        said = promise.made if status is UndertakingStatus.NEW else promise.changed
        return one.said(content, quote, said, kind=Kind.PROMISED)

    def _met_by(self, one: "_One", promise: Promise) -> Iterator[Statement]:
        if not promise.letter:
            return
        plain = re.findall(rf"{PAPER.pattern}|{MATTER.pattern}", promise.letter)
        if not plain:
            self.faults.look_at(
                promise.place, "KamerbriefNakoming names no letter by its number", "Look up the letter, and record it."
            )
        for name in dict.fromkeys(plain):
            answered = Relation(relation="answered-by", object=ThingId(f"document:tk-{name}"))
            yield one.said(answered, promise.letter, promise.changed)

    def _sort(self, known: dict[str, Sort], sort: str, place: Place) -> Sort | None:
        found = known.get(sort)
        if found is None:
            self.faults.break_off(
                place,
                f"Soort {sort[:60]!r} is none that we know" if sort else "there is no Soort",
                "Say in exchanging/tweedekamer/kinds.py what it is, or leave the matter out.",
            )
        return found

    def _appraised(self, one: "_One", matter: Matter) -> Iterator[Statement]:
        value = matter.appraisal
        if not value or value in NO_APPRAISALS:
            return
        if value not in APPRAISALS:
            self.faults.break_off(
                matter.place,
                f"{value[:60]!r} is no appraisal of the cabinet that we know",
                "Say in exchanging/tweedekamer/kinds.py whether it is one.",
            )
            return
        appraisal = Event(event="appraisal", party=GOVERNMENT, detail=value)
        yield one.said(appraisal, f"Kabinetsappreciatie {value}", matter.changed, kind=Kind.JUDGED)

    def _placed(self, one: "_One", matter: Matter) -> Iterator[Statement]:
        kst = matter.kst or next((paper.kst for paper in matter.papers if paper.kst), "")
        for dossier in _dossiers(kst, matter.dossiers):
            yield one.said(_in_dossier(dossier, matter.title), dossier, matter.started)
        replaced, unclear = find_replaced(matter.subject, dossier=kst.rpartition("-")[0].removeprefix("kst-"))
        for name, quote in replaced:
            relation = Relation(relation="replaces", object=ThingId(f"request:{name}"))
            yield one.said(relation, quote, matter.started)
        if unclear:
            self.faults.look_at(
                matter.place, "it takes the place of a paper whose number cannot be read", "Look it up, and record it."
            )
        for number in matter.replaces:
            kind = one.subject.partition(":")[0]
            relation = Relation(relation="replaces", object=ThingId(f"{kind}:tk-{number}"))
            yield one.said(relation, f"VervangenVanuit {number}", matter.started)

    def _tagged(self, one: "_One", texts: tuple[str, ...], said: date | None) -> Iterator[Statement]:
        seen: set[ThingId] = set()
        for text in texts:
            for thing, words in self.find_tags(text) if text else ():
                if thing not in seen:
                    seen.add(thing)
                    if kind_of(thing) == "country":
                        self.countries.setdefault(one.number, set()).add(thing)
                    relation = Relation(relation="concerns", object=thing, detail=words)
                    yield one.said(relation, _around(text, words), said, speaker=HOUSE)

    def _check_seats(self, decision: Decision) -> None:
        seats = sum(vote.seats for vote in decision.votes)
        if seats > _SEATS:
            self.faults.look_at(
                decision.place,
                f"the votes add up to {seats} seats of {_SEATS}",
                "Ask the House; they are kept as given.",
            )

    def _leave_out(self, reason: str) -> None:
        self.left_out[reason] = self.left_out.get(reason, 0) + 1


@dataclass(frozen=True, slots=True)
class _One:
    """One record that speaks, about one subject."""

    maker: Maker
    speaker: ActorId
    subject: ThingId
    entity: str
    id: str
    number: str

    def said(
        self,
        content: Content,
        quote: str,
        said: date | None,
        *,
        valid: Period | None = None,
        kind: Kind = Kind.REPORTED,
        speaker: ActorId | None = None,
    ) -> Statement:
        return Statement(
            speaker=speaker or self.speaker,
            subject=self.subject,
            content=content,
            kind=kind,
            valid=valid,
            source=Publication(
                title=f"Tweede Kamer, {self.entity} {self.number}",
                address=record_address(self.entity, self.id),
                quote=quote,
                published=_period(said),
            ),
            recorded=self.maker.now,
            recorded_by=RECORDER,
        )


_SENDS = re.compile(r"\b(?:stuurt|sturen|toesturen|toezenden|zendt|zenden|toegezonden|brief)\b")
_INFORMS = re.compile(r"\b(?:informeert|informeren|geïnformeerd|terugkomen|terugkomt|meldt|melden|schriftelijk)\b")


def find_action(text: str) -> str:
    """Return what is promised, by the verb: send, inform, or `not_said`.

    >>> find_action("De minister stuurt de Kamer voor de zomer een overzicht.")
    'send'
    """
    lower = text.casefold()
    if _SENDS.search(lower):
        return "send"
    return "inform" if _INFORMS.search(lower) else "not_said"


def _described(one: _One, sort: Sort, name: str, day: date | None, field: str) -> Iterator[Statement]:
    if name:
        yield one.said(Description(name_nl=name, name_en=name, form=sort.form, level="NLD"), name, day)
    if day is not None:
        yield one.said(Event(event=sort.event), f"{field} {day.isoformat()}", day, valid=_period(day))


def _dates(one: _One, matter: Matter) -> Iterator[Statement]:
    if matter.due is not None:
        due = Event(event="due", state=EventState.PLANNED)
        quote = f"Termijn {matter.due.isoformat()}"
        yield one.said(due, quote, matter.changed, valid=_period(matter.due), kind=Kind.EXPECTED, speaker=HOUSE)
    if matter.dealt_with is not None:
        state = EventState.HAPPENED if matter.dealt_with else EventState.ABSENT
        quote = f"Afgedaan {'true' if matter.dealt_with else 'false'}"
        yield one.said(Event(event="dealt-with", state=state), quote, matter.changed, speaker=HOUSE)


def _same(sort: Sort, matter: Matter) -> Iterator[ThingId]:
    """Go through the other names of a matter: as an official publication, and as the paper that it is."""
    if sort.form == "written-questions":
        yield ThingId(f"request:kv-tk-{matter.number}")
    names = dict.fromkeys([matter.kst, *(paper.kst for paper in matter.papers)])
    yield from (ThingId(f"{sort.kind}:{name}") for name in names if name)


def _dossiers(kst: str, named: tuple[str, ...]) -> tuple[str, ...]:
    """Return the dossiers that a record stands in, as it says itself or as its number as a publication says."""
    found = KST.fullmatch(kst)
    return tuple(dict.fromkeys([*named, *([found["dossier"]] if found else [])]))


def _in_dossier(dossier: str, title: str) -> Relation:
    return Relation(relation="dossier", object=ThingId(f"document:kst-{dossier}"), detail=title)


def _told(decision: Decision) -> str:
    """Write the votes as text: "voor: VVD 24, CDA 5; tegen: PvdD 3", the largest parties first."""
    parts = []
    for vote in ("Voor", "Tegen", "Niet deelgenomen"):
        cast = sorted((one for one in decision.votes if one.vote == vote), key=lambda one: (-one.seats, one.party))
        if cast:
            parts.append(f"{vote.lower()}: {', '.join(map(_party, cast))}")
    way = f" ({decision.way.lower()})" if decision.way and parts else ""
    return "; ".join(parts) + way


def _party(vote: Vote) -> str:
    return f"{vote.party} {vote.seats}{' (vergissing)' if vote.mistake else ''}"


def _around(text: str, words: str) -> str:
    """Return the line or title in which words stand, or as much of it as is a quote."""
    at = text.find(words)
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    line = text[start : end if end >= 0 else len(text)]
    if len(line) <= _QUOTED:
        return line
    begin = max(0, at - start - _QUOTED // 2)
    return line[begin : begin + _QUOTED]


def _period(day: date | None) -> Period | None:
    return None if day is None else Period.of_day(day)
