"""Which results an export can carry, by indicator."""

from collections.abc import Callable, Iterable
from datetime import timedelta

from routekaart.domain.content import Figure, ResultSort
from routekaart.domain.quantity import Comparator, Unit
from routekaart.domain.statement import Statement
from routekaart.exchanging.iati.selecting import exact_day, settle

Leave = Callable[[str, str], None]
_SORTS = (ResultSort.ACTUAL, ResultSort.TARGET, ResultSort.BASELINE)
_COUNTS = (Unit.COUNT, Unit.PERSONS, Unit.ACTS, Unit.PERCENT)


def select_figures(statements: Iterable[Statement], leave: Leave) -> tuple[Statement, ...]:
    """Return the results, targets and baselines that IATI can carry; for each other one, say why not."""
    figures = [s for s in statements if isinstance(s.content, Figure)]
    settled, disputed = settle(figures, same=_same, value=lambda s: figure_of(s).quantity)
    for statement in disputed:
        leave(_name(statement), "the sources disagree")
    kept = []
    for statement in settled:
        reason = _why_not(statement)
        if reason is None:
            kept.append(statement)
        else:
            leave(_name(statement), reason)
    return tuple(sorted(kept, key=lambda s: (str(indicator_of(s)), str(s.valid), figure_of(s).sort or "")))


def indicator_of(statement: Statement) -> tuple[str, Unit, bool | None]:
    """Return what makes two figures values of one indicator: what is counted, in which unit, and what is better."""
    figure = figure_of(statement)
    return figure.counted, figure.quantity.unit, figure.ascending


def figure_of(statement: Statement) -> Figure:
    """Return the content of a statement that is a figure."""
    assert isinstance(statement.content, Figure)
    return statement.content


def _why_not(statement: Statement) -> str | None:
    figure = figure_of(statement)
    if figure.sort not in _SORTS:
        return "it is no baseline, target or actual value"
    if figure.quantity.comparator is not Comparator.EXACT:
        return "it is not exact, and IATI has one number"
    if figure.quantity.unit not in _COUNTS:
        return f"IATI has no measure for {figure.quantity.unit}"
    period = statement.valid
    if period is None or period.approximate or period.start is None or period.end is None:
        return "IATI asks for the first and last day of the period"
    if figure.sort is ResultSort.BASELINE and exact_day(period) is None and len(str(period)) != len("2019"):
        return "IATI asks for the day or the year of a baseline"
    # A year before the first that a date can have; the end is the day after the last.
    return None if (period.end - timedelta(days=1)) >= period.start else "its period is empty"


def _same(statement: Statement) -> tuple[object, ...]:
    figure = figure_of(statement)
    return (*indicator_of(statement), figure.sort, str(statement.valid))


def _name(statement: Statement) -> str:
    figure = figure_of(statement)
    told = f"{figure.sort or 'no result'}, {statement.valid or 'no date'}"
    return f"{figure.quantity.value:f} {figure.counted[:60]} ({told})"
