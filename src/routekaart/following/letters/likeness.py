"""Whether two letters say the same of one thing: equal, a rounding of one another, or another in some aspect."""

from dataclasses import dataclass, replace
from decimal import Decimal

from routekaart.domain.content import Comparison, Extreme, Figure, Money, Range, Rank, Share, Trend
from routekaart.domain.interval import Interval, exact
from routekaart.domain.letter_changes import Aspect
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.domain.statement import Kind, Statement

_ONE_SIDED = frozenset({Comparator.AT_LEAST, Comparator.AT_MOST})


@dataclass(frozen=True, slots=True)
class Likeness:
    """In what two statements about one thing differ; in nothing if there are no aspects."""

    changed: tuple[Aspect, ...] = ()
    rounded: bool = False
    """Whether the numbers differ, and one can be a rounding of the other."""


def compare_statements(earlier: Statement, later: Statement) -> Likeness:
    """Compare what two statements about the same thing say of it. They must be of one kind of content."""
    match earlier.content, later.content:
        case (Figure() | Range() | Share() | Money()) as one, (Figure() | Range() | Share() | Money()) as other:
            found = compare_quantities(one.quantity, other.quantity)
        case (Trend() | Comparison()) as one, (Trend() | Comparison()) as other:
            if one.direction is not other.direction:
                return Likeness((Aspect.DIRECTION,))
            if one.size is None or other.size is None or one.size.unit is not other.size.unit:
                return Likeness(rounded=one.size != other.size)
            found = compare_quantities(one.size, other.size)
        case Rank() as one, Rank() as other:
            found = Likeness() if one.place == other.place else Likeness((Aspect.VALUE,))
        case Extreme() as one, Extreme() as other:
            since = None in (one.since, other.since) or one.since == other.since
            found = Likeness() if since else Likeness((Aspect.VALUE,))
        case _:
            return Likeness((Aspect.VALUE,))
    if {earlier.kind, later.kind} == {Kind.EXPECTED, Kind.REPORTED} and not isinstance(earlier.content, Money):
        return replace(found, changed=(*found.changed, Aspect.EXPECTATION))
    return found


def compare_quantities(earlier: Quantity, later: Quantity) -> Likeness:
    """Compare two numbers with the words that place them.

    Another number is a change only if neither can be a rounding of the other; or if both are said just as precisely
    and with the same word, for then the speaker has chosen another.

    >>> compare_quantities(Quantity(value=Decimal(12770), unit=Unit.PERSONS),
    ...                    Quantity(value=Decimal(12800), unit=Unit.PERSONS, comparator=Comparator.APPROX)).rounded
    True
    """
    one, other = _in_percent(earlier), _in_percent(later)
    if (one.value, one.value2) == (other.value, other.value2):
        alike = one.comparator is other.comparator
        return Likeness() if alike else Likeness((Aspect.COMPARATOR,))
    chosen = one.comparator is other.comparator and one.granule == other.granule and one.unit is other.unit
    if chosen or _meant(one).disjoint(_meant(other)):
        return Likeness((Aspect.VALUE,))
    return Likeness(rounded=True)


def same_number(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities are one number, whatever word places them."""
    one, other = _in_percent(one), _in_percent(other)
    return (one.value, one.value2) == (other.value, other.value2)


def _meant(said: Quantity) -> Interval:
    """Return what a number can stand for. "Ruim" and "minder dan" do not reach without end; "ten minste" does."""
    allowed = said.allowance()
    if said.comparator in _ONE_SIDED:
        return allowed.near
    low, high = allowed.near.low, allowed.near.high
    if said.comparator is Comparator.OVER:
        high = allowed.core.high
    if said.comparator is Comparator.UNDER:
        low = allowed.core.low
    return Interval(low, high)


def _in_percent(said: Quantity) -> Quantity:
    if said.unit is not Unit.FRACTION:
        return said
    value2 = None if said.value2 is None else said.value2 * 100
    # a third is 0.3333: a tenth of a percent is as precise as such words are
    return replace(said, unit=Unit.PERCENT, value=round(said.value * 100, 1), value2=value2)


def number_key(said: Quantity) -> tuple[Decimal, Decimal | None]:
    """Return a number by which equal ones are found, whatever places them."""
    one = _in_percent(said)
    return one.value.normalize(), None if one.value2 is None else one.value2.normalize()


def is_small(said: Quantity) -> bool:
    """Tell whether a number is one that stands in every letter: three countries, 5 percent."""
    return exact(abs(said.value)) < 20 and said.unit not in (Unit.EUR, Unit.USD)
