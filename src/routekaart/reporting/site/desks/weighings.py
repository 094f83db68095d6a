"""The pages of the weighing desk."""

from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.domain.errors import InputError
from routekaart.domain.weighing.outcome import KeptWeighing, SealedWeighing
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.faults import WEIGHINGS
from routekaart.reporting.page import Link, Site, render_page
from routekaart.reporting.paper import Paper
from routekaart.reporting.recorders import describe_recorder
from routekaart.reporting.site.desks.text_form import TextForm, render_text_form
from routekaart.reporting.site.desks.weighing_words import WORDS
from routekaart.reporting.texts import Lang, say, sayer
from routekaart.reporting.weighing import write_weighing

_SHORT = 10
"""Characters of a digest that a list shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomePage:
    """What came out and is not kept: where it is kept, where its text is changed, and that text."""

    keep: str
    change: str
    text: str
    changed: bool
    """Whether another outcome was seen before, and this one is not kept for that reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPage:
    """A weighing that is kept: where its record is, and what was just done."""

    record: str
    done: str


def render_weighings(
    kept: Sequence[tuple[KeptWeighing, str]],
    names: Names,
    *,
    new: str,
    help_page: str,
    parents: Sequence[Link],
    site: Site,
    version: str,
) -> str:
    """Write the list of weighings that are kept; `new` is where one is made, empty for who may not."""
    paper = Paper(names=names, width=100)
    return render_page(
        "desks/weighings.html.jinja",
        lang=names.lang,
        site=site,
        version=version,
        title=say(WORDS, "title", names.lang),
        told=sayer(WORDS, names.lang),
        lines=[(address, _line(one, paper)) for one, address in kept],
        new=new,
        help_page=help_page,
        parents=parents,
    )


def render_weighing_form(
    form: TextForm, *, faults: Sequence[InputError], parents: Sequence[Link], lang: Lang, site: Site, version: str
) -> str:
    """Write the form in which a weighing is handed in, with all that is wrong at its line."""
    return render_text_form(
        form, WORDS, first=WEIGHINGS, faults=faults, parents=parents, lang=lang, site=site, version=version
    )


def render_outcome(
    sealed: SealedWeighing, names: Names, page: OutcomePage, *, parents: Sequence[Link], site: Site, version: str
) -> str:
    """Write what came out, with the buttons to keep it or to change its text."""
    return _render(sealed, names, page, parents, site, version, kept=False)


def render_kept(
    sealed: SealedWeighing, names: Names, page: KeptPage, *, parents: Sequence[Link], site: Site, version: str
) -> str:
    """Write a weighing that is kept, with who recorded it and where its record is."""
    return _render(sealed, names, page, parents, site, version, kept=True)


def _render(
    sealed: SealedWeighing,
    names: Names,
    page: OutcomePage | KeptPage,
    parents: Sequence[Link],
    site: Site,
    version: str,
    *,
    kept: bool,
) -> str:
    paper = Paper(names=names, width=100)
    return render_page(
        "desks/weighing.html.jinja",
        lang=names.lang,
        site=site,
        version=version,
        told=sayer(WORDS, names.lang),
        page=page,
        kept=kept,
        by=describe_recorder(sealed.recorded_by, names),
        recorded=paper.day(sealed.recorded.date()),
        level=say(LEVELS, sealed.level.label, names.lang),
        level_code=sealed.level.label,
        shown_from=say(LEVELS, sealed.shown_from.label, names.lang),
        parents=parents,
        **write_weighing(sealed, names),
    )


def _line(one: KeptWeighing, paper: Paper) -> tuple[str, ...]:
    """Return the cells of a list: title, day, who, when, level, whether decided, digest."""
    return (
        one.title,
        paper.day(one.on),
        describe_recorder(one.recorded_by, paper.names),
        paper.day(one.recorded.date()),
        paper.say(LEVELS, one.shown_from.label),
        paper.say(WORDS, "decided_yes" if one.decided else "decided_no"),
        one.id[:_SHORT],
    )
