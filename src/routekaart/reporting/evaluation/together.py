"""Evaluations of one form of arrangement together, as rows: a number, and whether it may be called an outcome."""

from collections.abc import Iterator, Sequence

from routekaart.domain.evaluation.outcome import Pooled
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.words import ARRANGEMENT_FORMS
from routekaart.reporting.evaluation.wording import tell_number, tell_rank
from routekaart.reporting.records import Record
from routekaart.reporting.texts import say
from routekaart.reporting.texts.evaluating import EVALUATING

COLUMNS = ("form", "series", "taken_together", "gates_open", "moved", "rank", "q")


def tell_pooled(pooled: Sequence[Pooled], names: Names) -> Iterator[tuple[str, ...]]:
    """Yield a row for each form of arrangement and sort of series."""
    for one in pooled:
        kind = say(EVALUATING, "by_nationality" if one.by_nationality else "by_total", names.lang)
        yield (
            say(ARRANGEMENT_FORMS, one.form, names.lang),
            f"{names.name(one.indicator)}, {kind}",
            f"{one.evaluations} ({one.series})",
            str(one.open),
            tell_number(one.moved, names.lang, 2),
            tell_rank(one.rank, names.lang),
            tell_number(one.q, names.lang, 2),
        )


def pooled_record(one: Pooled) -> Record:
    """Return a pool for machines."""
    return {
        "form": one.form,
        "indicator": one.indicator,
        "by_nationality": one.by_nationality,
        "evaluations": one.evaluations,
        "open": one.open,
        "series": one.series,
        "moved": round(one.moved, 6),
        "rank": {"place": one.rank.place, "of": one.rank.of, "p": round(one.rank.p, 6)},
        "q": one.q,
    }
