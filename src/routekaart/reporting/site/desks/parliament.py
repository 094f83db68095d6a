"""The pages of the parliament desk."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from routekaart.domain.asked import FormFault
from routekaart.domain.content import Ask
from routekaart.domain.dossier import Line
from routekaart.domain.execution import JUDGEMENTS, Execution, LookedAt
from routekaart.domain.statement import Held
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.dossier import words as dossier_words
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.sentences import describe_line, named
from routekaart.reporting.dossier.sources import name_sources
from routekaart.reporting.faults import show_fault
from routekaart.reporting.page import Link, Site, render_page
from routekaart.reporting.paper import Paper
from routekaart.reporting.requests import ANSWERS, OUTCOMES, REASONS, STATES
from routekaart.reporting.texts import Table, say, sayer
from routekaart.reporting.wording import single_line

WORDS: Table = {
    "title": ("Kamer volgen", "Follow Parliament"),
    "intro": (
        "Moties, toezeggingen en vragen, en hoe ver het ermee is. Wat te laat is, staat bovenaan.",
        "Motions, undertakings and questions, with how far it is. What is past its term is on top.",
    ),
    "country": ("Land, route of instrument", "Country, route or instrument"),
    "state": ("Stand", "State"),
    "all": ("alle", "all"),
    "filter": ("Tonen", "Show"),
    "bad_filter": (
        "Dit land, deze route of deze stand is niet bekend. Verbeter het hieronder.",
        "This country, route or state is not known. Correct it below.",
    ),
    "table": ("Verzoeken en toezeggingen op {day}", "Requests and undertakings on {day}"),
    "none": ("Er is niets dat hieraan voldoet.", "There is nothing that fits this."),
    "request": ("Wat", "What"),
    "due": ("Termijn", "Term"),
    "about": ("Gaat over", "Concerns"),
    "no_due": ("geen termijn", "no term"),
    "calendar": ("Alle termijnen als agenda (iCalendar)", "All terms as a calendar (iCalendar)"),
    "feed": ("Nieuws als feed (Atom)", "News as a feed (Atom)"),
    "public_only": ("Agenda en feed tonen alleen wat openbaar is.", "Calendar and feed show only what is public."),
    "since": ("sinds {day}", "since {day}"),
    "why": ("Waarom", "Why"),
    "owner": ("Wie moet het doen", "Who must do it"),
    "no_owner": ("niet vermeld", "not said"),
    "answer": ("Stukken die antwoord zouden geven", "Papers that are said to answer it"),
    "level": ("Niveau", "Level"),
    "asks": ("Wat is gevraagd", "What was asked"),
    "found": ("Wat er in de stukken is gevonden", "What was found in the papers"),
    "of_ask": ("Vraag {number}: {outcome}", "Ask {number}: {outcome}"),
    "of_promise": ("De toezegging: {outcome}", "The undertaking: {outcome}"),
    "unmet": ("niet genoemd: {words}", "not mentioned: {words}"),
    "instead": ("Wat er wel staat ({answer}):", "What it does say ({answer}):"),
    "history": ("Wat er gebeurde", "What took place"),
    "when": ("Wanneer", "When"),
    "source": ("Bron", "Source"),
    "undated": ("zonder datum", "undated"),
    "rests": ("De stand berust hierop", "The state rests on this"),
    "judgements": ("Wat mensen ervan vinden", "What people think of it"),
    "no_judgements": ("Nog niemand heeft een oordeel gegeven.", "Nobody has judged it yet."),
    "judged": ("{who}, {day}: {words}", "{who}, {day}: {words}"),
    "judge_title": ("Uw oordeel", "Your judgement"),
    "judge_intro": (
        "Uw oordeel wordt apart vastgelegd, met uw account, als intern. De stand verandert er niet door.",
        "Your judgement is recorded apart, with your account, as internal. The state does not change by it.",
    ),
    "choose": ("Hoe ver is het volgens u?", "How far is it, in your view?"),
    "fulfilled": ("gedaan", "done"),
    "partly-fulfilled": ("voor een deel gedaan", "partly done"),
    "not-fulfilled": ("niet gedaan", "not done"),
    "details": ("Toelichting", "Details"),
    "details_hint": ("Zonder namen van personen.", "Without names of persons."),
    "save": ("Oordeel vastleggen", "Record your judgement"),
    "record": ("Iets anders vastleggen over dit verzoek", "Record something else about this request"),
    "wrong": ("Uw oordeel is niet vastgelegd", "Your judgement was not recorded"),
    "done_recorded": ("Uw oordeel is vastgelegd.", "Your judgement was recorded."),
    "done_known": ("Dit oordeel stond er al; er is niets toegevoegd.", "This was there already; nothing was added."),
    "back": ("Alle verzoeken", "All requests"),
}
_PRESSING = ("overdue", "due", "fulfilment_not_found")
"""States that are marked as asking for attention."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What was asked for, as typed."""

    country: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestPage:
    """Where the page of a request leads."""

    judge: str
    """Where a judgement goes; empty if the reader may not give one."""
    record: str
    feed: str
    back: str
    things: Sequence[tuple[str, str]]


