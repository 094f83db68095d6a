"""How often each instrument comes first within a country, as a chart with its text."""

from collections.abc import Iterator

from markupsafe import Markup

from routekaart.domain.weighing.rankings import CountryRanking
from routekaart.reporting.weighing.charts import Share, draw_shares
from routekaart.reporting.weighing.words import CHARTS
from routekaart.reporting.weighing.writing import WeighingPaper


def shares_of(ranking: CountryRanking, paper: WeighingPaper) -> Iterator[Share]:
    """Yield the bars of a country, the instrument that comes first most often on top."""
    for one in ranking.ranked:
        name = paper.instrument(one.instrument)
        yield Share(
            name=name[:1].upper() + name[1:],
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
