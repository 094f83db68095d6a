"""A sealed weighing as a page: of the site, or a file that stands by itself."""

from routekaart.domain.weighing.outcome import SealedWeighing
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.page import Site, render_page
from routekaart.reporting.weighing.sections import introduce, show_sections
from routekaart.reporting.weighing.words import LABELS
from routekaart.reporting.weighing.writing import WeighingPaper

_ANYWHERE = 10_000
"""Columns: a browser breaks lines by itself."""


def render_weighing_page(sealed: SealedWeighing, names: Names, *, site: Site | None, version: str) -> str:
    """Write a weighing as a page in the language of its names; without a site it stands by itself."""
    paper = WeighingPaper(names=names, width=_ANYWHERE, weighing=sealed.weighing, middle=sealed.outcome.weights.middle)
    return render_page(
        "weighing.html.jinja" if site is None else "weighing_of_site.html.jinja",
        lang=names.lang,
        site=site,
        version=version,
        title=paper.say(LABELS, "title", title=sealed.weighing.title),
        say=lambda code: paper.say(LABELS, code),
        intro=tuple(introduce(sealed, paper)),
        sections=show_sections(sealed, paper),
        digest=sealed.id,
    )
