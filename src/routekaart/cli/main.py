"""The `routekaart` command: parse what was typed, call one operation, print what it returns."""

import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from routekaart import __version__
from routekaart.cli import iati
from routekaart.domain.errors import RoutekaartError

app = typer.Typer(
    name="routekaart",
    help="Keep, check and account for what a government says about migration cooperation.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.add_typer(iati.app, name="iati")

WorkspaceOption = Annotated[
    Path, typer.Option("--workspace", envvar="ROUTEKAART_WORKSPACE", help="The folder where everything is kept.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for machines.")]
LangOption = Annotated[str, typer.Option("--lang", help="nl or en: the language for people.")]
AsOfOption = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="As known on this day (2020-07-10).")]
LevelOption = Annotated[
    str, typer.Option("--level", help="openbaar, intern, vertrouwelijk or gerubriceerd: show nothing above this.")
]
LetterArgument = Annotated[
    str, typer.Argument(metavar="LETTER", help="A letter as plain text in UTF-8; - reads what is piped in.")
]
DEFAULT_WORKSPACE = Path("workspace")


def run() -> None:
    """Run the command line; end with status 2 and a message if something could not be done."""
    try:
        app()
    except RoutekaartError as error:
        typer.echo(f"routekaart: {error}", err=True)
        sys.exit(error.exit_status)
    except BrokenPipeError:
        # The reader of our output (head, less) has left; there is nobody to tell.
        sys.stderr.close()
        sys.exit(2)
    except KeyboardInterrupt:
        typer.echo("routekaart: stopped; what was finished is kept.", err=True)
        sys.exit(130)
    except Exception:
        # Status 1 would say that a figure needs attention. This is ours, and whoever mends it needs the trace.
        traceback.print_exc()
        typer.echo("routekaart: this is a fault of Routekaart; please report it with the lines above.", err=True)
        sys.exit(2)


