"""The indicators of an activity -> figures. Text in a number's place is noted with its line, and gives none.

IATI does not say whether people or acts are counted, so neither do we: a unit is a count.
"""

from collections.abc import Iterator
from datetime import timedelta

from routekaart.domain.content import Figure, ResultSort
from routekaart.domain.errors import NotationError
from routekaart.domain.period import Period
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.statement import Kind, Statement
from routekaart.exchanging.iati import codes
from routekaart.exchanging.iati.activity import Indicator, Value
from routekaart.exchanging.iati.maker import Maker
from routekaart.exchanging.iati.numerals import parse_number

_UNITS = {"1": Unit.COUNT, "2": Unit.PERCENT}


def figures_of(maker: Maker) -> Iterator[Statement]:
    """Make a figure of every baseline, target and actual value that is a number or a percentage."""
    for indicator in maker.activity.indicators:
        unit = _UNITS.get(indicator.measure)
        if not indicator.title:
            maker.faults.leave_out(indicator.said.line, "an indicator without a title", "Say what it counts.")
        elif unit is None:
            for _ in indicator.values:
                maker.leave_out("result that is no count and no percentage (nominal, ordinal or qualitative)")
        else:
            for value in indicator.values:
                yield from _figure(maker, indicator, value, unit)


def _figure(maker: Maker, indicator: Indicator, value: Value, unit: Unit) -> Iterator[Statement]:
    try:
        number = parse_number(value.said.text)
    except NotationError as error:
        what = f"the {value.sort} of {indicator.title[:60]!r}: {error.what}"
        maker.faults.leave_out(value.said.line, what, error.remedy)
        return
    sort = codes.SORTS[value.sort]
    figure = Figure(
        quantity=Quantity(value=number, unit=unit),
        counted=f"{indicator.title} ({value.part})" if value.part else indicator.title,
        programme=maker.subject,
        sort=sort,
        ascending=indicator.ascending,
    )
    valid = Period.of_days(value.start, value.end + timedelta(days=1))
    kind = Kind.PROMISED if sort is ResultSort.TARGET else Kind.REPORTED
    yield maker.statement(figure, value.said, valid=valid, kind=kind)
