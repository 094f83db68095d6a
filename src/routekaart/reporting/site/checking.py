"""The page on which a letter is handed in, and the report of what was found with what can be done with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.domain.asked import FormFault
from routekaart.reporting.faults import show_fault
from routekaart.reporting.letter_page import render_letter_report
from routekaart.reporting.letter_report import LetterReport
from routekaart.reporting.page import Site, render_page
from routekaart.reporting.texts import Lang, Table, say, sayer

WORDS: Table = {
    "title": ("Een brief controleren", "Check a letter"),
    "intro": (
        "Geef een brief als Word, PDF, webpagina of tekst. Elk cijfer wordt vergeleken met de officiële statistiek.",
        "Hand in a letter as Word, PDF, web page or text. Every figure in it is held against the official statistics.",
    ),
    "not_kept": ("De brief wordt niet bewaard.", "The letter is not kept."),
    "may_wait": (
        "Als er meer brieven zijn, krijgt u een pagina die zegt hoeveel er vóór u zijn.",
        "If there are more letters, you get a page that says how many are before yours.",
    ),
    "file": ("De brief", "The letter"),
    "file_hint": ("Hoogstens {size} MB.", "At most {size} MB."),
    "day": ("Toen: zoals bekend op", "Then: as known on"),
    "day_hint": (
        "Leeg: de datum van de brief.",
        "Empty: the date of the letter.",
    ),
    "form": ("Wat wilt u krijgen?", "What do you want to get?"),
    "page": ("Een rapport op deze site", "A report on this site"),
    "html": ("Het rapport als bestand (HTML)", "The report as a file (HTML)"),
    "docx": ("De Word-brief met opmerkingen in de kantlijn", "The Word letter with comments in its margin"),
    "json": ("Alle uitkomsten voor een programma (JSON)", "All outcomes for a program (JSON)"),
    "check": ("Controleren", "Check"),
    "wrong": ("De brief is niet gecontroleerd", "The letter was not checked"),
    "tools": ("Wat u met deze controle kunt doen", "What you can do with this check"),
    "get_html": ("Rapport als bestand", "Report as a file"),
    "get_docx": ("Word-brief met opmerkingen", "Word letter with comments"),
    "get_json": ("Uitkomsten als JSON", "Outcomes as JSON"),
    "again": ("Kies het bestand opnieuw om het rapport als bestand te krijgen of de brief te bewaren:",
              "Choose the file again to get the report as a file or keep the letter:"),
    "other": ("Nog een brief controleren", "Check another letter"),
    "keep": ("Bewaren", "Keep"),
    "keep_title": ("De brief bewaren", "Keep the letter"),
    "keep_open": (
        "Wie interne stukken ziet, mag deze brief lezen. Een ander ziet hem pas als hij met open-letter is geopend.",
        "Those who see what is internal may read this letter. Others see it once it is opened with open-letter.",
    ),
    "keep_needed": (
        "Wie interne stukken ziet, kan een bewaarde brief lezen. Zet een vinkje als dat mag.",
        "Those who see what is internal can read a letter that is kept. Tick the box if they may.",
    ),
}  # fmt: skip
FORMS = ("page", "html", "docx", "json")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckForm:
    """The form on which a letter is handed in."""

    action: str
    keep: str
    """Where a letter is kept; empty if the reader may not."""
    megabytes: int
    day: str = ""
    form: str = "page"
    faults: Sequence[FormFault] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """A letter as it is handed in again from its report, for the site has not kept it."""

    content: str
    """The bytes in base64; empty if the letter is too large for that."""
    word: bool
    """Whether it is a Word letter."""


def render_check_form(form: CheckForm, *, lang: Lang, site: Site, version: str) -> str:
    """Write the page on which a letter is handed in, with what was wrong with what was."""
    return render_page(
        "checking/form.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, "title", lang),
        say=sayer(WORDS, lang),
        form=form,
        forms=FORMS,
        faults=[show_fault(one, lang) for one in form.faults],
    )


def render_checked(report: LetterReport, form: CheckForm, handed: Handed, *, lang: Lang, site: Site) -> str:
    """Write the report of a letter that was handed in, with what can be done with it."""
    return render_letter_report(
        report,
        lang=lang,
        site=site,
        template="checking/checked.html.jinja",
        tell=sayer(WORDS, lang),
        form=form,
        handed=handed,
    )
