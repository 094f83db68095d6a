"""What the report of a checked letter is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from routekaart.domain.finding import Finding
from routekaart.domain.ids import StatementId
from routekaart.domain.letter import Document, Reading
from routekaart.domain.observation import Concept, Indicator, Release
from routekaart.domain.place import Gazetteer
from routekaart.domain.reviewed import Reviewed


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterReport:
    """Everything that the report of one letter shows."""

    document: Document
    reading: Reading
    findings: tuple[Finding, ...]
    indicators: tuple[Indicator, ...]
    """The definition card of every indicator that a candidate names."""
    releases: tuple[Release, ...]
    """Every release that a candidate names."""
    gazetteer: Gazetteer
    made_on: date
    version: str
    concepts: tuple[Concept, ...] = ()
    """The names of the concepts that claims seek; without its name a claim shows the letter's own words."""
    names: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Dutch and English names of speakers and publishers, and of other things that are no place, by id."""
    reviews: Mapping[StatementId, Reviewed] = field(default_factory=dict)
    """What people decided on the statements of the reading."""

    @property
    def then_day(self) -> date | None:
        """The day of the verdicts "then": the letter's own, another that was asked for, or `None` if there is none."""
        days = {value for finding in self.findings for name, value in finding.settings if name == "then"}
        asked = date.fromisoformat(days.pop()) if len(days) == 1 else self.document.date
        return None if self.document.date is None and asked == self.made_on else asked
