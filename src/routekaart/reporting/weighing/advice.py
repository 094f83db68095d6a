"""A recommendation as a paragraph that its reader can attack: every sentence is a number, a rule or a gap."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from routekaart.domain.ids import ThingId
from routekaart.domain.weighing import NONE, Alternative, EvidenceGrade
from routekaart.domain.weighing.outcome import SealedWeighing
from routekaart.domain.weighing.packages import InPackages, PackageRun, Place, Without
from routekaart.domain.weighing.rankings import (
    OUT as OUT_STANDINGS,
)
from routekaart.domain.weighing.rankings import (
    CountryRanking,
    DrawnFrom,
    Gated,
    Harm,
    Ranked,
    RuleSaid,
    Standing,
    Together,
    Turning,
    Weighted,
)
from routekaart.reporting.codes import RULINGS
from routekaart.reporting.weighing.words import ADVICE, GRADES, OUT
from routekaart.reporting.weighing.writing import WeighingPaper

_WEAKEST_FIRST = tuple(EvidenceGrade)[::-1]
_LEAST_TURN = "0.005"
_MOST_HEAVIER = 3
_LEAST_HEAVIER = Decimal("0.01")
"""So many interests that weigh more where an instrument comes first are told, and from which difference on."""
Ends = tuple[ThingId, ThingId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Advised:
    """All that came out about one alternative."""

    alternative: Alternative
    gated: Gated
    placed: InPackages | None
    ranked: Ranked | None
    drawn: tuple[DrawnFrom, ...]
    without: tuple[Without, ...]
    middle: tuple[Weighted, ...]
    """The mean of all weights that fit."""


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
            middle=sealed.outcome.weights.middle,
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
        yield from _say_placed(one.placed, paper)
    if one.ranked is not None:
        yield from _say_ranked(one.alternative, one.ranked, one.middle, paper)
    yield from _say_evidence(one, paper)
    yield from _say_gates(one.gated, paper)


def _say_placed(placed: InPackages, paper: WeighingPaper) -> Iterator[str]:
    what = paper.alternative(placed.alternative)
    share, error = paper.share(placed.chance.share), paper.error(placed.chance)
    yield upper_first(paper.say(ADVICE, "in_package", what=what, share=share, error=error))
    yield paper.say(ADVICE, placed.place.value)
    if placed.leaves_when:
        yield paper.say(ADVICE, "leaves", ways=paper.say(ADVICE, "or").join(_ways(placed, paper)))


def _ways(placed: InPackages, paper: WeighingPaper) -> Iterator[str]:
    for leaving in placed.leaves_when:
        code = "leaves_above" if leaving.above else "leaves_below"
        criterion = paper.criterion(leaving.criterion)
        yield paper.say(ADVICE, code, criterion=criterion, weight=paper.share(leaving.weight))


def _say_ranked(
    alternative: Alternative, ranked: Ranked, middle: Sequence[Weighted], paper: WeighingPaper
) -> Iterator[str]:
    country = paper.names.name(alternative.country)
    low, high = paper.share(ranked.at_least), paper.share(ranked.at_most)
    share = paper.share(ranked.first.share)
    sure = low == high
    yield paper.say(
        ADVICE, "comes_first_sure" if sure else "comes_first", country=country, share=share, low=low, high=high
    )
    if ranked.tied:
        yield paper.say(ADVICE, "tied", others=", ".join(paper.instrument(other) for other in ranked.tied))
    heavier = tuple(_heavier(ranked.central, middle, paper))
    if heavier:
        yield paper.say(ADVICE, "cares", weights=", ".join(heavier))


def _heavier(central: Sequence[Weighted], middle: Sequence[Weighted], paper: WeighingPaper) -> Iterator[str]:
    """Yield the interests that weigh more where an instrument comes first than on average, the most so first.

    Those that weigh most there may weigh most everywhere, and then they are no reason.
    """
    average = {one.criterion: one.weight for one in middle}
    more = sorted(central, key=lambda one: average[one.criterion] - one.weight)
    for one in more[:_MOST_HEAVIER]:
        if one.weight - average[one.criterion] >= _LEAST_HEAVIER:
            yield paper.say(
                ADVICE,
                "beside",
                criterion=paper.criterion(one.criterion),
                share=paper.share(one.weight),
                middle=paper.share(average[one.criterion]),
            )


def _say_evidence(one: Advised, paper: WeighingPaper) -> Iterator[str]:
    grades = {drawn.grade for drawn in one.drawn if drawn.how != "empty"}
    if grades:
        weakest = next(grade for grade in _WEAKEST_FIRST if grade in grades)
        studies = max(drawn.studies for drawn in one.drawn)
        code = {0: "no_study", 1: "one_study"}.get(studies, "studies")
        yield paper.say(ADVICE, code, number=studies, grade=paper.say(GRADES, weakest.value))
    for without in one.without:
        yield paper.say(ADVICE, "without", finding=without.finding, share=paper.share(without.first.share))
    empty = [paper.criterion(drawn.criterion) for drawn in one.drawn if drawn.how == "empty"]
    if empty:
        yield paper.say(ADVICE, "empty_on", criteria=", ".join(empty))


def _say_gates(gated: Gated, paper: WeighingPaper) -> Iterator[str]:
    telling = [rule for rule in gated.ruled.rules if rule.ruling is gated.ruled.ruling]
    for rule in telling:
        ruling = paper.say(RULINGS, rule.ruling.value)
        yield paper.say(ADVICE, "rule", ruling=ruling, text=_text(rule, paper), articles=articles_of(rule))
    if not gated.ruled.rules:
        yield paper.say(ADVICE, "no_rule")
    if gated.standing is Standing.UNKNOWN:
        yield paper.say(ADVICE, "rests_on_unknown", unknown=_unknown(gated, paper))
    for harm in gated.counter_productive:
        # Contested is what lies between the limit and its mirror image: .2 and .8.
        if harm.chance is not None and 1 - harm.limit < harm.chance.share < harm.limit:
            criterion, share = paper.criterion(harm.criterion), paper.share(harm.chance.share)
            yield paper.say(ADVICE, "contested", criterion=criterion, share=share)


def write_why_out(gated: Gated, paper: WeighingPaper) -> str:
    """Say why an alternative is not weighed at all, or only beside what is known; empty if it is weighed."""
    match gated.standing:
        case Standing.NOT_ALLOWED:
            said = [rule for rule in gated.ruled.rules if rule.ruling is gated.ruled.ruling]
            text = " ".join(_text(rule, paper) for rule in said)
            return paper.say(OUT, "not_allowed", text=text, articles="; ".join(articles_of(rule) for rule in said))
        case Standing.COUNTER_PRODUCTIVE:
            return _harmed("counter_productive", gated.counter_productive, paper)
        case Standing.VETOED:
            return _harmed("vetoed", gated.protected, paper)
        case Standing.UNKNOWN:
            return paper.say(OUT, "unknown", unknown=_unknown(gated, paper))
        case _:
            return ""


def write_why_together(some: Together, paper: WeighingPaper) -> str:
    """Say why instruments are out together, while each of them stays in."""
    what = ", ".join(paper.instrument(one) for one in some.instruments)
    why = _harmed(f"{some.standing.value}_together", (some.harm,), paper)
    return paper.say(OUT, "together", what=upper_first(what), why=why)


def _harmed(code: str, harms: Sequence[Harm], paper: WeighingPaper) -> str:
    known = [(harm.chance.share, harm) for harm in harms if harm.chance is not None]
    share, worst = max(known, key=lambda one: one[0] - one[1].limit)
    criterion, limit = paper.criterion(worst.criterion), paper.share(worst.limit)
    return paper.say(OUT, code, criterion=criterion, share=paper.share(share), limit=limit)


def _unknown(gated: Gated, paper: WeighingPaper) -> str:
    harms = (harm for harm in (*gated.protected, *gated.counter_productive) if harm.chance is None)
    return ", ".join((*gated.ruled.unknown, *dict.fromkeys(paper.criterion(harm.criterion) for harm in harms)))


def _text(rule: RuleSaid, paper: WeighingPaper) -> str:
    return f"{rule.rule}@{rule.version}: {paper.pick(rule.text_nl, rule.text_en)}".rstrip(".")


def articles_of(rule: RuleSaid) -> str:
    """Return the articles that a rule rests on."""
    return ", ".join(rule.articles) or rule.rule


def write_turning(ranking: CountryRanking, paper: WeighingPaper) -> str:
    """Say how little the weights must change before another instrument comes first; empty if it was not worked out."""
    turning = ranking.turning
    if turning is None:
        return ""
    country, stays = paper.names.name(turning.country), paper.instrument(turning.stays)
    if turning.turns_to is None or turning.distance is None:
        return paper.say(ADVICE, "never_turns", country=country, stays=stays)
    return paper.say(
        ADVICE,
        "turns",
        country=country,
        stays=stays,
        turns=paper.instrument(turning.turns_to),
        distance=paper.share(turning.distance, 1),
        moves=", ".join(_moves(turning, paper)),
    )


def _moves(turning: Turning, paper: WeighingPaper) -> Iterator[str]:
    for start, turn in zip(turning.start, turning.turn, strict=True):
        if abs(turn.weight - start.weight) >= type(start.weight)(_LEAST_TURN):
            criterion = paper.criterion(start.criterion)
            yield paper.say(
                ADVICE, "moves", criterion=criterion, start=paper.share(start.weight), turn=paper.share(turn.weight)
            )


def find_run(sealed: SealedWeighing, *, with_unknown: bool) -> PackageRun:
    """Return the packages of a run."""
    return next(one for one in sealed.outcome.packages if one.with_unknown is with_unknown)


def is_out(gated: Gated) -> bool:
    """Tell whether an alternative is not weighed among what is known."""
    return gated.standing in (*OUT_STANDINGS, Standing.UNKNOWN)


def upper_first(words: str) -> str:
    """Return words with a capital at the beginning."""
    return words[:1].upper() + words[1:]
