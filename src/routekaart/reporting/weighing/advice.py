"""A recommendation as a paragraph that its reader can attack: every sentence is a number, a rule or a gap."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from routekaart.domain.weighing import NONE, Alternative
from routekaart.domain.weighing.outcome import SealedWeighing
from routekaart.domain.weighing.packages import InPackages, PackageRun, Place, Without
from routekaart.domain.weighing.rankings import DrawnFrom, Gated, Ranked
from routekaart.reporting.weighing.gates import say_gates
from routekaart.reporting.weighing.words import ADVICE, GRADES
from routekaart.reporting.weighing.writing import WeighingPaper

_CARES, _LEAST_CARE = 2, Decimal("0.01")
"""So many interests are told that count more than in the middle, by at least so much of all weight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advised:
    """All that came out about one alternative."""

    alternative: Alternative
    gated: Gated
    placed: InPackages | None
    ranked: Ranked | None
    drawn: tuple[DrawnFrom, ...]
    without: tuple[Without, ...]


def find_advised(sealed: SealedWeighing, *, with_unknown: bool) -> tuple[Advised, ...]:
    """Return what came out about each alternative of a run, those in most of the best packages first."""
    run = next(one for one in sealed.outcome.packages if one.with_unknown is with_unknown)
    ranked = _ranked(sealed, with_unknown=with_unknown)
    placed = {one.alternative: one for one in run.places}
    drawn = _by_alternative(sealed.outcome.drawn)
    found = [
        Advised(
            alternative=gated.ruled.alternative,
            gated=gated,
            placed=placed.get(gated.ruled.alternative),
            ranked=ranked.get(gated.ruled.alternative),
            drawn=drawn.get(gated.ruled.alternative, ()),
            without=tuple(one for one in sealed.outcome.without if one.alternative == gated.ruled.alternative),
        )
        for gated in sealed.outcome.gated
    ]
    return tuple(sorted(found, key=lambda one: -one.placed.chance.share if one.placed else 0))


def _ranked(sealed: SealedWeighing, *, with_unknown: bool) -> Mapping[Alternative, Ranked]:
    runs = (run for run in sealed.outcome.rankings if run.with_unknown is with_unknown)
    countries = (country for run in runs for country in run.countries)
    return {
        Alternative(country=country.country, instrument=one.instrument): one
        for country in countries
        for one in country.ranked
    }


def _by_alternative(drawn: Sequence[DrawnFrom]) -> Mapping[Alternative, tuple[DrawnFrom, ...]]:
    found: dict[Alternative, tuple[DrawnFrom, ...]] = {}
    for one in drawn:
        found[one.alternative] = (*found.get(one.alternative, ()), one)
    return found


def is_recommended(one: Advised) -> bool:
    """Tell whether a paragraph is worth its place: what is in some of the best packages, doing nothing left out."""
    inside = one.placed is not None and one.placed.place is not Place.EXTERIOR
    return inside and one.alternative.instrument != NONE


def write_advice(one: Advised, paper: WeighingPaper) -> str:
    """Write the paragraph of one alternative."""
    return " ".join(_sentences(one, paper))


def _sentences(one: Advised, paper: WeighingPaper) -> Iterator[str]:
    if one.placed is not None:
        yield from _say_placed(one.placed, one.ranked, paper)
    if one.ranked is not None:
        yield from _say_cares(one.ranked, paper)
    yield from _say_evidence(one, paper)
    yield from say_gates(one.gated, paper)


def _say_placed(placed: InPackages, ranked: Ranked | None, paper: WeighingPaper) -> Iterator[str]:
    what = upper_first(paper.alternative(placed.alternative))
    share, error = paper.share(placed.chance.share), paper.error(placed.chance)
    yield paper.say(ADVICE, "in_package", what=what, share=share, error=error)
    if ranked is not None:
        low, high = paper.share(ranked.at_least), paper.share(ranked.at_most)
        code = "alone_sure" if low == high else "alone"
        yield paper.say(ADVICE, code, share=paper.share(ranked.first.share), low=low, high=high)
    yield paper.say(ADVICE, placed.place.value)
    if placed.leaves_when:
        yield paper.say(ADVICE, "leaves", ways="; ".join(_ways(placed, paper)))


def _ways(placed: InPackages, paper: WeighingPaper) -> Iterator[str]:
    for leaving in placed.leaves_when:
        code = "leaves_above" if leaving.above else "leaves_below"
        criterion = paper.criterion(leaving.criterion)
        yield paper.say(ADVICE, code, criterion=criterion, weight=paper.share(leaving.weight))


def _say_cares(ranked: Ranked, paper: WeighingPaper) -> Iterator[str]:
    """Yield for which interests it comes first more often when they count more than in the middle."""
    middle = {one.criterion: one.weight for one in paper.middle}
    more = sorted(((one.weight - middle[one.criterion], one) for one in ranked.central), key=lambda pair: -pair[0])
    told = [
        paper.say(
            ADVICE,
            "care",
            criterion=paper.criterion(one.criterion),
            weight=paper.share(one.weight),
            middle=paper.share(middle[one.criterion]),
        )
        for gap, one in more[:_CARES]
        if gap >= _LEAST_CARE
    ]
    if told:
        yield paper.say(ADVICE, "cares", weights=paper.say(ADVICE, "and").join(told))


def _say_evidence(one: Advised, paper: WeighingPaper) -> Iterator[str]:
    counted = Counter(drawn.grade for drawn in one.drawn if drawn.how != "empty")
    empty = [paper.criterion(drawn.criterion) for drawn in one.drawn if drawn.how == "empty"]
    told = [paper.say(ADVICE, "graded", number=counted[grade], grade=paper.say(GRADES, grade)) for grade in counted]
    if told:
        studies = max(drawn.studies for drawn in one.drawn)
        yield paper.say(ADVICE, "values", graded=", ".join(told), number=sum(counted.values()))
        yield paper.say(ADVICE, {0: "no_study", 1: "one_study"}.get(studies, "studies"), number=studies)
    if empty:
        yield paper.say(ADVICE, "empty_on", criteria=", ".join(empty))
    for without in one.without:
        yield paper.say(ADVICE, "without", finding=without.finding, share=paper.share(without.first.share))


def find_run(sealed: SealedWeighing, *, with_unknown: bool) -> PackageRun:
    """Return the packages of a run."""
    return next(one for one in sealed.outcome.packages if one.with_unknown is with_unknown)


def upper_first(words: str) -> str:
    """Return words with a capital at the beginning."""
    return words[:1].upper() + words[1:]
