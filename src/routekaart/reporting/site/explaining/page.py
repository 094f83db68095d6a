"""A page about the site, in one of its languages; a new page is a file and a line in `TEXTS`."""

from collections.abc import Mapping

from routekaart.reporting.page import Site, render_page
from routekaart.reporting.site.explaining.accessibility import ACCESSIBILITY
from routekaart.reporting.site.explaining.figures import FIGURES
from routekaart.reporting.site.explaining.help import HELP
from routekaart.reporting.site.explaining.text import Text
from routekaart.reporting.texts import Lang

TEXTS: Mapping[str, Text] = {"help": HELP, "about-figures": FIGURES, "accessibility": ACCESSIBILITY}


def render_text(name: str, *, lang: Lang, site: Site, version: str) -> str:
    """Write one of the pages about the site: `help`, `about-figures` or `accessibility`."""
    text, own = TEXTS[name], 1 if lang == "en" else 0
    return render_page(
        "text.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=text.title[own],
        parts=[
            (part.heading[own], [pair[own] for pair in part.paragraphs], [pair[own] for pair in part.points])
            for part in text.parts
        ],
    )
