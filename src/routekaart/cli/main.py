"""The `routekaart` command: parse what was typed, call one operation, print what it returns."""

import atexit
import gc
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from routekaart import __version__
from routekaart.cli import (
    backups,
    comparing,
    digest,
    dossiers,
    evaluating,
    feed,
    figures,
    iati,
    publishing,
    recording,
    releases,
    report,
    requests,
    reviewing,
    rules,
    syncing,
    weighing,
)
from routekaart.cli.options import DEFAULT_WORKSPACE, AsOfOption, JsonOption, LangOption, LevelOption, WorkspaceOption
from routekaart.cli.output import print_line
from routekaart.domain.errors import InputError, RoutekaartError

app = typer.Typer(
    name="routekaart",
    help="Keep, check and account for what a government says about migration cooperation.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.add_typer(iati.app, name="iati")

LetterArgument = Annotated[
    str, typer.Argument(metavar="LETTER", help="A letter as text, XML, HTML, Word or PDF; - reads what is piped in.")
]
LettersArgument = Annotated[
    list[str], typer.Argument(metavar="LETTER...", help="A letter; with --out also several, or folders of letters.")
]
HostOption = Annotated[str, typer.Option("--host", help="The address to listen on.")]
PortOption = Annotated[int, typer.Option("--port", min=1, max=65535, help="The port to listen on.")]
OutOption = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE", help="Write what many letters say to FILE.parquet or FILE.jsonl."),
]
ProcessesOption = Annotated[
    int | None, typer.Option("--processes", min=1, help="How many letters are read at once; one for each core.")
]


def run() -> None:
    """Run the command line; end with status 2 and a message if something could not be done."""
    _look_for_cycles_less()
    try:
        app()
    except RoutekaartError as error:
        print_line(f"routekaart: {error}", err=True)
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
    workspace: WorkspaceOption = DEFAULT_WORKSPACE, host: HostOption = "127.0.0.1", port: PortOption = 8000
) -> None:
    """Serve the internal site; makes a workspace with the starter facts if there is none."""
    from routekaart.cli import serving

    serving.start(workspace, host, port, now=_now())


@app.command()
def account_link(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The account, for instance beheer-1.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
) -> None:
    """Reset an account if no administrator can sign in, and print a link for its owner."""
    from routekaart.cli import serving

    raise typer.Exit(serving.make_account_link(workspace, name))


@app.command()
def serve(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    public: Annotated[bool, typer.Option("--public", help="Serve a public build, and nothing else.")] = False,
    build: Annotated[
        str | None,
        typer.Option("--build", metavar="N|PATH", help="Which public build: its number or folder; else the newest."),
    ] = None,
    host: HostOption = "127.0.0.1",
    port: PortOption = 8000,
) -> None:
    """Serve the internal site on a workspace that is there, or with --public the public site on a build."""
    from routekaart.cli import serving

    if public:
        serving.serve_public(workspace, build, host, port)
    elif build is not None:
        raise InputError("--build is for the public site", remedy="Write: routekaart serve --public --build N")
    else:
        serving.serve_internal(workspace, host, port)


@app.command()
def read(
    names: LettersArgument,
    explain: Annotated[
        int | None,
        typer.Option("--explain", metavar="START", min=0, help="Tell why what begins at this character was read so."),
    ] = None,
    json: JsonOption = False,
    lang: LangOption = "nl",
    out: OutOption = None,
    processes: ProcessesOption = None,
) -> None:
    """Show a letter with what is read in it: figures, periods, places, references, undertakings and claims."""
    if out is not None or len(names) > 1:
        from routekaart.cli import many_letters

        sys.exit(many_letters.read(names, out, processes=processes, as_json=json, now=_now()))
    from routekaart.cli import letters

    letters.read(names[0], explain=explain, as_json=json, lang=lang, now=_now())


