"""A letter from a template that somebody brought: its own words, with live figures where its tags stand.

A period that is asked for and of which no figure can be given is shown as such: it is never left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from routekaart.domain.brief import (
    Block,
    Brief,
    BriefForm,
    Bullets,
    Chart,
    ChartLine,
    Computed,
    Heading,
    Map,
    Note,
    Paragraph,
    Point,
    Run,
    Shown,
    Table,
    Words,
)
from routekaart.domain.derived import Derived, DerivedIndicator
from routekaart.domain.dossier import Line
from routekaart.domain.levels import Level
from routekaart.domain.observation import Indicator, Observation
from routekaart.domain.quantity import Unit
from routekaart.domain.series import Series, SeriesRow, releases_of
from routekaart.domain.statement import Held
from routekaart.domain.template import (
    Part,
    Strong,
    Tag,
    TagKind,
    Template,
    TemplateBlock,
    TemplateHeading,
    TemplateInset,
    TemplateList,
    TemplateParagraph,
)
from routekaart.reporting.brief.words import WORDS
from routekaart.reporting.composing.draft import Draft, trace_of
from routekaart.reporting.composing.finishing import Letterhead, finish
from routekaart.reporting.composing.gaps import GAPS, has_value, in_order, rows_for
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.formatting import format_number, format_quantity, format_time
from routekaart.reporting.texts import LANGUAGES, UNITS, say

Answer = Series | Held
"""What a tag gets: the figures it asks for, or the statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was found for each tag of a template."""

    by_tag: Mapping[Tag, Answer]
    indicators: tuple[Indicator, ...]


def compose_own(template: Template, answers: Answers, names: Names, head: Letterhead) -> Brief:
    """Compose a letter from a template whose tags all have an answer, with a figure where one is needed: see `answers`.

    Raises:
        InputError: if a tag has no figure.
    """
    draft = Draft(names=names)
    for block in template.blocks:
        draft.blocks.append(_block(draft, block, answers))
    own = replace(
        head,
        sender=head.sender or template.sender,
        addressee=head.addressee or template.addressee,
        reference=head.reference or template.reference,
    )
    subject = template.subject or template.title
    return finish(draft, own, form=BriefForm.OWN, title=template.title, subject=subject, indicators=answers.indicators)


def note_of(tag: Tag) -> Note:
    """Return the footnote that a tag asks for."""
    return Note(text=tag.words[0], address=tag.words[1] if len(tag.words) > 1 else "")


def _block(draft: Draft, block: TemplateBlock, answers: Answers) -> Block:
    match block:
        case TemplateHeading():
            return Heading(text=block.text, depth=block.depth)
        case TemplateParagraph():
            return Paragraph(runs=_runs(draft, block.parts, answers))
        case TemplateList():
            return Bullets(items=tuple(_runs(draft, item, answers) for item in block.items))
        case TemplateInset():
            return _inset(draft, block.tag, answers)


def _runs(draft: Draft, parts: Sequence[Part], answers: Answers) -> tuple[Run, ...]:
    return tuple(run for part in parts for run in _part(draft, part, answers))


def _part(draft: Draft, part: Part, answers: Answers) -> Iterator[Run]:
    match part:
        case str():
            yield Words(text=part)
        case Strong():
            yield Words(text=part.text, strong=True)
        case Tag(kind=TagKind.NOTE):
            yield draft.cite(note_of(part))
        case Tag(kind=TagKind.SAID):
            found = answers.by_tag[part]
            assert isinstance(found, Held), "what is said is a statement"
            yield from draft.line(Line(held=(found,)))
        case Tag():
            series = _series(part, answers)
            yield _figure(draft, part, series, rows_for(part, series)[0])


def _inset(draft: Draft, tag: Tag, answers: Answers) -> Block:
    series = _series(tag, answers)
    rows = rows_for(tag, series)
    if tag.kind is TagKind.MAP:
        points = tuple(
            Point(label=row.topic.area, figure=_figure(draft, tag, series, row).figure)
            for row in rows
            if has_value(row)
        )
        return Map(title=tag.option("title") or _title(draft, series), alt=_map_alt(draft, tag, series), points=points)
    told = [(format_time(period, draft.lang), row) for period, row in in_order(tag.period, rows)]
    if tag.kind is TagKind.CHART:
        return _chart(draft, tag, series, told)
    lines: tuple[tuple[tuple[Run, ...], ...], ...] = tuple(
        ((Words(text=label),), (_not_held(draft) if row is None else _figure(draft, tag, series, row),))
        for label, row in told
    )
    header = (draft.label("period"), draft.label("value"))
    return Table(caption=tag.option("caption") or _title(draft, series), header=header, rows=lines)


def _not_held(draft: Draft) -> Words:
    return Words(text=say(WORDS, "not_held", draft.lang))


def _chart(draft: Draft, tag: Tag, series: Series, told: Sequence[tuple[str, SeriesRow | None]]) -> Chart:
    name = _title(draft, series)
    points = tuple(
        Point(label=label, figure="" if row is None else _figure(draft, tag, series, row).figure) for label, row in told
    )
    alt = tag.option("alt") or draft.label("chart", first=told[0][0], last=told[-1][0], names=name)
    missing = [label for label, row in told if row is None]
    releases = {one for _, row in told if row is not None for one in releases_of(row.then)}
    if missing:
        alt += " " + say(GAPS, "gap", draft.lang).format(periods=", ".join(missing))
    if len(releases) > 1:
        alt += " " + say(GAPS, "releases", draft.lang)
    return Chart(title=tag.option("title") or name, alt=alt, lines=(ChartLine(name=name, points=points),))


def _series(tag: Tag, answers: Answers) -> Series:
    found = answers.by_tag[tag]
    assert isinstance(found, Series), "a figure is looked up in statistics"
    return found


def _figure(draft: Draft, tag: Tag, series: Series, row: SeriesRow) -> Shown:
    """Return the place of a figure as known on the day of the letter.

    Raises:
        InputError: if no release of that day has it, or it cannot be said.
    """
    said = row.then
    match said:
        case Observation(value=float(value)):
            text = _written(Decimal(str(value)), series.unit, tag, draft)
            return draft.figure(text, trace_of(said), Level.OPENBAAR, asked=tag.written)
        case Derived() if said.value is not None:
            exact = _decimal(said)
            trace = _computed(said, exact, series)
            return draft.figure(_written(exact, said.unit, tag, draft), trace, Level.OPENBAAR, asked=tag.written)
        case _:
            raise tag.refuse(
                f"no figure for {row.topic.period} can be given as known on that day",
                "See `routekaart series` for what there is and why, or ask for another period or day (--as-of).",
            )


def _written(value: Decimal, unit: Unit, tag: Tag, draft: Draft) -> str:
    if tag.option("unit") == "yes" or unit is Unit.PERCENT:
        return format_quantity(value, unit, draft.lang)
    return format_number(value, draft.lang)


def _decimal(said: Derived) -> Decimal:
    """Return what was computed with as many decimals as a reader gets to see."""
    exact = said.value if said.value is not None else said.middle
    return Decimal(round(exact * 10)) / 10 if exact.denominator != 1 else Decimal(exact.numerator)


def _computed(said: Derived, value: Decimal, series: Series) -> Computed:
    method = series.card.id if series.shown_as is None else "change"
    return Computed(
        method=method,
        value=value,
        low=Decimal(round(said.low * 10)) / 10,
        high=Decimal(round(said.high * 10)) / 10,
        unit=said.unit,
        releases=tuple(trace_of(seen) for seen in said.basis if seen.value is not None),
    )


def _title(draft: Draft, series: Series) -> str:
    card = series.card
    title = (card.name_nl, card.name_en)[LANGUAGES.index(draft.lang)]
    areas = {row.topic.area for row in series.rows}
    where = f", {draft.names.name(next(iter(areas)))}" if len(areas) == 1 else ""
    who = f"{draft.names.name(card.publisher)}, " if not isinstance(card, DerivedIndicator) else ""
    return f"{who}{title}{where} ({say(UNITS, series.unit, draft.lang)})"


def _map_alt(draft: Draft, tag: Tag, series: Series) -> str:
    """Return what can be seen in a map in words: those of the template, or what it holds."""
    period = format_time(tag.period, draft.lang)
    return tag.option("alt") or say(GAPS, "map", draft.lang).format(period=period, names=_title(draft, series))
