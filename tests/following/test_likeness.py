"""When two numbers say the same, when one may be a rounding of the other, and when the speaker chose another."""

from decimal import Decimal

import pytest

from routekaart.domain.letter_changes import Aspect
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.following.letters.likeness import Likeness, compare_quantities

SAME, ROUNDED = Likeness(), Likeness(rounded=True)
OTHER, OTHER_WORD = Likeness((Aspect.VALUE,)), Likeness((Aspect.COMPARATOR,))


COMPARATORS = {
    "circa": Comparator.APPROX,
    "ruim": Comparator.OVER,
    "bijna": Comparator.ALMOST,
    "minstens": Comparator.AT_LEAST,
    "minder": Comparator.UNDER,
}


def quantity(said: str) -> Quantity:
    """Return a quantity from a word and a number: `circa 32500`, `50%`, and `0.5` for a half."""
    *words, number = said.split()
    comparator = COMPARATORS[words[0]] if words else Comparator.EXACT
    unit = Unit.PERCENT if number.endswith("%") else Unit.FRACTION if "." in number else Unit.PERSONS
    return Quantity(value=Decimal(number.rstrip("%")), unit=unit, comparator=comparator)


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        ("32500", "32500", SAME),
        ("circa 32500", "circa 32500", SAME),
        ("circa 32500", "ruim 32500", OTHER_WORD),
        ("32500", "circa 32500", OTHER_WORD),
        ("32513", "circa 32500", ROUNDED),
        ("bijna 65000", "65383", ROUNDED),
        ("65383", "ruim 65000", ROUNDED),
        ("ruim 3500000", "3600000", ROUNDED),
        ("ruim 180000", "250000", OTHER),
        ("minder 1000", "400", OTHER),
        ("minstens 450", "520", ROUNDED),
        ("minstens 450", "minstens 550", OTHER),
        ("12770", "12780", OTHER),
        ("circa 14000", "circa 15000", OTHER),
        ("145600", "144118", OTHER),
        ("0.5", "50%", SAME),
        ("0.3333", "33.3%", SAME),
        ("0.25", "30%", OTHER),
        ("circa 0", "0", OTHER_WORD),
    ],
)
def test_a_rounding_is_no_change_and_another_number_is(earlier: str, later: str, expected: Likeness) -> None:
    assert compare_quantities(quantity(earlier), quantity(later)) == expected
    assert compare_quantities(quantity(later), quantity(earlier)) == expected
