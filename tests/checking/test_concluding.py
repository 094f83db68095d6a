"""From the figures of several publishers to one verdict: a table of cases, with the reason and what it names."""

import pytest

from routekaart.checking.concluding import conclude
from routekaart.domain.finding import Candidate, Fit, Judgement, Verdict
from routekaart.domain.ids import ActorId, IndicatorId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit

VERDICTS = {Fit.INSIDE: Judgement.SUPPORTED, Fit.OUTSIDE: Judgement.CONTRADICTED}


def held(name: str, fit: Fit, *notes: str, same: bool = True, verdict: Judgement | None = None) -> Candidate:
    """Make the figure of an indicator; its verdict is that of its fit unless another is given."""
    return Candidate(
        indicator=IndicatorId(name), publisher=ActorId("organisation:unhcr"), area=ThingId("country:ESP"),
        period=Period.of_year(2019), value="1", low="1", high="1", unit=Unit.PERSONS, flags=(), release=None,
        fit=fit, verdict=verdict or VERDICTS.get(fit, Judgement.UNDECIDED), same_definition=same, notes=notes,
    )  # fmt: skip


YES, NO, NEAR, GONE = (held(name, fit) for name, fit in zip(
    ("yes", "no", "near", "gone"), (Fit.INSIDE, Fit.OUTSIDE, Fit.NEAR, Fit.MISSING), strict=True
))  # fmt: skip
OTHER_YES, OTHER_NO = held("other-yes", Fit.INSIDE, same=False), held("other-no", Fit.OUTSIDE, same=False)
OTHER_GONE = held("other-gone", Fit.MISSING, same=False)
UNLIKE = held("unlike", Fit.NOT_COMPARABLE)
LATER = held("later", Fit.MISSING, "later_release_only")
COMPUTED = held("computed", Fit.INSIDE, "average")
TOGETHER = held("together", Fit.INSIDE, "areas_together")
DOUBTED = held("doubted", Fit.INSIDE, verdict=Judgement.UNDECIDED)
SUPPORTED, CONTRADICTED, UNDECIDED = Judgement.SUPPORTED, Judgement.CONTRADICTED, Judgement.UNDECIDED


def draw(
    *candidates: Candidate, exact_figure: bool = False, named: bool = False
) -> tuple[Judgement, str, dict[str, str]]:
    """Return judgement, reason and what the reason names; what was sought comes first, whatever the verdict."""
    sought = (("sought", "arrivals"),)
    verdict: Verdict = conclude(candidates, exact_figure=exact_figure, named=named, sought=sought)
    assert verdict.candidates == candidates
    assert verdict.facts[:1] == sought
    return verdict.judgement, verdict.reason, dict(verdict.facts[1:])


@pytest.mark.parametrize(
    ("candidates", "judgement", "reason", "facts"),
    [
        ((), UNDECIDED, "no_observation", {}),
        ((YES,), SUPPORTED, "all_support", {"supports": "yes"}),
        ((NO,), CONTRADICTED, "all_contradict", {"contradicts": "no"}),
        ((YES, NO), UNDECIDED, "sources_differ", {"supports": "yes", "contradicts": "no"}),
        ((YES, NEAR), UNDECIDED, "sources_differ", {"supports": "yes", "near": "near"}),
        ((NO, NEAR), UNDECIDED, "sources_differ", {"contradicts": "no", "near": "near"}),
        ((NEAR,), UNDECIDED, "near_only", {"near": "near"}),
        ((DOUBTED,), UNDECIDED, "source_uncertain", {"near": "doubted"}),
        ((YES, YES), SUPPORTED, "all_support", {"supports": "yes"}),
        ((OTHER_YES,), UNDECIDED, "definition_missing", {"supports": "other-yes"}),
        ((YES, OTHER_NO), UNDECIDED, "sources_differ", {"supports": "yes", "contradicts": "other-no"}),
        ((GONE,), UNDECIDED, "no_observation", {"missing": "gone"}),
        ((UNLIKE,), UNDECIDED, "definition_missing", {}),
        ((UNLIKE, GONE), UNDECIDED, "definition_missing", {"missing": "gone"}),
        ((YES, GONE), SUPPORTED, "all_support", {"supports": "yes", "missing": "gone"}),
        ((NO, GONE), UNDECIDED, "figure_missing", {"contradicts": "no", "missing": "gone"}),
        ((NO, OTHER_GONE), CONTRADICTED, "all_contradict", {"contradicts": "no", "missing": "other-gone"}),
        ((NO, GONE, OTHER_GONE), UNDECIDED, "figure_missing", {"contradicts": "no", "missing": "gone"}),
        ((YES, LATER), UNDECIDED, "release_unknown", {"supports": "yes", "missing": "later"}),
        ((YES, LATER, GONE), UNDECIDED, "release_unknown", {"supports": "yes", "missing": "later"}),
        ((LATER,), UNDECIDED, "release_unknown", {"missing": "later"}),
        ((OTHER_YES, LATER), UNDECIDED, "release_unknown", {"supports": "other-yes", "missing": "later"}),
        ((NEAR, LATER), UNDECIDED, "near_only", {"near": "near", "missing": "later"}),
        ((YES, held("yes", Fit.MISSING)), SUPPORTED, "all_support", {"supports": "yes"}),
    ],
)
def test_one_verdict_is_drawn_from_all_figures(
    candidates: tuple[Candidate, ...], judgement: Judgement, reason: str, facts: dict[str, str]
) -> None:
    assert draw(*candidates) == (judgement, reason, facts)


@pytest.mark.parametrize(
    ("candidates", "judgement", "reason", "facts"),
    [
        ((YES, NO), SUPPORTED, "exact_figure", {"publisher": "yes", "contradicts": "no"}),
        ((YES, GONE, LATER), SUPPORTED, "exact_figure", {"publisher": "yes"}),
        ((COMPUTED,), SUPPORTED, "exact_computed", {"publisher": "computed"}),
        ((COMPUTED, TOGETHER), SUPPORTED, "exact_computed", {"publisher": "computed together"}),
        ((COMPUTED, YES), SUPPORTED, "exact_figure", {"publisher": "computed yes"}),
        ((OTHER_YES,), UNDECIDED, "definition_missing", {"supports": "other-yes"}),
        ((NO,), CONTRADICTED, "all_contradict", {"contradicts": "no"}),
    ],
)
def test_an_exact_figure_is_that_of_who_has_it_to_the_last_digit(
    candidates: tuple[Candidate, ...], judgement: Judgement, reason: str, facts: dict[str, str]
) -> None:
    assert draw(*candidates, exact_figure=True) == (judgement, reason, facts)


@pytest.mark.parametrize(
    ("candidates", "judgement", "reason"),
    [
        ((YES,), SUPPORTED, "all_support"),
        ((YES, OTHER_NO), SUPPORTED, "own_figure"),
        ((YES, NO), UNDECIDED, "sources_differ"),
        ((NO, OTHER_YES), UNDECIDED, "sources_differ"),
        ((NO,), CONTRADICTED, "all_contradict"),
    ],
)
def test_a_publisher_that_is_named_supports_alone_and_contradicts_only_with_all(
    candidates: tuple[Candidate, ...], judgement: Judgement, reason: str
) -> None:
    assert draw(*candidates, named=True)[:2] == (judgement, reason)


def test_nobody_is_named_unless_that_is_said() -> None:
    assert conclude((YES, OTHER_NO), exact_figure=False, sought=()).reason == "sources_differ"
