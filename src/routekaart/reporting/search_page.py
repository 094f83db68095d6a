"""The page on which everything is searched."""

from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.domain.content import Description
from routekaart.domain.dossier import Line
from routekaart.domain.found import Found
from routekaart.domain.ids import kind_of
from routekaart.domain.statement import Held
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.sentences import describe_form, describe_line
from routekaart.reporting.dossier.words import ARRANGEMENT_FORMS
from routekaart.reporting.page import Link, Site, render_page
from routekaart.reporting.texts import Lang, Table, say

WORDS: Table = {
    "title": ("Zoeken", "Search"),
    "found": ("Gevonden voor ‘{words}’", "Found for ‘{words}’"),
    "label": ("Waar zoekt u naar?", "What are you looking for?"),
    "hint": (
        "Een land, route, afspraak of een woord uit een uitspraak. Met een sterretje zoekt u op het begin: visum*.",
        "A country, route, arrangement, or a word of a statement. A star searches for a beginning: visum*.",
    ),
    "button": ("Zoeken", "Search"),
    "things": ("Dossiers", "Dossiers"),
    "letters": ("Brieven", "Letters"),
    "statements": ("Uitspraken", "Statements"),
    "no_word": (
        "Hier staat geen woord om op te zoeken. Typ een woord, of het begin ervan: visum*.",
        "There is no word to search for. Type a word, or its beginning: visum*.",
    ),
    "too_long": ("Dit is te lang. Typ ten hoogste 200 tekens.", "This is too long. Type at most 200 characters."),
    "nothing": (
        "Niets gevonden. Controleer de spelling, of zoek met minder woorden.",
        "Nothing found. Check the spelling, or search with fewer words.",
    ),
    "more": (
        "Er zijn meer uitspraken dan hier staan. Zoek met meer woorden.",
        "There are more statements than stand here. Search with more words.",
    ),
    "country": ("land of gebied", "country or area"),
    "route": ("route", "route"),
    "arrangement": ("afspraak", "arrangement"),
    "programme": ("programma", "programme"),
    "instrument": ("instrument", "instrument"),
    "fund": ("fonds", "fund"),
    "coupling": ("koppeling", "coupling"),
    "organisation": ("organisatie", "organisation"),
    "indicator": ("cijferreeks", "series"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchShown:
    """What was typed, what was found, and where each leads."""

    typed: str
    action: str
    """The address of the page itself."""
    fault: str = ""
    """What is wrong with what was typed: no_word or too_long."""
    found: Found | None = None
    things: Sequence[Link] = ()
    """One for each thing found."""
    letters: Sequence[Link] = ()
    subjects: Sequence[Link] = ()
    """Where the subject of each statement found leads."""


def render_search(shown: SearchShown, *, names: Names | None, lang: Lang, site: Site, version: str) -> str:
    """Write the page with its form and what was found."""
    title = say(WORDS, "found", lang).format(words=shown.typed) if shown.found else say(WORDS, "title", lang)
    statements = () if shown.found is None or names is None else shown.found.statements
    return render_page(
        "search.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=title,
        say=lambda code: say(WORDS, code, lang),
        shown=shown,
        kinds=[kind_of(thing) for thing in shown.found.things] if shown.found else [],
        statements=[
            (_describe(one, names), link)
            for one, link in zip(statements, shown.subjects, strict=True)
            if names is not None
        ],
    )


def _describe(held: Held, names: Names) -> str:
    """Say what a statement says beside the name of its subject; that something is called so needs no words."""
    said = held.statement.content
    if not isinstance(said, Description):
        return describe_line(Line(held=(held,)), names)
    return ", ".join(describe_form(said, names)) if said.form in ARRANGEMENT_FORMS else ""
