"""A dossier as text on a terminal: a heading for each part, a line for each thing said, its date before it."""

from collections.abc import Iterator, Sequence

from routekaart.domain.admissibility import Ruling
from routekaart.domain.dossier import Disagreement, Dossier, Line, Objective
from routekaart.domain.observation import Indicator
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.dossier.evidence import tell_evidence
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.pages import render_arrangement, render_coupling, render_use
from routekaart.reporting.dossier.paper import DossierPaper, in_time, telling
from routekaart.reporting.dossier.sentences import attribute_name
from routekaart.reporting.dossier.series import render_series
from routekaart.reporting.dossier.sources import entitle
from routekaart.reporting.ledger.terminal import LedgerPaper, ledger_lines
from routekaart.reporting.withheld import describe_withheld
from routekaart.reporting.wording import single_line


def render_dossier(dossier: Dossier, names: Names, *, indicators: Sequence[Indicator], width: int = 100) -> str:
    """Write a dossier for a reader, in the language of its names.

    Args:
        dossier: what to write.
        names: what its ids are called.
        indicators: the definition cards of its series.
        width: columns.
    """
    paper = DossierPaper(names=names, width=width, thing=dossier.thing)
    parts = [*_top(dossier, paper), *_parts(dossier, paper), *_objectives(dossier, paper, indicators)]
    closing = [*_disagreements(dossier, paper), *_retracted(dossier, paper)]
    if not _anything(dossier):
        parts += paper.wrapped(paper.label("nothing", name=names.name(dossier.thing)))
    return "\n".join((*parts, *closing, *_sources(paper), *_withheld(dossier, paper))) + "\n"


def _top(dossier: Dossier, paper: DossierPaper) -> Iterator[str]:
    yield from paper.wrapped(
        paper.label(
            "head",
            name=f"{paper.names.name(dossier.thing)} ({dossier.thing})",
            day=paper.day(dossier.as_of),
            level=paper.say(LEVELS, dossier.level.label),
        )
    )


def _parts(dossier: Dossier, paper: DossierPaper) -> Iterator[str]:
    yield from _plain("description", dossier.description, paper)
    yield from _plain("roles", dossier.roles, paper)
    if dossier.arrangements:
        yield from paper.heading("arrangements")
        for page in dossier.arrangements:
            yield from render_arrangement(page, paper)
    yield from _plain("contacts", dossier.contacts, paper)
    if dossier.couplings:
        yield from paper.heading("give_and_take")
        for coupling in dossier.couplings:
            yield from render_coupling(coupling, dossier.give_and_take, paper)
    if dossier.instruments:
        yield from paper.heading("instruments")
        for use in dossier.instruments:
            yield from render_use(use, paper)
    yield from _evidence(dossier, paper)
    yield from _money(dossier, paper)
    yield from _plain("context", dossier.context, paper)
    yield from _by_subject("parliament", dossier.parliament, paper)
    yield from _by_subject("other", dossier.other, paper)


def _plain(part: str, lines: Sequence[Line], paper: DossierPaper) -> Iterator[str]:
    """Write a part that is only lines, in order of time."""
    if lines:
        yield from paper.heading(part)
        yield from paper.lines(lines, indent=2)


def _by_subject(part: str, lines: Sequence[Line], paper: DossierPaper) -> Iterator[str]:
    """Write a part that is about several things, in order of the first date of each."""
    if not telling(lines, paper.thing):
        return
    yield from paper.heading(part)
    dated = [line for line in in_time(lines) if line.statement.valid is not None]
    for subject in dict.fromkeys(line.statement.subject for line in (*dated, *lines)):
        own = telling([line for line in lines if line.statement.subject == subject], paper.thing)
        if own and subject != paper.thing:
            yield from paper.wrapped(paper.names.name(subject), 2)
        yield from paper.lines([line for line in own if line.statement.valid is not None], indent=4)
        yield from paper.together([line for line in own if line.statement.valid is None], indent=4)


