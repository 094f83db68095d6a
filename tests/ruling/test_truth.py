"""Four values: their laws, and that more knowledge never changes what was known."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.admissibility import Ruling, Truth
from routekaart.domain.rule import All, AnyOf, Condition, IsFact, IsRule, Not
from routekaart.ruling.combining import STRICTEST_FIRST, stricter
from routekaart.ruling.conditions import evaluate, find_possible
from routekaart.ruling.truth import KNOWN, conjoin, disjoin, negate

VALUES = st.sampled_from(Truth)
NAMES = ("a", "b", "c", "d")
CONDITIONS = st.recursive(
    st.sampled_from([IsFact(name) for name in NAMES]),
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: All(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: AnyOf(tuple(parts))),
    ),
    max_leaves=8,
)
WORLDS = st.fixed_dictionaries(dict.fromkeys(NAMES, VALUES))
WHOLE_WORLDS = st.fixed_dictionaries({name: st.sampled_from(KNOWN) for name in NAMES})


def look_in(world: Mapping[str, Truth]):
    """Look facts up in a table."""

    def look(leaf: IsFact | IsRule) -> Truth:
        assert isinstance(leaf, IsFact)
        return world[leaf.name]

    return look


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        ("yes", "no", "no", "yes"),
        ("yes", "open", "open", "yes"),
        ("yes", "unknown", "unknown", "yes"),
        ("open", "no", "no", "open"),
        ("open", "unknown", "unknown", "unknown"),
        ("unknown", "no", "no", "unknown"),
        ("open", "open", "open", "open"),
    ],
)
def test_the_weakest_decides_for_all_and_the_strongest_for_any(one: str, other: str, both: str, either: str) -> None:
    values = (Truth(one), Truth(other))
    assert (conjoin(values), disjoin(values)) == (Truth(both), Truth(either))


def test_where_nothing_is_asked_all_holds_and_none_does() -> None:
    assert (conjoin(()), disjoin(())) == (Truth.YES, Truth.NO)


@given(VALUES, VALUES)
def test_de_morgan_holds(one: Truth, other: Truth) -> None:
    assert negate(conjoin((one, other))) == disjoin((negate(one), negate(other)))
    assert negate(disjoin((one, other))) == conjoin((negate(one), negate(other)))


@given(VALUES, VALUES, VALUES)
def test_the_order_of_parts_does_not_matter(one: Truth, two: Truth, three: Truth) -> None:
    for combine in (conjoin, disjoin):
        assert combine((one, two, three)) == combine((three, one, two)) == combine((combine((two, one)), three))


@given(VALUES)
def test_not_twice_is_the_same_and_open_and_unknown_stay(value: Truth) -> None:
    assert negate(negate(value)) == value
    assert value in (Truth.YES, Truth.NO) or negate(value) == value


@given(CONDITIONS, WORLDS, WHOLE_WORLDS)
def test_what_is_known_stays_whatever_is_told_later(
    condition: Condition, world: Mapping[str, Truth], told: Mapping[str, Truth]
) -> None:
    before = evaluate(condition, look_in(world))
    later = {name: told[name] if value is Truth.UNKNOWN else value for name, value in world.items()}
    after = evaluate(condition, look_in(later))
    assert before in (Truth.UNKNOWN, after)
    assert after in find_possible(condition, look_in(world))


@given(CONDITIONS, WHOLE_WORLDS)
def test_where_all_is_known_one_value_is_possible(condition: Condition, world: Mapping[str, Truth]) -> None:
    assert find_possible(condition, look_in(world)) == {evaluate(condition, look_in(world))}


@given(st.sampled_from(STRICTEST_FIRST), st.sampled_from(STRICTEST_FIRST), st.sampled_from(STRICTEST_FIRST))
def test_the_stricter_ruling_does_not_depend_on_the_order(one: Ruling, two: Ruling, three: Ruling) -> None:
    assert stricter(one, stricter(two, three)) == stricter(stricter(three, one), two)
    assert stricter(Ruling.NOT_ALLOWED, one) is Ruling.NOT_ALLOWED
