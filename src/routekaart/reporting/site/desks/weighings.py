"""The pages of the weighing desk."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from routekaart.domain.asked import FormFault
from routekaart.domain.errors import InputError
from routekaart.domain.levels import Level
from routekaart.domain.weighing.outcome import KeptWeighing, SealedWeighing
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.faults import WEIGHINGS, ShownFault, show_fault
from routekaart.reporting.page import Link, Site, render_page
from routekaart.reporting.paper import Paper
from routekaart.reporting.recorders import describe_recorder
from routekaart.reporting.site.desks.weighing_words import WORDS
from routekaart.reporting.texts import Lang, say
from routekaart.reporting.weighing import write_weighing

_SHORT = 10
"""Characters of a digest that a list shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighingForm:
    """The form in which a weighing is handed in, as it is filled in, and where it leads."""

    action: str
    example: str
    text: str
    level: Level
    levels: tuple[Level, ...]
    """Those that the reader may choose."""
    most: int
    """Bytes of a text."""


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


@dataclass(frozen=True, slots=True)
class PlacedFault:
    """What is wrong, and on which line of the text that was handed in."""

    line: int | None
    text: str
    """What stands on that line."""
    shown: ShownFault


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
        told=_sayer(names.lang),
        lines=[(address, _line(one, paper)) for one, address in kept],
        new=new,
        help_page=help_page,
        parents=parents,
    )


def render_weighing_form(
    form: WeighingForm,
    *,
    faults: Sequence[InputError],
    parents: Sequence[Link],
    lang: Lang,
    site: Site,
    version: str,
) -> str:
    """Write the form in which a weighing is handed in, with all that is wrong at its line."""
    lines = form.text.splitlines()
    return render_page(
        "desks/weighing_form.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, "new_title", lang),
        told=_sayer(lang),
        form=form,
        most=f"{form.most:,}".replace(",", "." if lang == "nl" else ","),
        levels=[(one.label, say(LEVELS, one.label, lang)) for one in form.levels],
        faults=[_placed(one, lines, lang) for one in faults],
        parents=parents,
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
        told=_sayer(names.lang),
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


def _placed(error: InputError, lines: Sequence[str], lang: Lang) -> PlacedFault:
    number = error.where.rpartition(":")[2]
    line = int(number) if number.isdecimal() and 0 < int(number) <= max(1, len(lines)) else None
    fault = FormFault(field="", what=error.what, remedy=error.remedy)
    text = lines[line - 1].strip() if line is not None and lines else ""
    return PlacedFault(line, text, show_fault(fault, lang, first=WEIGHINGS))


def _sayer(lang: Lang) -> Callable[..., str]:
    return lambda code, **filled: say(WORDS, code, lang).format(**filled)
