"""Look up the values of an indicator, published or computed, as known on a day and as known now."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING

from routekaart.domain.aggregate import PartsComparison, PartsFit
from routekaart.domain.breaks import Break, find_breaks_between
from routekaart.domain.comparability import find_obstacles, same_area_of
from routekaart.domain.derived import (
    CannotSay,
    Change,
    Derived,
    DerivedIndicator,
    Expression,
    Question,
    Span,
    SumOfPeriods,
    YearToDate,
    indicators_of,
)
from routekaart.domain.errors import InputError, UnknownName
from routekaart.domain.ids import IndicatorId, ReleaseId, ThingId
from routekaart.domain.observation import Indicator, Known, Observation, Release
from routekaart.domain.period import Period
from routekaart.domain.series import Beside, Citation, Said, Series, SeriesRow, Topic, releases_of
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
    to_date: bool = False
    """Add the months of a year up to each of them."""
    base: Period | None = None
    """Show how much each figure differs from that of this earlier period."""
    across_breaks: bool = False
    """Compute a change also where the way of counting changed in between; the break is then told."""


def find_series(workspace: Workspace, indicator: IndicatorId, asked: Asked, *, as_of: date, today: date) -> Series:
    """Return the values of an indicator, in order of area and period.

    Raises:
        UnknownName: if there is no such indicator.
        InputError: if something is asked of a computed indicator that it has not.
    """
    card = _get_card(workspace, indicator)
    shown_as = _shown_as(workspace, card, asked)
    if shown_as is not None:
        series = _computed(workspace, card, shown_as, asked, as_of=as_of, today=today)
        return replace(series, shown_as=shown_as, base=asked.base)
    if isinstance(card, DerivedIndicator):
        return _computed(workspace, card, card.expression, asked, as_of=as_of, today=today)
    return _published(workspace, card, asked, as_of=as_of, today=today)


def _shown_as(
    workspace: Workspace, card: Indicator | DerivedIndicator, asked: Asked
) -> SumOfPeriods | YearToDate | Change | None:
    """Return what is to be made of the figures of a card, or `None` if they are shown as they are."""
    from routekaart.deriving import change_of, sum_into

    own = card.expression if isinstance(card, DerivedIndicator) else None
    if own is not None and (asked.by is not None or asked.to_date):
        raise InputError(f"{card.id} is computed for the periods it has", remedy="Leave out --by.")
    made: SumOfPeriods | YearToDate | None = None
    if asked.by is not None:
        held = workspace.statistics.find_observations(indicators=(card.id,), counterparts=(None,))
        made = sum_into(asked.by, card.id, held)
    elif asked.to_date:
        made = YearToDate(of=card.id)
    return made if asked.base is None else change_of(made or own or card.id)


def find_beside(
    workspace: Workspace, first: Series, indicator: IndicatorId, asked: Asked, *, as_of: date, today: date
) -> Beside:
    """Return a second series for the same question, with everything for which the two may not be compared.

    Raises:
        UnknownName: if there is no such indicator.
    """
    one, other = first.card, _get_card(workspace, indicator)
    if not isinstance(one, Indicator) or not isinstance(other, Indicator):
        raise InputError(
            "a computed figure is not put beside another",
            remedy="Put the indicators that it is computed from beside it.",
        )
    # where a publisher counts a route and a country as one, the other series has the country
    area = None if asked.area is None else same_area_of(asked.area, other, one) or asked.area
    second = find_series(workspace, indicator, replace(asked, area=area), as_of=as_of, today=today)
    return Beside(series=second, obstacles=find_obstacles(one, other))


def _published(workspace: Workspace, card: Indicator, asked: Asked, *, as_of: date, today: date) -> Series:
    then, now = ({_topic(seen): seen for seen in _observations(workspace, card, asked, day)} for day in (as_of, today))
    topics = (one for one in {*then, *now} if asked.period is None or asked.period.contains(one.period))
    pairs = [(topic, then.get(topic), now.get(topic)) for topic in sorted(topics, key=lambda one: one.order)]
    series = _described(workspace, card, pairs, as_of)
    return replace(series, parts=tuple(_compare_parts(workspace, card, series.rows, today)))


def _observations(workspace: Workspace, card: Indicator, asked: Asked, day: date) -> tuple[Observation, ...]:
    return workspace.statistics.find_observations(
        indicators=(card.id,),
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
    from routekaart.deriving import derive, find_periods

    if asked.area is None or asked.each:
        raise InputError(
            "what is computed is computed for one area and counterpart", remedy="Name them: --area, --counterpart."
        )
    given = Question(
        area=asked.area,
        period=_ANY,
        counterpart=asked.counterpart,
        breakdown=asked.breakdown,
        base=asked.base,
        across_breaks=asked.across_breaks,
    )
    materials = [_material(workspace, expression, given, day) for day in (as_of, today)]
    periods = {period for material in materials for period in find_periods(expression, material, base=asked.base)}
    questions = [
        replace(given, period=period) for period in periods if asked.period is None or asked.period.contains(period)
    ]
    then, now = materials
    pairs = [
        (_topic_of(question), derive(expression, question, then), derive(expression, question, now))
        for question in sorted(questions, key=lambda one: _topic_of(one).order)
    ]
    operands = tuple(one for one in workspace.reference.indicators if one.id in indicators_of(expression))
    series = _described(workspace, card, pairs, as_of)
    return replace(series, operands=() if isinstance(card, Indicator) else operands)


def _material(workspace: Workspace, expression: Expression, question: Question, day: date) -> "Material":
    from routekaart.deriving import Material, find_needs

    reference, statistics = workspace.reference, workspace.statistics
    described = _held_datasets(workspace, indicators_of(expression))
    names = {dataset.name for dataset in described if dataset.zeros_left_out}
    sparse = frozenset(release.id for release in statistics.releases() if release.dataset in names)
    needs = find_needs(expression, question, reference.aggregates, zeros_left_out=bool(sparse))
    return Material(
        observations=statistics.find_observations(
            indicators=needs.indicators,
            areas=needs.areas,
            counterparts=needs.counterparts,
            breakdowns=("", question.breakdown),
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


def _compare_parts(
    workspace: Workspace, card: Indicator, rows: Iterable[SeriesRow], today: date
) -> Iterator[PartsComparison]:
    """Yield the published totals that are not the sum of their parts, or of which that cannot be told."""
    from routekaart.deriving import compare_with_parts

    aggregates = {one.area: one for one in workspace.reference.aggregates} if card.aggregate else {}
    wholes = [row.now for row in rows if isinstance(row.now, Observation) and row.topic.area in aggregates]
    members = {area for whole in wholes for area in aggregates[whole.ref_area].find_members(whole.period)}
    parts: dict[tuple[object, ...], list[Observation]] = defaultdict(list)
    for seen in workspace.statistics.find_observations(
        indicators=(card.id,),
        areas=members,
        counterparts={whole.counterpart for whole in wholes},
        breakdowns={whole.breakdown for whole in wholes},
        as_of=today,
    ):
        parts[_beside(seen)].append(seen)
    for whole in wholes:
        aggregate = aggregates[whole.ref_area]
        own = aggregate.find_members(whole.period)
        found = tuple(part for part in parts[_beside(whole)] if part.ref_area in own)
        if found and (compared := compare_with_parts(whole, found, aggregate)).fit is not PartsFit.WITHIN_ROUNDING:
            yield compared


def _beside(seen: Observation) -> tuple[object, ...]:
    return seen.counterpart, seen.breakdown, seen.period.start, seen.period.end


def _described(
    workspace: Workspace,
    card: Indicator | DerivedIndicator,
    pairs: Sequence[tuple[Topic, Said | None, Said | None]],
    as_of: date,
) -> Series:
    held = {release.id: release for release in workspace.statistics.releases()}
    rows = tuple(
        SeriesRow(topic=topic, then=then, then_known=_known(then, held, as_of), now=now) for topic, then, now in pairs
    )
    used = {one for row in rows for said in (row.then, row.now) for one in releases_of(said)}
    releases = [release for release in held.values() if release.id in used]
    datasets = {release.dataset: workspace.catalogue.get(release.dataset) for release in releases}
    known = tuple(one for dataset in datasets.values() for one in dataset.find_breaks())
    indicators = (card.id,) if isinstance(card, Indicator) else indicators_of(card.expression)
    return Series(
        card=card,
        publisher=workspace.reference.names[card.publisher][1] if isinstance(card, Indicator) else "",
        rows=rows,
        breaks=tuple(dict.fromkeys((*_breaks_met(rows), *_breaks_within(rows, known, indicators)))),
        citations=tuple(
            Citation(
                release=release,
                citation=datasets[release.dataset].citation,
                licence=datasets[release.dataset].licence,
            )
            for release in releases
        ),
    )


def _breaks_met(rows: Iterable[SeriesRow]) -> Iterator[Break]:
    """Yield the breaks that a computed result crosses, or because of which there is none."""
    for row in rows:
        for said in (row.then, row.now):
            if isinstance(said, (Derived, CannotSay)):
                yield from said.breaks


def _breaks_within(
    rows: Iterable[SeriesRow], known: tuple[Break, ...], indicators: tuple[IndicatorId, ...]
) -> Iterator[Break]:
    """Yield the breaks between the first period that is shown of an area and the last."""
    by_area: dict[ThingId, list[Period]] = defaultdict(list)
    for row in rows:
        by_area[row.topic.area].append(row.topic.period)
    for area, periods in by_area.items():
        first = min(periods, key=lambda one: one.start or date.min)
        last = max(periods, key=lambda one: one.end or date.max)
        for indicator in indicators:
            yield from find_breaks_between(known, indicator, area, first, last)


def _known(then: Said | None, held: Mapping[ReleaseId, Release], as_of: date) -> Known:
    known = [held[one].known_on(as_of) for one in releases_of(then)]
    return Known.NO if not known else Known.UNCERTAIN if Known.UNCERTAIN in known else Known.YES


def _topic(seen: Observation) -> Topic:
    return Topic(area=seen.ref_area, counterpart=seen.counterpart, breakdown=seen.breakdown, period=seen.period)


def _topic_of(question: Question) -> Topic:
    return Topic(
        area=question.area,
        counterpart=question.counterpart,
        breakdown=question.breakdown,
        period=question.period,
    )


def _get_card(workspace: Workspace, indicator: IndicatorId) -> Indicator | DerivedIndicator:
    cards: dict[str, Indicator | DerivedIndicator] = {card.id: card for card in workspace.reference.indicators}
    cards |= {card.id: card for card in workspace.reference.derived}
    if indicator not in cards:
        near = get_close_matches(indicator, cards, n=3, cutoff=0.6)
        hint = f"Do you mean {' or '.join(near)}?" if near else "`routekaart series` lists them all."
        raise UnknownName(f"{indicator!r} is no indicator we know", remedy=hint)
    return cards[indicator]
