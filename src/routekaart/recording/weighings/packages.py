"""Whether the budget, costs, conditions and deals of a weighing hold together."""

from collections import Counter
from collections.abc import Iterator

from routekaart.domain.weighing import MOST_DEALS
from routekaart.recording.weighings import form
from routekaart.recording.weighings.faults import Fault, Steps, countries_of, listed, names, twice


def of_money(written: form.WeighingForm) -> Iterator[Fault]:
    """Yield what is wrong in the budget and the costs."""
    yield from twice([(("budget", n), one.id) for n, one in enumerate(written.budget)], "line of the budget")
    lines = {one.id: one for one in written.budget}
    cells: list[tuple[Steps, str]] = []
    for number, one in enumerate(written.costs):
        place = ("costs", number)
        cells += [(place, f"{c} {one.instrument} {one.line}") for c in countries_of(written, one.countries)]
        if not one.low <= one.mid <= one.high:
            yield Fault(place, "low, mid and high of a cost do not rise", "Write the lowest amount as low.")
        line = lines.get(one.line)
        if line is None:
            yield Fault((*place, "line"), f"no line of the budget is called {one.line}", names(lines))
        elif (line.currency, line.year) != (one.currency, one.year):
            what = f"a cost in {one.currency} of {one.year} cannot be set against {line.currency} of {line.year}"
            yield Fault(place, what, "Write it in the currency and prices of the line, and say on which source.")
    yield from twice(cells, "cost of")


def of_conditions(written: form.WeighingForm) -> Iterator[Fault]:
    """Yield what is wrong in the conditions of packages."""
    yield from twice([(("conditions", n), one.id) for n, one in enumerate(written.conditions)], "condition")
    lines = {one.id for one in written.budget}
    for number, one in enumerate(written.conditions):
        place = ("conditions", number)
        forms = [one.needs, one.excludes, one.most, one.share, one.request]
        if sum(part is not None for part in forms) != 1:
            yield Fault(
                place,
                f"{one.id} is not one of needs, excludes, most, share and request",
                "Write each as its own entry.",
            )
        elif one.needs is not None and one.instrument is None:
            yield Fault(place, f"{one.id} does not say which instrument needs it", "Add instrument:.")
        elif one.excludes is not None and len(set(one.excludes)) < 2:
            yield Fault(place, f"{one.id} excludes fewer than two instruments", "Name those that cannot go together.")
        elif one.share is not None and (one.line not in lines or not listed(one.countries)):
            yield Fault(place, f"{one.id} lacks a line of the budget or its countries", "Add line: and countries:.")
        elif one.request is not None and one.at_least is None and one.at_most is None:
            yield Fault(place, f"{one.id} has no at_least and no at_most", "Say how many uses it asks for.")


def of_deals(written: form.WeighingForm) -> Iterator[Fault]:
    """Yield what is wrong in the deals."""
    yield from twice([(("deals", n), one.id) for n, one in enumerate(written.deals)], "deal")
    partners = {one.id: one.partner for one in written.deals}
    for partner, number in Counter(partners.values()).items():
        if number > MOST_DEALS:
            yield Fault(("deals",), f"there are {number} deals with {partner}", f"Name {MOST_DEALS} at most.")
    for number, one in enumerate(written.deals):
        place = ("deals", number)
        if not one.they_give or not one.we_give:
            yield Fault(
                place, f"in {one.id} one side gives nothing", "Write they_give: and we_give:, both with an entry."
            )
        for other in one.not_with:
            if partners.get(other) != one.partner:
                yield Fault((*place, "not_with"), f"no deal with {one.partner} is called {other}", names(partners))
        for side in ("they_give", "we_give"):
            for part, promise in enumerate(getattr(one, side)):
                for name in ("to_us", "to_them"):
                    yield from _of_worth((*place, side, part, name), getattr(promise, name))


def _of_worth(place: Steps, one: form.WorthForm) -> Iterator[Fault]:
    given = [value for value in (one.low, one.mid, one.high) if value is not None]
    if given != sorted(given):
        yield Fault(place, "low, mid and high do not rise", "Write the lowest number as low; a burden is below zero.")
    if (one.low is None) != (one.high is None):
        yield Fault(place, "a worth has one end", "Give low and high, or mid alone if it is exact.")
    if given and not one.given_by:
        yield Fault(place, "nobody is named who gave this worth", "Add given_by:.")
