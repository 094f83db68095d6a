"""A sealed weighing in sections: what a page and a terminal both show."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from routekaart.domain.weighing import Alternative, EvidenceGrade
from routekaart.domain.weighing.outcome import SealedWeighing
from routekaart.domain.weighing.packages import Clash, Named, Package, PackageRun, Place
from routekaart.domain.weighing.rankings import Compared, CountryRanking, Standing
from routekaart.reporting.sections import Section, ShownTable
from routekaart.reporting.weighing.advice import find_advised, find_run, is_recommended, upper_first, write_advice
from routekaart.reporting.weighing.countries import shares_of, show_shares, show_triangle
from routekaart.reporting.weighing.gates import find_against, is_out, write_rules, write_why_out, write_why_together
from routekaart.reporting.weighing.interests import show_front, show_gains
from routekaart.reporting.weighing.leaning import write_lean
from routekaart.reporting.weighing.partners import write_both_sides, write_not_weighed
from routekaart.reporting.weighing.words import ADVICE, CLASHES, LABELS, PLACES
from routekaart.reporting.weighing.writing import WeighingPaper

_OFTEN, _OFTEN_ENOUGH = 5, Decimal("0.01")
"""How many of the packages that were best most often are shown, and how often that must be to tell anything."""


def show_sections(sealed: SealedWeighing, paper: WeighingPaper) -> tuple[Section, ...]:
    """Return the sections that have something to show: advice first, and how to work it out again last."""
    sections = (
        _package(sealed, paper),
        *_with_unknown(sealed, paper),
        *(_country(one, sealed, paper) for one in _rankings(sealed)),
        _impossible(sealed, paper),
        *_both_sides(sealed, paper),
        _fronts(sealed, paper),
        _knowing(sealed, paper),
        _weights(sealed, paper),
        _rules(sealed, paper),
        _compared(sealed, paper),
        _decided(sealed, paper),
    )
    return tuple(one for one in sections if not one.empty)


def introduce(sealed: SealedWeighing, paper: WeighingPaper) -> Iterator[str]:
    """Yield what must be read first: that this is advice, and how much of it was made up or is empty."""
    weighing = sealed.weighing
    yield paper.say(LABELS, "advice_only")
    day, by = paper.day(weighing.on), paper.person(weighing.recorded_by)
    yield paper.say(LABELS, "as_of", day=day, by=by)
    filled = [one for one in weighing.values if not one.empty]
    made_up = sum(one.grade is EvidenceGrade.ILLUSTRATIVE for one in filled)
    if made_up:
        yield paper.say(LABELS, "made_up", number=made_up, all=len(filled))
    empty = sum(one.how == "empty" for one in sealed.outcome.drawn)
    if empty:
        yield paper.say(LABELS, "empty", number=empty)
    settings = weighing.settings
    yield paper.say(LABELS, "calculations", draws=settings.draws, packages=settings.packages)


def _package(sealed: SealedWeighing, paper: WeighingPaper) -> Section:
    run = find_run(sealed, with_unknown=False)
    counted = {place: sum(one.place is place for one in run.places) for place in Place}
    told = paper.say(LABELS, "settled", **{place.value: number for place, number in counted.items()})
    nothing = () if run.best is None or run.best.chosen else (paper.say(ADVICE, "nothing_in"),)
    spread = () if _often(run) else (paper.say(LABELS, "spread"),)
    return Section(
        key="package",
        heading=paper.say(LABELS, "package"),
        paragraphs=(told, *nothing, *spread, *_money(sealed, paper)),
        tables=(*_packages(run, paper), _places(run, paper)),
    )


def _money(sealed: SealedWeighing, paper: WeighingPaper) -> Iterator[str]:
    given = {(one.line, paper.person(one.given_by)): None for one in sealed.weighing.costs}
    lines = [
        paper.say(
            LABELS,
            "line",
            line=line.id,
            amount=paper.money(line.amount, line.currency),
            year=line.year,
            by=", ".join(by for of, by in given if of == line.id),
        )
        for line in sealed.weighing.budget
    ]
    if lines:
        yield paper.say(LABELS, "money", lines="; ".join(lines))


def _with_unknown(sealed: SealedWeighing, paper: WeighingPaper) -> Iterator[Section]:
    if len(sealed.outcome.packages) > 1:
        run = find_run(sealed, with_unknown=True)
        yield Section(
            key="with-unknown",
            heading=upper_first(paper.say(LABELS, "unknown_along")),
            paragraphs=(paper.say(LABELS, "with_unknown"),),
            tables=(_places(run, paper),),
        )


def _places(run: PackageRun, paper: WeighingPaper) -> ShownTable:
    heads = tuple(paper.say(LABELS, code) for code in ("instrument", "in_package", "place"))
    rows = tuple(
        (
            upper_first(paper.alternative(one.alternative)),
            f"{paper.share(one.chance.share)} ± {paper.error(one.chance)}",
            paper.say(PLACES, one.place.value),
        )
        for one in sorted(run.places, key=lambda one: -one.chance.share)
        if one.place is not Place.EXTERIOR
    )
    return ShownTable(caption=paper.say(LABELS, "in_package"), heads=heads, rows=rows, folded=True)


def _often(run: PackageRun) -> list[Package]:
    return [one for one in run.often[:_OFTEN] if one.best_in is not None and one.best_in.share >= _OFTEN_ENOUGH]


def _packages(run: PackageRun, paper: WeighingPaper) -> Iterator[ShownTable]:
    """Yield the best package at the middle, and those that were best often; one that is both stands there once."""
    often = {frozenset(one.chosen): one for one in _often(run)}
    middle = None if run.best is None else frozenset(run.best.chosen)
    best = [] if run.best is None or middle is None else [often.pop(middle, run.best)]
    rows = [_package_row(one, paper, middle=frozenset(one.chosen) == middle) for one in (*best, *often.values())]
    if rows:
        heads = tuple(paper.say(LABELS, code) for code in ("chosen", "best_in", "spent"))
        yield ShownTable(caption=paper.say(LABELS, "packages"), heads=heads, rows=tuple(rows))


def _package_row(package: Package, paper: WeighingPaper, *, middle: bool) -> tuple[str, ...]:
    often = [paper.say(LABELS, "at_the_middle")] if middle else []
    if package.best_in is not None and package.best_in.share >= _OFTEN_ENOUGH:
        often.insert(0, f"{paper.share(package.best_in.share)} ± {paper.error(package.best_in)}")
    return name_chosen(package.chosen, paper), ", ".join(often), "; ".join(paper.spent(one) for one in package.spent)


def name_chosen(chosen: Sequence[Alternative], paper: WeighingPaper) -> str:
    """Name what a package holds, country by country."""
    by_country = groupby(sorted(chosen, key=lambda one: one.country), key=lambda one: one.country)
    told = (
        f"{paper.names.name(country)}: {', '.join(paper.instrument(one.instrument) for one in found)}"
        for country, found in by_country
    )
    return "; ".join(told) or paper.say(LABELS, "nothing_chosen")


def _rankings(sealed: SealedWeighing) -> tuple[CountryRanking, ...]:
    return next(one for one in sealed.outcome.rankings if not one.with_unknown).countries


def _country(ranking: CountryRanking, sealed: SealedWeighing, paper: WeighingPaper) -> Section:
    name = paper.names.name(ranking.country)
    shares = tuple(shares_of(ranking, paper))
    heads = tuple(paper.say(LABELS, code) for code in ("instrument", "first", "between"))
    rows = tuple((one.name, one.written, f"{paper.share(one.low)} – {paper.share(one.high)}") for one in shares)
    told = (" ".join(write_lean(ranking, paper)), *_advice(ranking, sealed, paper), *_out(ranking, sealed, paper))
    return Section(
        key=ranking.country.replace(":", "-"),
        heading=name,
        paragraphs=told,
        charts=(show_shares(ranking, paper), *show_triangle(ranking, paper)),
        tables=(ShownTable(caption=paper.say(LABELS, "first_in", country=name), heads=heads, rows=rows, folded=True),),
    )


def _advice(ranking: CountryRanking, sealed: SealedWeighing, paper: WeighingPaper) -> Iterator[str]:
    mine = [one for one in find_advised(sealed, with_unknown=False) if one.alternative.country == ranking.country]
    for one in mine:
        if is_recommended(one):
            yield write_advice(one, paper)
    never = [one for one in mine if one.placed is not None and one.placed.place is Place.EXTERIOR]
    if never:
        which = ", ".join(paper.instrument(one.alternative.instrument) for one in never)
        yield paper.say(ADVICE, "hardly_ever", which=which)


def _out(ranking: CountryRanking, sealed: SealedWeighing, paper: WeighingPaper) -> Iterator[str]:
    out = [one for one in sealed.outcome.gated if one.ruled.alternative.country == ranking.country and is_out(one)]
    together = [one for one in sealed.outcome.together if one.country == ranking.country]
    if out or together:
        yield paper.say(LABELS, "out")
    for one in out:
        yield f"- {upper_first(paper.instrument(one.ruled.alternative.instrument))}: {write_why_out(one, paper)}."
    for some in together:
        yield f"- {write_why_together(some, paper)}."


def _impossible(sealed: SealedWeighing, paper: WeighingPaper) -> Section:
    told = [line for clash in sealed.outcome.clashes for line in _clash(clash, paper)]
    unknown = [
        one.ruled.alternative
        for one in sealed.outcome.gated
        if one.standing is Standing.UNKNOWN and one.ruled.alternative in sealed.weighing.wanted
    ]
    told += [
        paper.say(ADVICE, "wish_unknown", what=upper_first(what), why=why)
        for what, why in find_against(unknown, sealed, paper)
    ]
    heading = "impossible" if sealed.outcome.clashes else "wish"
    return Section(key="impossible", heading=paper.say(LABELS, heading), paragraphs=tuple(told))


def _clash(clash: Clash, paper: WeighingPaper) -> Iterator[str]:
    yield paper.say(CLASHES, "wish", wish=name_chosen(clash.wanted, paper))
    code = "alone" if len(clash.members) == 1 else "intro"
    yield paper.say(CLASHES, code, number=len(clash.members), solves=clash.solves)
    for member in clash.members:
        yield f"- {_member(member, paper)}"


def _member(member: Named, paper: WeighingPaper) -> str:
    head = paper.say(CLASHES, member.kind, id=member.id)
    about = ", ".join(paper.alternative(one) for one in member.about)
    words = filter(None, (paper.pick(member.text_nl, member.text_en), ", ".join(member.articles), about))
    return f"{head}: {'; '.join(words)}."


def _both_sides(sealed: SealedWeighing, paper: WeighingPaper) -> Iterator[Section]:
    for one in sealed.outcome.both_sides:
        heading = f"{paper.say(LABELS, 'both_sides')}: {paper.names.name(one.partner)}"
        told = tuple(write_both_sides(one, paper))
        yield Section(key=f"deals-{one.partner.replace(':', '-')}", heading=heading, paragraphs=told)
    not_weighed = tuple(write_not_weighed(sealed.couplings, paper))
    yield Section(key="give-and-take", heading=paper.say(LABELS, "give_and_take"), paragraphs=not_weighed)


def _fronts(sealed: SealedWeighing, paper: WeighingPaper) -> Section:
    run = find_run(sealed, with_unknown=False)
    shown = [show_front(front, run.best, paper) for front in run.fronts if front.packages]
    return Section(
        key="fronts",
        heading=paper.say(LABELS, "fronts"),
        paragraphs=tuple(one.told for one in shown),
        charts=tuple(one.chart for one in shown),
        tables=tuple(
            ShownTable(
                caption=one.told,
                folded=True,
                heads=("#", *one.interests, paper.say(LABELS, "chosen")),
                rows=tuple(
                    (*row, name_chosen(package.chosen, paper))
                    for row, package in zip(one.rows, one.packages, strict=True)
                ),
            )
            for one in shown
        ),
    )


def _knowing(sealed: SealedWeighing, paper: WeighingPaper) -> Section:
    worth = find_run(sealed, with_unknown=False).worth_knowing
    heads = tuple(paper.say(LABELS, code) for code in ("about", "worth"))
    gains, chart = show_gains(worth, paper)
    tables = (ShownTable(caption=paper.say(LABELS, "knowing"), heads=heads, rows=gains),) if gains else ()
    return Section(
        key="knowing",
        heading=paper.say(LABELS, "knowing"),
        paragraphs=(paper.say(LABELS, "knowing_is"),) if gains else (),
        charts=(chart,) if gains else (),
        tables=tables,
    )


def _weights(sealed: SealedWeighing, paper: WeighingPaper) -> Section:
    used = sealed.outcome.weights
    heads = tuple(paper.say(LABELS, code) for code in ("criterion", "middle", "least", "most"))
    rows = tuple(
        (upper_first(paper.criterion(middle.criterion)), *(paper.share(one.weight) for one in (middle, low, high)))
        for middle, low, high in zip(used.middle, used.low, used.high, strict=True)
    )
    table = ShownTable(caption=paper.say(LABELS, "weights"), heads=heads, rows=rows)
    return Section(
        key="weights",
        heading=paper.say(LABELS, "weights"),
        paragraphs=(paper.say(LABELS, "weights_are"), paper.say(LABELS, "weights_fit", number=used.effective)),
        tables=(table,),
    )


def _rules(sealed: SealedWeighing, paper: WeighingPaper) -> Section:
    return Section(key="rules", heading=paper.say(LABELS, "rules"), paragraphs=tuple(write_rules(sealed, paper)))


def _compared(sealed: SealedWeighing, paper: WeighingPaper) -> Section:
    codes = ("country", "method", "order", "trouble")
    rows = [
        (paper.names.name(ranking.country), paper.say(LABELS, one.method), _order(one, paper), _trouble(one, paper))
        for ranking in _rankings(sealed)
        for one in ranking.compared
    ]
    most = len(codes) if any(row[-1] for row in rows) else len(codes) - 1
    heads = tuple(paper.say(LABELS, code) for code in codes[:most])
    shown = tuple(row[:most] for row in rows)
    table = ShownTable(caption=paper.say(LABELS, "compared"), heads=heads, rows=shown, folded=True)
    return Section(key="compared", heading=paper.say(LABELS, "compared"), tables=(table,) if rows else ())


def _order(compared: Compared, paper: WeighingPaper) -> str:
    return " > ".join(paper.instrument(one) for one in compared.order)


def _trouble(compared: Compared, paper: WeighingPaper) -> str:
    told = (("reverses", compared.reverses), ("dominated_above", compared.dominated_above))
    return " ".join(
        paper.say(LABELS, code, which=", ".join(paper.instrument(one) for one in found))
        for code, found in told
        if found
    )


def _decided(sealed: SealedWeighing, paper: WeighingPaper) -> Section:
    decided, told = sealed.weighing.decided, [paper.say(ADVICE, "not_decided")]
    if decided is not None:
        what, day = name_chosen(decided.taken, paper), paper.day(decided.on)
        told = [paper.say(ADVICE, "taken", by=paper.person(decided.by), day=day, what=what, reason=decided.reason)]
        told += [
            paper.say(ADVICE, "against", what=upper_first(what), why=why)
            for what, why in find_against(decided.taken, sealed, paper)
        ]
        told += [paper.say(ADVICE, "dissent", by=paper.person(one.by), reason=one.reason) for one in decided.dissent]
    return Section(key="decided", heading=paper.say(LABELS, "decided"), paragraphs=tuple(told))
