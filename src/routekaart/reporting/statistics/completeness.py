"""What is held of each dataset beside what its publisher says: for a terminal, as a record and as a page."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from decimal import Decimal

from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit
from routekaart.domain.revision import CheckedTotal, Completeness, Gap, Measured
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.formatting import format_quantity
from routekaart.reporting.paper import Paper
from routekaart.reporting.records import Record, notation
from routekaart.reporting.statistics.revision import last_part, number
from routekaart.reporting.statistics.words import LABELS, written
from routekaart.reporting.texts import LANGUAGES

_SHOWN = 12
"""How many periods without figures are named."""


def completeness_record(measured: Sequence[Completeness], names: Names) -> list[Record]:
    """Return what is held of datasets as records; their fields: docs/json.md."""
    return [
        {
            "dataset": one.dataset,
            "title": _title(one, names),
            "complete": one.complete,
            "releases": one.releases,
            "in_use": None if one.in_use is None else _measured_record(one.in_use),
        }
        for one in measured
    ]


def _measured_record(one: Measured) -> Record:
    return {
        "release": one.release.id,
        "published": notation(one.release.published),
        "figures": one.rows,
        "first": None if one.first is None else one.first.isoformat(),
        "last": None if one.last is None else one.last.isoformat(),
        "areas": one.areas,
        "missing": one.missing,
        "stated_rows": one.release.stated_rows,
        "read_rows": one.read_rows,
        "totals": [_total_record(total) for total in one.totals],
        "gaps": [{"indicator": gap.indicator, "periods": [str(period) for period in gap.periods]} for gap in one.gaps],
    }


def _total_record(one: CheckedTotal) -> Record:
    return {
        "indicator": one.indicator,
        "area": one.ref_area,
        "counterpart": one.counterpart,
        "period": str(one.period),
        "low": number(one.low),
        "high": number(one.high),
        "our_low": number(one.ours_low),
        "our_high": number(one.ours_high),
        "agrees": one.agrees,
        "address": one.source,
    }


def render_completeness(measured: Sequence[Completeness], names: Names, *, width: int) -> str:
    """Write what is held of datasets as text of so many columns; those without a release in use come last."""
    paper = Paper(names=names, width=width)
    lines: list[str] = []
    for one in measured:
        if one.in_use is not None:
            lines += ["", *paper.wrapped(f"{one.dataset}: {_title(one, names)}", hanging=2)]
            lines += _facts(one, one.in_use, paper)
    without = [one for one in measured if one.in_use is None]
    if without:
        lines += ["", *paper.wrapped(f"{paper.say(LABELS, 'without')}:")]
    for one in without:
        lines += paper.wrapped(f"- {one.dataset}: {_without(one, paper)}", 2, hanging=2)
    return "\n".join(lines[1:]) + "\n"


def _facts(one: Completeness, used: Measured, paper: Paper) -> Iterator[str]:
    told = [
        paper.say(LABELS, "in_use_of", label=last_part(used.release.id), day=_day(used, paper), number=one.releases),
        paper.say(LABELS, "size", rows=_count(used.rows, paper), areas=used.areas, span=_span(used, paper)),
        paper.say(LABELS, "missing_of", number=_count(used.missing, paper), share=_share(used, paper)),
        paper.say(LABELS, "rows_of", stated=_stated(used, paper), read=_count(used.read_rows, paper)),
    ]
    told += filter(None, [_older(one, paper)])
    for line in told:
        yield from paper.wrapped(line, 2, hanging=2)
    if used.totals:
        agree = sum(total.agrees is True for total in used.totals)
        yield from paper.wrapped(paper.say(LABELS, "checked_of", agree=agree, number=len(used.totals)), 2, hanging=2)
    for total in used.totals:
        if total.agrees is not True:
            outcome = (
                f"{_about(total, paper)}: {_theirs(total, paper)} / {_ours(total, paper)}, {_outcome(total, paper)}"
            )
            yield from paper.wrapped(f"- {outcome}", 4, hanging=2)
    for gap in used.gaps:
        yield from paper.wrapped(_gap(gap, paper), 2, hanging=2)


def render_completeness_page(measured: Sequence[Completeness], names: Names, *, version: str) -> str:
    """Write what is held of datasets as a web page that stands by itself."""
    from routekaart.reporting.page import render_page

    paper = Paper(names=names, width=80)
    held = [(one, one.in_use) for one in measured if one.in_use is not None]
    return render_page(
        "completeness.html.jinja",
        lang=names.lang,
        site=None,
        version=version,
        title=paper.say(LABELS, "title"),
        say=lambda code: paper.say(LABELS, code),
        rows=[_row(one, used, paper) for one, used in held],
        totals=[_total_cells(total, paper) for _, used in held for total in used.totals],
        gaps=[_gap(gap, paper) for _, used in held for gap in used.gaps],
        without=[_without(one, paper) for one in measured if one.in_use is None],
    )


def _older(one: Completeness, paper: Paper) -> str:
    """Say that older releases count as well, where they do."""
    return paper.say(LABELS, "older") if not one.complete and one.releases > 1 else ""


def _without(one: Completeness, paper: Paper) -> str:
    title = _title(one, paper.names)
    return paper.say(LABELS, "without_of", title=title, number=one.releases) if one.releases else title


def _row(one: Completeness, used: Measured, paper: Paper) -> dict[str, str]:
    return {
        "title": _title(one, paper.names),
        "dataset": one.dataset,
        "releases": str(one.releases),
        "older": _older(one, paper),
        "in_use": f"{last_part(used.release.id)} ({_day(used, paper)})",
        "figures": _count(used.rows, paper),
        "span": _span(used, paper),
        "areas": str(used.areas),
        "missing": f"{_count(used.missing, paper)} ({_share(used, paper)})",
        "rows": f"{_stated(used, paper)} / {_count(used.read_rows, paper)}",
    }


def _total_cells(one: CheckedTotal, paper: Paper) -> dict[str, str]:
    return {
        "about": _about(one, paper),
        "theirs": _theirs(one, paper),
        "ours": _ours(one, paper),
        "outcome": _outcome(one, paper),
        "source": one.source,
    }


def _title(one: Completeness, names: Names) -> str:
    return (one.title_nl, one.title_en)[LANGUAGES.index(names.lang)]


def _about(one: CheckedTotal, paper: Paper) -> str:
    things = (f"indicator:{one.indicator}", one.ref_area, one.counterpart)
    return ", ".join((*(paper.names.name(thing) for thing in things if thing is not None), paper.time(one.period)))


def _theirs(one: CheckedTotal, paper: Paper) -> str:
    return _between(one.low, one.high, paper)


def _ours(one: CheckedTotal, paper: Paper) -> str:
    if one.ours_low is None or one.ours_high is None:
        return paper.say(LABELS, "absent")
    return _between(one.ours_low, one.ours_high, paper)


def _between(low: float, high: float, paper: Paper) -> str:
    return written(low, paper.lang) if low == high else f"{written(low, paper.lang)} - {written(high, paper.lang)}"


def _outcome(one: CheckedTotal, paper: Paper) -> str:
    return paper.say(LABELS, {True: "agrees", False: "differs", None: "untold"}[one.agrees])


def _gap(one: Gap, paper: Paper) -> str:
    named = ", ".join(str(period) for period in one.periods[:_SHOWN])
    if len(one.periods) > _SHOWN:
        named += f" {paper.say(LABELS, 'and_more', number=len(one.periods) - _SHOWN)}"
    return paper.say(LABELS, "gap", indicator=paper.names.name(f"indicator:{one.indicator}"), periods=named)


def _day(used: Measured, paper: Paper) -> str:
    published = used.release.published
    return paper.say(LABELS, "unknown_day") if published is None else paper.time(published)


def _span(used: Measured, paper: Paper) -> str:
    last = None if used.last is None else used.last + timedelta(days=1)
    return paper.time(Period.of_days(used.first, last))


def _share(used: Measured, paper: Paper) -> str:
    share = Decimal(100 * used.missing) / max(used.rows, 1)
    return format_quantity(share, Unit.PERCENT, paper.lang)


def _stated(used: Measured, paper: Paper) -> str:
    stated = used.release.stated_rows
    return paper.say(LABELS, "not_stated") if stated is None else _count(stated, paper)


def _count(count: int, paper: Paper) -> str:
    return written(count, paper.lang)
