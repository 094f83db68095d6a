"""What is left when the routes that may have received are counted too; and the three lines that always stand there."""

from collections.abc import Iterator
from decimal import Decimal

from routekaart.domain.evaluation.outcome import Evaluation
from routekaart.domain.ids import kind_of
from routekaart.reporting.formatting import format_number
from routekaart.reporting.texts import Lang, say
from routekaart.reporting.texts.evaluating import BESIDES, EVALUATING

_ALWAYS = ("receiving", "deaths")


def tell_net(one: Evaluation, lang: Lang) -> Iterator[str]:
    """Tell the difference in counts on the route, on those that may have received, and together; nothing if unknown."""
    if one.net is not None:
        parts = {"own": one.net.own, "receiving": one.net.receiving, "together": one.net.together}
        yield say(EVALUATING, "net", lang).format(**{name: _signed(count, lang) for name, count in parts.items()})


def missing_beside(one: Evaluation, lang: Lang) -> Iterator[str]:
    """Yield the names of the lines of a route that have no figures, so that they stand there all the same."""
    there = {each.what for each in one.beside}
    if kind_of(one.plan.outcome.area) != "route":
        return iter(())
    return (say(BESIDES, what, lang) for what in _ALWAYS if what not in there)


def _signed(count: float, lang: Lang) -> str:
    written = format_number(Decimal(str(round(abs(count)))), lang, places=0)
    return f"{'-' if round(count) < 0 else '+'}{written}"