def render_requests(
    executions: Sequence[tuple[Execution, str]],
    names: Names,
    *,
    typed: Filter,
    fault: bool,
    as_of: date,
    action: str,
    calendar: str,
    feed: str,
    site: Site,
    version: str,
) -> str:
    """Write the list of requests with a filter.

    Args:
        executions: the requests, each with the address of its page.
        names: in the language of the page.
        typed: what was filtered on.
        fault: whether that cannot be used.
        as_of: the day that is pictured.
        action: where the filter goes.
        calendar: the address of the calendar of terms.
        feed: the address of the feed.
        site: where the page stands.
        version: of the program.
    """
    lang, paper = names.lang, Paper(names=names, width=100)
    return render_page(
        "desks/requests.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, "title", lang),
        say=sayer(WORDS, lang),
        lines=[(address, *_line(one, paper)) for one, address in executions],
        codes=[(code, say(STATES, code, lang)) for code in STATES],
        typed=typed,
        fault=fault,
        day=paper.day(as_of),
        action=action,
        calendar=calendar,
        feed=feed,
    )


def render_request(
    one: Execution,
    names: Names,
    page: RequestPage,
    *,
    typed: Mapping[str, str],
    faults: Sequence[FormFault],
    done: str,
    site: Site,
    version: str,
) -> str:
    """Write the page of one request: its state and why, what was asked and found, its history and judgements."""
    lang, paper = names.lang, Paper(names=names, width=100)
    things = dict(page.things)
    return render_page(
        "desks/request.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=names.name(one.request),
        say=sayer(WORDS, lang),
        page=page,
        state=say(STATES, one.state.value, lang),
        pressing=one.state.value in _PRESSING,
        since="" if one.since is None else paper.time(one.since),
        pairs=list(_pairs(one, paper)),
        about=[Link(names.name(thing), things[thing]) for thing in one.about],
        asks=[_ask(ask, paper) for ask in one.asks],
        found=[_found(looked, paper) for looked in one.looked_at],
        evidence=[_told(held, paper) for held in one.evidence],
        history=[_told(held, paper) for held in one.history],
        judgements=[
            paper.say(WORDS, "judged", who=names.name(held.statement.speaker), day=day, words=words)
            for held in one.judgements
            for day, words, _, _ in [_told(held, paper)]
        ],
        choices=JUDGEMENTS,
        typed=typed,
        faults=[show_fault(fault, lang) for fault in faults],
        done=done,
    )


def _line(one: Execution, paper: Paper) -> tuple[str, str, bool, str, str]:
    due = paper.say(WORDS, "no_due") if one.due is None else paper.time(one.due)
    about = ", ".join(map(paper.names.name, one.about))
    state = paper.say(STATES, one.state.value)
    return paper.names.name(one.request), state, one.state.value in _PRESSING, due, about


def _pairs(one: Execution, paper: Paper) -> Iterator[tuple[str, str]]:
    yield paper.say(WORDS, "why"), paper.say(REASONS, one.reason.value)
    yield paper.say(WORDS, "due"), paper.say(WORDS, "no_due") if one.due is None else paper.time(one.due)
    owners = ", ".join(map(paper.names.name, one.owners)) or paper.say(WORDS, "no_owner")
    yield paper.say(WORDS, "owner"), owners
    if one.answers:
        yield paper.say(WORDS, "answer"), ", ".join(map(paper.names.name, one.answers))
    yield paper.say(WORDS, "level"), paper.say(LEVELS, one.level.label)


def _ask(ask: Ask, paper: Paper) -> str:
    term = "" if ask.deadline is None else f" ({paper.time(ask.deadline)})"
    return f"{named(dossier_words.ASKS, ask.form, paper.names)} {ask.number}: {ask.what}{term}"


def _found(one: LookedAt, paper: Paper) -> tuple[str, list[str], str, str, str]:
    """Return what was found of one thing that was asked: outcome, passages, what is lacking, what is said instead."""
    found, code = one.fulfilment, "of_ask" if one.ask else "of_promise"
    outcome = paper.say(WORDS, code, number=one.ask, outcome=paper.say(OUTCOMES, found.outcome))
    unmet = paper.say(WORDS, "unmet", words=", ".join(found.unmet)) if found.unmet and found.passages else ""
    answer = quote = ""
    if found.answer is not None and found.answered is not None:
        answer = paper.say(WORDS, "instead", answer=paper.say(ANSWERS, found.answer))
        quote = single_line(found.answered.quote)
    return outcome, [single_line(passage.quote) for passage in found.passages], unmet, answer, quote


def _told(held: Held, paper: Paper) -> tuple[str, str, str, str]:
    """Return when something took place, what, by which source, and its level."""
    said = held.statement
    when = said.valid or said.said_on
    day = paper.say(WORDS, "undated") if when is None else paper.time(when)
    told = describe_line(Line(held=(held,)), paper.names)
    return day, told, name_sources(held, paper.names), paper.say(LEVELS, held.level.label)
