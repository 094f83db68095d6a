"""`routekaart datasets`, `import` and `series`."""

from dataclasses import replace
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Annotated

import typer

from routekaart.cli.options import DEFAULT_WORKSPACE, AsOfOption, JsonOption, LangOption, WorkspaceOption
from routekaart.cli.output import Lang, parse_day, parse_language, print_json, print_table, terminal_width
from routekaart.domain.ids import IndicatorId, thing_id
from routekaart.domain.period import Period


class SourceKind(StrEnum):
    """How near a file is to the publisher."""

    OFFICIAL = "official"
    RESEARCH = "research"
    PRESS = "press"
    COPY = "copy"
    WEAK = "weak"


if TYPE_CHECKING:
    from routekaart.domain.series import Beside, Series
    from routekaart.operations.find_series import Asked
    from routekaart.reporting.paper import Paper

_EACH = "each"
_TO_DATE = "year-to-date"

ByOption = Annotated[
    str | None,
    typer.Option("--by", metavar="SPAN", help="Add months or quarters up: year, quarter or year-to-date."),
]

KindOption = Annotated[
    SourceKind | None,
    typer.Option("--kind", help="How near the file is to the publisher; a file from another site is a copy."),
]
DatasetArgument = Annotated[
    str, typer.Argument(metavar="DATASET", help="One of `routekaart datasets`, or tweedekamer.")
]
PathsArgument = Annotated[list[Path], typer.Argument(metavar="PATH...", help="The publisher's file.")]
PublishedOption = Annotated[
    str | None, typer.Option("--published", metavar="PERIOD", help="When it was published: 2025-06-03, 2019-01.")
]
LabelOption = Annotated[str | None, typer.Option("--label", help="A name for the release; its date if not given.")]
AddressOption = Annotated[str, typer.Option("--address", help="Where the file was fetched.")]
WithoutOption = Annotated[
    list[str] | None, typer.Option("--without", metavar="NUMBER", help="Of tweedekamer: a record to leave out.")
]
IndicatorArgument = Annotated[
    str | None, typer.Argument(metavar="[INDICATOR]", help="For instance frontex-detections; none lists them all.")
]
AreaOption = Annotated[str | None, typer.Option("--area", help="For instance route:western-mediterranean.")]
CounterpartOption = Annotated[
    str | None, typer.Option("--counterpart", help="For instance country:SYR; `each` lists them all.")
]
BreakdownOption = Annotated[str, typer.Option("--breakdown", help="For instance border=sea or age=Y0-17;sex=F.")]
PeriodOption = Annotated[str | None, typer.Option("--period", help="For instance 2016/2019.")]
ChangeOption = Annotated[
    str | None,
    typer.Option("--change-from", metavar="PERIOD", help="Show how much each figure differs from that of a period."),
]
AcrossOption = Annotated[
    bool, typer.Option("--across-breaks", help="Show a change also where the way of counting changed in between.")
]
BesideOption = Annotated[
    str | None, typer.Option("--beside", metavar="INDICATOR", help="Show a second series, and whether the two compare.")
]


def datasets(json: JsonOption = False, lang: LangOption = "nl") -> None:
    """List the datasets that can be fetched or imported."""
    from routekaart.operations.list_datasets import list_datasets
    from routekaart.reporting.statistics.datasets import dataset_record, dataset_rows, say_ways

    found, language = list_datasets(), parse_language(lang)
    if json:
        print_json([dataset_record(one) for one in found])
        return
    print_table("", *dataset_rows(found, language))
    for line in wrap(say_ways(language), terminal_width()):
        typer.echo(line)


def import_(
    dataset: DatasetArgument,
    paths: PathsArgument,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    published: PublishedOption = None,
    label: LabelOption = None,
    address: AddressOption = "",
    kind: KindOption = None,
    without: WithoutOption = None,
    json: JsonOption = False,
    lang: LangOption = "nl",
) -> None:
    """Import an official file from disk as a new release; earlier releases stay. Or records of the House."""
    from routekaart.cli import parliament

    if dataset == parliament.NAME:
        parliament.refuse_release_options(published, label, address, kind)
        parliament.import_files(paths, workspace, without=tuple(without or ()), as_json=json, lang=lang)
        return
    path = parliament.only_file(paths, dataset, without=without, json=json)
    from routekaart.cli.releases import names_with_indicators
    from routekaart.operations.import_dataset import import_dataset
    from routekaart.reporting.paper import Paper
    from routekaart.reporting.statistics.offered import needs_attention, render_offered
    from routekaart.workspace import opened_workspace

    moment = None if published is None else Period.parse(published)
    with opened_workspace(workspace) as opened:
        offered = import_dataset(
            opened,
            dataset,
            path,
            published=moment,
            label=label,
            address=address,
            source_kind=None if kind is None else kind.value,
            now=datetime.now(UTC),
        )
        paper = Paper(names=names_with_indicators(opened, parse_language(lang)), width=terminal_width())
    for line in render_offered(offered, paper):
        typer.echo(line)
    raise typer.Exit(int(needs_attention(offered)))


