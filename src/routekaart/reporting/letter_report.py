"""The report of a checked letter: what it is made from, and the page that it becomes."""

from dataclasses import dataclass, field
from datetime import date

from routekaart.domain.finding import Finding
from routekaart.domain.letter import Document, Reading
from routekaart.domain.observation import Concept, Indicator, Release
from routekaart.domain.place import Gazetteer
from routekaart.reporting.texts import Lang


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

    @property
    def then_day(self) -> date | None:
        """The day of the verdicts "then": the letter's own, another that was asked for, or `None` if there is none."""
        days = {value for finding in self.findings for name, value in finding.settings if name == "then"}
        asked = date.fromisoformat(days.pop()) if len(days) == 1 else self.document.date
        return None if self.document.date is None and asked == self.made_on else asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where a page stands when it is served: the addresses that it may link to."""

    stylesheet: str
    letters: str
    """The list of all letters."""
    other_language: str
    """This page in the other language."""


def render_letter_report(report: LetterReport, *, lang: Lang, site: Site | None = None) -> str:
    """Write the report as one HTML page that needs no script.

    Without a site the page is a file on disk that carries its own style and asks nothing of the network.

    Raises:
        UnknownName: if a finding names a statement, indicator, release or code that was not handed in.
        QuoteMismatch: if a statement's quote is not in the letter at its place.
    """
    from routekaart.reporting.cards import build_cards
    from routekaart.reporting.marking import mark_text
    from routekaart.reporting.page import render_page
    from routekaart.reporting.rows import describe_release
    from routekaart.reporting.summary import find_sources, summarise
    from routekaart.reporting.wording import Wording

    wording = Wording(report, lang)
    cards = build_cards(report, wording)
    return render_page(
        "letter.html.jinja",
        lang=lang,
        site=site,
        version=report.version,
        title=report.document.title or wording.label("untitled"),
        report=report,
        words=wording,
        cards=cards,
        then_day=report.then_day,
        segments=mark_text(report.document.text, cards),
        summary=summarise(cards),
        sources=[(release, describe_release(release, wording)) for release in find_sources(report)],
    )
