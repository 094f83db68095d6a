"""Deals with a partner: better for both, left by neither, and which promise depends on the other's."""

from decimal import Decimal

from routekaart.domain.admissibility import Ruling
from routekaart.domain.weighing import Deal, Promise, Worth
from routekaart.weighing import weigh
from tests.weighing.cases import country, instrument, made, rule_all

ONE = country(0)


def _worth(mid: int | None) -> Worth:
    return Worth() if mid is None else Worth(mid=Decimal(mid), given_by="account:desk-1")


def _deal(name: str, *, they: tuple[int | None, int | None], we: tuple[int | None, int | None], **more: object) -> Deal:
    """A deal; of each promise what it is worth to us and to them."""
    theirs = Promise(what="laissez-passers in five days", to_us=_worth(they[0]), to_them=_worth(they[1]))
    ours = Promise(what="fewer visa fees", to_us=_worth(we[0]), to_them=_worth(we[1]), instrument=instrument(0))
    return Deal(id=name, partner=ONE, they_give=(theirs,), we_give=(ours,), **more)


def _look(*deals: Deal, but=None):
    weighing = made(countries=1, budget=None, deals=deals)
    return weigh(weighing, rule_all(weighing, but)).both_sides[0]


def test_a_deal_in_which_both_gain_is_better_for_both_and_depends_on_the_other() -> None:
    sides = _look(_deal("swap", they=(5, -2), we=(-1, 4)))
    (bundle,) = sides.bundles
    assert (bundle.ours.mid, bundle.theirs.mid) == (4, 2)
    assert bundle.better_for_both
    assert bundle.left_by_neither
    assert [one.holds for one in sides.promises] == ["only_if_the_other_keeps_theirs"] * 2


def test_a_side_that_loses_would_leave() -> None:
    (bundle,) = _look(_deal("bad", they=(5, -6), we=(-1, 4))).bundles
    assert bundle.better_for_both is False
    assert bundle.left_by_neither is False
    assert bundle.theirs.tempted == ("bad",)


def test_two_deals_that_are_good_together_can_still_tempt_to_leave_one() -> None:
    sides = _look(_deal("good", they=(1, -1), we=(-1, 9)), _deal("bad", they=(9, -3), we=(-1, 1)))
    both = next(one for one in sides.bundles if len(one.deals) == 2)
    assert both.better_for_both
    assert both.left_by_neither is False
    assert both.theirs.tempted == ("bad",)


def test_a_worth_that_nobody_gave_leaves_it_open() -> None:
    sides = _look(_deal("half", they=(5, None), we=(-1, 4)))
    (bundle,) = sides.bundles
    assert (bundle.theirs.mid, bundle.better_for_both, bundle.left_by_neither) == (None, None, None)
    assert {one.holds for one in sides.promises if one.giver == "them"} == {"unknown"}


def test_a_promise_that_is_worth_it_by_itself_says_so() -> None:
    sides = _look(_deal("own", they=(5, 1), we=(-1, 4)))
    assert {one.giver: one.holds for one in sides.promises} == {
        "us": "only_if_the_other_keeps_theirs",
        "them": "by_itself",
    }


def test_a_deal_with_an_instrument_that_the_rules_exclude_is_no_bundle() -> None:
    sides = _look(_deal("swap", they=(5, -2), we=(-1, 4)), but={(ONE, instrument(0)): Ruling.NOT_ALLOWED})
    assert sides.bundles == ()
    assert sides.not_admissible == ("swap",)


def test_deals_that_exclude_each_other_are_not_taken_together() -> None:
    sides = _look(_deal("one", they=(5, -2), we=(-1, 4), not_with=("two",)), _deal("two", they=(5, -2), we=(-1, 4)))
    assert sorted(one.deals for one in sides.bundles) == [("one",), ("two",)]


def test_a_deal_on_what_is_not_known_to_be_allowed_says_so() -> None:
    sides = _look(_deal("swap", they=(5, -2), we=(-1, 4)), but={(ONE, instrument(0)): Ruling.UNKNOWN})
    assert sides.rests_on_unknown == ("swap",)
    assert _look(_deal("swap", they=(5, -2), we=(-1, 4))).rests_on_unknown == ()
