"""What a change is a change from: the number before it, the period that is named."""

from collections.abc import Sequence

from routekaart.domain.quantity import Direction
from routekaart.reading.amounts import Amount
from routekaart.reading.claims.dates import is_compared
from routekaart.reading.claims.frame import Frame
from routekaart.reading.claims.items import Item

Compared = tuple[Direction | None, int | None, str | None]


def compare(frame: Frame, items: Sequence[Item], place: int) -> Compared:
    """Return which way a claim's number went, and the number and the period that it is compared with."""
    item = items[place]
    earlier = _start_of_movement(frame, items, place)
    if earlier is None:
        return item.amount.direction, None, _named_base(frame, item)
    between = [found for found in frame.dated if earlier.amount.last <= found.first < item.amount.first]
    way = item.amount.direction or _way(earlier.amount, item.amount)
    return way, earlier.number, str(between[0].value) if between else None


def _start_of_movement(frame: Frame, items: Sequence[Item], place: int) -> Item | None:
    word, amount = frame.tokens.word, items[place].amount
    if place == 0 or word(amount.first - 1) not in {"tot", "naar"}:
        return None
    earlier = items[place - 1]
    moves = earlier.amount.unit is amount.unit and word(earlier.amount.first - 1) == "van"
    return earlier if moves else None


def _way(earlier: Amount, later: Amount) -> Direction | None:
    if later.value == earlier.value:
        return None
    return Direction.INCREASE if later.value > earlier.value else Direction.DECREASE


def _named_base(frame: Frame, item: Item) -> str | None:
    if item.amount.direction is None:
        return None
    behind = (found for found in frame.dated if item.amount.last <= found.first < item.right)
    return next((str(found.value) for found in behind if is_compared(frame.tokens, found)), None)
