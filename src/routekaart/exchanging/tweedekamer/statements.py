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
    Event,
    Relation,
    Toezegging,
    UndertakingStatus,
)
from routekaart.domain.ids import ActorId, ThingId, kind_of
from routekaart.domain.statement import Kind, Statement
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
from routekaart.exchanging.tweedekamer.records import Decision, Matter, Paper, Promise
from routekaart.exchanging.tweedekamer.replacing import find_replaced
from routekaart.exchanging.tweedekamer.speaking import Voice, describe, period_of, say_dates
from routekaart.exchanging.tweedekamer.wording import QUOTED, find_action, quote_around, write_votes

_SEATS = 150
"""Of the House (Constitution, article 51)."""
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
        one = self._voice(sort.speaker, f"{sort.kind}:tk-{matter.number}", "Zaak", matter.id, matter.number)
        yield from describe(one, sort, matter.subject or matter.title, matter.started, "GestartOp")
        yield from say_dates(one, matter)
        yield from self._appraised(one, matter)
        for thing in _same(sort, matter):
            yield one.said(Relation(relation="same-as", object=thing), matter.kst or matter.number, matter.started)
        yield from self._placed(one, matter)
        yield from self._tagged(one, (matter.subject, matter.title, matter.text), matter.started)
        if sort.form in _ASKING:
            yield from self._asked(one, matter)
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
        one = self._voice(sort.speaker, f"document:tk-{paper.number}", "Document", paper.id, paper.number)
        yield from describe(one, sort, paper.subject or paper.title, paper.day, "Datum")
        if paper.kst:
            same = Relation(relation="same-as", object=ThingId(f"{sort.kind}:{paper.kst}"))
            yield one.said(same, paper.kst, paper.day)
        if paper.version is not None and paper.version > 1:
            version = Event(event="improved", detail=f"versie {paper.version}")
            valid = period_of(paper.version_day)
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
        one = self._voice(HOUSE, f"{sort.kind}:tk-{number}", "Besluit", decision.id, number)
        event, state = found
        content = Event(event=event, state=state, detail=write_votes(decision))
        yield one.said(content, decision.sort, decision.changed, valid=period_of(decision.day))
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
        one = self._voice(GOVERNMENT, f"request:tk-{promise.number}", "Toezegging", promise.id, promise.number)
        sort = Sort("request", "toezegging", "promised", GOVERNMENT)
        yield from describe(one, sort, promise.text, promise.made, "Aanmaakdatum")
        yield self._promise(one, promise)
        yield from self._met_by(one, promise)
        yield from self._tagged(one, (promise.text,), promise.made)

    def _voice(self, speaker: ActorId, subject: str, entity: str, record: str, number: str) -> Voice:
        return Voice(now=self.now, speaker=speaker, subject=ThingId(subject), entity=entity, id=record, number=number)

    def _asked(self, one: Voice, matter: Matter) -> Iterator[Statement]:
        for ask, quote in self.find_asks(matter.text, matter.started) if matter.text else ():
            kind = Kind.JUDGED if ask.form is AskForm.OPINION else Kind.REPORTED
            yield one.said(ask, quote[:QUOTED], matter.started, kind=kind, speaker=HOUSE)

    def _promise(self, one: Voice, promise: Promise) -> Statement:
        status = STATUSES[promise.status]
        quote = f"Status {promise.status}"
        if status is None:
            return one.said(Event(event="withdrawn", detail=promise.status), quote, promise.changed)
        content = Toezegging(status=status, action=find_action(promise.text), deadline=period_of(promise.due))
        said = promise.made if status is UndertakingStatus.NEW else promise.changed
        return one.said(content, quote, said, kind=Kind.PROMISED)

    def _met_by(self, one: Voice, promise: Promise) -> Iterator[Statement]:
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

    def _appraised(self, one: Voice, matter: Matter) -> Iterator[Statement]:
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

    def _placed(self, one: Voice, matter: Matter) -> Iterator[Statement]:
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

    def _tagged(self, one: Voice, texts: tuple[str, ...], said: date | None) -> Iterator[Statement]:
        seen: set[ThingId] = set()
        for text in texts:
            for thing, words in self.find_tags(text) if text else ():
                if thing not in seen:
                    seen.add(thing)
                    if kind_of(thing) == "country":
                        self.countries.setdefault(one.number, set()).add(thing)
                    relation = Relation(relation="concerns", object=thing, detail=words)
                    yield one.said(relation, quote_around(text, words), said, speaker=HOUSE)

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
