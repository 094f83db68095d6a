"""Look up the values of an indicator, published or computed, as known on a day and as known now."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from routekaart.domain.aggregate import PartsComparison, PartsFit
from routekaart.domain.breaks import Break
from routekaart.domain.comparability import find_obstacles
from routekaart.domain.derived import (
    CannotSay,
    Derived,
    DerivedIndicator,
    Expression,
    Question,
    Span,
    Step,
    SumOfPeriods,
    indicators_of,
)
from routekaart.domain.errors import InputError, UnknownName
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.domain.observation import Indicator, Known, Observation
from routekaart.domain.period import Period
from routekaart.domain.series import Beside, Citation, Place, Said, Series, SeriesRow, releases_of
from routekaart.workspace import Workspace

if TYPE_CHECKING:
    from routekaart.deriving import Material
    from routekaart.statistics import Dataset

_ANY = Period(None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which figures are asked for; an area or period of `None` asks for all."""

    area: ThingId | None = None
    counterpart: ThingId | None = None
    """`None`: the figure of all together, as a publisher gives it or the rows of its file add up to."""
    each: bool = False
    """Every counterpart, one by one, and the figure of all together."""
    breakdown: str = ""
    """Empty for figures that are not broken down."""
    period: Period | None = None
    by: Span | None = None
    """Add months, or quarters, up into years or quarters."""


def find_series(workspace: Workspace, indicator: IndicatorId, asked: Asked, *, as_of: date, today: date) -> Series:
    """Return the values of an indicator, in order of area and period.

    Raises:
        UnknownName: if there is no such indicator.
        InputError: if something is asked of a computed indicator that it has not.
    """
    card = _get_card(workspace, indicator)
    if isinstance(card, DerivedIndicator):
        return _computed(workspace, card, card.expression, asked, as_of=as_of, today=today)
    if asked.by is not None:
        return _computed(workspace, card, _summed(workspace, card, asked.by), asked, as_of=as_of, today=today)
    return _published(workspace, card, asked, as_of=as_of, today=today)


def find_beside(
    workspace: Workspace, first: Series, indicator: IndicatorId, asked: Asked, *, as_of: date, today: date
) -> Beside:
    """Return a second series for the same question, with everything for which the two may not be compared.

    Raises:
        UnknownName: if there is no such indicator.
    """
    second = find_series(workspace, indicator, asked, as_of=as_of, today=today)
    cards = [one.card for one in (first, second)]
    if not all(isinstance(card, Indicator) for card in cards):
        raise InputError(
            "a computed figure is not put beside another",
            remedy="Put the indicators that it is computed from beside it.",
        )
    one, other = (card for card in cards if isinstance(card, Indicator))
    return Beside(series=second, obstacles=find_obstacles(one, other))


def _published(workspace: Workspace, card: Indicator, asked: Asked, *, as_of: date, today: date) -> Series:
    then, now = (
        {_place(seen): seen for seen in _observations(workspace, (card.id,), asked, day)} for day in (as_of, today)
    )
    places = sorted({*then, *now}, key=_order)
    rows = tuple(
        _row(place, then.get(place), now.get(place), workspace, as_of)
        for place in places
        if asked.period is None or asked.period.contains(place.period)
    )
    series = _described(workspace, card, rows)
    return replace(series, parts=tuple(_compare_parts(workspace, card, rows, today)))


def _observations(
    workspace: Workspace, indicators: Iterable[IndicatorId], asked: Asked, day: date
) -> tuple[Observation, ...]:
    return workspace.statistics.find_observations(
        indicators=tuple(indicators),
        areas=None if asked.area is None else (asked.area,),
        counterparts=None if asked.each else (asked.counterpart,),
        breakdowns=(asked.breakdown,),
        as_of=day,
    )


