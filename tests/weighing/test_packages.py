"""The best package is the best: against every package there is, and against HiGHS."""

from itertools import product

import numpy as np
import pytest

from routekaart.domain.ids import ThingId
from routekaart.weighing.bundles import Bundles
from routekaart.weighing.choosing import Across, Choice
from routekaart.weighing.fronts import RESOLUTION, find_front
from routekaart.weighing.knapsack import choose_within, to_grid
from routekaart.weighing.knowing import Item, value_everything, value_items
from routekaart.weighing.leaving import find_stretches

CRITERIA = 3


def _choice(random: np.random.Generator, *, countries: int, tools: int, budget: int, across: bool = False) -> Choice:
    """Bundles of at most two of some tools; each tool costs 0 to 9."""
    bundles = []
    for number in range(countries):
        inside = [one for one in product([False, True], repeat=tools) if sum(one) <= 2]
        members = np.array(sorted(inside, key=sum))
        costs = members.astype(np.int64) @ random.integers(0, 10, (tools, 1))
        extra = random.normal(0, 0.05, (len(members), CRITERIA)) * (members.sum(axis=1) > 1)[:, None]
        names = tuple(ThingId(f"instrument:i{tool}") for tool in range(tools))
        bundles.append(Bundles(ThingId(f"country:X{number}"), names, members, costs, extra))
    rows = (
        (Across("motion", "motion", tuple(one.members[:, 0].astype(float) for one in bundles), 1, np.inf),)
        if across
        else ()
    )
    return Choice(tuple(bundles), (budget,), ("bhos",), rows)


def _gains(random: np.random.Generator, choice: Choice, draws: int = 1) -> list[np.ndarray]:
    worths = [random.normal(0.1, 0.3, (len(one.instruments), CRITERIA, 1)) for one in choice.bundles]
    return choice.gains(worths, random.dirichlet(np.ones(CRITERIA), draws).T)


@pytest.mark.parametrize("part", range(10))
def test_two_hundred_random_budgets_are_spent_as_well_as_highs_spends_them(part: int) -> None:
    for seed in range(20 * part, 20 * part + 20):
        random = np.random.default_rng(seed)
        choice = _choice(
            random,
            countries=int(random.integers(2, 12)),
            tools=int(random.integers(2, 7)),
            budget=int(random.integers(0, 60)),
        )
        gains = _gains(random, choice)
        ours, theirs = choice.choose(gains), choice.choose_one([one[0] for one in gains])
        assert theirs is not None
        assert choice.spent(ours).max() <= choice.budget[0]
        assert choice.sums(ours, gains)[0] == pytest.approx(choice.sums(theirs[None], gains)[0], abs=1e-9)


@pytest.mark.parametrize("seed", range(20))
def test_no_package_at_all_is_better(seed: int) -> None:
    random = np.random.default_rng(seed)
    choice = _choice(random, countries=3, tools=3, budget=int(random.integers(0, 30)), across=seed % 2 == 0)
    gains = _gains(random, choice, draws=4)
    packages = np.array(list(product(*(range(len(one.members)) for one in choice.bundles))))
    fits = choice.spent(packages)[:, 0] <= choice.budget[0]
    if seed % 2 == 0:
        fits &= sum(one.members[packages[:, n], 0].astype(int) for n, one in enumerate(choice.bundles)) >= 1
    if not fits.any():
        pytest.skip("this budget buys nothing that the motion asks")
    chosen = choice.choose(gains)
    for draw in range(4):
        best = max(choice.sums(packages[fits], [one[draw : draw + 1] for one in gains]))
        assert choice.sums(chosen[draw : draw + 1], [one[draw : draw + 1] for one in gains])[0] == pytest.approx(
            best, abs=1e-9
        )


def test_of_packages_that_gain_the_same_the_cheapest_is_chosen() -> None:
    gains = [to_grid(np.array([[0.0, 0.5, 0.5]]))]
    assert choose_within(gains, [np.array([0, 4, 3])], 10).tolist() == [[2]]


