"""The parts of a dossier, put into words for its page. Nothing of a dossier is left out."""

from collections.abc import Iterator, Sequence

from routekaart.domain.content import Contact, Description, Event, Money, Use
from routekaart.domain.dossier import ArrangementPage, CouplingPage, Disagreement, Dossier, Exchange, Line, Objective
from routekaart.domain.execution import Execution, LookedAt
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.reporting.dossier import words as dossier_words
from routekaart.reporting.dossier.paper import in_time, telling
from routekaart.reporting.dossier.sentences import attribute_name, describe_form, named
from routekaart.reporting.instruments import reasons_in_short
from routekaart.reporting.requests import ANSWERS as ANSWERED
from routekaart.reporting.requests import LABELS as REQUEST_LABELS
from routekaart.reporting.requests import OUTCOMES, REASONS, STATES
from routekaart.reporting.site.dossier.figures import Figures, show_series
from routekaart.reporting.site.dossier.shown import (
    ShownArrangement,
    ShownDispute,
    ShownExchange,
    ShownGroup,
    ShownObjective,
    ShownRequest,
)
from routekaart.reporting.site.dossier.words import LABELS
from routekaart.reporting.site.paper import ShownLine, SitePaper
from routekaart.reporting.wording import single_line


def show_arrangement(page: ArrangementPage, paper: SitePaper) -> ShownArrangement:
    """Return an arrangement with its form, state and dates, what was promised, and what the rules ask of it."""
    content = None if page.description is None else page.description.statement.content
    form = ", ".join(describe_form(content, paper.names)) if isinstance(content, Description) else ""
    dates = [line for line in page.dates if line not in (*page.breaches, *page.negotiations)]
    parts = (
        ("dates", dates),
        ("talks", page.negotiations),
        ("promises", page.promises),
        ("breaches", page.breaches),
        ("", telling(page.relations, paper.thing)),
    )
    described = () if page.description is None else (page.description,)
    return ShownArrangement(
        anchor=anchor(page.id),
        name=paper.link(page.id),
        form=form,
        state=paper.since(named(dossier_words.EVENTS, page.state, paper.names), page.state_since),
        disputed=page.state_disputed,
        level=_level((*described, *page.dates, *page.relations), paper),
        partners=paper.links(page.partners),
        lists=tuple((code and paper.say(LABELS, code), paper.lines(lines)) for code, lines in parts if lines),
        rules=() if page.rules is None else reasons_in_short(page.rules, paper),
    )


def show_coupling(page: CouplingPage, paper: SitePaper) -> ShownArrangement:
    """Return a coupling with its state, its events and what it is related to; its two sides stand in the sheet."""
    parts = (("dates", page.events), ("", telling(page.relations, paper.thing)))
    return ShownArrangement(
        anchor=anchor(page.id),
        name=paper.link(page.id),
        form="",
        state=paper.since(named(dossier_words.EVENTS, page.state, paper.names), page.state_since),
        disputed=False,
        level=_level((*page.gives, *page.events, *page.relations), paper),
        partners=paper.links(page.partners),
        lists=tuple((code and paper.say(LABELS, code), paper.lines(lines)) for code, lines in parts if lines),
        rules=(),
    )


def show_exchange(row: Exchange, paper: SitePaper) -> ShownExchange:
    """Return a row of the sheet of give and take."""
    state = named(dossier_words.EVENTS, row.state, paper.names)
    return ShownExchange(
        giver=paper.link(row.giver),
        what=paper.names.words(row.what),
        against=tuple(paper.names.words(what) for what in row.against),
        state=paper.since(state, row.since),
        coupling=paper.link(row.coupling),
        level=paper.level(row.level),
        notes=tuple(dict.fromkeys(note for line in row.lines for note in paper.note(line))),
    )


def show_objective(page: Objective, figures: Figures, paper: SitePaper) -> ShownObjective:
    """Return what belongs to prevention, return or protection."""
    return ShownObjective(
        anchor=page.objective.replace("_", "-"),
        heading=paper.say(dossier_words.HEADINGS, page.objective),
        results=paper.lines(page.results),
        findings=paper.lines(page.findings),
        series=tuple(show_series(series, figures, paper) for series in page.series),
    )


