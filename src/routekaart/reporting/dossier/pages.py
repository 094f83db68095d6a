"""What a dossier shows of one arrangement, one coupling and one instrument, each with its state on the day."""

from collections.abc import Iterator

from routekaart.domain.content import Description, Use
from routekaart.domain.dossier import ArrangementPage, CouplingPage, Exchange, Line, UsePage
from routekaart.reporting.dossier import words
from routekaart.reporting.dossier.paper import DossierPaper, in_time, telling
from routekaart.reporting.dossier.sentences import describe_form, describe_use, named
from routekaart.reporting.instruments import reasons_in_short


def render_arrangement(page: ArrangementPage, paper: DossierPaper) -> Iterator[str]:
    """Write an arrangement with its form, state, dates, promises and breaches, and what the rules ask of it."""
    yield ""
    yield from paper.wrapped(paper.names.name(page.id), 2)
    form = "" if page.description is None else ", ".join(_form(page.description, paper))
    state = paper.label("state", state=paper.state(words.EVENTS, page.state, page.state_since))
    disputed = paper.label("disputed") if page.state_disputed else ""
    yield from paper.wrapped("; ".join(part for part in (form, state, disputed) if part), 4)
    yield from paper.together(telling(page.relations, paper.thing), indent=4)
    yield from paper.lines(page.dates, indent=4)
    for part, lines in (("talks", page.negotiations), ("promises", page.promises), ("breaches", page.breaches)):
        if lines:
            yield f"    {paper.label(part)}:"
            yield from paper.lines(lines, indent=4)
    reasons = () if page.rules is None else reasons_in_short(page.rules, paper)
    if reasons:
        yield f"    {paper.label('rules')}:"
    for reason in reasons:
        yield from paper.wrapped(reason, 6)


def _form(line: Line, paper: DossierPaper) -> tuple[str, ...]:
    content = line.statement.content
    return describe_form(content, paper.names) if isinstance(content, Description) else ()


def render_coupling(page: CouplingPage, rows: tuple[Exchange, ...], paper: DossierPaper) -> Iterator[str]:
    """Write what either side of a coupling gives, and below it what else is known.

    Args:
        page: the coupling.
        rows: the sheet of give and take; rows of other couplings are passed over.
        paper: what it is written on.
    """
    yield ""
    yield from paper.wrapped(paper.names.name(page.id), 2)
    state = paper.state(words.EVENTS, page.state, page.state_since)
    partners = ", ".join(paper.names.name(one) for one in page.partners)
    about = [paper.label("state", state=state), paper.label("with", partners=partners) if partners else ""]
    yield from paper.wrapped("; ".join(part for part in about if part), 4)
    for row in rows:
        if row.coupling == page.id:
            yield from paper.wrapped(f"{_exchange(row, paper)}{paper.note(row.lines[0])}", 4)
    yield from paper.lines(page.events, indent=4)
    yield from paper.together(telling(page.relations, paper.thing), indent=4)


def _exchange(row: Exchange, paper: DossierPaper) -> str:
    against = "; ".join(paper.names.words(what) for what in row.against)
    other = paper.label("against", what=against) if against else paper.label("one_sided")
    state = named(words.EVENTS, row.state, paper.names)
    return f"{paper.names.name(row.giver)}: {paper.names.words(row.what)} ({other}; {state})"


def render_use(page: UsePage, paper: DossierPaper) -> Iterator[str]:
    """Write how far the use of an instrument with a country is, and how it came there."""
    where = "" if page.subject == paper.thing else f" – {paper.names.name(page.subject)}"
    yield ""
    yield from paper.wrapped(f"{paper.names.name(page.instrument)}{where}", 2)
    state = paper.state(words.USE_STATES, page.state, page.state_since)
    yield from paper.wrapped(paper.label("state", state=state), 4)
    for line in in_time(page.steps):
        said = line.statement.content
        yield from paper.line(line, indent=4, text=describe_use(said, paper.names) if isinstance(said, Use) else None)
