"""Whether figures may be added up at all, by their definition cards."""

from routekaart.deriving.material import Material
from routekaart.domain.derived import (
    Change,
    Operand,
    Per,
    Rate,
    Share,
    SumOfAreas,
    SumOfPeriods,
    Why,
    YearToDate,
    indicators_of,
    operands_of,
)
from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import IndicatorId
from routekaart.domain.observation import Indicator, Measure


def find_misuse(expression: Operand, material: Material) -> Why | None:
    """Return why an expression means nothing with these indicators, or `None` if it does.

    Raises:
        UnknownName: if there is no definition card of an indicator.
    """
    cards = {indicator: _card(indicator, material) for indicator in indicators_of(expression)}
    return _misuse(expression, cards)


def _misuse(operand: Operand, cards: dict[IndicatorId, Indicator]) -> Why | None:
    if isinstance(operand, str):
        return None
    if isinstance(operand, SumOfAreas | SumOfPeriods | YearToDate):
        if _is_ratio(operand.of, cards):
            return Why.NOT_ADDITIVE
        over_time = not isinstance(operand, SumOfAreas)
        if over_time and any(cards[one].measure is Measure.STOCK for one in indicators_of(operand.of)):
            return Why.STOCK
    return next(filter(None, (_misuse(inner, cards) for inner in operands_of(operand))), None)


def _is_ratio(operand: Operand, cards: dict[IndicatorId, Indicator]) -> bool:
    if isinstance(operand, str):
        return not cards[operand].aggregate
    return isinstance(operand, Rate | Share | Per | Change) or any(
        _is_ratio(inner, cards) for inner in operands_of(operand)
    )


def _card(indicator: IndicatorId, material: Material) -> Indicator:
    card = material.find_card(indicator)
    if card is None:
        raise UnknownName(
            f"there is no definition card of {indicator!r}", remedy="Add it to the indicators.yml of its dataset."
        )
    return card
