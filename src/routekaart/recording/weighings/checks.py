"""What a file of a weighing must meet as a whole: names that are known, anchors that hold, nothing said twice."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from routekaart.domain.weighing import ALWAYS, NONE
from routekaart.recording.weighings import form
from routekaart.recording.weighings.criteria import WHEN_OUTSIDE, leaves_of, of_criteria, walk
from routekaart.recording.weighings.faults import Fault, Steps, countries_of, names, twice
from routekaart.recording.weighings.packages import of_conditions, of_deals, of_money

MOST_VALUES = 100_000
"""Filled or empty, as many as are drawn in some minutes: 60 countries with 15 instruments on 6 interests are 6,120."""


def find_faults(written: form.WeighingForm) -> Iterator[Fault]:
    """Yield all that is wrong in a file whose fields are each in their notation."""
    yield from of_criteria(written)
    leaves = {leaf.id: leaf for _, leaf in leaves_of(written)}
    for number, front in enumerate(written.fronts):
        for step, name in enumerate(front):
            if name not in leaves or front[0] == front[1]:
                yield Fault(("fronts", number, step), f"{name} makes no front", names(leaves))
    yield from _of_things(written)
    yield from _of_talking(written)
    yield from _of_values(written, leaves)
    yield from _usedtwice(written)
    yield from _of_preferences(written)
    yield from of_money(written)
    yield from of_conditions(written)
    yield from of_deals(written)


def _of_things(written: form.WeighingForm) -> Iterator[Fault]:
    yield from twice([(("countries", n), one) for n, one in enumerate(written.countries)], "country")
    yield from twice([(("instruments", n), one) for n, one in enumerate(written.instruments)], "instrument")
    for number, one in enumerate(written.instruments):
        if one in ALWAYS:
            yield Fault(("instruments", number), f"{one} is always compared", "Take it out of the list.")
    named: list[tuple[Steps, str]] = []
    for section in ("values", "ordered", "costs", "synergies", "conditions", "preferences", "wanted"):
        for number, entry in enumerate(getattr(written, section)):
            named += [((section, number, *place), text) for place, text in _things_in(entry)]
    named += _things_in_deals(written)
    if written.decided is not None:
        for number, choice in enumerate(written.decided.taken):
            named += [(("decided", "taken", number, *place), text) for place, text in _things_in(choice)]
    cells = len(written.countries) * (len(written.instruments) + len(ALWAYS)) * sum(1 for _ in leaves_of(written))
    if cells > MOST_VALUES:
        yield Fault(
            ("countries",),
            f"these countries, instruments and criteria make {cells:,} values",
            f"Compare fewer: {MOST_VALUES:,} at most.",
        )
    known = {*written.countries, *written.instruments, *ALWAYS}
    for place, text in named:
        if text not in known:
            kind = text.partition(":")[0]
            yield Fault(
                place, f"{text} is not compared", f"Add it to {'countries' if kind == 'country' else kind + 's'}:."
            )


def _of_talking(written: form.WeighingForm) -> Iterator[Fault]:
    """Find conditions and synergies that can never hold: nothing and talking alone never stand beside anything."""
    for section in ("conditions", "synergies"):
        for number, entry in enumerate(getattr(written, section)):
            for place, text in _things_in(entry):
                if text in ALWAYS:
                    yield Fault(
                        (section, number, *place),
                        f"{text} never stands beside another instrument",
                        "Take it out: where an instrument is used, there is talking beside it.",
                    )


def _things_in(entry: form.Form) -> Iterator[tuple[Steps, str]]:
    """Find the countries and instruments that an entry names, at their places."""
    for name, value in entry:
        if isinstance(value, str) and value.startswith(("country:", "instrument:")):
            yield (name,), value
        elif isinstance(value, list):
            for number, item in enumerate(value):
                texts = item if isinstance(item, list) else [item]
                for text in texts:
                    if isinstance(text, str) and text.startswith(("country:", "instrument:")):
                        yield (name, number), text


def _things_in_deals(written: form.WeighingForm) -> Iterator[tuple[Steps, str]]:
    """Find what deals name: what is not compared was not held against the rules either."""
    for number, deal in enumerate(written.deals):
        yield ("deals", number, "partner"), deal.partner
        for side, promises in (("they_give", deal.they_give), ("we_give", deal.we_give)):
            for part, promise in enumerate(promises):
                if promise.instrument is not None:
                    yield ("deals", number, side, part, "instrument"), promise.instrument


def _of_values(written: form.WeighingForm, leaves: dict[str, form.CriterionForm]) -> Iterator[Fault]:
    cells: list[tuple[Steps, str]] = []
    for number, one in enumerate(written.values):
        place = ("values", number)
        cells += [(place, f"{c} {one.instrument} {one.criterion}") for c in countries_of(written, one.countries)]
        yield from _of_ground(
            (*place, "grade"), one.grade, (*one.studies, *one.basis, one.grade == "judged" and one.note)
        )
        leaf = leaves.get(one.criterion)
        if leaf is None:
            yield Fault(
                (*place, "criterion"), f"no criterion that is measured is called {one.criterion}", names(leaves)
            )
            continue
        yield from _of_numbers(place, one, leaf)
    for number, order in enumerate(written.ordered):
        place = ("ordered", number)
        yield from _of_ground((*place, "grade"), order.grade, order.basis)
        cells += [
            (place, f"{country} {instrument} {order.criterion}")
            for country in countries_of(written, order.countries)
            for tier in order.best_first
            for instrument in tier
        ]
        if order.criterion not in leaves:
            yield Fault(place, f"no criterion that is measured is called {order.criterion}", names(leaves))
        elif leaves[order.criterion].main or leaves[order.criterion].protected:
            yield Fault(
                place,
                f"{order.criterion} needs numbers: harm is counted on it, and an order has no zero",
                "Give values with low and high, or leave them empty.",
            )
    yield from twice(cells, "value of")
    for number, synergy in enumerate(written.synergies):
        yield from _of_synergy(("synergies", number), synergy, leaves.get(synergy.criterion), leaves)


def _of_synergy(
    place: Steps, one: form.SynergyForm, leaf: form.CriterionForm | None, leaves: Iterable[str]
) -> Iterator[Fault]:
    if leaf is None:
        yield Fault((*place, "criterion"), f"no criterion that is measured is called {one.criterion}", names(leaves))
    elif leaf.worst is not None and leaf.best is not None and abs(one.extra) > abs(leaf.best - leaf.worst):
        told = f"an extra of {one.extra} is more than all the way between the anchors of {leaf.id}"
        yield Fault((*place, "extra"), told, WHEN_OUTSIDE)
    if len(set(one.instruments)) < len(one.instruments):
        yield Fault((*place, "instruments"), "an instrument stands twice in a synergy", "Name each once.")


def _of_ground(place: Steps, grade: str, ground: Iterable[object]) -> Iterator[Fault]:
    """Find what is said to rest on something, and does not say on what."""
    if grade in ("strong", "fair", "thin", "judged") and not any(ground):
        yield Fault(
            place,
            f"the grade is {grade} and nothing says what it rests on",
            "Add studies: or basis:, say in note: how it was judged, or write grade: illustrative or none.",
        )


def _of_numbers(place: Steps, one: form.ValueForm, leaf: form.CriterionForm) -> Iterator[Fault]:
    given = [value for value in (one.low, one.mid, one.high) if value is not None]
    if one.studies and given:
        yield Fault(place, "a value has numbers of its own and studies", "Keep one of the two.")
    if (one.low is None) != (one.high is None):
        yield Fault(place, "a value has one end", "Give low and high, or mid alone if it is exact.")
    if given != sorted(given):
        yield Fault(place, "low, mid and high do not rise", "Write the lowest number as low.")
    if not given and not one.studies and one.grade != "none":
        yield Fault(place, "a value is empty and has a grade", "Write grade: none, or fill in the value.")
    if (given or one.studies) and one.grade == "none":
        yield Fault((*place, "grade"), "a value is filled in and its grade is none", "Say how much it rests on.")
    yield from _of_ends(place, one, leaf, given)
    for number, study in enumerate(one.studies):
        if not study.reading:
            yield Fault(
                (*place, "studies", number),
                f"nothing says how {study.finding} was read",
                "Write in reading: how its own outcome was taken for this criterion.",
            )
        if not study.low < study.high or not study.low <= study.mid <= study.high:
            yield Fault(
                (*place, "studies", number), "low, mid and high of a study do not rise", "Correct its interval."
            )
    yield from twice([((*place, "studies", n), study.finding) for n, study in enumerate(one.studies)], "finding")


def _of_ends(place: Steps, one: form.ValueForm, leaf: form.CriterionForm, given: list[Decimal]) -> Iterator[Fault]:
    """Find what does not fit what the criterion says of its ends and of doing nothing."""
    if one.instrument == NONE and leaf.nothing is not None and (given or one.studies):
        told = f"the criterion {leaf.id} says what doing nothing means, and a value says it again"
        yield Fault(place, told, "Keep nothing: at the criterion; harm is counted from there.")
    if leaf.worst is not None and leaf.best is not None:
        low, high = sorted((leaf.worst, leaf.best))
        outside = [value for value in (*given, *(study.mid for study in one.studies)) if not low <= value <= high]
        if outside:
            what = f"{outside[0]} is outside the anchors of {leaf.id} ({low} to {high})"
            yield Fault(place, what, WHEN_OUTSIDE)


def _usedtwice(written: form.WeighingForm) -> Iterator[Fault]:
    """Find evidence that counts in two branches of the tree: that would count it double."""
    branch = {leaf.id: tree.id for tree in written.criteria for _, leaf in walk([tree], ()) if not leaf.parts}
    first: dict[tuple[str, str], tuple[str, str]] = {}
    for place, instrument, criterion, found in _evidence(written):
        tree = branch.get(criterion, "")
        before = first.setdefault((instrument, found), (tree, criterion))
        if before[0] != tree:
            yield Fault(
                place,
                f"{found} counts for {instrument} in two branches: {before[1]} and {criterion}",
                "Keep it where it belongs most; in both it counts double.",
            )


def _evidence(written: form.WeighingForm) -> Iterator[tuple[Steps, str, str, str]]:
    """Yield what values and orders rest on: the place, the instrument, the criterion, and on what."""
    for number, one in enumerate(written.values):
        for found in (*(study.finding for study in one.studies), *one.basis):
            yield ("values", number), one.instrument, one.criterion, found
    for number, order in enumerate(written.ordered):
        for instrument in (name for tier in order.best_first for name in tier):
            for found in order.basis:
                yield ("ordered", number), instrument, order.criterion, found


def _of_preferences(written: form.WeighingForm) -> Iterator[Fault]:
    known = {one.id for _, one in walk(written.criteria, ())}
    yield from twice([(("preferences", n), one.id) for n, one in enumerate(written.preferences)], "preference")
    for number, one in enumerate(written.preferences):
        place = ("preferences", number)
        for name in (*(one.order or ()), one.share, one.swing, one.against):
            if name is not None and name not in known:
                yield Fault(place, f"no criterion is called {name}", names(known))
        forms = [name for name in ("order", "share", "swing", "prefer") if getattr(one, name) is not None]
        if len(forms) != 1:
            yield Fault(
                place, f"{one.id} is not one of order, share, swing and prefer", "Write each as an entry of its own."
            )
        elif forms == ["order"] and len(set(one.order or ())) < max(2, len(one.order or ())):
            yield Fault(place, "an order names two criteria or more, each once", "Correct the order.")
        elif forms == ["share"] and (one.low is None and one.high is None):
            yield Fault(place, f"{one.id} has no low and no high", "Give at least one of them, from 0 to 1.")
        elif forms == ["swing"] and (one.against is None or one.low is None or one.high is None):
            yield Fault(place, f"{one.id} lacks against, low or high", "Say beside what, and how much of it.")
        elif forms == ["prefer"] and (one.above is None or one.country is None):
            yield Fault(place, f"{one.id} lacks above or country", "Say above which instrument, in which country.")
        if one.low is not None and one.high is not None and one.low > one.high:
            yield Fault(place, f"low of {one.id} is above its high", "Exchange them.")