def _computed(
    workspace: Workspace,
    card: Indicator | DerivedIndicator,
    expression: Expression,
    asked: Asked,
    *,
    as_of: date,
    today: date,
) -> Series:
    if asked.area is None:
        raise InputError("what is computed is computed for one area", remedy="Name it with --area.")
    area = asked.area
    materials = [_material(workspace, expression, asked, area, day) for day in (as_of, today)]
    places = sorted(
        {place for material in materials for place in _questions(material, expression, asked, area)}, key=_order
    )
    then, now = (_derivations(expression, material) for material in materials)
    rows = tuple(_row(place, then(place), now(place), workspace, as_of) for place in places)
    operands = tuple(one for one in workspace.reference.indicators if one.id in indicators_of(expression))
    return replace(_described(workspace, card, rows), operands=() if isinstance(card, Indicator) else operands)


def _material(workspace: Workspace, expression: Expression, asked: Asked, area: ThingId, day: date) -> "Material":
    from routekaart.deriving import Material, find_needs

    reference, statistics = workspace.reference, workspace.statistics
    described = _held_datasets(workspace, indicators_of(expression))
    sparse = frozenset(
        IndicatorId(name) for dataset in described if dataset.zeros_left_out for name in dataset.indicators
    )
    question = Question(area=area, period=_ANY, counterpart=asked.counterpart, breakdown=asked.breakdown)
    left_out = not sparse.isdisjoint(indicators_of(expression))
    needs = find_needs(expression, question, reference.aggregates, zeros_left_out=left_out)
    return Material(
        observations=statistics.find_observations(
            indicators=needs.indicators,
            areas=needs.areas,
            counterparts=needs.counterparts,
            breakdowns=("", asked.breakdown),
            as_of=day,
        ),
        cards=reference.indicators,
        breaks=tuple(one for dataset in described for one in dataset.find_breaks()),
        aggregates=reference.aggregates,
        absent_is_zero=sparse,
    )


def _held_datasets(workspace: Workspace, indicators: tuple[IndicatorId, ...]) -> tuple["Dataset", ...]:
    """Return the datasets of which a release is held, and which have one of these indicators."""
    held = sorted({release.dataset for release in workspace.statistics.releases()})
    described = (workspace.catalogue.get(name) for name in held)
    return tuple(dataset for dataset in described if not dataset.indicators.keys().isdisjoint(indicators))


def _questions(material: "Material", expression: Expression, asked: Asked, area: ThingId) -> Iterator[Place]:
    """Yield what can be asked: each period for which there is a figure to compute with, or the years that hold one."""
    first = indicators_of(expression)[0]
    for seen in material.observations:
        if seen.indicator != first:
            continue
        period = _span_around(seen.period, expression.into) if isinstance(expression, SumOfPeriods) else seen.period
        if period is not None and (asked.period is None or asked.period.contains(period)):
            yield Place(area=area, counterpart=asked.counterpart, breakdown=asked.breakdown, period=period)


def _span_around(period: Period, span: Span) -> Period | None:
    if period.start is None:
        return None
    year = period.start.year
    around = Period.of_year(year) if span is Span.YEAR else Period.parse(f"{year:04}-Q{(period.start.month + 2) // 3}")
    return around if around.contains(period) and not around.same_days(period) else None


def _derivations(expression: Expression, material: "Material") -> Callable[[Place], Derived | CannotSay]:
    from routekaart.deriving import derive

    def at(place: Place) -> Derived | CannotSay:
        question = Question(
            area=place.area, period=place.period, counterpart=place.counterpart, breakdown=place.breakdown
        )
        return derive(expression, question, material)

    return at


def _summed(workspace: Workspace, card: Indicator, span: Span) -> Expression:
    """Return the sum of the parts in which this indicator is published: months if there are any."""
    seen = workspace.statistics.find_observations(indicators=(card.id,), counterparts=(None,))
    monthly = any(one.period.start and one.period.end and (one.period.end - one.period.start).days < 32 for one in seen)
    return SumOfPeriods(of=card.id, into=span, by=Step.MONTH if monthly or span is Span.QUARTER else Step.QUARTER)


