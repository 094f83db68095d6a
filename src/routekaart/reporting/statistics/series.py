"""A series for people: its definition, its figures then and now, and what must be known of them."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby

from routekaart.domain.aggregate import PartsComparison, PartsFit
from routekaart.domain.derived import CannotSay, DerivedIndicator
from routekaart.domain.interval import Interval
from routekaart.domain.observation import Indicator, Known, Repeats
from routekaart.domain.series import Beside, Series, SeriesRow
from routekaart.reporting.formatting import format_number
from routekaart.reporting.paper import Paper
from routekaart.reporting.records import Record
from routekaart.reporting.statistics import series_words as words
from routekaart.reporting.statistics.values import cell, said_record
from routekaart.reporting.texts import FLAGS, UNITS

Row = tuple[str, str, str]
_UNSURE = "?"


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
        "unit": str(card.unit),
        "computed": computed,
        "computed_from": [operand.id for operand in series.operands],
        "values": [_row_record(row) for row in series.rows],
        "breaks": [
            {"day": one.day.isoformat(), "text": {"nl": one.text_nl, "en": one.text_en}, "source": one.source}
            for one in series.breaks
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
        "area": row.place.area,
        "counterpart": row.place.counterpart,
        "breakdown": row.place.breakdown,
        "period": str(row.place.period),
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
            [(str(row.place.period), _then(row, paper), cell(row.now, paper.lang)) for row in found],
        )


def _about(row: SeriesRow, paper: Paper) -> str:
    place, names = row.place, paper.names
    beside = f", {names.name(place.counterpart)} ({place.counterpart})" if place.counterpart else ""
    breakdown = f", {place.breakdown}" if place.breakdown else ""
    return f"{names.name(place.area)} ({place.area}){beside}{breakdown}"


def _then(row: SeriesRow, paper: Paper) -> str:
    unsure = row.then_known is Known.UNCERTAIN and not isinstance(row.then, CannotSay)
    return cell(row.then, paper.lang) + (f" {_UNSURE}" if unsure else "")


def render_card(series: Series, paper: Paper) -> Iterator[str]:
    """Write what is counted, who counts, and what it cannot be compared with."""
    card = series.card
    by = f"{series.publisher}: " if series.publisher else ""
    name = paper.pick(card.name_nl, card.name_en)
    yield from paper.wrapped(f"{by}{name} ({paper.say(UNITS, card.unit)})")
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
        for one in series.breaks:
            yield from paper.wrapped(f"{paper.day(one.day)}: {paper.pick(one.text_nl, one.text_en)}", 2, hanging=2)
            yield from paper.whole(one.source, 4)
    if any(row.then_known is Known.UNCERTAIN for row in series.rows):
        yield from paper.wrapped(f"{_UNSURE} = {paper.say(words.CELLS, 'uncertain')}")
    letters = sorted({flag for row in series.rows for said in (row.then, row.now) if said for flag in said.flags})
    if letters:
        yield paper.say(words.HEADS, "flags")
        for letter in letters:
            yield from paper.wrapped(f"{letter}: {paper.say(FLAGS, letter)}", 2)
    if series.parts:
        yield paper.say(words.HEADS, "parts")
        for compared in series.parts:
            yield from paper.wrapped(_fit(compared, paper), 2, hanging=2)
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
            yield from paper.whole(release.address, 4)


def _fit(compared: PartsComparison, paper: Paper) -> str:
    code = "differs" if compared.fit is PartsFit.DIFFERS else "cannot_say"
    return paper.say(
        words.FITS,
        code,
        period=str(compared.published.period),
        total=_ends(compared.total, paper),
        found=_ends(compared.found, paper),
        without=", ".join(compared.without_figure),
    )


def _ends(interval: Interval | None, paper: Paper) -> str:
    if interval is None or interval.low is None or interval.high is None:
        return paper.say(words.CELLS, "missing")
    ends = [
        format_number(Decimal(end.numerator) / end.denominator, paper.lang) for end in (interval.low, interval.high)
    ]
    return ends[0] if ends[0] == ends[1] else "–".join(ends)


def render_obstacles(beside: Beside, paper: Paper) -> Iterator[str]:
    """Write why two series may not be compared, or that they may."""
    if not beside.obstacles:
        yield from paper.wrapped(paper.say(words.HEADS, "may_be_compared"))
        return
    yield from paper.wrapped(paper.say(words.HEADS, "obstacles"))
    for one in beside.obstacles:
        yield from paper.wrapped(f"{paper.say(words.OBSTACLES, one.code)}: {one.one} / {one.other}", 2, hanging=2)
