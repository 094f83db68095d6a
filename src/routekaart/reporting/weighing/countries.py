"""How often each instrument comes first within a country, and at which weights, as charts with their text."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from markupsafe import Markup

from routekaart.domain.ids import ThingId
from routekaart.domain.weighing.rankings import CountryRanking
from routekaart.reporting.weighing.charts import Mark, Share, draw_shares, draw_triangle
from routekaart.reporting.weighing.words import CHARTS
from routekaart.reporting.weighing.writing import WeighingPaper


def shares_of(ranking: CountryRanking, paper: WeighingPaper) -> Iterator[Share]:
    """Yield the bars of a country, the instrument that comes first most often on top."""
    for one in ranking.ranked:
        yield Share(
            name=_name(one.instrument, paper),
            share=one.first.share,
            low=one.at_least,
            high=one.at_most,
            written=f"{paper.share(one.first.share)} ± {paper.error(one.first)}",
        )


def show_shares(ranking: CountryRanking, paper: WeighingPaper) -> Markup:
    """Draw how often each instrument of a country comes first."""
    shares = tuple(shares_of(ranking, paper))
    parts = "; ".join(paper.say(CHARTS, "share", what=one.name, share=one.written) for one in shares)
    return draw_shares(shares, paper.say(CHARTS, "shares", country=paper.names.name(ranking.country), parts=parts))


def show_triangle(ranking: CountryRanking, paper: WeighingPaper) -> Iterator[Markup]:
    """Draw which instrument comes first where three interests divide the weight, if there are three."""
    if not ranking.triangle:
        return
    corners = [paper.criterion(corner) for corner in ranking.corners]
    marks = [
        Mark(shares=(float(top), float(left), float(right)), name=_name(one.first, paper), fits=one.fits)
        for one in ranking.triangle
        for top, left, right in (one.shares,)
    ]
    counted = Counter(mark.name for mark in marks)
    parts = "; ".join(
        paper.say(CHARTS, "share", what=name, share=paper.share(Decimal(number) / len(marks)))
        for name, number in counted.most_common()
    )
    names = dict(zip(("first", "second", "third"), corners, strict=True))
    text = paper.say(CHARTS, "triangle", country=paper.names.name(ranking.country), parts=parts, **names)
    yield draw_triangle(marks, corners, paper.say(CHARTS, "faint"), text)


def _name(instrument: ThingId, paper: WeighingPaper) -> str:
    name = paper.instrument(instrument)
    return name[:1].upper() + name[1:]
