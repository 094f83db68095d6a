"""A series for people: its definition, its figures then and now, and what must be known of them."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby

from routekaart.domain.aggregate import PartsComparison, PartsFit
from routekaart.domain.breaks import Break
from routekaart.domain.derived import (
    CannotSay,
    Change,
    Derived,
    DerivedIndicator,
    SumOfPeriods,
    Wanted,
    YearToDate,
)
from routekaart.domain.interval import Interval
from routekaart.domain.observation import Indicator, Known, Repeats
from routekaart.domain.series import Beside, Said, Series, SeriesRow
from routekaart.reporting.formatting import format_number
from routekaart.reporting.paper import Paper
from routekaart.reporting.records import Record
from routekaart.reporting.statistics import series_words as words
from routekaart.reporting.statistics.revision import name_of_indicator
from routekaart.reporting.statistics.values import cell, said_record
from routekaart.reporting.statistics.words import limited_to
from routekaart.reporting.texts import FLAGS, MEASURES, MODES, PLACE_KINDS, UNITS

Row = tuple[str, str, str]
_UNSURE = "?"
_SHOWN_AS = {SumOfPeriods: "sum", YearToDate: "year_to_date", Change: "change"}
_NAMED = 6
"""How many missing figures are named in each row."""


def series_record(series: Series) -> Record:
    """Return an indicator with its definition, and per area and period the figure known then and known now."""
    card = series.card
    computed = isinstance(card, DerivedIndicator)
    return {
        "indicator": card.id,
        "publisher": None if isinstance(card, DerivedIndicator) else card.publisher,
        "name": {"nl": card.name_nl, "en": card.name_en},
        "definition": {"nl": card.definition_nl, "en": card.definition_en},
        "not_comparable": {"nl": card.not_comparable_nl, "en": card.not_comparable_en},
        "unit": str(series.unit),
        "shown_as": None if series.shown_as is None else _SHOWN_AS[type(series.shown_as)],
        "change_from": None if series.base is None else str(series.base),
        "computed": computed,
        "computed_from": [operand.id for operand in series.operands],
        "values": [_row_record(row) for row in series.rows],
        "breaks": [
            {"day": one.day.isoformat(), "text": {"nl": one.text_nl, "en": one.text_en}, "source": one.source}
            for one in _distinct(series.breaks)
        ],
        "parts": [_parts_record(one) for one in series.parts],
        "releases": [
            {
                "release": one.release.id,
                "published": None if one.release.published is None else str(one.release.published),
                "address": one.release.address,
                "citation": one.citation,
                "licence": one.licence,
            }
            for one in series.citations
        ],
    }


def beside_record(beside: Beside) -> Record:
    """Return the second series, and why it may not be compared with the first."""
    return {
        **series_record(beside.series),
        "obstacles": [{"code": one.code, "one": one.one, "other": one.other} for one in beside.obstacles],
    }


def _row_record(row: SeriesRow) -> Record:
    return {
        "area": row.topic.area,
        "counterpart": row.topic.counterpart,
        "breakdown": row.topic.breakdown,
        "period": str(row.topic.period),
        "then": None if row.then is None else {**said_record(row.then), "known": str(row.then_known)},
        "now": None if row.now is None else said_record(row.now),
    }


def _parts_record(compared: PartsComparison) -> Record:
    return {
        "area": compared.published.ref_area,
        "period": str(compared.published.period),
        "total": compared.published.value,
        "sum": None if compared.found.low is None else float(compared.found.low),
        "without_figure": list(compared.without_figure),
        "fit": compared.fit.value,
    }


def heads(paper: Paper, day: date) -> Row:
    """Return the heads of the columns."""
    return (
        paper.say(words.HEADS, "period"),
        paper.say(words.HEADS, "then", day=day.isoformat()),
        paper.say(words.HEADS, "now"),
    )


def tables(series: Series, paper: Paper) -> Iterator[tuple[str, list[Row]]]:
    """Yield a table for each area, counterpart and breakdown: its title, and period, figure then and figure now."""
    for about, found in groupby(series.rows, key=lambda row: _about(row, paper)):
        yield (
            about,
            [(str(row.topic.period), _then(row, paper), cell(row.now, paper.lang)) for row in found],
        )


def _about(row: SeriesRow, paper: Paper) -> str:
    topic, names = row.topic, paper.names
    beside = f", {names.name(topic.counterpart)} ({topic.counterpart})" if topic.counterpart else ""
    breakdown = "".join(f", {limit}" for limit in limited_to(topic.breakdown, names))
    return f"{names.name(topic.area)} ({topic.area}){beside}{breakdown}"


def _then(row: SeriesRow, paper: Paper) -> str:
    unsure = row.then_known is Known.UNCERTAIN and not isinstance(row.then, CannotSay)
    return cell(row.then, paper.lang) + (f" {_UNSURE}" if unsure else "")


def render_card(series: Series, paper: Paper) -> Iterator[str]:
    """Write what is counted, who counts, and what it cannot be compared with."""
    card = series.card
    by = f"{paper.names.name(card.publisher)}: " if isinstance(card, Indicator) else ""
    name = paper.pick(card.name_nl, card.name_en)
    yield from paper.wrapped(f"{by}{name} ({paper.say(UNITS, card.unit)})")
    if series.shown_as is not None:
        since = "" if series.base is None else str(series.base)
        told = paper.say(words.SHOWN_AS, _SHOWN_AS[type(series.shown_as)], since=since)
        yield from paper.wrapped(f"{told} ({paper.say(UNITS, series.unit)})")
    yield from paper.wrapped(paper.pick(card.definition_nl, card.definition_en))
    if isinstance(card, Indicator):
        yield from _who(card, paper)
    not_comparable = paper.pick(card.not_comparable_nl, card.not_comparable_en)
    if not_comparable:
        yield from paper.wrapped(paper.say(words.HEADS, "not_comparable", text=not_comparable), hanging=2)
    if series.operands:
        yield paper.say(words.HEADS, "computed_from")
        for operand in series.operands:
            definition = paper.pick(operand.definition_nl, operand.definition_en)
            yield from paper.wrapped(f"{operand.id}: {definition}", 2, hanging=2)


def _who(card: Indicator, paper: Paper) -> Iterator[str]:
    for head, dutch, english in (
        ("population", card.population_nl, card.population_en),
        ("counted_by", card.counted_by_nl, card.counted_by_en),
    ):
        text = paper.pick(dutch, english)
        if text:
            yield from paper.wrapped(paper.say(words.HEADS, head, text=text), hanging=2)
    if card.repeats is not Repeats.NONE:
        yield from paper.wrapped(paper.say(words.HEADS, "repeats", text=paper.say(words.REPEATS, card.repeats)))


def render_notes(series: Series, paper: Paper) -> Iterator[str]:
    """Write what must be known of the figures: breaks, letters, totals that are no sums, and the releases."""
    if series.breaks:
        yield paper.say(words.HEADS, "breaks")
        for one in _distinct(series.breaks):
            yield from paper.wrapped(f"{paper.day(one.day)}: {paper.pick(one.text_nl, one.text_en)}", 2, hanging=2)
            yield from paper.whole(one.source, 4)
    if any(row.then_known is Known.UNCERTAIN for row in series.rows):
        yield from paper.wrapped(f"{_UNSURE} = {paper.say(words.CELLS, 'uncertain')}")
    letters = sorted({flag for said in _said(series) for flag in said.flags})
    if letters:
        yield paper.say(words.HEADS, "flags")
        for letter in letters:
            yield from paper.wrapped(f"{letter}: {paper.say(FLAGS, letter)}", 2)
    yield from _computing(series, paper)
    if series.parts:
        yield paper.say(words.HEADS, "parts")
        for compared in series.parts:
            yield from paper.wrapped(_fit(compared, paper), 2, hanging=2)
    yield from _cited(series, paper)


def _distinct(breaks: Iterable[Break]) -> Iterator[Break]:
    """Yield breaks without those that another dataset describes in the same words."""
    yield from {(one.day, one.text_nl, one.text_en, one.source): one for one in breaks}.values()


def _cited(series: Series, paper: Paper) -> Iterator[str]:
    if series.citations:
        yield paper.say(words.HEADS, "releases")
    for cited in series.citations:
        release = cited.release
        when = (
            paper.say(words.HEADS, "undated")
            if release.published is None
            else paper.say(words.HEADS, "published", day=paper.time(release.published))
        )
        yield from paper.wrapped(f"{release.id}, {when}. {cited.citation}. {cited.licence}.", 2, hanging=2)
        if release.address:
            yield from paper.whole(release.address, 4)


def _computing(series: Series, paper: Paper) -> Iterator[str]:
    """Write what must be known of figures that are computed, and what was missing for those that cannot be said."""
    notes = sorted({note for said in _said(series) if isinstance(said, Derived) for note in said.notes})
    if notes:
        yield paper.say(words.HEADS, "notes")
        for note in notes:
            yield from paper.wrapped(paper.say(words.NOTES, note), 2, hanging=2)
    lacking = [(row, row.now) for row in series.rows if isinstance(row.now, CannotSay) and row.now.missing]
    if lacking:
        yield paper.say(words.HEADS, "lacking")
    for row, said in lacking:
        yield from _lacks(row, said, paper)


def _lacks(row: SeriesRow, said: CannotSay, paper: Paper) -> Iterator[str]:
    for what, alike in groupby(said.missing, key=lambda wanted: _what(wanted, row, paper)):
        periods = [str(wanted.period) for wanted in alike]
        missing = ", ".join(periods[:_NAMED])
        if len(periods) > _NAMED:
            missing += f" {paper.say(words.HEADS, 'and_more', number=len(periods) - _NAMED)}"
        told = paper.say(words.HEADS, "lacks", period=str(row.topic.period), what=what, missing=missing)
        yield from paper.wrapped(told, 2, hanging=2)


def _said(series: Series) -> Iterator[Said]:
    yield from (said for row in series.rows for said in (row.then, row.now) if said is not None)


def _what(wanted: Wanted, row: SeriesRow, paper: Paper) -> str:
    """Write of what a figure is missing: its indicator, and where, if that is elsewhere."""
    elsewhere = () if wanted.ref_area == row.topic.area else (paper.names.name(wanted.ref_area),)
    return ", ".join((name_of_indicator(wanted.indicator, paper), *elsewhere))


def _fit(compared: PartsComparison, paper: Paper) -> str:
    code = "differs" if compared.fit is PartsFit.DIFFERS else "cannot_say"
    return paper.say(
        words.FITS,
        code,
        period=str(compared.published.period),
        total=_ends(compared.total, paper),
        found=_ends(compared.found, paper),
        without=", ".join(paper.names.name(area) for area in compared.without_figure),
    )


def _ends(interval: Interval | None, paper: Paper) -> str:
    if interval is None or interval.low is None or interval.high is None:
        return paper.say(words.CELLS, "missing")
    ends = [
        format_number(Decimal(end.numerator) / end.denominator, paper.lang) for end in (interval.low, interval.high)
    ]
    return ends[0] if ends[0] == ends[1] else "–".join(ends)


def render_obstacles(first: Series, beside: Beside, paper: Paper) -> Iterator[str]:
    """Write why two series may not be compared, or that they may."""
    if not beside.obstacles:
        yield from paper.wrapped(paper.say(words.HEADS, "may_be_compared"))
        return
    yield from paper.wrapped(paper.say(words.HEADS, "obstacles"))
    for obstacle in beside.obstacles:
        one, other = (_compared(obstacle.code, series.card, paper) for series in (first, beside.series))
        yield from paper.wrapped(f"{paper.say(words.OBSTACLES, obstacle.code)}: {one} / {other}", 2, hanging=2)


def _compared(code: str, card: Indicator | DerivedIndicator, paper: Paper) -> str:
    """Write what a card says about one of the things that must be the same."""
    assert isinstance(card, Indicator), "a computed figure is not put beside another"
    return _COMPARED[code](card, paper) or paper.pick(*words.UNSAID)


_COMPARED: dict[str, Callable[[Indicator, Paper], str]] = {
    "concept": lambda card, paper: paper.names.name(f"concept:{card.concept}"),
    "unit": lambda card, paper: paper.say(UNITS, card.unit),
    "measure": lambda card, paper: paper.say(MEASURES, card.measure),
    "modes": lambda card, paper: ", ".join(paper.say(MODES, mode) for mode in sorted(card.modes)),
    "repeats": lambda card, paper: paper.say(words.SAID_REPEATS, card.repeats),
    "area_kind": lambda card, paper: paper.say(PLACE_KINDS, card.area_kind),
    "population": lambda card, paper: paper.pick(card.population_nl, card.population_en),
    "definition": lambda card, paper: paper.pick(card.definition_nl, card.definition_en),
}
"""How each obstacle of `domain.comparability` is said of a card."""
