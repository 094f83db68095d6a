"""The log of reads as a page: a filter, what the chain says, a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from routekaart.domain.levels import Level
from routekaart.reporting.codes import ACTIONS
from routekaart.reporting.page import Site, render_page
from routekaart.reporting.texts import Lang, Table, say, sayer

WORDS: Table = {
    "title": ("Logboek", "Log"),
    "intro": (
        "Hier staat wie iets zag dat niet openbaar is, wat er werd geweigerd en wat er aan accounts veranderde.",
        "Here stands who saw something that is not public, what was refused, and what changed in accounts.",
    ),
    "whole": (
        "De keten klopt. Aantal regels: {entries}; elke regel staat er zoals die is geschreven.",
        "The chain is whole: {entries} entries, each as it was written.",
    ),
    "head": (
        "Noteer deze code buiten de site: {head}. Daarmee is later te zien of er regels aan het eind zijn weggehaald.",
        "Note this code outside the site: {head}. It shows later whether entries at the end were taken away.",
    ),
    "broken": (
        (
            "De keten breekt bij regel {broken}: die is veranderd of verdwenen. Wat daarna komt, is niet meer "
            "te vertrouwen. Waarschuw wie over de beveiliging gaat, en vergelijk met een reservekopie."
        ),
        (
            "The chain breaks at entry {broken}: it was changed or is gone. What follows cannot be trusted. "
            "Tell who is responsible for security, and compare with a backup."
        ),
    ),
    "search": ("Zoeken", "Search"),
    "account": ("Account", "Account"),
    "what": ("Zaak of adres", "Thing or address"),
    "what_hint": ("Een deel is genoeg: country:MAR", "A part is enough: country:MAR"),
    "since": ("Vanaf", "From"),
    "until": ("Tot en met", "Up to and including"),
    "show": ("Tonen", "Show"),
    "bad_day": ("Dit is geen dag. Schrijf 2026-11-27.", "This is no day. Write 2026-11-27."),
    "wrong": ("Er gaat iets niet goed", "Something is not right"),
    "csv": ("Deze regels als CSV", "These entries as CSV"),
    "caption": ("{shown} van {found} regels, de nieuwste eerst", "{shown} of {found} entries, the newest first"),
    "none": ("Er zijn geen regels die hierbij passen.", "There are no entries that fit this."),
    "number": ("Nummer", "Number"),
    "moment": ("Moment (UTC)", "Moment (UTC)"),
    "action": ("Handeling", "Action"),
    "level": ("Niveau", "Level"),
    "outcome": ("Uitkomst", "Outcome"),
    "allowed": ("toegelaten", "allowed"),
    "refused": ("geweigerd", "refused"),
    "newer": ("Nieuwere regels", "Newer entries"),
    "older": ("Oudere regels", "Older entries"),
    "pages": ("Bladeren", "Pages"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of the log."""

    sequence: int
    moment: datetime
    account: str
    action: str
    what: str
    level: Level
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What was typed to find entries."""

    account: str = ""
    what: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPage:
    """A page of entries, the newest first, and what holds of the log as a whole."""

    entries: Sequence[Entry]
    found: int
    """How many fit the filter; a page shows some of them."""
    typed: Filter
    chained: int
    """How many entries from the first on are as they were written."""
    head: str
    broken: int | None
    csv: str
    newer: str = ""
    older: str = ""
    faults: Sequence[str] = ()


def render_log(log: LogPage, *, lang: Lang, site: Site, version: str) -> str:
    """Write the page."""
    return render_page(
        "log/log.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, "title", lang),
        log=log,
        say=sayer(WORDS, lang),
        action=lambda code: say(ACTIONS, code, lang) if code in ACTIONS else code,
    )
