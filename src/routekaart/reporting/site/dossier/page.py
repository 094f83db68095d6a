"""The page of a dossier, and what stands in its place where there is nothing to show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from routekaart.domain.dossier import Dossier
from routekaart.domain.execution import Execution, ExecutionState
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.observation import Indicator, Release
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.dossier import words as dossier_words
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.instruments import InstrumentList
from routekaart.reporting.page import Link, Site, render_page
from routekaart.reporting.site.asof import AsOf, day_in_words, show_asof
from routekaart.reporting.site.dossier import words
from routekaart.reporting.site.dossier.evidence import show_evidence
from routekaart.reporting.site.dossier.figures import Figures
from routekaart.reporting.site.dossier.instruments import show_for_all, show_rulings, show_uses
from routekaart.reporting.site.dossier.money import show_money
from routekaart.reporting.site.dossier.sections import (
    anchor,
    show_arrangement,
    show_coupling,
    show_dispute,
    show_exchange,
    show_groups,
    show_objective,
    show_request,
    show_timeline,
)
from routekaart.reporting.site.dossier.shown import ShownDossier, ShownFact
from routekaart.reporting.site.paper import AddressOf, SitePaper
from routekaart.reporting.texts import Lang, say, sayer
from routekaart.reporting.withheld import describe_withheld

_PLAIN = ("description", "roles", "contacts", "context")
_MET = (ExecutionState.OPEN, ExecutionState.DUE, ExecutionState.OVERDUE)


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierPage:
    """A dossier with all that stands on its page."""

    dossier: Dossier
    indicators: Sequence[Indicator]
    releases: Sequence[Release] = ()
    beside: frozenset[str] = frozenset()
    """The concepts that stand beside another: the dead and missing beside arrivals."""
    judged: InstrumentList | None = None
    """For a country: what the rules say of each instrument."""
    executions: Sequence[Execution] = ()
    """The requests of Parliament and undertakings that concern it."""
    feed: str = ""
    """The address of the feed about it."""
    evaluations: Link | None = None
    """Whether it worked: the evaluations about it, if there are any."""
    parents: Sequence[Link] = field(default=())
    """The pages above it, from the first."""


def render_dossier_page(
    page: DossierPage, names: Names, address_of: AddressOf, asof: AsOf, *, site: Site, version: str
) -> str:
    """Write the page of a dossier in the language of its names."""
    dossier = page.dossier
    paper = SitePaper(names=names, thing=dossier.thing, address_of=address_of)
    shown = _show(page, paper)
    name, own = names.name(dossier.thing), anchor(dossier.thing)
    return render_page(
        "dossier.html.jinja",
        lang=names.lang,
        site=site,
        version=version,
        title=name,
        kind=say(words.ONE, kind_of(dossier.thing), names.lang),
        known_on=say(words.LABELS, "known_on", names.lang).format(day=paper.day(dossier.as_of)),
        level="" if dossier.level is Level.OPENBAAR else paper.say(LEVELS, dossier.level.label),
        parents=page.parents,
        asof=show_asof(asof, names.lang),
        shown=shown,
        empty=say(words.LABELS, "nothing", names.lang).format(name=name) if not _anything(shown) else "",
        facts=_facts(page, shown, paper),
        own=next((one for one in shown.arrangements if one.anchor == own), None),
        own_request=next((one for one in shown.requests if one.anchor == own), None),
        others=[one for one in shown.arrangements if one.anchor != own],
        requests=[one for one in shown.requests if one.anchor != own],
        contents=_contents(shown, own, paper),
        allowed_intro=paper.say(words.LABELS, "allowed_intro", day=paper.day(dossier.as_of)),
        sources=list(paper.numbers),
        feed=page.feed,
        evaluations=page.evaluations,
        say=lambda code, **filled: _say(code, names, filled),
    )


def _say(code: str, names: Names, filled: Mapping[str, object]) -> str:
    for table in (words.LABELS, words.HEADINGS, dossier_words.HEADINGS):
        if code in table:
            return say(table, code, names.lang).format(**filled)
    return say(words.LABELS, code, names.lang)


def _show(page: DossierPage, paper: SitePaper) -> ShownDossier:
    """Put all parts into words, in the order of the page, so that sources are numbered as one meets them."""
    dossier = page.dossier
    figures = Figures(
        cards={card.id: card for card in page.indicators},
        releases={one.id: one for one in page.releases},
        beside=page.beside,
    )
    asked = {one.request for one in page.executions} | {also for one in page.executions for also in one.also}
    top = {part: paper.lines(getattr(dossier, part)) for part in _PLAIN[:2]}
    requests = tuple(show_request(one, paper) for one in page.executions)
    timeline = show_timeline(dossier, paper)
    arrangements = tuple(show_arrangement(one, paper) for one in dossier.arrangements)
    exchanges = tuple(show_exchange(row, paper) for row in dossier.give_and_take)
    couplings = tuple(show_coupling(one, paper) for one in dossier.couplings)
    uses = show_uses(dossier, paper)
    evidence = show_evidence(dossier, paper)
    amounts, totals, mute = show_money(dossier, paper)
    return ShownDossier(
        lines=top | {part: paper.lines(getattr(dossier, part)) for part in _PLAIN[2:]},
        arrangements=arrangements,
        exchanges=exchanges,
        couplings=couplings,
        uses=uses,
        rulings=() if page.judged is None else show_rulings(page.judged, dossier, paper),
        for_all=() if page.judged is None else show_for_all(page.judged, paper),
        evidence=evidence,
        amounts=amounts,
        totals=totals,
        oda_unknown=mute,
        objectives=tuple(show_objective(one, figures, paper) for one in dossier.objectives),
        requests=requests,
        papers=show_groups([one for one in dossier.parliament if one.statement.subject not in asked], paper),
        other=show_groups(dossier.other, paper),
        disputes=tuple(show_dispute(one, paper) for one in dossier.disagreements),
        retracted=tuple(paper.line(line, about=True) for line in dossier.retracted),
        timeline=timeline,
        withheld=tuple(describe_withheld(one, paper.names) for one in dossier.withheld),
    )


def _contents(shown: ShownDossier, own: str, paper: SitePaper) -> list[Link]:
    """Return the parts of the page, each with its place on it."""
    lines = shown.lines
    parts: list[tuple[str, object]] = [
        ("state", own in {*(one.anchor for one in shown.arrangements), *(one.anchor for one in shown.requests)}),
        *((part, lines[part]) for part in _PLAIN[:2]),
        ("timeline", shown.timeline),
        ("arrangements", [one for one in shown.arrangements if one.anchor != own]),
        ("give_and_take", shown.exchanges or shown.couplings),
        ("instruments", shown.uses or shown.rulings),
        ("evidence", shown.evidence),
        ("money", shown.amounts),
    ]
    found = [Link(_say(code, paper.names, {}), code) for code, part in parts if part]
    found += [Link(one.heading, one.anchor) for one in shown.objectives]
    rest: list[tuple[str, object]] = [
        ("parliament", [one for one in shown.requests if one.anchor != own] or shown.papers),
        *((part, lines[part]) for part in _PLAIN[2:]),
        ("other", shown.other),
        ("disagreements", shown.disputes),
        ("retracted", shown.retracted),
        ("withheld", shown.withheld),
        ("sources", paper.numbers),
    ]
    return found + [Link(_say(code, paper.names, {}), code) for code, part in rest if part]


def _facts(page: DossierPage, shown: ShownDossier, paper: SitePaper) -> list[ShownFact]:
    """Return the numbers in short; a part that is not there has none."""
    dossier = page.dossier
    waiting = sum(one.state in _MET for one in page.executions)
    own = anchor(dossier.thing)
    arrangements = [one for one in dossier.arrangements if one.id != dossier.thing]
    in_force = sum(one.state == "in-force" for one in arrangements)
    used = sum(one.state == "in_force" for one in dossier.instruments)
    counted = (
        ("count_arrangements", len(arrangements), ("count_in_force", in_force), "arrangements"),
        ("count_used", used, None, "instruments"),
        ("count_requests", sum(one.anchor != own for one in shown.requests), ("count_waiting", waiting), "parliament"),
        ("count_disputes", len(shown.disputes), None, "disagreements"),
        ("count_sources", len(paper.numbers), None, "sources"),
    )
    return [
        ShownFact(
            term=paper.say(words.LABELS, code),
            value=str(number),
            beside="" if beside is None else paper.say(words.LABELS, beside[0], number=beside[1]),
            anchor=place,
        )
        for code, number, beside, place in counted
        if number
    ]


def _anything(shown: ShownDossier) -> bool:
    return any((*shown.lines.values(), shown.arrangements, shown.couplings, shown.uses, shown.amounts,
                shown.objectives, shown.requests, shown.papers, shown.other, shown.retracted))  # fmt: skip


def render_not_yet(
    thing: ThingId, names: Names, asof: AsOf, *, first: date, parents: Sequence[Link], site: Site, version: str
) -> str:
    """Write the page of a dossier on a day on which nothing was known about it yet."""
    lang, name = names.lang, names.name(thing)
    return render_page(
        "asof.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=name,
        kind=say(words.ONE, kind_of(thing), lang),
        parents=parents,
        heading=say(words.LABELS, "not_yet_title", lang),
        told=say(words.LABELS, "not_yet", lang).format(
            day=day_in_words(asof.day, lang), name=name, first=day_in_words(first, lang)
        ),
        asof=show_asof(asof, lang),
        way_out=Link(say(words.LABELS, "to_first", lang).format(day=day_in_words(first, lang)), asof.at(first)),
        say=sayer(words.LABELS, lang),
    )


def render_wrong_day(title: str, asof: AsOf, *, parents: Sequence[Link], lang: Lang, site: Site, version: str) -> str:
    """Write the page that says that a day cannot be shown: it is still to come, or it is no day."""
    shown = show_asof(asof, lang)
    return render_page(
        "asof.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=title,
        kind="",
        parents=parents,
        heading=say(words.LABELS, "wrong_day_title", lang),
        told=asof.fault,
        asof=shown,
        way_out=shown.today,
        say=sayer(words.LABELS, lang),
    )
