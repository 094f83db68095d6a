"""The page that leads to the desks."""

from collections.abc import Sequence

from routekaart.reporting.page import Link, Site, render_page
from routekaart.reporting.texts import Lang, Table, say

DESKS: Table = {
    "title": ("Werk", "Desks"),
    "review": ("Beoordelen", "Review"),
    "review_what": (
        "Zeg van elke lezing van een brief of die klopt.",
        "Say of each reading of a letter whether it is right.",
    ),
    "dossier-desk": ("Dossier bijhouden", "Keep the dossier"),
    "dossier-desk_what": (
        "Leg vast, verbeter, neem terug, en besluit wie het mag zien.",
        "Record, correct, withdraw, and decide who may see it.",
    ),
    "letter-desk": ("Brieven schrijven", "Write letters"),
    "letter-desk_what": (
        "Schrijf een brief waarvan elk cijfer is na te gaan, en geef hem met zijn tweeën vrij.",
        "Write a letter of which every figure can be traced, and release it with two people.",
    ),
    "parliament-desk": ("Kamer volgen", "Follow Parliament"),
    "parliament-desk_what": (
        "Moties, toezeggingen en vragen, met hun termijn.",
        "Motions, undertakings and questions, with their terms.",
    ),
    "statistics-desk": ("Cijfers goedkeuren", "Accept figures"),
    "statistics-desk_what": (
        "Bekijk nieuwe uitgaven en keur ze goed of wijs ze af.",
        "Look at new releases and accept them or not.",
    ),
    "weighing-desk": ("Afwegingen", "Weighings"),
    "weighing-desk_what": (
        "Zet instrumenten naast elkaar: wat mag, wat werkt, en wat er verandert als u iets anders belangrijk vindt.",
        "Set measures side by side: what is allowed, what works, and what changes if you care for something else.",
    ),
    "make-evaluation": ("Evaluaties", "Evaluations"),
    "make-evaluation_what": (
        "Vraag of een afspraak werkte: schrijf het plan, verzegel het, en zie daarna pas de uitkomst.",
        "Ask whether an arrangement worked: write the plan, seal it, and see what comes out only then.",
    ),
    "letter-check": ("Een brief controleren", "Check a letter"),
    "letter-check_what": (
        "Vergelijk elk cijfer van een brief met de officiële statistiek.",
        "Hold every figure of a letter against the statistics.",
    ),
}


def render_desks(links: Sequence[tuple[Link, str]], *, lang: Lang, site: Site, version: str) -> str:
    """Write the page with a link to each desk, and what one does there."""
    title = say(DESKS, "title", lang)
    return render_page("desks/home.html.jinja", lang=lang, site=site, version=version, title=title, links=links)