def test_money_in_large_units_is_gone_through_in_steps_of_what_divides_it() -> None:
    gains = [to_grid(np.array([[0.0, 0.5, 0.8]])), to_grid(np.array([[0.0, 0.4, 0.6]]))]
    costs = [np.array([0, 2_000_000, 3_500_000]), np.array([0, 1_500_000, 3_000_000])]
    assert choose_within(gains, costs, 5_000_000).tolist() == [[2, 1]]
    assert choose_within(gains, costs, 4_999_999).tolist() == [[1, 1]]


def _points(choice: Choice, packages: np.ndarray, gains: tuple[list[np.ndarray], ...]) -> list[tuple[float, ...]]:
    sums = [choice.sums(packages, [one[None] for one in each]) for each in gains]
    return [tuple(round(float(one), 6) for one in point) for point in zip(*sums, strict=True)]


@pytest.mark.parametrize("across", [False, True])
@pytest.mark.parametrize("seed", range(6))
def test_the_front_is_every_package_that_none_betters_on_both(seed: int, across: bool) -> None:
    random = np.random.default_rng(seed)
    choice = _choice(random, countries=3, tools=3, budget=20, across=across)
    gains = tuple(
        [np.rint(random.normal(0, 1, len(one.members)) * 20) / 20 for one in choice.bundles] for _ in range(2)
    )
    packages = np.array(list(product(*(range(len(one.members)) for one in choice.bundles))))
    fits = choice.spent(packages)[:, 0] <= 20
    if across:
        fits &= sum(one.members[packages[:, n], 0].astype(int) for n, one in enumerate(choice.bundles)) >= 1
    points = set(_points(choice, packages[fits], gains))
    best = {p for p in points if not any(q[0] >= p[0] and q[1] >= p[1] and q != p for q in points)}
    front = find_front(choice, *gains)
    found = _points(choice, np.array(front.packages), gains)
    assert RESOLUTION < 1 / 20
    assert front.complete is not across  # what crosses countries is walked in steps, and does not claim to be all
    assert set(found) <= best if across else set(found) == best
    assert len(found) > 1
    assert found == sorted(found, reverse=True)


@pytest.mark.parametrize("seed", range(5))
def test_between_two_corners_one_package_is_the_best(seed: int) -> None:
    random = np.random.default_rng(seed)
    choice = _choice(random, countries=4, tools=3, budget=20)
    worths = [random.normal(0.1, 0.3, (3, CRITERIA, 1)) for _ in choice.bundles]
    middle = np.full(CRITERIA, 1 / CRITERIA)
    stretches = find_stretches(choice, worths, middle, 0, (0.0, 1.0))
    assert len(stretches) > 1
    assert stretches[0].low == 0.0
    assert stretches[-1].high == 1.0
    for weight in np.linspace(0.001, 0.999, 60):
        weights = np.array([[weight], [(1 - weight) / 2], [(1 - weight) / 2]])
        gains = choice.gains(worths, weights)
        told = next(one.package for one in stretches if one.low - 1e-9 <= weight <= one.high + 1e-9)
        assert choice.sums(told[None], gains)[0] == pytest.approx(choice.sums(choice.choose(gains), gains)[0], abs=1e-6)


def test_to_know_everything_is_worth_what_arithmetic_says() -> None:
    one = Bundles(
        ThingId("country:X0"),
        (ThingId("instrument:a"),),
        np.array([[False], [True]]),
        np.zeros((2, 1), np.int64),
        np.zeros((2, 1)),
    )
    choice = Choice((one,), (0,), ("bhos",), ())
    draws = np.repeat([1.0, -1.0], 500)  # it helps or harms, as likely: knowing saves the harm
    gains, extra = [draws[:, None]], [np.zeros(2)]
    assert value_everything(choice, gains, extra).worth == pytest.approx(0.5)
    known = value_items(
        choice, gains, extra, [Item("sign", draws, ((0, 0),)), Item("noise", draws[::-1] * 0, ((0, 0),))], most=3
    ).items
    assert [item.name for item in known] == ["sign"]
    assert known[0].worth == pytest.approx(0.5, abs=0.01)
