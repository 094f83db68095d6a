"""The packages of one run: the best at the middle, how each instrument stands over all draws, fronts, what to know."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from routekaart.domain.errors import InputError
from routekaart.domain.ids import CriterionId
from routekaart.domain.weighing import NONE, Alternative, Weighing
from routekaart.domain.weighing.numbers import rounded
from routekaart.domain.weighing.packages import (
    Front,
    Gain,
    InPackages,
    Leaving,
    Package,
    PackageRun,
    Place,
    Spent,
    Worthwhile,
)
from routekaart.domain.weighing.rankings import Together
from routekaart.weighing.bundles import list_bundles
from routekaart.weighing.choosing import Choice, build_choice
from routekaart.weighing.fronts import RESOLUTION, find_front
from routekaart.weighing.gating import share_of
from routekaart.weighing.knowing import Item, value_everything, value_items
from routekaart.weighing.leaving import Stretch, find_stretches
from routekaart.weighing.rankings import Weights
from routekaart.weighing.sampling import find_ends
from routekaart.weighing.solving import Floats, Whole
from routekaart.weighing.table import Table
from routekaart.weighing.worths import sum_weighted

CORE = 0.95
EXTERIOR = 0.05
"""In so many of the best packages, or more, is core; in so few, or fewer, exterior (Liesio, Mild and Salo 2007)."""
_SURE = 2.0
"""So many standard errors a share has to lie beyond these limits."""
MOST = 200_000_000
"""So many gains are held at once: 1.6 GB."""
_OFTEN = 5
_ITEMS = 10


@dataclass(frozen=True)
class Portfolio:
    """What can be chosen in a run, and what it is worth beside doing nothing.

    Args:
        tables: of each country.
        draws: for each country shape (instruments, criteria, draws), beside doing nothing.
        means: the same at their means, one draw.
        weights: shape (criteria, draws).
    """

    weighing: Weighing
    choice: Choice
    tables: tuple[Table, ...]
    draws: tuple[Floats, ...]
    means: tuple[Floats, ...]
    weights: Floats
    middle: Floats
    ends: tuple[Floats, Floats]
    independent: float = 1.0

    @property
    def leaves(self) -> tuple[CriterionId, ...]:
        """The criteria that are measured."""
        return self.tables[0].leaves


def find_packages(
    weighing: Weighing,
    tables: Sequence[Table],
    weights: Weights,
    together: Sequence[Together] = (),
    *,
    with_unknown: bool,
) -> PackageRun:
    """Work out the packages of a run, of which none holds what is out together."""
    portfolio = _open(weighing, tables, weights, together)
    choice = portfolio.choice
    chosen = choice.choose(choice.gains(portfolio.draws, portfolio.weights))
    best = choice.choose(choice.gains(portfolio.means, portfolio.middle[:, None]))[0]
    knowing, rest = _worth_knowing(portfolio)
    return PackageRun(
        with_unknown=with_unknown,
        draws=len(chosen),
        best=_package(portfolio, best, int((chosen == best).all(axis=1).sum()), len(chosen)),
        places=tuple(_places(portfolio, chosen, best)),
        often=tuple(_often(portfolio, chosen)),
        fronts=tuple(_fronts(portfolio)),
        worth_knowing=knowing,
        rest_worth_at_most=rounded(rest),
    )


def _open(weighing: Weighing, tables: Sequence[Table], weights: Weights, together: Sequence[Together]) -> Portfolio:
    bundles = [list_bundles(weighing, table.country, table.instruments, together) for table in tables]
    _refuse_too_many(sum(len(one.members) for one in bundles), weighing.settings.packages)
    draws = tuple(_beside_nothing(table, weighing.settings.packages) for table in tables)
    return Portfolio(
        weighing=weighing,
        choice=build_choice(weighing, bundles),
        tables=tuple(tables),
        draws=draws,
        means=tuple(one.mean(axis=2, keepdims=True) for one in draws),
        weights=weights.draw(weighing.settings.packages, 0),
        middle=weights.middle,
        ends=find_ends(weights.polytope),
        independent=weights.independent,
    )


def _refuse_too_many(bundles: int, packages: int) -> None:
    if bundles * packages > MOST:
        raise InputError(
            f"{bundles:,} bundles of instruments in {packages:,} draws are more than can be held at once",
            where="conditions",
            remedy="Set a cap on how many instruments are used with one country, or lower packages.",
        )


def _beside_nothing(table: Table, draws: int) -> Floats:
    """Return what instruments are worth beside doing nothing; shape (instruments but nothing, criteria, draws)."""
    worths = table.worths(draws)
    nothing = table.instruments.index(NONE)
    return np.asarray(np.delete(worths, nothing, axis=0) - worths[nothing])


def _package(portfolio: Portfolio, package: Whole, count: int, draws: int) -> Package:
    choice = portfolio.choice
    chosen = tuple(
        alternative
        for one, bundle in zip(choice.bundles, package, strict=True)
        for alternative in one.chosen(int(bundle))
    )
    return Package(
        chosen=chosen,
        spent=tuple(_spent(portfolio.weighing, chosen)),
        gains=tuple(_gains(portfolio, package)),
        best_in=share_of(count, draws, portfolio.independent),
    )


def _spent(weighing: Weighing, chosen: Sequence[Alternative]) -> Iterator[Spent]:
    for line in weighing.budget:
        costs = [one for one in weighing.costs if one.line == line.id and one.alternative in chosen]
        yield Spent(
            line=line.id,
            low=sum(one.low for one in costs),
            mid=sum(one.mid for one in costs),
            high=sum(one.high for one in costs),
            currency=line.currency,
            year=line.year,
        )


def _gains(portfolio: Portfolio, package: Whole) -> Iterator[Gain]:
    for place, leaf in enumerate(portfolio.leaves):
        gain = sum(float(one[bundle]) for one, bundle in zip(_on(portfolio, place), package, strict=True))
        yield Gain(criterion=leaf, gain=rounded(gain))


def _on(portfolio: Portfolio, place: int) -> list[Floats]:
    """Return for each country what each bundle gains on one criterion, at the means; shape (bundles,)."""
    return [
        one.members @ means[:, place, 0] + one.extra[:, place]
        for one, means in zip(portfolio.choice.bundles, portfolio.means, strict=True)
    ]


def _places(portfolio: Portfolio, chosen: Whole, best: Whole) -> Iterator[InPackages]:
    stretches = [_stretches(portfolio, place) for place in range(len(portfolio.leaves))]
    for country, one in enumerate(portfolio.choice.bundles):
        inside = one.members[chosen[:, country]]
        for column, instrument in enumerate(one.instruments):
            count = int(inside[:, column].sum())
            leaves: tuple[Leaving, ...] = ()
            if one.members[best[country], column]:
                leaves = tuple(_leaving(portfolio, stretches, country, column))
            yield InPackages(
                alternative=Alternative(country=one.country, instrument=instrument),
                chance=share_of(count, len(chosen), portfolio.independent),
                place=place_of(count / len(chosen), len(chosen) * portfolio.independent),
                leaves_when=leaves,
            )


def place_of(share: float, draws: float) -> Place:
    """Return how an instrument stands, as far as so many draws can tell.

    What may lie on the other side of a limit for want of draws is borderline.

    >>> [str(place_of(0.96, draws)) for draws in (100, 10_000)]
    ['borderline', 'core']

    Source: Wilson (1927), probable inference; with two standard errors.
    """
    middle = share + _SURE**2 / (2 * draws)
    reach = _SURE * math.sqrt(share * (1 - share) / draws + (_SURE / (2 * draws)) ** 2)
    low, high = ((middle + side) / (1 + _SURE**2 / draws) for side in (-reach, reach))
    return Place.CORE if low >= CORE else Place.EXTERIOR if high <= EXTERIOR else Place.BORDERLINE


def _stretches(portfolio: Portfolio, place: int) -> list[Stretch]:
    low, high = float(portfolio.ends[0][place]), float(portfolio.ends[1][place])
    return find_stretches(portfolio.choice, portfolio.means, portfolio.middle, place, (low, high))


def _leaving(portfolio: Portfolio, stretches: Sequence[list[Stretch]], country: int, column: int) -> Iterator[Leaving]:
    """Yield the nearest weights, above and below the middle ones, from which an instrument is out."""
    members = portfolio.choice.bundles[country].members
    for place, found in enumerate(stretches):
        middle = float(portfolio.middle[place])
        out = [one for one in found if not members[one.package[country], column]]
        above = [one.low for one in out if one.low >= middle]
        below = [one.high for one in out if one.high <= middle]
        if above:
            yield Leaving(criterion=portfolio.leaves[place], weight=rounded(min(above)), above=True)
        if below:
            yield Leaving(criterion=portfolio.leaves[place], weight=rounded(max(below)), above=False)


def _often(portfolio: Portfolio, chosen: Whole) -> Iterator[Package]:
    counted = Counter(map(tuple, chosen.tolist()))
    for package, count in sorted(counted.items(), key=lambda one: (-one[1], one[0]))[:_OFTEN]:
        yield _package(portfolio, np.array(package), count, len(chosen))


def _fronts(portfolio: Portfolio) -> Iterator[Front]:
    """Yield the front of the first main criterion against each protected one, and those that were asked for."""
    for first, second in front_pairs(portfolio.weighing):
        places = portfolio.leaves.index(first), portfolio.leaves.index(second)
        found = find_front(portfolio.choice, _on(portfolio, places[0]), _on(portfolio, places[1]))
        packages = []
        for one in found.packages:
            package = _package(portfolio, one, 0, 1)
            packages.append(Package(chosen=package.chosen, spent=package.spent, gains=package.gains))
        yield Front(
            first=first,
            second=second,
            packages=tuple(packages),
            complete=found.complete,
            resolution=rounded(RESOLUTION),
        )


def front_pairs(weighing: Weighing) -> tuple[tuple[CriterionId, CriterionId], ...]:
    """Return between which criteria a front is told: those that were asked for, or main against protected."""
    if weighing.settings.fronts:
        return tuple((one.first, one.second) for one in weighing.settings.fronts)
    main = next(leaf.id for leaf in weighing.leaves if leaf.main)
    return tuple((main, leaf.id) for leaf in weighing.leaves if leaf.protection is not None and leaf.id != main)


def _worth_knowing(portfolio: Portfolio) -> tuple[tuple[Worthwhile, ...], float]:
    """Return what it is worth to know, everything first; and what all else is worth at most."""
    gains = [sum_weighted(portfolio.middle[:, None], one).T for one in portfolio.draws]
    extra = [one.extra @ portfolio.middle for one in portfolio.choice.bundles]
    everything = value_everything(portfolio.choice, gains, extra)
    items = list(_items(portfolio))
    found = value_items(portfolio.choice, gains, extra, items, most=_ITEMS)
    told = tuple(
        Worthwhile(about=one.name, worth=rounded(one.worth), error=rounded(one.error))
        for one in (everything, *found.items)
    )
    return told, found.rest_at_most


def _items(portfolio: Portfolio) -> Iterator[Item]:
    """Yield what could be known: each value that is not exact, and what studies say together."""
    draws = portfolio.weighing.settings.packages
    pooled: dict[str, tuple[Floats, list[tuple[int, int]]]] = {}
    for country, table in enumerate(portfolio.tables):
        columns: Mapping[str, int] = {one: n for n, one in enumerate(portfolio.choice.bundles[country].instruments)}
        for instrument in table.instruments:
            touched = (
                [(country, columns[instrument])] if instrument in columns else [(country, n) for n in columns.values()]
            )
            for leaf in table.leaves:
                cell = table.cell(instrument, leaf)
                if cell.findings:
                    name = f"{leaf}: {', '.join(sorted(cell.findings))}"
                    pooled.setdefault(name, (cell.draw_common(draws, seed=table.seed), []))[1].extend(touched)
                if not cell.exact:
                    name = f"{table.country} {instrument} {leaf}"
                    yield Item(name, cell.draw(draws, seed=table.seed), tuple(touched))
    for name, (drawn, places) in pooled.items():
        yield Item(name, drawn, tuple(places))