def show_request(one: Execution, paper: SitePaper) -> ShownRequest:
    """Return a request of Parliament with its state, on what that rests, and its history."""
    history = tuple(Line(held=(held,)) for held in (*one.history, *one.judgements))
    evidence = tuple(Line(held=(held,)) for held in one.evidence if held not in one.history)
    return ShownRequest(
        anchor=anchor(one.request),
        name=paper.link(one.request),
        state=paper.since(paper.say(STATES, one.state), one.since),
        reason=paper.say(REASONS, one.reason),
        term="" if one.due is None else paper.time(one.due),
        owners=paper.links(one.owners),
        answers=paper.links(one.answers),
        about=paper.links(one.about),
        asks=tuple(
            f"{named(dossier_words.ASKS, ask.form, paper.names)} {ask.number}: {ask.what}"
            + ("" if ask.deadline is None else f" ({paper.time(ask.deadline)})")
            for ask in one.asks
        ),
        found=tuple(text for looked in one.looked_at for text in _looked_at(looked, paper)),
        history=paper.lines((*history, *evidence)),
        level=paper.level(one.level),
    )


def _looked_at(one: LookedAt, paper: SitePaper) -> Iterator[str]:
    found = one.fulfilment
    outcome = paper.say(OUTCOMES, found.outcome)
    yield paper.say(REQUEST_LABELS, "looked_at" if one.ask else "looked_for", number=one.ask, outcome=outcome)
    for passage in found.passages:
        yield paper.say(REQUEST_LABELS, "passage", quote=single_line(passage.quote))
    if found.unmet and found.passages:
        yield paper.say(REQUEST_LABELS, "unmet", words=", ".join(found.unmet))
    if found.answer is not None and found.answered is not None:
        answer, quote = paper.say(ANSWERED, found.answer), single_line(found.answered.quote)
        yield paper.say(REQUEST_LABELS, "instead", answer=answer, quote=quote)


def show_groups(lines: Sequence[Line], paper: SitePaper) -> tuple[ShownGroup, ...]:
    """Return lines by what they are about, in order of the first date of each."""
    told = telling(lines, paper.thing)
    dated = [line for line in in_time(told) if line.statement.valid is not None]
    subjects = dict.fromkeys(line.statement.subject for line in (*dated, *told))
    return tuple(
        ShownGroup(
            name=None if subject == paper.thing else paper.link(subject),
            lines=paper.lines(line for line in told if line.statement.subject == subject),
        )
        for subject in subjects
    )


def show_dispute(one: Disagreement, paper: SitePaper) -> ShownDispute:
    """Return a disagreement with all its sides."""
    subject, attribute = paper.names.name(one.subject), attribute_name(one.attribute, paper.names)
    if one.period is None or one.kind == "date":
        about = paper.say(LABELS, "dispute", subject=subject, attribute=attribute)
    else:
        about = paper.say(LABELS, "dispute_period", subject=subject, attribute=attribute, period=paper.time(one.period))
    return ShownDispute(about=about, sides=tuple(paper.line(side) for side in one.sides))


def show_timeline(dossier: Dossier, paper: SitePaper) -> tuple[ShownLine, ...]:
    """Return what happened, of whatever part, the last first; each names what it is about."""
    found = {id(line): line for line in _all(dossier) if _happens(line)}
    ordered = sorted(found.values(), key=lambda line: str(line.statement.valid and line.statement.valid.start))
    return tuple(_placed(line, paper) for line in reversed(ordered))


def _placed(line: Line, paper: SitePaper) -> ShownLine:
    return paper.line(line, about=True)


def _happens(line: Line) -> bool:
    said = line.statement
    return isinstance(said.content, Event | Contact | Use | Money) and said.valid is not None and bool(said.valid.start)


def _all(dossier: Dossier) -> Iterator[Line]:
    for page in dossier.arrangements:
        yield from (*page.dates, *page.negotiations, *page.breaches)
    for coupling in dossier.couplings:
        yield from coupling.events
    for use in dossier.instruments:
        yield from use.steps
    yield from (*dossier.contacts, *dossier.context, *dossier.parliament, *dossier.other)
    yield from (Line(held=(amount.held,)) for amount in dossier.money.amounts)


def anchor(thing: ThingId) -> str:
    """Return the name of a place on the page: the id of a thing, in the signs that an address may have."""
    return thing.replace(":", "-")


def _level(lines: Sequence[Line], paper: SitePaper) -> str:
    return paper.level(max((line.level for line in lines), default=Level.OPENBAAR))
