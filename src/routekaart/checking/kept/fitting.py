"""How the number of a kept figure lies to the words of a sentence."""

from dataclasses import replace
from fractions import Fraction

from routekaart.checking.comparing import compare
from routekaart.domain.content import Figure, Money, Range
from routekaart.domain.finding import Fit
from routekaart.domain.interval import Interval, exact
from routekaart.domain.quantity import Comparator, Quantity
from routekaart.domain.told import Told

Said = Money | Figure | Range
"""What is held against the register, and what the register holds it against."""
_UPPER = (Comparator.UNDER, Comparator.AT_MOST)
_LOWER = (Comparator.OVER, Comparator.AT_LEAST)


def fit_of(saying: Said, told: Told) -> Fit:
    """Tell how the number of a kept figure lies to the words, whatever else differs.

    Of two bounds only the same is said; and a most that is far above an exact figure does not say that figure.
    """
    content = told.statement.content
    assert isinstance(content, Money | Figure | Range)  # nothing else is kept for a check
    said, kept = saying.quantity, content.quantity
    if (said.value, said.value2, said.comparator) == (kept.value, kept.value2, kept.comparator):
        return Fit.INSIDE
    # the register holds few figures: what lies far past a limit may well be another than the one that is meant
    fit = compare(replace(said, limit=None).allowance(), _interval(kept))
    at_border = said.comparator is Comparator.OVER and kept.comparator is Comparator.EXACT and said.value == kept.value
    far = fit is Fit.INSIDE and (_is_other_bound(said, kept) or _is_far_above(said, kept))
    return Fit.NEAR if at_border or far else fit


def _is_other_bound(said: Quantity, kept: Quantity) -> bool:
    """Tell whether both are a most or both a least, of which each may be true without the other being said."""
    return any(said.comparator in bounds and kept.comparator in bounds for bounds in (_UPPER, _LOWER))


def _is_far_above(said: Quantity, kept: Quantity) -> bool:
    """Tell whether a most that is said is another number than a figure that is kept, even as rounded."""
    if said.comparator not in _UPPER:
        return False
    about = replace(said, comparator=Comparator.APPROX)
    return compare(about.allowance(), _interval(kept)) not in (Fit.INSIDE, Fit.NEAR)


def _interval(kept: Quantity) -> Interval:
    """Return the numbers that a kept figure may be: an exact one is itself, and an end that is left open is open."""
    value = exact(kept.value)
    match kept.comparator:
        case Comparator.EXACT:
            return Interval.point(value)
        case Comparator.OVER | Comparator.AT_LEAST:
            return Interval(value, None)
        case Comparator.UNDER | Comparator.AT_MOST:
            return Interval(Fraction(0), value)
        case _:
            return kept.allowance().core
