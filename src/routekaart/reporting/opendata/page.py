"""The page that lists the open data."""

from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.domain.table import OpenTable
from routekaart.reporting.formatting import format_number
from routekaart.reporting.page import Link, Site, render_page
from routekaart.reporting.texts import Lang, Table, say, sayer

WORDS: Table = {
    "title": ("Open data", "Open data"),
    "intro": (
        "Alles wat openbaar is, als bestand. U mag het vrij gebruiken (CC0). Noem de bron van een uitspraak of cijfer.",
        "All that is public, as files. You may use it freely (CC0). Name the source of a statement or figure.",
    ),
    "caption": ("De tabellen", "The tables"),
    "table": ("Tabel", "Table"),
    "rows": ("Rijen", "Rows"),
    "files": ("Bestanden", "Files"),
    "columns": ("uitleg van de kolommen", "what the columns hold"),
    "all": ("Alles in één bestand (zip)", "All in one file (zip)"),
    "catalogue": ("Catalogus (DCAT-AP-NL)", "Catalogue (DCAT-AP-NL)"),
    "terms": ("Begrippen (SKOS)", "Terms (SKOS)"),
    "api": ("Beschrijving van de API (OpenAPI)", "Description of the API (OpenAPI)"),
    "more": ("Meer", "More"),
    "cite": (
        "Zo verwijst u: Routekaart, tabel ‘uitspraken’, {address}, geraadpleegd op [datum].",
        "How to cite: Routekaart, table ‘uitspraken’, {address}, consulted on [date].",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLine:
    """A table on the page, with the addresses of its files."""

    table: OpenTable
    files: tuple[Link, ...]
    columns: str


def render_open_data(
    lines: Sequence[TableLine], more: Sequence[Link], *, address: str, lang: Lang, site: Site, version: str
) -> str:
    """Write the page that lists the tables and what describes them.

    Args:
        lines: the tables.
        more: the catalogue, the terms and the description of the API.
        address: of this page, for who cites it.
        lang: the language of the page.
        site: where the page stands.
        version: of the program.
    """
    return render_page(
        "open_data.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, "title", lang),
        say=sayer(WORDS, lang),
        lines=lines,
        more=more,
        address=address,
        number=lambda count: format_number(count, lang),
    )
