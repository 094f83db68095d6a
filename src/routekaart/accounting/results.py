"""What programmes reached: figures by programme, place, thing counted and unit. Never across units."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from routekaart.accounting.spans import interval_of
from routekaart.domain.content import Figure, ResultSort
from routekaart.domain.ids import ThingId
from routekaart.domain.quantity import Unit
from routekaart.domain.result import ProgrammeFigure, Reach, ResultGroup
from routekaart.domain.statement import Held, Statement

Key = tuple[ThingId, ThingId, str, Unit]


def find_results(held: Iterable[Held]) -> tuple[ResultGroup, ...]:
    """Find the figures of programmes and arrangements among statements, in groups; all else is passed over.

    The order that the statements come in is no matter.
    """
    groups: dict[Key, dict[ResultSort, list[ProgrammeFigure]]] = defaultdict(lambda: defaultdict(list))
    for one in sorted({one.statement.id: one for one in held}.values(), key=_time):
        said = one.statement.content
        if isinstance(said, Figure) and said.sort is not None:
            programme = said.programme or said.arrangement
            if programme is not None:
                key = programme, one.statement.subject, said.counted, said.quantity.unit
                groups[key][said.sort].append(ProgrammeFigure(held=one, figure=said))
    return tuple(_group(key, groups[key]) for key in sorted(groups))


def _group(key: Key, figures: dict[ResultSort, list[ProgrammeFigure]]) -> ResultGroup:
    programme, subject, counted, unit = key
    actuals = _with_falls(figures[ResultSort.ACTUAL])
    targets = tuple(figures[ResultSort.TARGET])
    return ResultGroup(
        programme=programme,
        subject=subject,
        counted=counted,
        unit=unit,
        baselines=tuple(figures[ResultSort.BASELINE]),
        targets=targets,
        actuals=actuals,
        coverage=tuple(figures[ResultSort.COVERAGE]),
        reached=tuple(found for actual in actuals for target in targets for found in _reach(actual, target)),
    )


def _reach(actual: ProgrammeFigure, target: ProgrammeFigure) -> tuple[Reach, ...]:
    """Return the share of a target; nothing if the target may be zero."""
    share = interval_of(actual.quantity).ratio(interval_of(target.quantity))
    return () if share is None else (Reach(numerator=actual, denominator=target, share=share.scaled(100)),)


def _with_falls(actuals: Sequence[ProgrammeFigure]) -> tuple[ProgrammeFigure, ...]:
    return tuple(
        ProgrammeFigure(held=one.held, figure=one.figure, remarks=("total_falls",))
        if any(_falls(before, one) for before in actuals[:place])
        else one
        for place, one in enumerate(actuals)
    )


def _falls(earlier: ProgrammeFigure, later: ProgrammeFigure) -> bool:
    """Tell whether a total counted since one day is surely lower than it was."""
    before, after = earlier.held.statement.valid, later.held.statement.valid
    if before is None or after is None or before.start is None or before.start != after.start:
        return False
    if before.end is None or after.end is None or before.end >= after.end:
        return False
    floor, top = interval_of(earlier.quantity).low, interval_of(later.quantity).high
    return floor is not None and top is not None and top < floor


def _time(held: Held) -> tuple[date, date, str]:
    """Order by the date of a figure: the last day that it counts, else when it was said. No date comes first."""
    said: Statement = held.statement
    known = said.valid or said.said_on
    end = date.min if known is None else known.end or date.max
    start = date.min if known is None or known.start is None else known.start
    return end, start, said.id