def _compare_parts(
    workspace: Workspace, card: Indicator, rows: Iterable[SeriesRow], today: date
) -> Iterator[PartsComparison]:
    """Yield the published totals that are not the sum of their parts, or of which that cannot be told."""
    from routekaart.deriving import compare_with_parts

    known = {aggregate.area: aggregate for aggregate in workspace.reference.aggregates}
    for row in rows:
        whole, aggregate = row.now, known.get(row.place.area)
        if not card.aggregate or aggregate is None or not isinstance(whole, Observation):
            continue
        parts = workspace.statistics.find_observations(
            indicators=(card.id,),
            areas=aggregate.find_members(whole.period),
            counterparts=(whole.counterpart,),
            breakdowns=(whole.breakdown,),
            periods=(whole.period,),
            as_of=today,
        )
        if parts and (compared := compare_with_parts(whole, parts, aggregate)).fit is not PartsFit.WITHIN_ROUNDING:
            yield compared


def _described(workspace: Workspace, card: Indicator | DerivedIndicator, rows: tuple[SeriesRow, ...]) -> Series:
    used = {one for row in rows for said in (row.then, row.now) for one in releases_of(said)}
    releases = [release for release in workspace.statistics.releases() if release.id in used]
    datasets = {release.dataset: workspace.catalogue.get(release.dataset) for release in releases}
    known = [one for dataset in datasets.values() for one in dataset.find_breaks()]
    publisher = workspace.reference.names[card.publisher][1] if isinstance(card, Indicator) else ""
    return Series(
        card=card,
        publisher=publisher,
        rows=rows,
        breaks=tuple(_breaks_within(rows, known, _needed(card))),
        citations=tuple(
            Citation(
                release=release,
                citation=datasets[release.dataset].citation,
                licence=datasets[release.dataset].licence,
            )
            for release in releases
        ),
    )


def _needed(card: Indicator | DerivedIndicator) -> tuple[IndicatorId, ...]:
    return (card.id,) if isinstance(card, Indicator) else indicators_of(card.expression)


def _breaks_within(
    rows: Iterable[SeriesRow], known: Iterable[Break], indicators: tuple[IndicatorId, ...]
) -> Iterator[Break]:
    """Yield the breaks that lie between the first day shown of an area and the last."""
    spans: dict[ThingId, tuple[date, date]] = {}
    for row in rows:
        start, end = row.place.period.start or date.min, row.place.period.end or date.max
        first, last = spans.get(row.place.area, (start, end))
        spans[row.place.area] = min(first, start), max(last, end)
    for one in sorted(known, key=lambda one: one.day):
        if any(
            first < one.day < last and one.concerns(indicator, area)
            for area, (first, last) in spans.items()
            for indicator in indicators
        ):
            yield one


def _row(place: Place, then: Said | None, now: Said | None, workspace: Workspace, as_of: date) -> SeriesRow:
    known = [workspace.statistics.get_release(one).known_on(as_of) for one in releases_of(then)]
    sure = Known.NO if not known else Known.UNCERTAIN if Known.UNCERTAIN in known else Known.YES
    return SeriesRow(place=place, then=then, then_known=sure, now=now)


def _place(seen: Observation) -> Place:
    return Place(area=seen.ref_area, counterpart=seen.counterpart, breakdown=seen.breakdown, period=seen.period)


def _order(place: Place) -> tuple[str, str, str, int, date]:
    """Order by what a row is about, then years before quarters before months, then time."""
    start, end = place.period.start or date.min, place.period.end or date.max
    return place.area, place.counterpart or "", place.breakdown, -round((end - start).days, -1), start


def _get_card(workspace: Workspace, indicator: IndicatorId) -> Indicator | DerivedIndicator:
    from difflib import get_close_matches

    cards: dict[str, Indicator | DerivedIndicator] = {card.id: card for card in workspace.reference.indicators}
    cards |= {card.id: card for card in workspace.reference.derived}
    if indicator not in cards:
        near = get_close_matches(indicator, cards, n=3, cutoff=0.6)
        hint = f"Do you mean {' or '.join(near)}?" if near else "`routekaart series` lists them all."
        raise UnknownName(f"{indicator!r} is no indicator we know", remedy=hint)
    return cards[indicator]