@app.callback(invoke_without_command=True)
def main(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    """Keep, check and account for what a government says about migration cooperation."""
    if version:
        typer.echo(__version__)
        raise typer.Exit


@app.command()
def demo(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    out: Annotated[Path, typer.Option("--out", help="The folder for the reports.")] = Path("demo"),
) -> None:
    """Build a workspace with the starter facts and check the demonstration letter."""
    from routekaart.cli import demonstration

    demonstration.show(workspace, out, now=_now())


@app.command()
def start(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    host: Annotated[str, typer.Option("--host", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=1, max=65535, help="The port to listen on.")] = 8000,
) -> None:
    """Serve the site; makes a workspace with the starter facts if there is none."""
    from routekaart.cli import serving

    serving.serve(workspace, host, port, now=_now())


@app.command()
def read(letter: LetterArgument, json: JsonOption = False) -> None:
    """Read a letter: its figures, periods, places, citations, commitments and claims."""
    from routekaart.cli import letters

    letters.read(letter, as_json=json, now=_now())


@app.command()
def check(
    letter: LetterArgument,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_of: AsOfOption = None,
    json: JsonOption = False,
    html: Annotated[Path | None, typer.Option("--html", metavar="OUT", help="Write the report as a web page.")] = None,
    lang: LangOption = "nl",
    keep: Annotated[
        bool, typer.Option("--keep/--no-keep", help="Keep the letter and what was read from it in the workspace.")
    ] = True,
) -> None:
    """Check every figure in a letter, as known at its date and as known now."""
    from routekaart.cli import letters

    sys.exit(letters.check(letter, workspace, as_of=as_of, as_json=json, html=html, lang=lang, keep=keep, now=_now()))


@app.command()
def datasets(json: JsonOption = False) -> None:
    """List the datasets that can be imported."""
    from routekaart.cli import figures

    figures.datasets(as_json=json)


@app.command("import")
def import_(
    dataset: Annotated[str, typer.Argument(metavar="DATASET", help="One of `routekaart datasets`.")],
    path: Annotated[Path, typer.Argument(metavar="PATH", help="The publisher's file.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    published: Annotated[
        str | None, typer.Option("--published", metavar="PERIOD", help="When it was published: 2025-06-03, 2019-01.")
    ] = None,
    label: Annotated[str | None, typer.Option("--label", help="A name for the release; its date if not given.")] = None,
    address: Annotated[str, typer.Option("--address", help="Where the file was fetched.")] = "",
) -> None:
    """Import an official file from disk as a new release; earlier releases stay."""
    from routekaart.cli import figures

    figures.import_file(workspace, dataset, path, published=published, label=label, address=address, now=_now())


@app.command()
def series(
    indicator: Annotated[
        str | None, typer.Argument(metavar="[INDICATOR]", help="For instance frontex-detections; none lists them all.")
    ] = None,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    area: Annotated[str | None, typer.Option("--area", help="For instance route:western-mediterranean.")] = None,
    counterpart: Annotated[str | None, typer.Option("--counterpart", help="For instance country:SYR.")] = None,
    period: Annotated[str | None, typer.Option("--period", help="For instance 2016/2019.")] = None,
    as_of: AsOfOption = None,
    json: JsonOption = False,
) -> None:
    """Show the values of an indicator, as known on a day and as known now."""
    from routekaart.cli import figures

    if indicator is None:
        figures.indicators(as_json=json)
        return
    figures.series(
        workspace,
        indicator,
        area=area,
        counterpart=counterpart,
        period=period,
        as_of=as_of,
        as_json=json,
        now=_now(),
    )


@app.command()
def dossier(
    thing: Annotated[str, typer.Argument(metavar="THING", help="For instance country:MAR, Marokko, fund:frit.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_of: AsOfOption = None,
    level: LevelOption = "openbaar",
    lang: LangOption = "nl",
    json: JsonOption = False,
) -> None:
    """Show everything held about a country, route, arrangement, programme, fund or organisation, as on a day."""
    from routekaart.cli import dossiers

    dossiers.dossier(workspace, thing, as_of=as_of, level=level, lang=lang, as_json=json, now=_now())


@app.command()
def money(
    thing: Annotated[str, typer.Argument(metavar="THING", help="For instance country:TUN, Turkije, fund:eutf-africa.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_of: AsOfOption = None,
    level: LevelOption = "openbaar",
    lang: LangOption = "nl",
    json: JsonOption = False,
) -> None:
    """Show amounts of money with their state, added up once, with what was left out and why."""
    from routekaart.cli import money as moneys

    moneys.money(workspace, thing, as_of=as_of, level=level, lang=lang, as_json=json, now=_now())


@app.command()
def record(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="YAML or JSON, as in docs/dossier.md.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be added, and add nothing.")] = False,
    json: JsonOption = False,
    lang: LangOption = "nl",
) -> None:
    """Add statements, corrections, withdrawals and disclosures that people wrote down: all of it, or nothing."""
    from routekaart.cli import recording

    recording.record(workspace, files, dry_run=dry_run, lang=lang, as_json=json, now=_now())


@app.command()
def statements(
    thing: Annotated[str, typer.Argument(metavar="THING", help="For instance country:MAR or Marokko.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_of: AsOfOption = None,
    level: LevelOption = "intern",
    json: JsonOption = False,
    lang: LangOption = "nl",
) -> None:
    """List what the register holds about a thing, with the ids that a correction needs."""
    from routekaart.cli import recording

    recording.statements(workspace, thing, as_of=as_of, level=level, lang=lang, as_json=json)


@app.command()
def reminders(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    months: Annotated[int, typer.Option("--months", min=1, max=120, help="How long there may be no contact.")] = 6,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="From which day; else today.")] = None,
    level: LevelOption = "intern",
    json: JsonOption = False,
    lang: LangOption = "nl",
) -> None:
    """Show what asks for attention: lapsed contact, stale talks, passed terms, secrecy and consent to look at."""
    from routekaart.cli import recording

    sys.exit(recording.reminders(workspace, months=months, on=on, level=level, lang=lang, as_json=json, now=_now()))


@app.command()
def instruments(
    country: Annotated[str, typer.Argument(metavar="COUNTRY", help="For instance MAR, country:MAR or Marokko.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="By the rules and facts of this day (2020-07-10).")
    ] = None,
    level: LevelOption = "openbaar",
    lang: LangOption = "nl",
    json: JsonOption = False,
) -> None:
    """Show for every instrument whether it may be used with a country, with rule, article and what is not known."""
    from routekaart.cli import rules

    rules.instruments(workspace, country, on=on, level=level, lang=lang, as_json=json, now=_now())


@app.command("rules")
def rules_(
    folder: Annotated[Path | None, typer.Option("--folder", help="A folder with rules of your own.")] = None,
    json: JsonOption = False,
) -> None:
    """List the rules with their dates, and try the cases that each must meet."""
    from routekaart.cli import rules

    sys.exit(rules.rules(folder, as_json=json))


@app.command()
def verify(
    what: Annotated[str, typer.Argument(metavar="[register]", help="What to verify.")] = "register",
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    head: Annotated[
        str | None, typer.Option("--head", help="The head noted earlier: shows whether entries were cut off since.")
    ] = None,
) -> None:
    """Verify that nothing in the register was changed after it was written."""
    from routekaart.cli import upkeep

    upkeep.verify(workspace, what, head=head)


@app.command()
def doctor(workspace: WorkspaceOption = DEFAULT_WORKSPACE, json: JsonOption = False) -> None:
    """Look after a workspace: is everything there, whole, and known where it comes from?"""
    from routekaart.cli import upkeep

    sys.exit(upkeep.doctor(workspace, as_json=json))


def _now() -> datetime:
    return datetime.now(UTC)
