"""A letter composed of dossiers: routes and countries under the pillars, the law, and what cannot be said."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from routekaart.domain.admissibility import Admissibility
from routekaart.domain.brief import Brief, BriefForm, Bullets, CalledName, FromRelease, Paragraph, Run, Words
from routekaart.domain.content import Description, Relation
from routekaart.domain.dossier import Dossier, Line
from routekaart.domain.execution import Execution, ExecutionState
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.observation import Indicator
from routekaart.domain.period import Period
from routekaart.reporting.composing import parts, words
from routekaart.reporting.composing.draft import Draft, apart
from routekaart.reporting.composing.law import tell_law
from routekaart.reporting.composing.naming import running_name, within
from routekaart.reporting.composing.pillars import REST, Pillars
from routekaart.reporting.composing.sentence_words import ATTRIBUTES, SAID
from routekaart.reporting.composing.telling import tell_side
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.sentences import attribute_name
from routekaart.reporting.dossier.words import ASKS
from routekaart.reporting.formatting import format_time
from routekaart.reporting.requests import REASONS, STATES
from routekaart.reporting.texts import LANGUAGES, say
from routekaart.reporting.withheld import describe_withheld

_TITLES = {
    BriefForm.OVERVIEW: "title",
    BriefForm.COUNTRY: "country",
    BriefForm.ROUTE: "route",
    BriefForm.ANSWER: "answer",
    BriefForm.OWN: "title",
}
_MOST_REQUESTS = 60
_ATTENTION = frozenset(
    {
        ExecutionState.OVERDUE,
        ExecutionState.DUE,
        ExecutionState.FULFILMENT_FOUND,
        ExecutionState.FULFILMENT_NOT_FOUND,
    }
)
"""What is told of where there are very many requests."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a letter is composed of, all of it at one level and as on one day."""

    routes: tuple[Dossier, ...]
    countries: tuple[Dossier, ...]
    requests: tuple[Execution, ...]
    indicators: tuple[Indicator, ...]
    pillars: Pillars
    judged: Mapping[ThingId, tuple[Admissibility, ...]]
    """What the rules say of each instrument, for the countries of which the letter tells that."""
    findings: tuple[Line, ...] = ()
    """What evaluators found, as far as the letter tells of it."""
    answered: Execution | None = None
    """The request that the letter is an answer to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What stands at the top of a letter, and on which day it was made for whom."""

    day: date
    as_of: date
    level: Level
    version: str
    sender: str = ""
    addressee: str = ""
    reference: str = ""


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
    _close(draft, material, dossiers)
    if draft.undated:
        told = draft.label("about_undated", day=format_time(Period.of_day(head.as_of), draft.lang))
        draft.blocks.insert(opening, Paragraph(runs=(Words(text=told),)))
    title = say(words.HEADINGS, _TITLES[form], draft.lang).format(name="" if about is None else names.name(about))
    return _finish(draft, form, title, head, about, material.indicators)


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
    draft.blocks.append(Paragraph(runs=(Words(text=_state_of(draft, request)),)))
    draft.bullets(draft.tell(Line(held=(one,))) for one in request.history if draft.is_new(Line(held=(one,))))
    if not request.asks:
        draft.paragraph("no_asks")
    draft.bullets(
        (Words(text=draft.label("ask", form=say(ASKS, ask.form, draft.lang), number=ask.number, what=ask.what)),)
        for ask in request.asks
    )


def _finish(
    draft: Draft,
    form: BriefForm,
    title: str,
    head: Letterhead,
    about: ThingId | None,
    indicators: Sequence[Indicator],
) -> Brief:
    day = format_time(Period.of_day(head.as_of), draft.lang)
    return Brief(
        form=form,
        about=about,
        title=title,
        subject=draft.label("subject", title=title, day=day),
        sender=head.sender or draft.label("sender"),
        addressee=head.addressee or draft.label("addressee"),
        reference=head.reference,
        day=head.day,
        as_of=head.as_of,
        level=head.level,
        lang=draft.lang,
        blocks=tuple(draft.blocks),
        figures=tuple(draft.figures.values()),
        notes=tuple(draft.notes),
        version=head.version,
        names=tuple(called_names(draft, indicators)),
    )


def called_names(draft: Draft, indicators: Sequence[Indicator]) -> Iterator[CalledName]:
    """Yield what a letter calls the indicators, publishers and places of its figures."""
    traces = [one.trace for one in draft.figures.values() if isinstance(one.trace, FromRelease)]
    used = {trace.indicator for trace in traces}
    at = LANGUAGES.index(draft.lang)
    for card in indicators:
        if card.id in used:
            yield CalledName(id=card.id, name=(card.name_nl, card.name_en)[at])
    publishers = {card.publisher for card in indicators if card.id in used}
    places = {place for trace in traces for place in (trace.area, trace.counterpart) if place is not None}
    for thing in sorted({*publishers, *places}):
        yield CalledName(id=thing, name=draft.names.name(thing))


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
    _under(draft, "give_and_take", parts.tell_exchanges(draft, exchanges))


