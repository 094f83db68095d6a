"""Whether the criteria of a weighing hold: a tree of which each leaf has anchors that run from worst to best."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from routekaart.recording.weighings import form
from routekaart.recording.weighings.faults import Fault, Steps, twice

WHEN_OUTSIDE = "Correct the value, or widen the anchor and say on which source."


def walk(parts: Iterable[form.CriterionForm], place: Steps) -> Iterator[tuple[Steps, form.CriterionForm]]:
    """Yield all criteria with their places, each before its parts."""
    for number, one in enumerate(parts):
        yield (*place, number), one
        yield from walk(one.parts, (*place, number, "parts"))


def leaves_of(written: form.WeighingForm) -> Iterator[tuple[Steps, form.CriterionForm]]:
    """Yield the criteria that are measured, with their places."""
    return ((place, one) for place, one in walk(written.criteria, ("criteria",)) if not one.parts)


def of_criteria(written: form.WeighingForm) -> Iterator[Fault]:
    """Yield what is wrong in the tree."""
    everything = list(walk(written.criteria, ("criteria",)))
    yield from twice([(place, one.id) for place, one in everything], "criterion")
    for place, one in everything:
        yield from _of_branch(place, one) if one.parts else _of_leaf(place, one)
    if not any(one.main for _, one in everything):
        yield Fault(("criteria",), "no criterion is the main one", "Write main: yes at what the instruments are for.")


def _of_branch(place: Steps, one: form.CriterionForm) -> Iterator[Fault]:
    if any(value is not None for value in (one.worst, one.best, one.nothing, one.protected)) or one.main:
        yield Fault(place, f"{one.id} has parts and is measured itself", "Move the anchors to one of its parts.")


def _of_leaf(place: Steps, one: form.CriterionForm) -> Iterator[Fault]:
    missing = [name for name in ("worst", "best", "unit", "better") if getattr(one, name) is None]
    if missing or one.worst is None or one.best is None:
        yield Fault(place, f"{one.id} has no {', '.join(missing)}", "Give both anchors and their unit, or parts.")
        return
    if not one.sources:
        yield Fault(place, f"nothing says where the anchors of {one.id} come from", "Add sources: to it.")
    if one.worst == one.best:
        yield Fault(
            (*place, "best"),
            f"the anchors of {one.id} are equal",
            "Give the worst and the best that can be thought of.",
        )
        return
    low, high = sorted((one.worst, one.best))
    for name, value in [("nothing", one.nothing), *(("bends", bend.value) for bend in one.bends)]:
        if value is not None and not low <= value <= high:
            yield Fault((*place, name), f"{name} of {one.id} is outside its anchors", WHEN_OUTSIDE)
    if (one.best > one.worst) is not (one.better == "more"):
        yield Fault(
            (*place, "worst"),
            f"the anchors of {one.id} are reversed: {one.better} is said to be better",
            "Exchange worst and best, or correct better:.",
        )
        return
    ends = [(one.worst, Decimal(0)), *((bend.value, bend.worth) for bend in one.bends), (one.best, Decimal(1))]
    if any((two[0] - first[0]) * (one.best - one.worst) <= 0 or two[1] <= first[1] for first, two in pairwise(ends)):
        yield Fault(
            (*place, "bends"),
            f"the bends of {one.id} do not run from its worst to its best",
            "Put them in that order.",
        )
    if (one.main or one.protected) and one.nothing is None:
        yield Fault(
            place, f"nobody says what doing nothing means for {one.id}", "Add nothing: harm is counted from there."
        )
    elif (one.main or one.protected) and one.nothing is not None:
        yield from _of_harm(place, one, abs(one.nothing - one.worst))


def _of_harm(place: Steps, one: form.CriterionForm, room: Decimal) -> Iterator[Fault]:
    """Find harm that can never be seen, because its scale ends before it."""
    if not room:
        yield Fault(
            (*place, "nothing"),
            f"{one.id} cannot become worse than doing nothing: no harm could be written down",
            "Put the worst anchor where the harm would be at its worst, and say on which source.",
        )
    elif one.protected is not None and one.protected.harm >= room:
        yield Fault(
            (*place, "protected"),
            f"{one.id} is protected against a harm of {one.protected.harm}, and can become worse by {room} at most",
            "Lower the harm, or widen the worst anchor and say on which source: as it is, nothing is ever out.",
        )