@app.command()
def check(
    letter: LetterArgument,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_of: AsOfOption = None,
    json: JsonOption = False,
    html: Annotated[Path | None, typer.Option("--html", metavar="OUT", help="Write the report as a web page.")] = None,
    docx: Annotated[
        Path | None,
        typer.Option("--docx", metavar="OUT", help="Write the Word letter with a comment on each checked figure."),
    ] = None,
    lang: LangOption = "nl",
    keep: Annotated[
        bool, typer.Option("--keep/--no-keep", help="Keep the letter and what was read from it in the workspace.")
    ] = True,
    level: LevelOption = "openbaar",
) -> None:
    """Check every figure in a letter, as known at its date and as known now."""
    from routekaart.cli import letters

    found = letters.check(
        letter,
        workspace,
        as_of=as_of,
        as_json=json,
        html=html,
        docx=docx,
        lang=lang,
        keep=keep,
        level=level,
        now=_now(),
    )
    sys.exit(found)


app.command("import")(figures.import_)
for command in (
    comparing.diff,
    dossiers.dossier,
    dossiers.money,
    requests.requests,
    feed.feed,
    digest.digest,
    report.report,
    publishing.publish,
    recording.record,
    recording.statements,
    recording.reminders,
    reviewing.review,
    reviewing.propose,
    rules.instruments,
    rules.rules,
    weighing.weigh,
    evaluating.evaluate,
    figures.datasets,
    figures.series,
    releases.revisions,
    releases.releases,
    releases.completeness,
    syncing.sync,
    backups.backup,
    backups.restore,
):
    app.command()(command)
app.command("open-letter")(publishing.open_letter)


@app.command()
def verify(
    what: Annotated[
        str,
        typer.Argument(
            metavar="[register|public|log|weighings|FILE]",
            help="The register; a public build; the log of who saw what on the site; the weighings that are kept, each"
            " run again; an outgoing letter (.pdf, .docx,"
            " .html); a saved check; or a sealed weighing.",
        ),
    ] = "register",
    build: Annotated[
        int | None, typer.Argument(metavar="[N]", min=1, help="Which public build; the newest if left out.")
    ] = None,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    head: Annotated[
        str | None, typer.Option("--head", help="The head noted earlier: shows whether entries were cut off since.")
    ] = None,
    letter: Annotated[
        Path | None,
        typer.Option("--letter", metavar="FILE", help="The letter of a saved check, if it is not kept here."),
    ] = None,
    look: Annotated[
        Path | None, typer.Option("--look", metavar="FOLDER", help="The templates that a letter was made with.")
    ] = None,
    json: JsonOption = False,
    lang: LangOption = "nl",
    level: LevelOption = "openbaar",
) -> None:
    """Verify the register, a public build or the log of reads; or every figure of a letter or of a saved check."""
    from routekaart.cli import upkeep

    if what == "public":
        upkeep.verify_public(workspace, build)
        return
    if build is not None:
        raise InputError("a number is for a public build", remedy="Write: routekaart verify public N")
    sys.exit(upkeep.verify(workspace, what, head=head, letter=letter, look=look, as_json=json, lang=lang, level=level))


@app.command()
def doctor(workspace: WorkspaceOption = DEFAULT_WORKSPACE, json: JsonOption = False) -> None:
    """Look after a workspace: is everything there, whole, and known where it comes from?"""
    from routekaart.cli import upkeep

    sys.exit(upkeep.doctor(workspace, as_json=json))


def _look_for_cycles_less() -> None:
    """Let Python look through all objects for cycles less often, and not once more at the end.

    A command makes many objects that live until it ends: looking through them took a fifth of its time.
    """
    gc.set_threshold(100_000, 10, 10)
    atexit.register(_leave_objects)


def _leave_objects() -> None:
    # DuckDB tells on standard error of each object of its own that is left.
    if "_duckdb" not in sys.modules:
        gc.freeze()


def _now() -> datetime:
    return datetime.now(UTC)
