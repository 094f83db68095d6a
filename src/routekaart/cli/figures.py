"""`routekaart datasets`, `import` and `series`."""

from datetime import datetime
from pathlib import Path

import typer

from routekaart.cli.output import parse_day, print_json, print_line, print_table
from routekaart.domain.ids import IndicatorId, thing_id
from routekaart.domain.observation import Known, Observation
from routekaart.domain.period import Period


def datasets(*, as_json: bool) -> None:
    """Print what can be imported."""
    from routekaart.operations.list_datasets import list_datasets

    found = list_datasets()
    if as_json:
        print_json(
            [
                {"dataset": one.name, "title": {"nl": one.title.nl, "en": one.title.en}, "publisher": one.publisher}
                for one in found
            ]
        )
        return
    print_table("", ("dataset", "title"), [(one.name, one.title.en) for one in found])


def indicators(*, as_json: bool) -> None:
    """Print every indicator that can be asked."""
    from routekaart.reference import load_reference

    cards = load_reference().indicators
    if as_json:
        print_json(
            [
                {"indicator": card.id, "publisher": card.publisher, "name": {"nl": card.name_nl, "en": card.name_en}}
                for card in cards
            ]
        )
        return
    print_table("", ("indicator", "name"), [(card.id, card.name_en) for card in cards])


def import_file(
    workspace: Path,
    dataset: str,
    path: Path,
    *,
    published: str | None,
    label: str | None,
    address: str,
    now: datetime,
) -> None:
    """Import a file and say what it became."""
    from routekaart.operations.import_dataset import import_dataset
    from routekaart.workspace import opened_workspace

    moment = None if published is None else Period.parse(published)
    with opened_workspace(workspace) as opened:
        release = import_dataset(opened, dataset, path, published=moment, label=label, address=address, now=now)
    typer.echo(f"Imported as {release.id}.")
    if release.published is None:
        typer.echo("It has no date of publication, so it counts for no day in the past; name it with --published.")


def series(
    workspace: Path,
    indicator: str,
    *,
    area: str | None,
    counterpart: str | None,
    period: str | None,
    as_of: str | None,
    as_json: bool,
    now: datetime,
) -> None:
    """Print the values of an indicator with their releases and definition."""
    from routekaart.operations.find_series import find_series
    from routekaart.reporting import series_record
    from routekaart.workspace import opened_workspace

    day = parse_day(as_of) or now.date()
    with opened_workspace(workspace) as opened:
        found = find_series(
            opened,
            IndicatorId(indicator),
            area=None if area is None else thing_id(area),
            counterpart=None if counterpart is None else thing_id(counterpart),
            period=None if period is None else Period.parse(period),
            as_of=day,
            today=now.date(),
        )
    if as_json:
        print_json(series_record(found.indicator, [(row.then, row.then_known, row.now) for row in found.rows]))
        return
    typer.echo(
        f"{found.publisher}: {found.indicator.name_en} ({found.indicator.unit})\n{found.indicator.definition_en}\n"
    )
    if not found.rows:
        typer.echo("No release held here has a figure for this; leave out --area or --period to see what there is.")
        return
    rows = [(_area(row.now), row.now.period, _shown(row.then, row.then_known), _shown(row.now)) for row in found.rows]
    print_table("", ("area", "period", f"on {day}", "now"), rows, right=2)
    for release in found.releases:
        print_line(f"{release.id}, published {release.published or 'on an unknown day'}: {release.title}")
        print_line(f"  {release.address}")


def _area(seen: Observation) -> str:
    return seen.ref_area if seen.counterpart is None else f"{seen.ref_area} from {seen.counterpart}"


def _shown(seen: Observation | None, known: Known = Known.YES) -> str:
    if seen is None:
        return "none held"
    if seen.value is None:
        return "missing"
    number = f"{seen.value:,.0f}" if seen.value == int(seen.value) else f"{seen.value:,}"
    flag = "" if seen.obs_status == "A" else f" ({seen.obs_status})"
    return number + flag + (" (release date uncertain)" if known is Known.UNCERTAIN else "")