def _close(draft: Draft, material: Material, dossiers: Sequence[Dossier]) -> None:
    """Write what stands at the end: Parliament, disagreements, gaps and what is withheld."""
    _under(draft, "findings", _lines(draft, material.findings))
    _under(draft, "contacts", _lines(draft, [line for one in dossiers for line in one.contacts]))
    _under(draft, "context", _lines(draft, [line for one in dossiers for line in one.context]))
    _under(draft, "parliament", _requests(draft, material.requests))
    _under(draft, "other", _lines(draft, [line for one in dossiers for line in one.other]))
    _under(draft, "disagreements", _disagreements(draft, dossiers))
    _under(draft, "retracted", _retracted(draft, dossiers))
    _tell_gaps(draft, material, dossiers)
    notices = dict.fromkeys(describe_withheld(one, draft.names) for dossier in dossiers for one in dossier.withheld)
    _under(draft, "withheld", ((Words(text=notice),) for notice in notices))


def _under(draft: Draft, heading: str, items: Iterator[tuple[Run, ...]]) -> None:
    """Write items under a heading; nothing without any."""
    told = tuple(item for item in items if item)
    if told:
        draft.heading(heading)
        draft.blocks.append(Bullets(items=told))


def _lines(draft: Draft, lines: Sequence[Line]) -> Iterator[tuple[Run, ...]]:
    """Yield lines that were not told yet, each with what it is about."""
    for line in lines:
        if not isinstance(line.statement.content, Description) and draft.is_new(line):
            yield draft.tell(line)


def _requests(draft: Draft, requests: Sequence[Execution]) -> Iterator[tuple[Run, ...]]:
    """Yield what was asked with its state; of very many only what needs attention or is said to be met."""
    shown = [one for one in requests if one.state in _ATTENTION or len(requests) <= _MOST_REQUESTS]
    if len(shown) < len(requests):
        yield (Words(text=draft.label("more_requests")),)
    for one in shown[:_MOST_REQUESTS]:
        marks = apart(run for held in (*one.history, *one.evidence) for run in draft.sources_of(held))
        yield (Words(text=_state_of(draft, one)), *marks)


def _state_of(draft: Draft, request: Execution) -> str:
    """Say how far a request of Parliament is, and from what that follows."""
    return say(SAID, "request", draft.lang).format(
        subject=running_name(request.request, draft.names),
        state=say(STATES, request.state, draft.lang),
        reason=say(REASONS, request.reason, draft.lang),
    )


def _disagreements(draft: Draft, dossiers: Sequence[Dossier]) -> Iterator[tuple[Run, ...]]:
    told = set()
    for one in (found for dossier in dossiers for found in dossier.disagreements):
        key = (one.subject, one.attribute, one.period)
        if key in told:
            continue
        told.add(key)
        known = one.attribute in ATTRIBUTES
        attribute = (
            say(ATTRIBUTES, one.attribute, draft.lang) if known else within(attribute_name(one.attribute, draft.names))
        )
        days = one.kind == "date"
        subject = running_name(one.subject, draft.names) if days else draft.names.name(one.subject)
        opening = say(SAID, "dispute_day" if days else "dispute", draft.lang)
        runs: list[Run] = [Words(text=opening.format(subject=subject, attribute=attribute))]
        for number, side in enumerate(one.sides, 1):
            runs += draft.tell(side, tell_side(side, draft.names), end=";" if number < len(one.sides) else ".")
            runs += [Words(text=" ")] if number < len(one.sides) else []
        yield tuple(runs)


def _retracted(draft: Draft, dossiers: Sequence[Dossier]) -> Iterator[tuple[Run, ...]]:
    for line in (line for dossier in dossiers for line in dossier.retracted):
        if draft.is_new(line):
            yield draft.tell(line)


def _tell_gaps(draft: Draft, material: Material, dossiers: Sequence[Dossier]) -> None:
    draft.heading("unknown")
    gaps = list(parts.find_gaps(draft, dossiers, material.indicators))
    mute = parts.money_without_state(dossiers)
    for gap in gaps:
        draft.blocks.append(Paragraph(runs=(Words(text=gap),)))
    if mute:
        draft.paragraph("money_not_said")
        draft.bullets(draft.amount(one) for one in mute)
    if not gaps and not mute:
        draft.paragraph("no_gap")
