"""The pages around the reports: the list of letters, and what is said when something cannot be shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.domain.letter import Document
from routekaart.reporting.page import Site
from routekaart.reporting.texts import ACTORS, LABELS, Lang, say


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterLink:
    """A letter and the address of its report."""

    document: Document
    address: str


def render_letter_list(letters: Sequence[LetterLink], *, lang: Lang, site: Site, version: str) -> str:
    """Write the page that lists the letters of a workspace, the newest first."""
    from routekaart.domain.period import Period
    from routekaart.reporting.formatting import format_time
    from routekaart.reporting.page import render_page

    newest = sorted(letters, key=lambda link: (link.document.date is not None, link.document.date), reverse=True)
    return render_page(
        "letters.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(LABELS, "letters", lang),
        letters=newest,
        day=lambda day: format_time(Period.of_day(day), lang),
        sender=lambda actor: say(ACTORS, actor, lang) if actor in ACTORS else actor.rpartition(":")[2],
    )


def render_notice(
    code: str, *, lang: Lang, site: Site, version: str, detail: str = "", again: Sequence[tuple[str, str]] = ()
) -> str:
    """Write a page that says what cannot be shown: `not_found`, `bad_request` or `failed`, with what was reported.

    What was typed in a form can be sent `again` from it: fields by name.
    """
    from routekaart.reporting.page import render_page

    title = say(LABELS, f"{code}_title", lang)
    words = say(LABELS, code, lang)
    return render_page(
        "notice.html.jinja", lang=lang, site=site, version=version, title=title, words=words, detail=detail, again=again
    )
