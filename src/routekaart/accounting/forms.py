"""A whole by form of money: a loan, an investment and a grant are all money, but not the same."""

from collections.abc import Iterator

from routekaart.accounting.places import Place
from routekaart.accounting.spans import add_up
from routekaart.domain.interval import Interval

UNEXPLAINED = "unexplained"
NOT_SAID = "not_said"
MIXED = "mixed"


def split_by_form(place: Place) -> Iterator[tuple[str, Interval]]:
    """Give the forms of a place with how much, and `unexplained` for what its parts leave over.

    A whole that is mixed, or whose form is not said, is told by its parts, if these say more.
    """
    form, parts = place.head.money.form, parts_to_add(place)
    if form in (None, MIXED) and parts and any(_says_form(part) for part in parts):
        for part in parts:
            yield from split_by_form(part)
        rest = place.interval - add_up(part.interval for part in parts)
        if rest != Interval.point(0):
            yield UNEXPLAINED, rest
    else:
        yield form or NOT_SAID, place.interval


def parts_to_add(place: Place) -> tuple[Place, ...]:
    """Return the parts of the amount that counts here, in its currency."""
    unit = place.head.money.quantity.unit
    return tuple(part for part in place.parts if part.part_of(place.head) and part.head.money.quantity.unit is unit)


def _says_form(place: Place) -> bool:
    return place.head.money.form is not None or any(_says_form(part) for part in place.parts)
