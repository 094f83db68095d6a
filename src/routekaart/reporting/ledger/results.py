"""What programmes reached as text on a terminal: begin, target and every actual figure by date."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from routekaart.domain.content import ResultSort
from routekaart.domain.quantity import Unit
from routekaart.domain.result import ProgrammeFigure, Reach, ResultGroup
from routekaart.reporting.codes import RESULT_SORTS
from routekaart.reporting.dossier.counted import describe_quantity
from routekaart.reporting.dossier.sources import name_sources
from routekaart.reporting.formatting import format_interval, format_quantity
from routekaart.reporting.ledger.terminal import STEP, LedgerPaper


def result_lines(groups: Sequence[ResultGroup], paper: LedgerPaper) -> tuple[str, ...]:
    """Write what programmes reached; nothing if there is no figure."""
    if not groups:
        return ()
    told = [line for group in groups for line in _group(group, paper)]
    return (paper.label("results").upper(), *paper.wrapped(paper.label("units"), 0), *told)


def _group(group: ResultGroup, paper: LedgerPaper) -> Iterator[str]:
    names = paper.names
    where = "" if group.subject in (paper.thing, group.programme) else f", {names.name(group.subject)}"
    yield ""
    yield from paper.wrapped(f"{names.name(group.programme)}{where}: {names.words(group.counted)}", 0, hanging=STEP)
    sorts = (
        (ResultSort.BASELINE, group.baselines),
        (ResultSort.TARGET, group.targets),
        (ResultSort.ACTUAL, group.actuals),
        (ResultSort.COVERAGE, group.coverage),
    )
    for sort, figures in sorts:
        for figure in figures:
            reached = [one for one in group.reached if one.numerator is figure]
            for line in _figure(sort, figure, reached, paper):
                yield from paper.wrapped(line, STEP, hanging=STEP)
    if group.targets and not group.actuals:
        yield from paper.wrapped(paper.label("no_actual"), STEP, hanging=STEP)


def _figure(sort: ResultSort, figure: ProgrammeFigure, reached: Sequence[Reach], paper: LedgerPaper) -> Iterator[str]:
    when = paper.time(figure.held.statement.valid)
    shares = "".join(f"; {_share(one, paper)}" for one in reached)
    quantity = describe_quantity(figure.quantity, paper.names)
    yield f"{paper.say(RESULT_SORTS, sort)}: {quantity}, {when}{shares}"
    yield paper.label("source", sources=name_sources(figure.held, paper.names))
    if "total_falls" in figure.remarks:
        yield paper.label("falls")


def _share(reach: Reach, paper: LedgerPaper) -> str:
    low, high = _percent(reach.share.low), _percent(reach.share.high)
    exact = low is not None and low == high
    written = (
        format_quantity(low, Unit.PERCENT, paper.names.lang)
        if exact and low is not None
        else format_interval(low, high, Unit.PERCENT, paper.names.lang)
    )
    return paper.label("share", share=written, target=describe_quantity(reach.denominator.quantity, paper.names))


def _percent(end: Fraction | None) -> Decimal | None:
    return None if end is None else Decimal(round(end * 100)) / 100
