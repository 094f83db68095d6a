"""Instruments on the page of a dossier: how far their use is, and for a country what the law allows."""

from collections.abc import Iterator, Sequence

from routekaart.domain.admissibility import Admissibility, Reason, Ruling
from routekaart.domain.content import Use
from routekaart.domain.dossier import Dossier, Line, UsePage
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.reporting.codes import RULINGS
from routekaart.reporting.dossier import words
from routekaart.reporting.dossier.paper import in_time
from routekaart.reporting.dossier.sentences import describe_use, named
from routekaart.reporting.instruments import (
    STRICTEST_FIRST,
    WORDS,
    InstrumentList,
    describe_fact,
    describe_validity,
    only_later,
    question_of,
    said_of_all,
    text_of,
)
from routekaart.reporting.page import Link
from routekaart.reporting.site.dossier.shown import ShownInstrument, ShownReason, ShownRulings
from routekaart.reporting.site.dossier.words import LABELS
from routekaart.reporting.site.paper import ShownLine, SitePaper


def show_uses(dossier: Dossier, paper: SitePaper) -> tuple[ShownInstrument, ...]:
    """Return what is known of the use of each instrument."""
    return tuple(
        ShownInstrument(
            name=_about(page, paper), use=_state(page, paper), level=_level(page, paper), steps=_steps(page, paper)
        )
        for page in dossier.instruments
    )


def show_rulings(judged: InstrumentList, dossier: Dossier, paper: SitePaper) -> tuple[ShownRulings, ...]:
    """Return what the rules say of each instrument with a country, the strictest first, beside its use."""
    every = said_of_all(judged.judged)
    uses = {page.instrument: page for page in dossier.instruments if page.subject == judged.country}
    groups = ((ruling, [one for one in judged.judged if one.ruling is ruling]) for ruling in STRICTEST_FIRST)
    return tuple(
        ShownRulings(
            ruling=paper.say(RULINGS, ruling),
            instruments=tuple(_judged(one, every, uses.get(ThingId(one.about)), paper) for one in found),
        )
        for ruling, found in groups
        if found
    )


def show_for_all(judged: InstrumentList, paper: SitePaper) -> tuple[ShownReason, ...]:
    """Return the reminders that hold for every instrument alike."""
    return tuple(_reason(reason, paper) for reason in said_of_all(judged.judged))


def _judged(one: Admissibility, every: Sequence[Reason], page: UsePage | None, paper: SitePaper) -> ShownInstrument:
    own = [reason for reason in one.reasons if reason not in every and not only_later(reason)]
    return ShownInstrument(
        name=paper.link(one.about),
        use="" if page is None else _state(page, paper),
        level="" if page is None else _level(page, paper),
        steps=(),
        reasons=tuple(_reason(reason, paper) for reason in own),
        besides=tuple(_besides(one, own, paper)),
    )


def _besides(one: Admissibility, own: Sequence[Reason], paper: SitePaper) -> Iterator[str]:
    later = [f"{reason.rule} ({reason.basis[0].article})" for reason in one.reasons if only_later(reason)]
    if not own and not later:
        yield paper.say(WORDS, "no_rule")
    if later:
        yield paper.say(WORDS, "later", rules=", ".join(later))
    asked = {fact.name for reason in own if reason.ruling is Ruling.UNKNOWN for fact in reason.unknown}
    besides = [fact for fact in one.unknown if fact.name not in asked]
    if besides and one.ruling is not Ruling.UNKNOWN:
        questions = " ".join(question_of(fact, paper.lang) for fact in besides)
        yield f"{paper.say(LABELS, 'more_unknown')} {questions}"


def _reason(reason: Reason, paper: SitePaper) -> ShownReason:
    steps = (f"{paper.time(step.date)}: {paper.pick(step.text_nl, step.text_en)}." for step in reason.steps)
    facts = (describe_fact(fact, paper) for fact in reason.facts)
    left = (f"{paper.say(LABELS, 'to_people')} {paper.pick(one.text_nl, one.text_en)}" for one in reason.untranslatable)
    articles = dict.fromkeys(Link(basis.article, basis.address) for basis in reason.basis)
    return ShownReason(
        rule=reason.rule,
        reminder=not reason.decides,
        text=text_of(reason, paper.lang),
        details=tuple(part for part in (*steps, *facts, *left) if part),
        articles=tuple(articles),
        validity=describe_validity(reason, paper),
    )


def _about(page: UsePage, paper: SitePaper) -> Link:
    """Name what the page is not about: the instrument, or on its own page the country."""
    return paper.link(page.subject if page.instrument == paper.thing else page.instrument)


def _state(page: UsePage, paper: SitePaper) -> str:
    return paper.since(named(words.USE_STATES, page.state, paper.names), page.state_since)


def _level(page: UsePage, paper: SitePaper) -> str:
    return paper.level(max((line.level for line in page.steps), default=Level.OPENBAAR))


def _steps(page: UsePage, paper: SitePaper) -> tuple[ShownLine, ...]:
    return tuple(paper.line(line, text=_text(line, paper)) for line in in_time(page.steps))


def _text(line: Line, paper: SitePaper) -> str | None:
    said = line.statement.content
    return describe_use(said, paper.names) if isinstance(said, Use) else None