def _evidence(dossier: Dossier, paper: DossierPaper) -> Iterator[str]:
    if dossier.evidence is None:
        return
    yield from paper.heading("evidence")
    told = tell_evidence(dossier.evidence, dossier.thing, paper)
    for text in told.empty:
        yield from paper.wrapped(text, 2)
    for field in told.fields:
        yield from paper.wrapped(field.heading, 2)
        for one in field.findings:
            yield from paper.wrapped(f"- {one.found}{paper.note_of(one.sources)}", 4, hanging=2)
            for text in (one.study, *one.remarks):
                yield from paper.wrapped(text, 6)


def _money(dossier: Dossier, paper: DossierPaper) -> Iterator[str]:
    if not dossier.money.amounts:
        return
    yield from paper.heading("money")
    rulings = {one.about: one for one in dossier.rulings if one.ruling is not Ruling.UNKNOWN}
    sheet = LedgerPaper(thing=dossier.thing, names=paper.names, width=paper.width - 2, rulings=rulings)
    for text in ledger_lines(dossier.money, sheet):
        yield f"  {text}".rstrip()
    mute = len(dossier.rulings) - len(rulings)
    if mute:
        yield ""
        yield from paper.wrapped(paper.label("oda_unknown", number=mute), 2)


def _objectives(dossier: Dossier, paper: DossierPaper, indicators: Sequence[Indicator]) -> Iterator[str]:
    for page in dossier.objectives:
        yield from paper.heading(page.objective)
        yield from _objective(page, paper, indicators)
    if dossier.objectives:
        yield ""
        yield from paper.wrapped(paper.label("apart"), 2)


def _objective(page: Objective, paper: DossierPaper, indicators: Sequence[Indicator]) -> Iterator[str]:
    for part, lines in (("results", page.results), ("findings", page.findings)):
        if lines:
            yield f"  {paper.label(part)}:"
            yield from paper.lines(lines, indent=4)
    if page.series:
        yield f"  {paper.label('official')}:"
        for series in page.series:
            for text in render_series(series, indicators, paper.names):
                yield from paper.wrapped(text, 4)


def _disagreements(dossier: Dossier, paper: DossierPaper) -> Iterator[str]:
    if not dossier.disagreements:
        return
    yield from paper.heading("disagreements")
    for one in dossier.disagreements:
        yield from paper.wrapped(_dispute(one, paper), 2)
        for side in one.sides:
            yield from paper.line(side, indent=4)


def _dispute(one: Disagreement, paper: DossierPaper) -> str:
    subject, attribute = paper.names.name(one.subject), attribute_name(one.attribute, paper.names)
    if one.period is None or one.kind == "date":
        return paper.label("sides", subject=subject, attribute=attribute)
    return paper.label("sides_period", subject=subject, attribute=attribute, period=paper.time(one.period))


def _retracted(dossier: Dossier, paper: DossierPaper) -> Iterator[str]:
    if not dossier.retracted:
        return
    yield from paper.heading("retracted")
    for line in dossier.retracted:
        yield from paper.line(line, indent=2)
        if line.retracted_by is not None:
            yield from paper.line(Line(held=(line.retracted_by,)), indent=4)


def _withheld(dossier: Dossier, paper: DossierPaper) -> Iterator[str]:
    if not dossier.withheld:
        return
    yield from paper.heading("withheld")
    for one in dossier.withheld:
        yield from paper.wrapped(describe_withheld(one, paper.names), 2)


def _sources(paper: DossierPaper) -> Iterator[str]:
    if not paper.numbers:
        return
    yield from paper.heading("sources")
    for found, number in paper.numbers.items():
        quote = f": “{single_line(found.quote)}”" if found.quote else ""
        yield from paper.wrapped(f"{entitle(found, paper.names)}{quote}", 6, margin=f"{f'[{number}]':>5}")
        if found.address:
            yield from paper.whole(found.address, 6)


def _anything(dossier: Dossier) -> bool:
    parts = (dossier.description, dossier.roles, dossier.arrangements, dossier.contacts, dossier.couplings,
             dossier.instruments, dossier.money.amounts, dossier.objectives, dossier.context, dossier.parliament,
             dossier.other, dossier.retracted)  # fmt: skip
    return any(parts)
