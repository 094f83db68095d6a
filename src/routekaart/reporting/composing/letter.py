"""A letter composed of dossiers: routes and countries under the pillars, the law, and what cannot be said."""

from collections.abc import Iterator, Sequence

from routekaart.domain.brief import Brief, BriefForm, Paragraph, Words
from routekaart.domain.content import Relation
from routekaart.domain.dossier import Dossier, Line
from routekaart.domain.execution import Execution
from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period
from routekaart.reporting.composing import parts, words
from routekaart.reporting.composing.closing import close_letter, state_of, under
from routekaart.reporting.composing.draft import Draft
from routekaart.reporting.composing.finishing import Letterhead, finish
from routekaart.reporting.composing.law import tell_law
from routekaart.reporting.composing.material import Material
from routekaart.reporting.composing.naming import running_name
from routekaart.reporting.composing.pillars import REST
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.words import ASKS
from routekaart.reporting.formatting import format_time
from routekaart.reporting.texts import say

_TITLES = {
    BriefForm.OVERVIEW: "title",
    BriefForm.COUNTRY: "country",
    BriefForm.ROUTE: "route",
    BriefForm.ANSWER: "answer",
    BriefForm.OWN: "title",
}


def compose_letter(
    material: Material, names: Names, head: Letterhead, form: BriefForm, *, about: ThingId | None = None
) -> Brief:
    """Compose a letter on routes and countries under the pillars.

    Every sentence is told once: what serves two pillars stands under the first, and a country on two routes under the
    first as well. What belongs under no pillar, or cannot be said, or is not shown, has a part of its own. A letter on
    everything says of an empty pillar that it is empty; another one leaves it out.

    Args:
        material: what it is composed of.
        names: in the language of the letter.
        head: what stands at its top.
        form: what the letter is for.
        about: the country, route or request that it is about; nothing for an overview.
    """
    draft = Draft(names=names, as_of=head.as_of)
    _begin(draft, material, head, form, about)
    opening = len(draft.blocks)
    groups = list(_group(material))
    dossiers = (*material.routes, *material.countries)
    parts.tell_roles(draft, (line for one in dossiers for line in one.roles))
    for part in material.pillars.parts:
        before = len(draft.blocks)
        draft.heading("pillar", number=part.number, name=part.name)
        if not _tell_pillar(draft, material, groups, part.number):
            if form is BriefForm.OVERVIEW:
                draft.paragraph("nothing")
            else:
                del draft.blocks[before:]
    _tell_rest(draft, material, groups)
    tell_law(draft, material.judged)
    close_letter(draft, material, dossiers)
    day = format_time(Period.of_day(head.as_of), draft.lang)
    if draft.undated:
        draft.blocks.insert(opening, Paragraph(runs=(Words(text=draft.label("about_undated", day=day)),)))
    title = say(words.HEADINGS, _TITLES[form], draft.lang).format(name="" if about is None else names.name(about))
    subject = draft.label("subject", title=title, day=day)
    return finish(draft, head, form=form, title=title, subject=subject, about=about, indicators=material.indicators)


def _begin(draft: Draft, material: Material, head: Letterhead, form: BriefForm, about: ThingId | None) -> None:
    day = format_time(Period.of_day(head.as_of), draft.lang)
    if form is BriefForm.OVERVIEW or about is None:
        draft.paragraph("about", day=day)
        draft.paragraph("order")
    else:
        draft.paragraph("about_one", day=day, name=running_name(about, draft.names))
    draft.paragraph("every_sentence")
    draft.paragraph("apart")
    if material.answered is not None:
        _tell_asked(draft, material.answered)


def _tell_asked(draft: Draft, request: Execution) -> None:
    draft.heading("asked")
    draft.blocks.append(Paragraph(runs=(Words(text=state_of(draft, request)),)))
    draft.bullets(draft.tell(Line(held=(one,))) for one in request.history if draft.is_new(Line(held=(one,))))
    if not request.asks:
        draft.paragraph("no_asks")
    draft.bullets(
        (Words(text=draft.label("ask", form=say(ASKS, ask.form, draft.lang), number=ask.number, what=ask.what)),)
        for ask in request.asks
    )


Group = tuple[Dossier | None, tuple[Dossier, ...]]
"""A route with its countries; the countries without a route last."""


def _group(material: Material) -> Iterator[Group]:
    left = {one.thing: one for one in material.countries}
    for route in material.routes:
        chain = [
            line.statement.subject
            for line in route.roles
            if isinstance(line.statement.content, Relation) and line.statement.content.relation in parts.CHAIN
        ]
        own = tuple(left.pop(place) for place in dict.fromkeys(chain) if place in left)
        yield route, own
    yield None, tuple(left.values())


def _tell_pillar(draft: Draft, material: Material, groups: Sequence[Group], number: int) -> bool:
    told = False
    for route, countries in groups:
        before = len(draft.blocks)
        if route is not None:
            draft.named_heading(draft.names.name(route.thing), depth=2)
        elif len(groups) > 1:  # a letter about one country needs no name for the others
            draft.heading("other_countries", depth=2)
        head = len(draft.blocks)
        _tell_group(draft, material, route, countries, number)
        if len(draft.blocks) == head:
            del draft.blocks[before:]
        told = told or len(draft.blocks) > before
    return told


def _tell_group(
    draft: Draft, material: Material, route: Dossier | None, countries: Sequence[Dossier], number: int
) -> None:
    """Write what of a route and its countries belongs under a pillar: arrangements first, official figures last."""
    pillars = material.pillars
    found = [(one, parts.under_pillar(one, pillars, number)) for one in countries]
    caption = (
        draft.label("arrangements")
        if route is None
        else draft.label("arrangements_of", name=draft.names.name(route.thing))
    )
    parts.tell_arrangements(draft, [(one.thing, page) for one, told in found for page in told.arrangements], caption)
    draft.bullets(run for _, told in found for run in parts.tell_uses(draft, told.uses))
    draft.bullets(run for _, told in found for run in parts.tell_amounts(draft, told.amounts))
    own = () if route is None else parts.under_pillar(route, pillars, number).objectives
    pages = [*own, *(page for _, told in found for page in told.objectives)]
    draft.bullets(run for page in pages for run in parts.tell_objective(draft, page))
    if route is not None:
        series = [one for page in own for one in page.series if one.area == route.thing]
        parts.tell_series(draft, series, material.indicators)
    for one, told in found:
        series = [each for page in told.objectives for each in page.series if each.area == one.thing]
        parts.tell_series(draft, series, material.indicators)


def _tell_rest(draft: Draft, material: Material, groups: Sequence[Group]) -> None:
    before = len(draft.blocks)
    draft.heading("rest")
    if not _tell_pillar(draft, material, groups, REST):
        del draft.blocks[before:]
    exchanges = [row for one in material.countries for row in one.give_and_take]
    under(draft, "give_and_take", parts.tell_exchanges(draft, exchanges))
