"""The rows of docs/detections.md: series that letters speak of, each evaluated as `routekaart evaluate` does it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from routekaart.compiling.touches import find_touches
from routekaart.domain.evaluation.outcome import Evaluation
from routekaart.domain.evaluation.plan import Dated, DonorChoice, Donors, Moment, NamedDonor, Outcome, Plan, Span
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.place import Role
from routekaart.evaluating.arranging import Arranged
from routekaart.evaluating.evaluating import evaluate_case
from routekaart.evaluating.preparing import prepare_case
from routekaart.evaluating.surroundings import Surroundings
from routekaart.workspace import Workspace
from tests.evaluating.making import AROUND

DETECTIONS = IndicatorId("frontex-detections")
EAST, CENTRAL, WEST = (ThingId(f"route:{name}-mediterranean") for name in ("eastern", "central", "western"))
SPAN = Span(since=Period.parse("2009-01"), until=Period.parse("2020-02"), after=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Began:
    """What began on a route, with the days that a source tells or that letters reason from."""

    words: str
    arrangement: ThingId
    partner: ThingId
    route: ThingId
    dates: tuple[Dated, ...]


STATEMENT = Began(
    words="Eastern route, from April 2016",
    arrangement=ThingId("arrangement:eu-turkey-statement"),
    partner=ThingId("country:TUR"),
    route=EAST,
    dates=(
        Dated(moment=Moment.ANNOUNCED, day=date(2015, 11, 29)),
        Dated(moment=Moment.SIGNED, day=date(2016, 3, 18)),
    ),
)


def _since(words: str, arrangement: str, partner: str, route: ThingId, day: date) -> Began:
    thing, country = ThingId(f"arrangement:{arrangement}"), ThingId(f"country:{partner}")
    dates = (Dated(moment=Moment.SIGNED, day=day),)
    return Began(words=words, arrangement=thing, partner=country, route=route, dates=dates)


MEMORANDUM = _since("Central route, from February 2017", "italy-libya", "LBY", CENTRAL, date(2017, 2, 1))
MILITIAS = _since("Central route, from July 2017", "italy-libya", "LBY", CENTRAL, date(2017, 7, 1))
SUPPORT = _since("Western route, from February 2019", "eu-morocco", "MAR", WEST, date(2019, 2, 1))

ROWS: tuple[tuple[str, Began, str | None], ...] = (
    ("All together", STATEMENT, None),
    ("All together", MEMORANDUM, None),
    ("All together", MILITIAS, None),
    ("All together", SUPPORT, None),
    ("Afghans", STATEMENT, "AFG"),
    ("Syrians", STATEMENT, "SYR"),
    ("Iraqis", STATEMENT, "IRQ"),
    ("Pakistanis", STATEMENT, "PAK"),
    ("Nigerians", MILITIAS, "NGA"),
    ("Eritreans", MILITIAS, "ERI"),
    ("Sudanese", MILITIAS, "SDN"),
    ("Gambians", MILITIAS, "GMB"),
    ("Guineans", SUPPORT, "GIN"),
    ("Malians", SUPPORT, "MLI"),
    ("Moroccans", SUPPORT, "MAR"),
    ("Algerians", SUPPORT, "DZA"),
)


def plan_row(began: Began, nationality: str | None, donors: Donors) -> Plan:
    """Return the plan of a row."""
    counterpart = ThingId(f"country:{nationality}") if nationality else None
    return Plan(
        name="row",
        arrangements=(began.arrangement,),
        outcome=Outcome(indicator=DETECTIONS, area=began.route, counterpart=counterpart),
        dates=began.dates,
        moment=Moment.SIGNED,
        span=SPAN,
        donors=donors,
    )


def surroundings_of(workspace: Workspace) -> Surroundings:
    """Return what the register tells of other arrangements, and the list of routes of who is on the way."""
    held = workspace.register.find_kind("arrangement", level=Level.OPENBAAR)
    way = {
        route.id: frozenset(point.country for point in route.chain if point.role is not Role.ARRIVAL)
        for route in workspace.reference.gazetteer.routes
    }
    return replace(AROUND, touches=find_touches(held), on_the_way=way)


def evaluate_rows(detections: Arranged, around: Surroundings) -> Iterator[tuple[str, Evaluation]]:
    """Yield every row with its name: totals beside the other routes, nationalities beside all clean series."""
    routes = sorted(unit[0] for unit in detections.panel.units if unit[1] is None)
    for who, began, nationality in ROWS:
        named = tuple(NamedDonor(area=route) for route in routes if route != began.route)
        totals = Donors(choice=DonorChoice.NAMED, named=named, least=0)
        plan = plan_row(began, nationality, Donors() if nationality else totals)
        case = prepare_case(plan, detections, around, partners=frozenset({began.partner}))
        yield f"{who}, {began.words}", evaluate_case(case)
