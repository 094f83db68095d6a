"""An activity -> statements about a programme: what it is, when, where, by whom; its money and results.

Every statement names as its source the file, and in its address the place in it as XPath; the quote is the text there.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from routekaart.domain.content import Content, Description, Event, EventState, Relation
from routekaart.domain.ids import RecorderId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.statement import Kind, Publication, Statement
from routekaart.exchanging.iati import codes
from routekaart.exchanging.iati.activity import Activity, Quoted
from routekaart.exchanging.iati.faults import Faults
from routekaart.exchanging.iati.frame import Frame
from routekaart.exchanging.iati.money import budgets_of, transactions_of
from routekaart.exchanging.iati.names import organisation_of, programme_of, speaker_of
from routekaart.exchanging.iati.results import figures_of

RECORDER = RecorderId("rule:iati@1")


class Maker:
    """Makes the statements of one activity, and keeps what is left out."""

    def __init__(self, activity: Activity, frame: Frame, known: Mapping[str, Activity]) -> None:
        self.activity = activity
        self.frame = frame
        self.known = known
        self.subject = programme_of(activity.identifier)
        self.faults = Faults(activity.identifier)
        self.left_out: Counter[str] = Counter()
        self._speaker = speaker_of(activity.reporter.ref, activity.reporter.name, frame.organisations)
        said = activity.updated or frame.generated
        self._published = None if said is None else Period.of_day(said)

    def statements(self) -> Iterator[Statement]:
        """Make all statements, in the order of the file's parts."""
        yield from self._description()
        yield from self._parties()
        yield from self._dates()
        yield from self._countries()
        yield from self._related()
        yield from budgets_of(self)
        yield from transactions_of(self)
        yield from figures_of(self)

    def statement(
        self,
        content: Content,
        said: Quoted,
        *,
        valid: Period | None = None,
        kind: Kind = Kind.REPORTED,
        subject: ThingId | None = None,
    ) -> Statement:
        """Make a statement whose source leads back to where it is said."""
        return Statement(
            speaker=self._speaker,
            subject=subject or self.subject,
            content=content,
            kind=kind,
            valid=valid,
            source=self._source(said),
            recorded=self.frame.now,
            recorded_by=RECORDER,
        )

    def leave_out(self, reason: str) -> None:
        """Count something that is left out on purpose."""
        self.left_out[reason] += 1

    @property
    def title(self) -> str:
        """The activity's title: the English one, or else the first."""
        return self._titled("en")

    def _titled(self, language: str) -> str:
        """Return the title in a language, or else the first; empty if there is none."""
        titles = self.activity.titles
        return next((one.said.text for one in titles if one.lang.lower()[:2] == language), self._any_title())

    def _any_title(self) -> str:
        return self.activity.titles[0].said.text if self.activity.titles else ""

    def _source(self, said: Quoted) -> Publication:
        quote = "'" if '"' in self.activity.identifier else '"'
        identifier = f"{quote}{self.activity.identifier}{quote}"
        place = f"//iati-activity[normalize-space(iati-identifier)={identifier}]/{said.path}"
        return Publication(
            title=f"IATI activity {self.activity.identifier} ({self.frame.name})",
            address=f"{self.frame.address or self.frame.name}#xpointer({place})",
            quote=said.text,
            published=self._published,
        )

    def _description(self) -> Iterator[Statement]:
        if not self.activity.titles:
            self.faults.leave_out(self.activity.said.line, "an activity without a title", "Give it one.")
            return
        description = Description(name_nl=self._titled("nl"), name_en=self._titled("en"))
        yield self.statement(description, self.activity.titles[0].said)

    def _parties(self) -> Iterator[Statement]:
        for party in self.activity.parties:
            thing = organisation_of(party.ref, party.name, self.frame.organisations)
            if thing is None:
                self.faults.leave_out(party.said.line, "an organisation without identifier and name", "Name it.")
                continue
            relation = Relation(relation=codes.ROLES[party.role], object=thing, detail=party.name)
            yield self.statement(relation, party.said)

    def _dates(self) -> Iterator[Statement]:
        for one in self.activity.dates:
            event, happened = codes.DATE_TYPES[one.type]
            if happened and one.day > self.frame.now.date():
                self.faults.leave_out(one.said.line, f"an actual {event} in the future: {one.day}", "Correct its type.")
                continue
            state = EventState.HAPPENED if happened else EventState.PLANNED
            kind = Kind.REPORTED if happened else Kind.EXPECTED
            yield self.statement(Event(event=event, state=state), one.said, valid=Period.of_day(one.day), kind=kind)

    def _countries(self) -> Iterator[Statement]:
        for _ in self.activity.regions:
            self.leave_out("recipient region: the register keeps countries")
        for country in self.activity.countries:
            thing = self.frame.countries.get(country.code.upper())
            if thing is None:
                self.faults.leave_out(
                    country.said.line,
                    f"{country.code[:20]!r} is no country we know",
                    "Use the code of two letters of ISO 3166.",
                )
                continue
            detail = "" if country.percentage is None else f"{country.percentage.normalize():f} %"
            yield self.statement(Relation(relation="with", object=thing, detail=detail), country.said)

    def _related(self) -> Iterator[Statement]:
        for one in self.activity.related:
            other = programme_of(one.ref)
            match one.type:
                case "1":
                    yield self.statement(Relation(relation="part_of", object=other), one.said)
                case "2":
                    yield self.statement(Relation(relation="part_of", object=self.subject), one.said, subject=other)
                case "5":
                    yield self.statement(Relation(relation="same_as", object=other), one.said)
                case _:
                    self.leave_out(f"related activity ({codes.RELATED[one.type]}): says nothing about the programme")
