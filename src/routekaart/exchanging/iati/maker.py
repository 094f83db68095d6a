"""What makes the statements of one activity: who says them, about which programme, and where in the file.

Every statement names as its source the file, and in its address the place in it as XPath; the quote is the text there.
"""

from collections import Counter
from collections.abc import Mapping

from routekaart.domain.content import Content
from routekaart.domain.ids import RecorderId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.statement import Kind, Publication, Statement
from routekaart.exchanging.iati.activity import Activity, Quoted
from routekaart.exchanging.iati.faults import Faults
from routekaart.exchanging.iati.frame import Frame
from routekaart.exchanging.iati.names import programme_of, speaker_of

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
        return self.titled("en")

    def titled(self, language: str) -> str:
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