def series(
    indicator: IndicatorArgument = None,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    area: AreaOption = None,
    counterpart: CounterpartOption = None,
    breakdown: BreakdownOption = "",
    period: PeriodOption = None,
    by: ByOption = None,
    change_from: ChangeOption = None,
    across_breaks: AcrossOption = False,
    beside: BesideOption = None,
    as_of: AsOfOption = None,
    json: JsonOption = False,
    lang: LangOption = "nl",
) -> None:
    """Show the values of an indicator, as known on a day and as known now."""
    from routekaart.cli.releases import names_with_indicators
    from routekaart.operations.find_series import find_beside, find_series
    from routekaart.reporting.paper import Paper
    from routekaart.reporting.statistics import series as page
    from routekaart.workspace import opened_workspace

    language = parse_language(lang)
    if indicator is None:
        _indicators(language, as_json=json)
        return
    now = datetime.now(UTC).date()
    day = parse_day(as_of) or now
    with opened_workspace(workspace) as opened:
        asked = replace(
            _asked(area, counterpart, breakdown, period, by),
            base=None if change_from is None else Period.parse(change_from),
            across_breaks=across_breaks,
        )
        found = find_series(opened, IndicatorId(indicator), asked, as_of=day, today=now)
        other = None if beside is None else IndicatorId(beside)
        second = None if other is None else find_beside(opened, found, other, asked, as_of=day, today=now)
        paper = Paper(names=names_with_indicators(opened, language), width=terminal_width())
    if json:
        record = page.series_record(found)
        print_json(record if second is None else {**record, "beside": page.beside_record(second)})
        return
    _print_series(found, paper, day)
    if second is not None:
        _print_beside(found, second, paper, day)


def _asked(area: str | None, counterpart: str | None, breakdown: str, period: str | None, by: str | None) -> "Asked":
    from routekaart.domain.derived import Span
    from routekaart.domain.errors import InputError
    from routekaart.operations.find_series import Asked

    if by is not None and by not in {_TO_DATE, *(span.value for span in Span)}:
        raise InputError(
            f"figures are not added up by {by!r}", remedy="Write --by year, --by quarter or --by year-to-date."
        )
    return Asked(
        area=None if area is None else thing_id(area),
        counterpart=None if counterpart in (None, _EACH) else thing_id(counterpart),
        each=counterpart == _EACH,
        breakdown=_parse_breakdown(breakdown),
        period=None if period is None else Period.parse(period),
        by=None if by in (None, _TO_DATE) else Span(by),
        to_date=by == _TO_DATE,
    )


def _parse_breakdown(text: str) -> str:
    """Return a breakdown as it is kept: its dimensions in alphabetical order.

    Raises:
        NotationError: if it does not say of each dimension what it is.
    """
    from routekaart.domain.errors import NotationError

    parts = sorted(part.strip() for part in text.split(";")) if text else []
    if any(not all(part.partition("=")) for part in parts):
        raise NotationError(f"{text!r} is no breakdown", remedy="Write for instance border=sea, or age=Y0-17;sex=F.")
    return ";".join(parts)


def _indicators(language: Lang, *, as_json: bool) -> None:
    from routekaart.reference import load_reference
    from routekaart.reporting.statistics.datasets import indicator_records, indicator_rows

    reference = load_reference()
    if as_json:
        print_json(indicator_records(reference.indicators, reference.derived))
        return
    print_table("", *indicator_rows(reference.indicators, reference.derived, language))


def _print_beside(found: "Series", second: "Beside", paper: "Paper", day: date) -> None:
    """Print why two series may not compare, and the second one."""
    from routekaart.reporting.statistics.series import render_obstacles

    typer.echo("")
    for line in render_obstacles(found, second, paper):
        typer.echo(line)
    typer.echo("")
    _print_series(second.series, paper, day)


def _print_series(found: "Series", paper: "Paper", day: date) -> None:
    from routekaart.reporting.statistics import series as page
    from routekaart.reporting.statistics import series_words as words

    for line in page.render_card(found, paper):
        typer.echo(line)
    typer.echo("")
    if not found.rows:
        for line in paper.wrapped(paper.say(words.HEADS, "nothing")):
            typer.echo(line)
        return
    for title, rows in page.tables(found, paper):
        for line in paper.wrapped(title, hanging=2):
            typer.echo(line)
        print_table("", page.heads(paper, day), rows, right=2)
    for line in page.render_notes(found, paper):
        typer.echo(line)
