"""`routekaart iati import` and `routekaart iati export`."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from routekaart.cli.files import read_named, refuse_place, write_whole
from routekaart.cli.options import DEFAULT_WORKSPACE, AsOfOption, JsonOption, LevelOption, WorkspaceOption
from routekaart.cli.output import parse_day, print_json, print_line
from routekaart.domain.errors import InputError
from routekaart.domain.levels import parse_level

if TYPE_CHECKING:
    from routekaart.exchanging.iati import Reporter
    from routekaart.operations.import_iati import IatiReport

app = typer.Typer(
    no_args_is_help=True,
    help="Exchange activities with IATI (2.03): import what others publish, export what is held.",
)
_SHOWN = 20


@app.command("import")
def import_(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="An IATI activity file in UTF-8.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    address: Annotated[str, typer.Option("--address", help="Where the file was fetched.")] = "",
    without: Annotated[
        list[str] | None, typer.Option("--without", metavar="IDENTIFIER", help="An activity to leave out.")
    ] = None,
    json: JsonOption = False,
) -> None:
    """Import an IATI file into the register, whole or not at all."""
    from routekaart.exchanging.iati import LARGEST
    from routekaart.operations.import_iati import import_iati
    from routekaart.workspace import opened_workspace

    raw = read_named(path, LARGEST, "the file")
    with opened_workspace(workspace) as opened:
        report = import_iati(
            opened, raw, name=path.name, address=address, without=tuple(without or ()), now=datetime.now(UTC)
        )
    if json:
        print_json(_record(report))
    else:
        _print(report)


@app.command()
def export(
    thing: Annotated[str, typer.Argument(metavar="THING", help="programme:, arrangement:, fund: or country:")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="Where to write the file.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    level: LevelOption = "openbaar",
    as_of: AsOfOption = None,
    reporter: Annotated[str, typer.Option("--reporter", metavar="REF", help="Who publishes: XM-DAC-7.")] = "",
    reporter_type: Annotated[str, typer.Option("--reporter-type", metavar="CODE", help="10 is a government.")] = "",
    reporter_name: Annotated[str, typer.Option("--reporter-name", metavar="NAME", help="Its name.")] = "",
) -> None:
    """Write what is held about a thing as an IATI file, and say what was left out."""
    from routekaart.operations.export_iati import export_iati
    from routekaart.workspace import opened_workspace

    now = datetime.now(UTC)
    day = parse_day(as_of) or now.date()
    publisher = _reporter(reporter, reporter_type, reporter_name)
    with opened_workspace(workspace) as opened:
        exported = export_iati(
            opened, opened.reference.get_thing(thing), level=parse_level(level), as_of=day, reporter=publisher
        )
    refuse_place(out, keep=workspace, what="an export", example="activities.xml", is_own=_begins_as_xml)
    write_whole(out, exported.raw)
    count = "1 activity" if len(exported.activities) == 1 else f"{len(exported.activities)} activities"
    typer.echo(f"Wrote {count} to {out}; the file keeps to IATI 2.03.")
    if exported.left_out:
        typer.echo(f"Left out ({len(exported.left_out)}):")
    for one in exported.left_out:
        print_line(f"  {one.what}: {one.reason}")


def _begins_as_xml(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(5) == b"<?xml"


def _reporter(ref: str, type_: str, name: str) -> "Reporter | None":
    from routekaart.exchanging.iati import KNOWN, Reporter

    if not ref and not type_ and not name:
        return None
    known = KNOWN.get(ref)
    type_, name = type_ or (known.type if known else ""), name or (known.name if known else "")
    if not ref or not type_ or not name:
        raise InputError(
            "who publishes the file is not told whole",
            remedy="Give --reporter, --reporter-type and --reporter-name together.",
        )
    return Reporter(ref=ref, type=type_, name=name)


def _record(report: "IatiReport") -> dict[str, object]:
    """Return the report as JSON: `activities, new, known, left_out` (reason: how often) and `problems`.

    A problem has `line, activity, what, remedy`.
    """
    problems = [
        {"line": one.line, "activity": one.activity, "what": one.what, "remedy": one.remedy} for one in report.faults
    ]
    counted = {"activities": report.activities, "new": report.new, "known": report.known}
    return {**counted, "left_out": dict(report.left_out), "problems": problems}


def _print(report: "IatiReport") -> None:
    typer.echo(f"{report.activities} activities; {report.new} statements are new, {report.known} were known.")
    if report.left_out:
        typer.echo("Left out on purpose:")
    for reason, count in report.left_out.items():
        print_line(f"  {count:>6}  {reason}")
    if report.faults:
        typer.echo(f"To look at ({len(report.faults)}):")
    for fault in report.faults[:_SHOWN]:
        print_line(f"  {fault}")
    if len(report.faults) > _SHOWN:
        typer.echo(f"  ... and {len(report.faults) - _SHOWN} more; --json gives them all.")
