"""The options that several commands have in common."""

from pathlib import Path
from typing import Annotated

import typer

WorkspaceOption = Annotated[
    Path, typer.Option("--workspace", envvar="ROUTEKAART_WORKSPACE", help="The folder where everything is kept.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for machines; its fields: docs/json.md.")]
LangOption = Annotated[str, typer.Option("--lang", help="nl or en: the language for people.")]
AsOfOption = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="As known on this day (2020-07-10).")]
LevelOption = Annotated[
    str, typer.Option("--level", help="openbaar, intern, vertrouwelijk or gerubriceerd: show nothing above this.")
]
DeskLevelOption = Annotated[
    str,
    typer.Option(
        "--level",
        help="openbaar, intern, vertrouwelijk or gerubriceerd: show nothing above this; intern unless you say"
        " otherwise, as this is a tool of the desk.",
    ),
]
SiteOption = Annotated[
    str | None,
    typer.Option(
        "--site",
        envvar="ROUTEKAART_SITE",
        metavar="URL",
        help="The site's address, in links and ids.",
    ),
]
DEFAULT_WORKSPACE = Path("workspace")
