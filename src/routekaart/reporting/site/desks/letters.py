"""The pages of the letter desk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from routekaart.domain.asked import FormFault
from routekaart.domain.brief import Brief, BriefFault
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.faults import ShownFault, show_fault
from routekaart.reporting.formatting import format_time
from routekaart.reporting.gated import KINDS
from routekaart.reporting.page import Site, render_page
from routekaart.reporting.site.desks.letter_words import REMEDIES, WORDS
from routekaart.reporting.texts import Lang, say, sayer


class GatedLetter(Protocol):
    """A letter with its figures, and what holds it back."""

    @property
    def brief(self) -> Brief:
        """The letter."""

    @property
    def faults(self) -> tuple[BriefFault, ...]:
        """Why it may not go out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """A draft in the list."""

    title: str
    address: str
    level: Level
    author: str
    saved: date
    released: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPage:
    """A draft, and what its reader may do with it; an address is empty where they may not."""

    title: str
    level: Level
    as_of: date | None
    released: date | None
    released_by: str
    receipt: str
    versions: Sequence[tuple[int, str, date]]
    gated: GatedLetter | None
    """`None` if it was released, or cannot be filled in."""
    broken: Sequence[FormFault]
    """What is wrong with its tags, each with its line."""
    acceptances: Sequence[tuple[int, str, str, str, str, str]]
    hidden: Mapping[str, str]
    rewrite: str
    accept: str
    preview: str
    release: str
    own: bool
    """Whether the reader is one of its authors."""
    files: Sequence[tuple[str, str]]
    back: str


def render_drafts(lines: Sequence[DraftLine], *, new: str, lang: Lang, site: Site, version: str) -> str:
    """Write the list of drafts and released letters."""
    return render_page(
        "desks/drafts.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, "title", lang),
        say=sayer(WORDS, lang),
        lines=[
            (
                one.address,
                one.title,
                say(LEVELS, one.level.label, lang),
                one.author,
                _day(one.saved, lang),
                "" if one.released is None else _day(one.released, lang),
            )
            for one in lines
        ],
        new=new,
    )


def render_writing(
    *,
    typed: Mapping[str, str],
    faults: Sequence[FormFault],
    other: str,
    author: str,
    overtaken: bool,
    highest: Level,
    action: str,
    back: str,
    lang: Lang,
    site: Site,
    version: str,
) -> str:
    """Write the form in which a letter is written.

    Args:
        typed: what was typed.
        faults: what is wrong with that, with the line in the place of the field.
        other: what somebody else saved in the meantime.
        author: who that is.
        overtaken: whether somebody did.
        highest: the levels that the writer may choose end here.
        action: where it goes.
        back: where it leads without saving.
        lang: the language of the page.
        site: where the page stands.
        version: of the program.
    """
    return render_page(
        "desks/draft_form.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, "write_title", lang),
        say=sayer(WORDS, lang),
        typed=typed,
        faults=[_in_line(one, lang) for one in faults],
        other=other,
        author=author,
        overtaken=overtaken,
        levels=[(one.label, say(LEVELS, one.label, lang)) for one in Level if one <= highest],
        action=action,
        back=back,
    )


def render_draft(
    page: DraftPage,
    *,
    typed: Mapping[str, str],
    faults: Sequence[FormFault],
    overtaken: bool,
    done: str,
    lang: Lang,
    site: Site,
    version: str,
) -> str:
    """Write the page of a draft: what holds it back and what to do, what is accepted, who wrote it, its release."""
    held = page.gated.faults if page.gated is not None else ()
    return render_page(
        "desks/draft.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=page.title,
        say=sayer(WORDS, lang),
        page=page,
        level=say(LEVELS, page.level.label, lang),
        as_of="" if page.as_of is None else _day(page.as_of, lang),
        released="" if page.released is None else _day(page.released, lang),
        versions=[(number, author, _day(saved, lang)) for number, author, saved in page.versions],
        broken=[_in_line(one, lang) for one in page.broken],
        held=[(one, say(KINDS, one.kind.value, lang), say(REMEDIES, one.kind.value, lang)) for one in held],
        figures=len(page.gated.brief.figures) if page.gated is not None else 0,
        acceptances=[(key, say(KINDS, kind, lang), *more) for key, kind, *more in page.acceptances],
        typed=typed,
        faults=[show_fault(one, lang) for one in faults],
        overtaken=overtaken,
        done=done,
    )


def _in_line(fault: FormFault, lang: Lang) -> tuple[str, ShownFault]:
    """Return in which line something is wrong, and what."""
    told = show_fault(FormFault(field="", what=fault.what, remedy=fault.remedy), lang)
    return (say(WORDS, "line", lang).format(line=fault.field) if fault.field else ""), told


def _day(day: date, lang: Lang) -> str:
    return format_time(Period.of_day(day), lang)
