"""What a route was compared with, added up by route, on a map and in a table."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from routekaart.domain.evaluation.outcome import Estimate, Evaluation
from routekaart.domain.evaluation.plan import Estimator
from routekaart.reporting.evaluation.charts.donor_map import WeighedRoute, draw_donor_map
from routekaart.reporting.evaluation.words import PAGE
from routekaart.reporting.evaluation.writing import EvaluationPaper, upper_first
from routekaart.reporting.sections import Section, ShownTable
from routekaart.reporting.site.map import can_mark

_OF_PAIRS = (Estimator.POISSON, Estimator.STAGGERED)
_HEADS = ("series", "weight", "number")


def show_donor_map(one: Evaluation, found: Estimate, paper: EvaluationPaper) -> Iterator[Section]:
    """Yield the map of the weights, if a route with weight can be marked on it."""
    shares, numbers = defaultdict[str, float](float), Counter[str]()
    for each in found.weights:
        shares[each.donor.area] += each.weight
        numbers[each.donor.area] += 1
    ordered = sorted(shares.items(), key=lambda one: -one[1])
    if one.plan.estimator in _OF_PAIRS or not any(map(can_mark, shares)):
        return
    written = {route: f"{paper.number(100 * share, 0)}%" for route, share in shares.items()}
    rows = tuple(
        (paper.names.name(route), f"{paper.number(100 * share, 1)}%", paper.number(numbers[route]))
        for route, share in ordered
    )
    own, heading = str(one.plan.outcome.area), paper.say(PAGE, "donor_map")
    listed = "; ".join(f"{paper.names.name(route)} {written[route]}" for route, _ in ordered)
    text = paper.say(PAGE, "donor_map_text", own=paper.names.name(own), listed=listed)
    drawn = [
        WeighedRoute(route=route, share=share, written=written[route]) for route, share in ordered if can_mark(route)
    ]
    chart = draw_donor_map(own if can_mark(own) else None, drawn, text)
    heads = tuple(upper_first(paper.say(PAGE, head)) for head in _HEADS)
    table = ShownTable(caption=paper.in_table(heading), heads=heads, rows=rows, folded=True)
    told = (paper.say(PAGE, "donor_map_told"),)
    yield Section(key="donor-map", heading=heading, paragraphs=told, charts=(chart,), tables=(table,))
