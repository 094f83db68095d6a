"""What an estimator asks of the other fields of a plan."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from routekaart.domain.evaluation.plan import Dated, Estimator, Moment

Disagreement = tuple[str, str, str]
"""The field, what is wrong there, and the remedy."""


def disagreements(given: Mapping[str, Any]) -> Iterator[Disagreement]:
    """Yield what fits its own notation and not the estimator.

    Args:
        given: what was read of each field.
    """
    if given.get("estimator") is Estimator.STAGGERED:
        yield from _staggered(given)
        return
    if given["measured_from"] not in {one.moment for one in given["dates"]}:
        what = f"{given['measured_from']} is not among the dates"
        yield "measured_from", what, "Add its day, or take another date."
    yield from _announced_late("dates", given["dates"])
    if "starts" in given:
        yield "starts", "only origins with dates of their own have them", "Take it out, or take estimator staggered."
    if given.get("estimator") is Estimator.SEGMENTED and given.get("donors"):
        yield "donors", "a series on its own is compared with nothing", "Take it out, or take another estimator."


def _staggered(given: Mapping[str, Any]) -> Iterator[Disagreement]:
    if "dates" in given:
        yield "dates", "each origin has dates of its own", "Write them below starts, or leave them to the register."
    if "counterpart" in given:
        yield "counterpart", "all origins take part", "Take it out: the arrangements or starts say who is treated."
    countries, moment = [one.country for one in given.get("starts", ())], given["measured_from"]
    for country in sorted({one for one in countries if countries.count(one) > 1}):
        yield "starts", f"{country} stands there more than once", "Keep one, with all its dates."
    for one in given.get("starts", ()):
        if one.day_of(moment) is None:
            yield "starts", f"{one.country} has no day {moment}", "Add it, or measure from another date."
        yield from _announced_late("starts", one.dates)


def _announced_late(field: str, dates: Iterable[Dated]) -> Iterator[Disagreement]:
    """Yield that an announcement stands after what it announced: then one of the days is wrong."""
    days = {one.moment: one.day for one in dates}
    announced = days.get(Moment.ANNOUNCED)
    for moment in (Moment.SIGNED, Moment.IN_FORCE):
        if announced is not None and moment in days and days[moment] < announced:
            yield field, f"announced ({announced}) lies after {moment} ({days[moment]})", "Correct one of them."
