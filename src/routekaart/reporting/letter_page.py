"""The page that the report of a checked letter becomes."""

from routekaart.domain.document import BlockKind, Body, Change
from routekaart.reporting.cards import build_cards
from routekaart.reporting.letter_report import LetterReport
from routekaart.reporting.marking import mark_text
from routekaart.reporting.page import Site, render_page
from routekaart.reporting.record import check_record
from routekaart.reporting.rows import describe_release
from routekaart.reporting.saved_check import write_embedded
from routekaart.reporting.summary import find_sources, summarise
from routekaart.reporting.texts import Lang
from routekaart.reporting.wording import Wording


def render_letter_report(
    report: LetterReport,
    *,
    lang: Lang,
    site: Site | None = None,
    template: str = "letter.html.jinja",
    **shown: object,
) -> str:
    """Write the report as one HTML page that needs no script.

    Without a site the page is a file on disk that carries its own style and asks nothing of the network. Another
    template is one that extends the report, and is given what it shows beside it.

    Raises:
        UnknownName: if a finding names a statement, indicator, release or code that was not handed in.
        QuoteMismatch: if a statement's quote is not in the letter at its place.
    """
    wording = Wording(report, lang)
    cards = build_cards(report, wording)
    return render_page(
        template,
        lang=lang,
        site=site,
        version=report.version,
        title=report.document.title or wording.label("untitled"),
        report=report,
        words=wording,
        cards=cards,
        then_day=report.then_day,
        made_on=report.made_on,
        segments=mark_text(report.document.text, cards, _not_shown(report.document.body)),
        summary=summarise(cards),
        sources=[(release, describe_release(release, wording)) for release in find_sources(report)],
        embedded=write_embedded(check_record(report)) if site is None else "",
        **shown,
    )


def _not_shown(body: Body) -> tuple[tuple[int, int], ...]:
    """Return what the letter holds and its sender did not send: deleted words and comments, with their line ends."""
    return tuple(
        (block.start, min(block.end + 1, len(body.text)))
        for block in body.blocks
        if block.change is Change.DELETED or block.kind is BlockKind.COMMENT
    )
